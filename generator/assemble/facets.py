"""Numbers that belong to one thing wherever they are told: an event's dead, a person's age.

Sentences that tell them may be about something else, so that nothing of them says the same; the
numbers disagree all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, cached_property

from generator.assemble.bounds import bound_of
from generator.assemble.days import may_be_one, near
from generator.assemble.material import Material, StatementKey
from generator.assemble.said import ActorIds, Count, Said, counted
from generator.model.base import Span
from generator.rules import Row, rows

AGE = "age of "
MAGNITUDE = "magnitude"
TOLLS = frozenset({"dead", "hurt"})
ONE_TIME = 14
"""Days between two reports of one event, or of one person's age."""


class Facets:
    """What such numbers statements tell, and where two of them do not agree."""

    def __init__(self, material: Material, actors: ActorIds) -> None:
        self._material = material
        self._actors = actors
        self._days = {a.id: (a.published or "")[:10] for a in material.articles}
        self._known: dict[StatementKey, tuple[Count, ...]] = {}

    def of(self, key: StatementKey) -> tuple[Count, ...]:
        """``counts`` says of what each is: dead, hurt, magnitude, "age of @id"."""
        if key not in self._known:
            tolls = [c for c in self._tolls(key) if bound_of(c.words) != "apart"]
            self._known[key] = (*tolls, *self._ages(key))
        return self._known[key]

    @cached_property
    def _wholes(self) -> frozenset[tuple[str, Span]]:
        """Places of tolls that are a source's own: those that it tells first. Its others are of a
        part, of an earlier hour, or somebody else's; what is background is another event's."""
        found: dict[tuple[str, str], tuple[int, Span]] = {}
        for key in self._material.told:
            statement = self._material.statement(key)
            for count in self.of(key) if statement.role != "background" else ():
                told = statement.rank, count.place
                first = found.get((key[0], count.counts), told)
                found[key[0], count.counts] = min(first, told, key=lambda pair: pair[0])
        return frozenset((source, place) for (source, _), (_, place) in found.items())

    def apart(self, one: Said, other: Said) -> tuple[Count, Count] | None:
        """Two numbers of one thing, where neither statement also gives the other's."""
        for count in self.of(one.key):
            for against in self.of(other.key):
                if count.counts != against.counts or self._agree(one, other, count.counts):
                    continue
                places = {(one.source, count.place), (other.source, against.place)}
                if count.counts not in TOLLS or places <= self._wholes:
                    return count, against
        return None

    def _agree(self, one: Said, other: Said, counts: str) -> bool:
        values = [{c.value for c in self.of(s.key) if c.counts == counts} for s in (one, other)]
        if values[0] & values[1]:
            return True
        if not self._one_time(one, other):
            return True
        return not counts.startswith(AGE) and not self._one_event(one, other)

    def _one_event(self, one: Said, other: Said) -> bool:
        """In one place, and of one kind; or told within a day of each other with two things in
        common. The terms of any toll prove nothing."""
        shared = (one.terms.keys() & other.terms.keys()) - of_every_event()
        if any(t[0] == "@" for t in shared) and any(t[0] == "=" for t in shared):
            return True
        things = [t for t in shared if one.terms[t] >= 1 and t[0] != "@"]
        return len(things) > 1 and self._apart_by(one, other, 99) <= 1

    def _one_time(self, one: Said, other: Said) -> bool:
        """Published within days of each other, and not told of two days; in doubt, no. A toll of
        the day after is still of the one event."""
        if not may_be_one(one.dates, other.dates):
            return any(near(a, b) for a in one.dates for b in other.dates)
        dated = bool(one.dates and other.dates)
        return self._apart_by(one, other, 0 if dated else 99) <= ONE_TIME

    def _apart_by(self, one: Said, other: Said, unknown: int) -> int:
        """Days between the publication of the two; ``unknown`` where either is not known."""
        try:
            days = (date.fromisoformat(self._days[s.source]) for s in (one, other))
            first, second = days
        except ValueError:
            return unknown
        return abs((first - second).days)

    def _tolls(self, key: StatementKey) -> Iterator[Count]:
        statement, text = self._material.statement(key), self._material.texts[key[0]]
        found = self._material.findings[key[0]].quantities
        for quantity in (found[i] for i in statement.quantities if not found[i].vague):
            count = counted(quantity, text)
            before = " ".join(text[statement.start : quantity.start].split())
            after = " ".join(text[quantity.end : statement.end].split())
            kind = toll_of(before, after) or toll_by_name(count.counts)
            if kind and figure("part", before) is None:
                yield Count(count.value, kind, count.modifier, count.words, count.place)
            elif count.counts == MAGNITUDE and figure("other-event", statement.of(text)) is None:
                yield count

    def _ages(self, key: StatementKey) -> Iterator[Count]:
        """ "Liquori Tate, 25," and "Tate (25)": years behind a person's name."""
        statement, text = self._material.statement(key), self._material.texts[key[0]]
        for mention in self._material.findings[key[0]].mentions:
            actor = self._actors.get((key[0], mention.actor))
            if mention.kind == "person" and actor and statement.covers(mention):
                years = age_behind(text[mention.end : statement.end])
                if years:
                    place = Span(start=mention.start, end=mention.end + years.end())
                    words = place.of(text).lower()
                    yield Count(years.group(1), f"{AGE}@{actor}", "", words, place)


def toll_of(before: str, after: str) -> str | None:
    """What an amount counts of a whole event, by the words that end before and begin behind it."""
    for row, pattern in _patterns():
        if pattern.search(before if row.kind == "before" else after):
            return str(row.more["counts"])
    return None


def figure(kind: str, text: str) -> re.Match[str] | None:
    """What a row of the kind finds in the text."""
    return next(filter(None, (p.search(text) for p in _figures(kind))), None)


def age_behind(text: str) -> re.Match[str] | None:
    """The years behind a person's name, where ``text`` begins with them."""
    return next(filter(None, (p.match(text) for p in _figures("age"))), None)


@cache
def of_every_event() -> frozenset[str]:
    """Terms of every toll: to share them does not make two events one."""
    return frozenset(
        w for row in rows("origins/figures") if row.kind == "of-every-event" for w in row.words
    )


@cache
def _figures(kind: str) -> tuple[re.Pattern[str], ...]:
    found = (r for r in rows("origins/figures") if r.kind == kind)
    return tuple(re.compile(r.pattern, re.IGNORECASE) for r in found)


@cache
def _patterns() -> tuple[tuple[Row, re.Pattern[str]], ...]:
    found = (r for r in rows("origins/tolls") if r.pattern)
    return tuple((r, re.compile(r.pattern, re.IGNORECASE)) for r in found)


def toll_by_name(counts: str) -> str | None:
    """Of "35 dead", what it counts."""
    found = (r for r in rows("origins/tolls") if counts in r.words)
    return next((str(r.more["counts"]) for r in found), None)
