"""The timeline entries of a record, placed among those of all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.claims import Fact
from generator.model.record import Record, TimelineEntry
from generator.render.dates import sort_key
from generator.render.timeline import lane_of

UNDATED = "undated"
_YEAR = re.compile(r"(?<![\dX])\d{4}(?![\dX])")


@dataclass(frozen=True)
class Dated:
    """``year``: the first whole one of its date, else `UNDATED`. ``actors``: ids in its record."""

    slug: str
    entry: TimelineEntry
    year: str
    lane: str
    actors: tuple[str, ...]

    @property
    def key(self) -> str:
        return f"{self.slug}:{self.entry.id}"

    @property
    def order(self) -> tuple[int, str, str]:
        """By lane and date: year known, year not stated, to come."""
        return LANES.index(self.lane), self.year, sort_key(self.entry.date)


LANES = ("stated", "unknown", "ahead")


def dated_of(record: Record, facts: Mapping[str, Fact]) -> list[Dated]:
    """The entries whose facts are shown."""
    actors = {f: list(fact.actors) for f, fact in facts.items()}
    for actor in record.actors:
        for fact in (*actor.said, *actor.about):
            if fact in actors and actor.id not in actors[fact]:
                actors[fact].append(actor.id)
    known = {actor.id for actor in record.actors}
    found: list[Dated] = []
    for entry in record.timeline:
        if entry.fact in facts:
            match = _YEAR.search(entry.date.edtf)
            year = match[0] if match else UNDATED
            lane = lane_of(entry)
            lane = "unknown" if lane == "stated" and not match else lane
            named = tuple(a for a in actors[entry.fact] if a in known)
            found.append(Dated(record.slug, entry, year, lane, named))
    return found
