"""Dates counted from the day of writing or from the date before -> TIMEX3 values."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from generator.analyse.dates.calendar_days import UNKNOWN, day_of, weekday_near
from generator.analyse.dates.context import BACK, Context, Value
from generator.analyse.dates.grammar import Match, translate
from generator.analyse.dates.lengths import length
from generator.analyse.quantities.numbers import number_of

_SPELL = re.compile(
    r"(?P<fiscal>(?:FY)?)(?P<year>\d{4})(?P<part>-(?:Q[1-4]|H[12]|\d\d|SP|SU|FA|WI))?(?:-\d\d)?"
)
_SIZES = {"FN": ("W", 2), "ML": ("CE", 10)}
_SHORT = {"S", "MIN", "H"}


def make_deictic(match: Match, context: Context) -> Value | None:
    """Today, yesterday morning, tonight."""
    if _is_generic(match, context):
        return Value("DATE", "PRESENT_REF", "unknown")
    day = context.relative("now", "D", int(match.row.more["days"]))
    return with_part(day, match.parts.get("part") or match.row.more.get("part"))


def _is_generic(match: Match, context: Context) -> bool:
    """ "Today, the company employs 30": these days, not the day of writing."""
    text = context.text
    opens = not text[: match.start].rstrip(" \"'")[-1:].strip(".!?\n")
    comma = text.startswith(",", match.end) and text[match.start : match.end].lower() == "today"
    return opens and comma and context.tense_at(match.start) == "present"


def with_part(day: Value, part: str | None) -> Value:
    if not part:
        return day
    return Value("TIME", f"{day.value}T{part}", day.basis, day.anchor)


def make_weekday(match: Match, context: Context) -> Value | None:
    parts = match.parts
    weekday = int(parts.get("full_weekday") or parts["weekday"])
    base, anchor = _weekday_base(parts, context, match.start)
    day = day_of(base) if base else None
    if day is None:
        value = Value("DATE", f"XXXX-WXX-{weekday}", "unknown")
    else:
        found = _weekday(day, weekday, parts, context.tense_at(match.start))
        value = Value("DATE", found.isoformat(), "inferred", anchor)
    return with_part(value, parts.get("part"))


def _weekday_base(
    parts: dict[str, str], context: Context, at: int
) -> tuple[str | None, str | None]:
    if parts.get("that") or (context.narrative and context.near(at)):
        return context.reference or context.now, context.reference or context.now_name
    return context.now, context.now_name


def _weekday(day: date, weekday: int, parts: dict[str, str], tense: str) -> date:
    week = (parts.get("week") or parts.get("week1") or "").lower().removeprefix("of ")
    if week:
        weeks = {"last": -1, "next": 1}.get(week.split()[0], 0)
        monday = day - timedelta(days=day.isoweekday() - 1)
        return monday + timedelta(days=7 * weeks + weekday - 1)
    step = parts.get("this") or parts.get("that")
    if step in {"-1", "1"}:
        return weekday_near(day, weekday, int(step), itself=False)
    return weekday_near(day, weekday, -1 if tense in BACK else 1)


def make_weekday_week(match: Match, context: Context) -> Value | None:
    """Friday week; a week on Friday."""
    day = day_of(context.now) if context.now else None
    weekday = int(match.parts["full_weekday"])
    if day is None:
        return Value("DATE", f"XXXX-WXX-{weekday}", "unknown")
    past = any(w in context.text[match.start : match.end] for w in ("ago", "last"))
    step = -1 if past else 1
    found = weekday_near(day, weekday, step) + timedelta(weeks=step)
    return Value("DATE", found.isoformat(), "inferred", context.now_name)


def make_this_unit(match: Match, context: Context) -> Value | None:
    """This week, last month, next year; earlier this month and later this year as intervals."""
    parts = match.parts
    unit = translate("UNIT", parts.get("unit") or parts["long_unit"])
    step = int(parts.get("this") or 0)
    if unit == "WE" and step == 0:
        return _this_weekend(match, context)
    value = context.relative("now", unit, step)
    within = "later" if match.row.more.get("rest") else (parts.get("within") or "").lower()
    if step == 0 and within in {"earlier", "later"} and value.basis == "inferred":
        edtf = _side(value.value, within, context.now)
        return Value(value.type, value.value, value.basis, value.anchor, edtf)
    return value


def _this_weekend(match: Match, context: Context) -> Value:
    day = day_of(context.now) if context.now else None
    past = context.tense_at(match.start) in BACK
    step = -1 if past and day and day.isoweekday() < 6 else 0
    return context.relative("now", "WE", step)


def _side(value: str, within: str, now: str | None) -> str | None:
    """The days of a unit up to the day of writing, or from it on."""
    today = day_of(now) if now else None
    first, last = bounds(value)
    if today is None or first is None or last is None:
        return None
    start, end = (first, today) if within == "earlier" else (today, last)
    return f"{start.isoformat()}/{end.isoformat()}" if start < end else None


def bounds(value: str) -> tuple[date | None, date | None]:
    """First and last day of a year, month or week."""
    if len(value) == 4 and value.isdigit():
        return date(int(value), 1, 1), date(int(value), 12, 31)
    if len(value) == 7 and value[5:].isdigit():
        first = date(int(value[:4]), int(value[5:]), 1)
        return first, date(first.year + first.month // 12, first.month % 12 + 1, 1) - timedelta(1)
    if len(value) == 8 and value[5] == "W":
        monday = date.fromisocalendar(int(value[:4]), int(value[6:]), 1)
        return monday, monday + timedelta(days=6)
    return None, None


def make_the_unit(match: Match, context: Context) -> Value | None:
    """The end of the year: of the year that the text is in."""
    words = context.text[match.start : match.end].lower()
    unit = match.parts.get("long_unit") or {"y": "Y", "m": "M", "w": "W"}[words[0]]
    return context.relative("now", unit, 0)


def make_that_unit(match: Match, context: Context) -> Value | None:
    """The following day, that year, the year before, the next morning."""
    parts = match.parts
    unit = parts.get("unit") or "D"
    value = context.relative("reference", unit, _that_step(parts))
    return with_part(value, parts.get("part"))


def _that_step(parts: dict[str, str]) -> int:
    if parts.get("that"):
        return int(parts["that"])
    side = (parts.get("side") or parts.get("side1") or "").lower()
    return 1 if side.split()[-1:] in (["after"], ["later"], ["following"], ["next"]) else -1


def make_counted(match: Match, context: Context) -> Value | None:
    """Three years ago, two weeks later: a date as coarse as the unit that counts."""
    more, parts = match.row.more, match.parts
    unit = parts.get("units") or parts.get("unit") or parts.get("plural_units") or "Y"
    unit = translate("UNIT", unit)
    sign, base = int(more["sign"]), str(more["base"])
    words = (parts.get("num") or "").lower()
    count = number_of(words) if words else (None if _vague(parts) else number_of("1"))
    if count is None:
        value = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return Value("DATE", value, "unknown")
    unit, size = _SIZES.get(unit, (unit, 1))
    steps = float(count) * size
    if unit in _SHORT:
        return _hours(unit, steps, sign, base, context)
    if steps != int(steps):
        if unit != "Y":
            return context.relative(base, unit, sign * round(steps))
        unit, steps = "M", steps * 12  # a year and a half
    return context.relative(base, unit, sign * int(steps))


def _vague(parts: dict[str, str]) -> bool:
    return bool(parts.get("vague") or parts.get("plural_units") or parts.get("long"))


def _hours(unit: str, steps: float, sign: int, base: str, context: Context) -> Value:
    """Hours and less: a day where they are whole days, else no place in the calendar."""
    if unit == "H" and steps and steps % 24 == 0:
        return context.relative(base, "D", sign * int(steps // 24))
    if base == "now":
        return Value("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", "unknown")
    return Value("DURATION", length(unit, Decimal(steps)), "unknown")


def make_same_period(match: Match, context: Context) -> Value | None:
    """The same period last year: the spell named before, a year earlier."""
    parts = match.parts
    if parts.get("year"):
        return Value("DATE", parts["year"])
    step = int(parts["this"]) if parts.get("this") else -1
    ends = [_SPELL.fullmatch(end) for end in (context.period or context.now or "").split("/")]
    moved = [f"{e['fiscal']}{int(e['year']) + step:04d}{e['part'] or ''}" for e in ends if e]
    if len(moved) != len(ends):
        return Value("DATE", UNKNOWN["Y"], "unknown")
    return Value("DATE", "/".join(moved), "inferred", context.period)


def make_the_quarter(match: Match, context: Context) -> Value | None:  # noqa: ARG001
    """In the quarter: the one just named; none where none was (a part of a town)."""
    if context.period and re.fullmatch(r"(?:FY)?\d{4}-Q[1-4]", context.period):
        return Value("DATE", context.period, "inferred", context.period)
    return None
