"""The timeline in three lanes: year known, year not stated, ahead."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.record import TimelineEntry
from generator.render.claims import Claim, Desk
from generator.render.dates import has_year, precision, shape, sort_key
from generator.render.nodes import Linked, Node
from generator.render.phrases import Phrase, phrase, say
from generator.rules.catalogue.dates import is_written, written

SAID = {f"precision.{name}" for name in ("approximate", "decade", "none", "season", "time", "week")}
"""What a date's own words leave open; "2019" or "March 27" says how precise it is."""


@dataclass(frozen=True)
class Event:
    """``date`` are the source's words, linked to their line; ``precision`` says what they lack."""

    id: str
    shape: str
    date: Node | Linked | Phrase
    precision: tuple[Phrase | str, ...]
    claim: Claim


@dataclass(frozen=True)
class Lane:
    kind: str
    title: str
    note: str
    events: tuple[Event, ...]


def count(desk: Desk) -> Phrase:
    return phrase("timeline.count", desk.language, n=len(_shown(desk)))


def _shown(desk: Desk) -> list[TimelineEntry]:
    return [e for e in desk.record.timeline if e.fact in desk.facts]


def lanes(desk: Desk) -> list[Lane]:
    shown = _shown(desk)
    sorted_ = sorted(shown, key=lambda e: sort_key(e.date))
    kinds = (("stated", ""), ("unknown", "timeline.unknown_note"), ("ahead", ""))
    found = [
        Lane(
            kind=kind,
            title=say(f"timeline.{kind}", desk.language),
            note=say(note, desk.language) if note else "",
            events=tuple(event(desk, e) for e in sorted_ if lane_of(e) == kind),
        )
        for kind, note in kinds
    ]
    return [lane for lane in found if lane.events]


def lane_of(entry: TimelineEntry) -> str:
    if entry.status == "planned":
        return "ahead"
    return "stated" if has_year(entry.date.edtf) else "unknown"


def event(desk: Desk, entry: TimelineEntry) -> Event:
    when = entry.date
    if when.evidence is not None:
        date: Node | Linked | Phrase = desk.linked(when.evidence)
    else:
        date = phrase("precision.inferred", desk.language, date=written(when.edtf, desk.language))
    return Event(
        id=entry.id,
        shape=shape(when.edtf),
        date=date,
        precision=_precision(desk, entry),
        claim=desk.claim(desk.facts[entry.fact], entry.parts),
    )


def _precision(desk: Desk, entry: TimelineEntry) -> tuple[Phrase | str, ...]:
    when = entry.date
    found: list[Phrase | str] = []
    if when.basis == "inferred" and is_written(when.edtf):
        date = written(when.edtf, desk.language)
        found.append(phrase("precision.inferred", desk.language, date=date))
    else:
        key = precision(when.edtf)
        if key in SAID:
            found.append(say(key, desk.language))
    if when.earliest and lane_of(entry) == "unknown":
        found.append(phrase("precision.or_later", desk.language, n_year=when.earliest[:4]))
    if entry.status == "ongoing":
        found.append(say("timeline.ongoing", desk.language))
    return tuple(found)
