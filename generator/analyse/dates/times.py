"""Clock times and parts of the day -> TIMEX3 TIME values, on a day where one is known."""

from __future__ import annotations

from generator.analyse.dates.calendar_days import day_of, weekday_near
from generator.analyse.dates.context import BACK, Context, Value
from generator.analyse.dates.grammar import Match
from generator.analyse.dates.relative import with_part
from generator.analyse.quantities.numbers import number_of

_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def make_clock(match: Match, context: Context) -> Value | None:
    parts = match.parts
    hour, minute = _hour(match), int(parts.get("minute") or 0)
    meridiem = (parts.get("meridiem") or "").replace(".", "").replace(" ", "")
    if hour is None or hour > 24 or (meridiem and not 1 <= hour <= 12):
        return None
    if meridiem:
        hour = hour % 12 + (12 if meridiem == "pm" else 0)
    elif parts.get("part") in {"AF", "EV", "NI"} and hour < 12:
        hour += 12
    return at_clock(_day(match, context), f"{hour:02d}:{minute:02d}", parts.get("zone"))


def _hour(match: Match) -> int | None:
    if match.parts.get("hour"):
        return int(match.parts["hour"])
    number = number_of(match.parts.get("num") or "")
    return int(number) if number is not None and number == int(number) else None


def at_clock(day: Value | None, clock: str, zone: str | None = None) -> Value:
    """``zone`` is an offset, "Z", or "" where it is named and its offset is not known."""
    if day is None:
        return Value("TIME", f"T{clock}", "unknown")
    edtf = None
    if day_of(day.value) and zone:
        edtf = f"{day.value}T{clock}:00{zone}"
    return Value("TIME", f"{day.value}T{clock}", day.basis, day.anchor, edtf)


def make_noon(match: Match, context: Context) -> Value | None:
    clock = _NAMED[match.parts["name"].lower()]
    return at_clock(_day(match, context), clock, match.parts.get("zone"))


def make_day_part(match: Match, context: Context) -> Value | None:
    part, day = match.parts.get("part") or "MO", _day(match, context)
    return with_part(day, part) if day else Value("TIME", f"T{part}", "unknown")


def _day(match: Match, context: Context) -> Value | None:
    """The day named with the time, or a day just named; a time alone is of no known day."""
    word = (match.parts.get("day") or "").lower()
    if word in _DAYS:
        return context.relative("now", "D", _DAYS[word])
    if match.parts.get("full_weekday"):
        return _on_weekday(int(match.parts["full_weekday"]), match, context)
    if "next" in word or "following" in word:
        return context.relative("reference", "D", 1)
    reference = context.reference
    if reference and day_of(reference) and (word or context.near(match.start)):
        return context.relative("reference", "D", 0)
    return context.relative("now", "D", 0) if word else None


def _on_weekday(weekday: int, match: Match, context: Context) -> Value:
    day = day_of(context.now) if context.now else None
    if day is None:
        return Value("DATE", f"XXXX-WXX-{weekday}", "unknown")
    step = -1 if context.tense_at(match.start) in BACK else 1
    found = weekday_near(day, weekday, step).isoformat()
    return Value("DATE", found, "inferred", context.now_name)
