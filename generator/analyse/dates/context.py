"""What a date is counted from: the day of writing, the date before it, the tense around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.analyse.dates.calendar_days import UNKNOWN, day_of, shift
from generator.model.base import Basis

Tense = str
"""past | loose (past, but the date hangs on a noun) | present | future | none (no verb) |
appointed (a day set for something, which is likely to come)."""

BACK = frozenset({"past", "loose", "none"})
"""Tenses in which a weekday or season is the last one."""

_DAYS_AHEAD = 14
"""A day this near after the day of writing is nearer than that of the last year, in any tense."""

_SOON = 2
"""Months ahead in which a date that hangs on a noun may lie, whatever the verb's tense."""


@dataclass(frozen=True)
class Value:
    """A normalised date: TIMEX3 type and value; ``edtf`` only where it is not the value's own."""

    type: str
    value: str
    basis: Basis = "stated"
    anchor: str | None = None
    edtf: str | None = None
    certain: bool = True


@dataclass
class Context:
    """Where the reading of dates stands. ``reference`` moves with each calendar date read.

    ``now`` is the day (or month, or year) of writing where it is known, ``now_name`` what says
    so ("published", "dateline", "title"); nothing is ever taken from a clock.
    """

    now: str | None
    now_name: str | None
    tense_at: Callable[[int], Tense]
    sentence_at: Callable[[int], int]
    text: str
    narrative: bool = False
    """True for a text about the past that counts its dates from each other."""
    reference: str | None = None
    reference_sentence: int = -1
    reference_stated: bool = False
    year_named: str | None = None
    """The last date that stands in the calendar by name, not by counting."""
    period: str | None = None
    """The last date of any kind, quarters and fiscal years included, for "the same period"."""

    def in_sentence(self, at: int) -> bool:
        """Whether the last date stands in the sentence that holds ``at``."""
        return self.sentence_at(at) == self.reference_sentence

    def near(self, at: int) -> bool:
        """Whether the last date stands in this sentence or the one before."""
        return self.reference_sentence >= self.sentence_at(at) - 1 and self.reference is not None

    def counted(self, base: str, unit: str, count: int) -> tuple[str | None, str | None]:
        """The unit ``count`` units from ``base`` (now | reference), and the anchor."""
        if base == "now" and not self.narrative:
            return (shift(self.now, unit, count) if self.now else None), self.now_name
        if self.reference:
            return shift(self.reference, unit, count), self.reference
        if base == "reference" and (count >= 0 or unit not in {"M", "Q", "Y"}):
            return None, None  # "the following day", and no day was named
        return (shift(self.now, unit, count) if self.now else None), self.now_name

    def relative(self, base: str, unit: str, count: int) -> Value:
        """A date so counted; the unit alone where there is nothing to count from."""
        value, anchor = self.counted(base, unit, count)
        if value is None:
            return Value("DATE", UNKNOWN[unit], "unknown")
        return Value("DATE", value, "unknown" if value.startswith("X") else "inferred", anchor)

    def year_of(self, month: int, day: int | None, at: int) -> tuple[str, str | None]:
        """The year of a month or day without one ("XXXX" where nothing tells), and its anchor."""
        tense = self.tense_at(at)
        hint = self._year_before(month, at, tense)
        if hint:
            return hint
        if self.now is None:
            return "XXXX", None
        year = int(self.now[:4])
        today = day_of(self.now)
        if today is None and len(self.now) < 7:
            return f"{year:04d}", self.now_name
        here = (int(self.now[5:7]), today.day if today and day else 0)
        there = (month, day if today and day else 0)
        return f"{year + _years_off(here, there, tense):04d}", self.now_name

    def is_open(self, value: str, at: int) -> bool:
        """Whether a value counted from the day of writing may also be the last or the next one:
        a day set for something, or one told in the past that lies ahead."""
        if self.now is None or len(value) < len("2001-01-01"):
            return False
        tense = self.tense_at(at)
        return tense == "appointed" or (tense == "past" and value[:10] > self.now)

    def _year_before(self, month: int, at: int, tense: Tense) -> tuple[str, str | None] | None:
        """The year of a date just named, in a narrative or in one and the same past sentence.

        In a narrative, January after November is the next year's.
        """
        named = self.year_named
        if named is None or not named[:4].isdigit():
            return None
        if self.narrative:
            turned = named[5:7].isdigit() and int(named[5:7]) - month > 6
            return f"{int(named[:4]) + turned:04d}", named
        full = self.reference_stated and named[5:7].isdigit()
        same = full and tense == "past" and self.in_sentence(at)
        if same and (self.now is None or named[:4] < self.now[:4]):
            return named[:4], named
        return None


def _years_off(here: tuple[int, int], there: tuple[int, int], tense: Tense) -> int:
    """How many years from this one: last or next December, by tense; else the nearer one."""
    if tense == "past":
        ahead = (there[0] - here[0]) * 30 + there[1] - here[1]
        near = there[1] and here[1] and ahead <= _DAYS_AHEAD
        return -1 if there > here and not near else 0
    if tense == "future":
        return 1 if there < here else 0
    months = there[0] - here[0]
    if tense == "loose" and there > here:
        return 0 if months <= _SOON else -1
    if tense == "loose" and months < _SOON - 12:
        return 1  # January, written in December
    if tense == "loose":
        return 0
    return -1 if months > 6 else 1 if months < -6 else 0
