"""The rows of the pages that gather all records: which there must be, and in which order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.record.shown import shown_facts

CARDS = 20
"""Briefings on the first page."""
EVENTS = 60
"""The most events that the timeline's first page shows itself."""
UNDATED = "undated"
_YEAR = re.compile(r"(?<![\dX-])(\d{4})(?![\dX])")
_APART = re.compile(r"[\W_]+")
About = tuple[str, str]
"""A kind of pages and what a page of it is about: ("tag", "drones"), ("timeline", "2023")."""


@dataclass
class Rows:
    """``ordered``: the page says in which order they stand."""

    keys: list[str]
    ordered: bool = False


def due_rows(briefings: Mapping[str, Briefing]) -> dict[About, Rows]:
    """The rows of each page that follow from the records alone; actors' pages are apart."""
    newest = in_order(briefings)
    slugs = [b.slug for b in newest]
    found: dict[About, Rows] = {
        ("landing", ""): Rows(slugs[:CARDS], ordered=True),
        ("corrections", ""): Rows([key for _, key in sorted(_changes(newest))]),
        ("sources", ""): Rows([f"{b.slug}:{s}" for b in newest for s in b.sources]),
        ("search", ""): Rows([]),
        ("tags", ""): Rows([]),
        ("archive", ""): Rows([]),
    }
    steps = tag_steps(briefings)
    for briefing in newest:
        tags = {steps[str(t)]: str(t) for t in reversed(briefing.record.get("tags", ()))}
        for step, tag in tags.items():
            if ("tag", step) not in found:
                found["tags", ""].keys.append(tag)
            _row(found, "tag", step, briefing.slug).ordered = True
            for entry in entries(briefing):
                _row(found, "timeline-tag", step, f"{briefing.slug}:{entry['id']}")
        for entry in entries(briefing):
            _row(found, "timeline", year_of(entry), f"{briefing.slug}:{entry['id']}")
    for briefing in sorted(newest, key=latest, reverse=True):
        if month := latest(briefing)[:7]:
            _row(found, "month", month, briefing.slug).ordered = True
    found["archive", ""].keys += [month for kind, month in found if kind == "month"]
    events = [f"{b.slug}:{e['id']}" for b in newest for e in entries(b)]
    found["timeline", ""] = Rows(events if len(events) <= EVENTS else [])
    return found


def _row(found: dict[About, Rows], kind: str, about: str, key: str) -> Rows:
    rows = found.setdefault((kind, about), Rows([]))
    rows.keys.append(key)
    return rows


def in_order(briefings: Mapping[str, Briefing]) -> list[Briefing]:
    """Newest first: those with a source left, by publication, else by the first revision."""
    ordered = sorted(briefings.values(), key=lambda b: b.slug)
    return sorted(ordered, key=_newness, reverse=True)


def _newness(briefing: Briefing) -> tuple[bool, str]:
    sources = briefing.list("sources")
    dates = [str(s["published"]) for s in sources if s.get("published")]
    first = next((str(r["date"]) for r in briefing.list("revisions")), "")
    return bool(sources), max(dates, default=first)


def latest(briefing: Briefing) -> str:
    """The day of the last revision that a source or an editor made."""
    dates = [str(r["date"]) for r in briefing.list("revisions") if r["cause"] != "software"]
    dates = dates or [str(r["date"]) for r in briefing.list("revisions")]
    return dates[-1] if dates else ""


def entries(briefing: Briefing) -> list[Mapping[str, Any]]:
    """The timeline's entries whose fact is shown."""
    shown = {f["id"] for f in shown_facts(briefing)}
    return [e for e in briefing.list("timeline") if e["fact"] in shown]


def events_of(
    actors: Iterable[tuple[str, str]], briefings: Mapping[str, Briefing]
) -> list[str]:
    """The entries whose facts are said by one of ``actors`` (slug and id), or of one."""
    found: list[str] = []
    for slug, name in actors:
        briefing = briefings.get(slug)
        actor = briefing.actors.get(name) if briefing else None
        if briefing is not None and actor is not None:
            own = {*actor.get("said", ()), *actor.get("about", ())}
            own |= {f for f, data in briefing.facts.items() if name in data.get("actors", ())}
            found += [f"{slug}:{e['id']}" for e in entries(briefing) if e["fact"] in own]
    return found


def year_of(entry: Mapping[str, Any]) -> str:
    """The first whole year of an entry's date."""
    match = _YEAR.search(str(entry["date"]["edtf"]))
    return match[1] if match else UNDATED


def tag_steps(briefings: Mapping[str, Briefing]) -> dict[str, str]:
    """Each tag with the last step of its page's address: spellings of one tag share it."""
    tags = sorted({str(t) for b in briefings.values() for t in b.record.get("tags", ())})
    steps = {t: _APART.sub("-", unicodedata.normalize("NFKC", t).casefold()).strip("-") for t in tags}
    bare = [tag for tag in tags if not steps[tag]]
    return {**steps, **{tag: f"tag-{at}" for at, tag in enumerate(bare, 1)}}


def _changes(newest: list[Briefing]) -> Iterator[tuple[str, str]]:
    for briefing in newest:
        for at, revision in enumerate(briefing.list("revisions")):
            if at and revision["cause"] != "software":
                yield str(revision["date"]), f"{briefing.slug}:{at}"
        for name, source in briefing.sources.items():
            for notice in ("retracted", "amended"):
                if source.get(notice):
                    yield "", f"{briefing.slug}:{notice}:{name}"
