"""What two statements of two sources tell differently about one event; None where nothing is sure.

Statements that say the same are no business of this module, and neither are two events.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.assemble.bounds import bound_of
from generator.assemble.days import may_be_one, near
from generator.assemble.facets import AGE, MAGNITUDE, Facets
from generator.assemble.material import Material
from generator.assemble.opposites import opposed
from generator.assemble.said import ActorIds, Count, Said
from generator.assemble.sameness import (
    ALIKE,
    SOME,
    TWIN,
    ends_agree,
    likeness,
    names_agree,
    one_event,
    swapped,
    weighty,
)
from generator.model.base import Kind, Span

What = Literal["number", "polarity", "roles", "place", "date"]
NUMBERS = ("#",)
NEAR = 1.25
"""A number that is at most this many times a floor ("at least 12", "14") does not contradict it."""
MOSTLY = 0.5


@dataclass(frozen=True)
class Difference:
    """``words``: what differs in the first and in the second statement, as places."""

    what: What
    words: tuple[Span, Span]
    counts: str = ""
    """Of numbers: what they count."""
    open: bool = False
    """Of numbers: both may be right ("at least 12", "14")."""

    @property
    def central(self) -> bool:
        """Whether it is a number that the statements are about: no age given in passing."""
        return self.what == "number" and not self.counts.startswith((AGE, MAGNITUDE))


class Differing:
    """Compares statements; ``kinds`` says which names are places."""

    def __init__(self, material: Material, actors: ActorIds, kinds: Mapping[str, Kind]) -> None:
        self._material = material
        self._actors = actors
        self._kinds = kinds
        self._facets = Facets(material, actors)
        self._days = {a.id: (a.published or "")[:10] for a in material.articles}

    def between(self, one: Said, other: Said) -> Difference | None:
        """The first that holds: who did it to whom, whether it is so, how many, where, when."""
        if one.matter is None or other.matter is None or one.leaning or other.leaning:
            return None
        asked = (self._roles, self._polarity, self._facet, self._number, self._place, self._date)
        for ask in asked:
            if found := ask(one, other):
                return found
        return None

    def _whole(self, one: Said, other: Said) -> tuple[Span, Span]:
        return self._statement(one), self._statement(other)

    def _statement(self, one: Said) -> Span:
        statement = self._material.statement(one.key)
        return Span(start=statement.start, end=statement.end)

    def _roles(self, one: Said, other: Said) -> Difference | None:
        alike = one.turned == other.turned and one_event(one, other) and swapped(one, other)
        if alike and likeness(one, other) >= ALIKE and may_be_one(one.dates, other.dates):
            return Difference("roles", self._whole(one, other))
        return None

    def _polarity(self, one: Said, other: Said) -> Difference | None:
        turned = (one.turned[0] != one.turned[1]) != (other.turned[0] != other.turned[1])
        if not turned:
            return self._opposite(one, other)
        if not (one_event(one, other) and _compatible(one, other)):
            return None
        shares = sorted([_less(one, other), _less(other, one)])
        if shares[0] < SOME or shares[1] < TWIN - 0.1 or _counts_apart(one, other):
            return None
        return Difference("polarity", self._whole(one, other))

    def _opposite(self, one: Said, other: Said) -> Difference | None:
        """One event for another that excludes it, of one thing at one time: what rose in May may
        fall in June, and the report of another day may tell of another day."""
        if not opposed(one.event, other.event) or not _compatible(one, other):
            return None
        days = self._days.get(one.source), self._days.get(other.source)
        if not (one.dates and other.dates) and (days[0] != days[1] or not days[0]):
            return None
        both = (*NUMBERS, one.event, other.event)
        shares = [one.covered_by(other, leaving_out=both), other.covered_by(one, leaving_out=both)]
        if min(shares) < TWIN or (weighty(one, other) and weighty(other, one)):
            return None
        return (
            None if _counts_apart(one, other) else Difference("polarity", self._whole(one, other))
        )

    def _number(self, one: Said, other: Said) -> Difference | None:
        if one.turned != other.turned or not _compatible(one, other):
            return None
        if not (one_event(one, other) or (one.event and one.event == other.event)):
            return None
        shares = sorted([_less(one, other), _less(other, one)])
        if (
            shares[0] < SOME
            or shares[1] < MOSTLY
            or (weighty(one, other) and weighty(other, one) and shares[0] < ALIKE)
        ):
            return None
        for count in one.counts:
            for against in other.counts:
                if found := _numbers(count, against, one, other):
                    return found
        return None

    def _facet(self, one: Said, other: Said) -> Difference | None:
        """Numbers of one event or person in sentences that may be about something else."""
        pair = self._facets.apart(one, other)
        if pair is None:
            return None
        count, against = pair
        bounds = bound_of(count.words), bound_of(against.words)
        may = _open(count, against, bounds)
        return Difference("number", (count.place, against.place), count.counts, may)

    def _place(self, one: Said, other: Said) -> Difference | None:
        own, theirs = one.names - other.names, other.names - one.names
        if one.turned != other.turned or not (len(own) == len(theirs) == 1):
            return None
        both = own | theirs
        if not all(self._kinds.get(n) in {"place", "country"} for n in both):
            return None
        if both & (one.agents | other.agents) or one.values != other.values:
            return None
        if not one_event(one, other) or not may_be_one(one.dates, other.dates):
            return None
        shares = [one.covered_by(other, leaving_out=both), other.covered_by(one, leaving_out=both)]
        if min(shares) < TWIN:
            return None
        places = self._named(one, min(own)), self._named(other, min(theirs))
        if places[0] is None or places[1] is None:
            return None
        return Difference("place", (places[0], places[1]))

    def _named(self, one: Said, name: str) -> Span | None:
        """Where a statement names an actor."""
        statement = self._material.statement(one.key)
        for mention in self._material.findings[one.source].mentions:
            id_ = self._actors.get((one.source, mention.actor))
            if statement.covers(mention) and f"@{id_}" == name:
                return Span(start=mention.start, end=mention.end)
        return None

    def _date(self, one: Said, other: Said) -> Difference | None:
        if may_be_one(one.dates, other.dates) or one.turned != other.turned:
            return None
        if not near(one.dated[0][0], other.dated[0][0]) or self._called_alike(one, other):
            return None  # the same may well have happened twice
        if not one_event(one, other) or one.values != other.values:
            return None
        if not (names_agree(one, other) and ends_agree(one, other)):
            return None
        shares = sorted([one.covered_by(other), other.covered_by(one)])
        # another thing of the same kind on another day is no disagreement
        if shares[0] < TWIN or weighty(one, other) or weighty(other, one):
            return None
        return Difference("date", (one.dated[0][1], other.dated[0][1]))

    def _called_alike(self, one: Said, other: Said) -> bool:
        """ "Earlier today" in two texts of two days: each has its own, and they are no conflict."""
        words = (s.dated[0][1].of(self._material.texts[s.source]).lower() for s in (one, other))
        return len(set(words)) == 1


def _compatible(one: Said, other: Said) -> bool:
    same_ends = names_agree(one, other) and ends_agree(one, other)
    doers = not one.agents or not other.agents or bool(one.agents & other.agents)
    return same_ends and doers and may_be_one(one.dates, other.dates)


def _less(one: Said, other: Said) -> float:
    """What the other says of one statement, numbers left out."""
    return one.covered_by(other, leaving_out=NUMBERS)


def _counts_apart(one: Said, other: Said) -> bool:
    shared = {c.counts for c in one.counts} & {c.counts for c in other.counts}
    return any(_values(one, s).isdisjoint(_values(other, s)) for s in shared)


def _values(one: Said, counts: str) -> set[str]:
    return {c.value for c in one.counts if c.counts == counts}


def _numbers(count: Count, against: Count, one: Said, other: Said) -> Difference | None:
    """A number of the same things: not where either also gives the other's."""
    if not count.counts or count.counts != against.counts:
        return None
    if not _values(one, count.counts).isdisjoint(_values(other, against.counts)):
        return None
    kinds = bound_of(count.words), bound_of(against.words)
    if "apart" in kinds:
        return None
    return Difference(
        "number", (count.place, against.place), count.counts, _open(count, against, kinds)
    )


def _open(count: Count, against: Count, bounds: tuple[str, str]) -> bool:
    try:
        first, second = float(count.value), float(against.value)
    except ValueError:
        return False
    if bounds[0] == bounds[1]:
        return False
    if set(bounds) == {"floor", "ceiling"}:  # "at least 26" and "up to 33"
        least, most = (first, second) if bounds[0] == "floor" else (second, first)
        return least <= most
    if bounds[0] == "floor":
        return first <= second <= first * NEAR
    if bounds[1] == "floor":
        return second <= first <= second * NEAR
    if bounds[0] == "ceiling":
        return first >= second >= first / NEAR
    if bounds[1] == "ceiling":
        return second >= first >= second / NEAR
    # "about 3,000" and "2,950"
    return "about" in bounds and max(first, second) <= min(first, second) * (1 + (NEAR - 1) / 2)
