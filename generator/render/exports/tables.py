"""Tables: facts, actors, timeline and numbers as CSV (RFC 4180), a row a thing.

UTF-8 with a byte-order mark: without one, Excel reads curly quotes and names as garbage, and all
other readers know how to skip it. A cell that a spreadsheet could run as a formula, and one that
begins with an apostrophe, begins with one apostrophe more: take away one leading apostrophe, and
every cell is what it was. Where a row rests on several places, they stand in their order with
`` | `` between them, in ``source``, ``start``, ``end`` and ``quote`` alike.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from generator.model.base import Evidence
from generator.model.record import RecordActor
from generator.render.exports.calendar import known
from generator.render.exports.statement import Statement, Statements, line

MARK = "\ufeff"
BETWEEN = " | "
PLACE = ("source", "start", "end", "quote", "link")
CLAIM = ("text", "speaker", "label", "strength", "caveats")
FACTS = ("fact", "role", "status", *CLAIM, "reports", "origins", *PLACE)
ACTORS = ("actor", "name", "kind", "aliases", "described", *PLACE, "said", "about", "edited")
TIMELINE = ("entry", "fact", "date", "edtf", "basis", "earliest", "known", "status", *CLAIM, *PLACE)
NUMBERS = ("fact", "modifier", "value", "unit", "holder", "period", *CLAIM, *PLACE)

# Also the full-width forms, which spreadsheets set to East Asian languages take for the same.
_FORMULA = re.compile("['=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def facts(all_: Statements) -> str:
    rows = []
    for id_, statement in all_.facts.items():
        fact = all_.desk.facts[id_]
        head = (fact.id, fact.role, fact.status, *_claim(statement))
        rows.append((*head, fact.reports, fact.origins, *_place(all_, statement)))
    return _table(FACTS, rows)


def timeline(all_: Statements) -> str:
    rows = []
    for entry, statement in all_.events:
        date = entry.date
        why = known(date, all_.language)
        head = (entry.id, entry.fact, date.text, date.edtf, date.basis, date.earliest, why)
        rows.append((*head, entry.status, *_claim(statement), *_place(all_, statement)))
    return _table(TIMELINE, rows)


def numbers(all_: Statements) -> str:
    rows = []
    for amount, statement in all_.amounts:
        head = (amount.fact, amount.modifier, amount.value, amount.unit)
        rest = (amount.holder, amount.period)
        rows.append((*head, *rest, *_claim(statement), *_place(all_, statement)))
    return _table(NUMBERS, rows)


def actors(all_: Statements) -> str:
    return _table(ACTORS, (_actor(all_, a) for a in all_.record.actors))


def _actor(all_: Statements, actor: RecordActor) -> tuple[object, ...]:
    first = actor.descriptions[0] if actor.descriptions else None
    place = first.evidence if first and not first.edited else None
    shown = place or next(iter(actor.mentions), None)
    edits = [*actor.edits, *([first.edited] if first and first.edited else [])]
    return (
        actor.id,
        actor.name,
        actor.kind,
        BETWEEN.join(actor.aliases),
        first.text if first else None,
        *_spot((shown,) if shown else ()),
        all_.addresses.briefing(all_.record.slug, f"actor-{actor.id}"),
        " ".join(f for f in actor.said if f in all_.facts),
        " ".join(f for f in actor.about if f in all_.facts),
        BETWEEN.join(dict.fromkeys(e.key for e in edits)),
    )


def _claim(statement: Statement) -> tuple[str, ...]:
    return (
        statement.text,
        statement.speaker,
        statement.label,
        statement.strength,
        statement.caveat,
    )


def _place(all_: Statements, statement: Statement) -> tuple[str, ...]:
    return (*_spot(statement.places), all_.link(statement))


def _spot(places: Sequence[Evidence]) -> tuple[str, ...]:
    return (
        BETWEEN.join(p.source for p in places),
        BETWEEN.join(str(p.start) for p in places),
        BETWEEN.join(str(p.end) for p in places),
        BETWEEN.join(line(p.quote) for p in places),
    )


def _table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO(MARK, newline="")
    out.seek(0, io.SEEK_END)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    text = "" if value is None else line(str(value))
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
