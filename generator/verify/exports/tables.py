"""CSV: every row the record's, every cell safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.verify.exports.addresses import place, target
from generator.verify.exports.dates import known
from generator.verify.exports.statement import (
    Statement,
    briefing_of,
    of_amounts,
    of_entries,
    of_facts,
)
from generator.verify.markup.messages import Frame
from generator.verify.proof import Found, quoted
from generator.verify.tree import printable

BETWEEN = " | "
_PLACE = ("source", "start", "end", "quote", "link")
_CLAIM = ("text", "speaker", "label", "strength", "caveats")
_ACTOR = ("actor", "name", "kind", "aliases", "described")
_ENTRY = ("entry", "fact", "date", "edtf", "basis", "earliest", "known", "status")
_NUMBER_OF = ("fact", "modifier", "value", "unit", "holder", "period")
COLUMNS = {
    "facts.csv": ("fact", "role", "status", *_CLAIM, "reports", "origins", *_PLACE),
    "actors.csv": (*_ACTOR, *_PLACE, "said", "about", "edited"),
    "timeline.csv": (*_ENTRY, *_CLAIM, *_PLACE),
    "numbers.csv": (*_NUMBER_OF, *_CLAIM, *_PLACE),
}
REMEDY = "build the site again: the table follows from the record"
_FORMULA = re.compile(r"\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
Row = Mapping[str, str]


def check_table(text: str, file: str, frame: Frame, found: Found) -> None:
    """Checks one table. ``file``: its path in the site, whose last step says which it is."""
    name = file.rpartition("/")[2]
    header, *rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    if tuple(header) != COLUMNS[name]:
        found.fail("a table of other columns", quoted(", ".join(header)), REMEDY)
        return
    for cell in (c for row in rows for c in row):
        if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
            found.fail("a cell that a spreadsheet would compute", quoted(cell), REMEDY)
    given = [dict(zip(header, map(_bare, row), strict=False)) for row in rows]
    due = list(_DUE[name](frame))
    if len(given) != len(due):
        found.fail(f"{len(given)} rows, the record has {len(due)}", "", REMEDY)
    for row, (wanted, statement) in zip(given, due, strict=False):
        for column in wanted:
            if row.get(column) != wanted[column]:
                what = f"{column} is {quoted(row.get(column, ''))}, not {quoted(wanted[column])}"
                found.fail(what, f"row {next(iter(row.values()), '')}", REMEDY)
        if statement is not None and not statement.is_speaker(row.get("speaker", "")):
            found.fail("does not name who says it", quoted(row.get("speaker", "")), REMEDY)
        if target(row.get("link", ""), file, frame.settings) != _place(wanted, frame):
            found.fail("a link to another place", quoted(row.get("link", "")), REMEDY)
        found.claims += statement is not None


def _bare(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and (_FORMULA.match(cell[1:]) or cell[1:2] == "'") else cell


def _place(row: Row, frame: Frame) -> tuple[str, str]:
    anchor = f"actor-{row['actor']}" if "actor" in row else row.get("fact", "")
    return place(briefing_of(frame).slug, anchor)


def _claim(statement: Statement) -> dict[str, str]:
    places = statement.places
    return {
        "text": statement.text,
        "label": statement.label,
        "strength": str(statement.fact["strength"]),
        "caveats": "; ".join(statement.caveats),
        "source": BETWEEN.join(p[0] for p in places),
        "start": BETWEEN.join(str(p[1]) for p in places),
        "end": BETWEEN.join(str(p[2]) for p in places),
        "quote": BETWEEN.join(p[3] for p in places),
    }


def _text(value: Any) -> str:
    return "" if value is None else printable(str(value))


def _facts(frame: Frame) -> Iterator[tuple[dict[str, str], Statement]]:
    for name, statement in of_facts(frame).items():
        fact = statement.fact
        own = {"fact": name, "role": _text(fact["role"]), "status": _text(fact.get("status"))}
        own |= {key: str(fact.get(key, 1)) for key in ("reports", "origins")}
        yield {**own, **_claim(statement)}, statement


def _timeline(frame: Frame) -> Iterator[tuple[dict[str, str], Statement]]:
    for statement in of_entries(frame):
        entry, date = statement.item, statement.item["date"]
        own = {"entry": entry["id"], "fact": entry["fact"], "date": date.get("text")}
        own |= {key: date.get(key) for key in ("edtf", "basis", "earliest")}
        own |= {"known": known(date, frame), "status": entry["status"]}
        yield {**{k: _text(v) for k, v in own.items()}, **_claim(statement)}, statement


def _numbers(frame: Frame) -> Iterator[tuple[dict[str, str], Statement]]:
    for statement in of_amounts(frame):
        keys = ("fact", "modifier", "value", "unit", "holder", "period")
        own = {key: _text(statement.item.get(key)) for key in keys}
        yield {**own, **_claim(statement)}, statement


def _actors(frame: Frame) -> Iterator[tuple[dict[str, str], None]]:
    shown = of_facts(frame)
    for name, actor in briefing_of(frame).actors.items():
        first: Mapping[str, Any] = next(iter(actor.get("descriptions", ())), {})
        mentions: Sequence[Mapping[str, Any]] = actor.get("mentions", ())
        described = first.get("evidence") if first and not first.get("edited") else None
        spot = described or next(iter(mentions), None)
        own = {"actor": name, "name": _text(actor["name"]), "kind": _text(actor["kind"])}
        own["aliases"] = printable(BETWEEN.join(map(str, actor.get("aliases", ()))))
        own["described"] = _text(first.get("text"))
        for key in ("source", "start", "end", "quote"):
            own[key] = _text(spot.get(key)) if spot else ""
        for key in ("said", "about"):
            own[key] = " ".join(f for f in actor.get(key, ()) if f in shown)
        yield own, None


_DUE = {
    "facts.csv": _facts,
    "actors.csv": _actors,
    "timeline.csv": _timeline,
    "numbers.csv": _numbers,
}
