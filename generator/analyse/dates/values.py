"""Days, months, years and longer spells as the text names them -> TIMEX3 values."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from generator.analyse.dates.calendar_days import easter, nth_weekday, week_name
from generator.analyse.dates.context import Context, Value
from generator.analyse.dates.grammar import Match
from generator.model.base import Basis


def make_day(match: Match, context: Context) -> Value | None:
    parts = match.parts
    month, day = _two(parts.get("month") or parts["month_number"]), _day_in(parts)
    year, basis, anchor = _year(match, context, int(month), day)
    value = f"{year}-{month}-{day:02d}"
    if not real_day(value):
        return None
    if parts.get("part"):
        return Value("TIME", f"{value}T{parts['part']}", basis, anchor)
    if parts.get("clock"):
        offset = parts.get("offset") or ""
        return Value("TIME", f"{value}T{parts['clock']}{offset}", basis, anchor)
    return Value("DATE", value, basis, anchor)


def make_numeric_day(match: Match, context: Context) -> Value | None:
    """18/05/2015. Where day and month cannot be told apart, only the year is said."""
    first, second = int(match.parts["first"]), int(match.parts["second"])
    year = match.parts.get("year") or _full_year(match.parts["short_year"], context)
    if first > 12 or match.parts["mark"] == ".":
        first, second = second, first  # now month, day
    elif second <= 12 and first != second:
        either = f"[{year}-{first:02d}-{second:02d},{year}-{second:02d}-{first:02d}]"
        return Value("DATE", year, edtf=either)
    value = f"{year}-{first:02d}-{second:02d}"
    return Value("DATE", value) if real_day(value) else None


def make_month(match: Match, context: Context) -> Value | None:
    parts = match.parts
    month = parts.get("month") or parts.get("clear_month") or parts["ambiguous_month"]
    year, basis, anchor = _year(match, context, int(month), None)
    return Value("DATE", f"{year}-{month}", basis, anchor)


def make_month_deictic(match: Match, context: Context) -> Value | None:
    """Last September, next May: the latest one before the month of writing, the first after it."""
    parts, step = match.parts, int(match.parts["this"])
    month = parts["month"]
    year, anchor = "XXXX", None
    if context.now is not None and context.now[5:7].isdigit():
        here = context.now[5:7]
        off = {-1: -(month >= here), 0: 0, 1: int(month <= here)}[step]
        year, anchor = f"{int(context.now[:4]) + off:04d}", context.now_name
    value = f"{year}-{month}" + (f"-{_day_in(parts):02d}" if parts.get("day") else "")
    if parts.get("day") and not real_day(value):
        return None
    return Value("DATE", value, "unknown" if year == "XXXX" else "inferred", anchor)


def make_month_of(match: Match, context: Context) -> Value | None:
    """May of last year."""
    year = context.relative("now", "Y", int(match.parts["this"]))
    return Value("DATE", f"{year.value}-{match.parts['month']}", year.basis, year.anchor)


def make_months(match: Match, context: Context) -> Value | None:
    """January and February: one stretch, where the months follow each other or a range is said."""
    first, last = match.parts["month"], match.parts["month2"]
    words = context.text[match.start : match.end]
    if " and " in words and int(last) - int(first) != 1 and not _between(match, context):
        return None
    year, basis, anchor = _year(match, context, int(first), None)
    end_year = year
    if last < first:
        if year == "XXXX":
            end_year = year
        elif match.parts.get("year"):
            year = f"{int(year) - 1:04d}"
        else:
            end_year = f"{int(year) + 1:04d}"
    return Value("DATE", f"{year}-{first}/{end_year}-{last}", basis, anchor)


def make_days(match: Match, context: Context) -> Value | None:
    """May 18-20, 2015 and May 30 to June 2."""
    parts = match.parts
    first, last = parts["month"], parts.get("month2") or parts["month"]
    start, end = int(_figures(parts["day_number"])), int(_figures(parts["day"]))
    if (first, start) >= (last, end):
        return None
    year, basis, anchor = _year(match, context, int(last), end)
    value = f"{year}-{first}-{start:02d}/{year}-{last}-{end:02d}"
    return Value("DATE", value, basis, anchor) if all(map(real_day, value.split("/"))) else None


def make_week_of(match: Match, context: Context) -> Value | None:
    day = make_day(match, context)
    if day is None or day.value.startswith("X"):
        return Value("DATE", "XXXX-WXX", "unknown")
    return Value("DATE", week_name(date.fromisoformat(day.value)), day.basis, day.anchor)


def make_day_number(match: Match, context: Context) -> Value | None:
    """The 22nd: of the month last named, else of the month of writing."""
    day, which = int(_figures(match.parts["ordinal_day"])), match.parts.get("which")
    base = "now" if which else "reference"
    month = context.relative(base, "M", {"last": -1, "next": 1}.get(which or "", 0))
    value = f"{month.value}-{day:02d}"
    return Value("DATE", value, month.basis, month.anchor) if real_day(value) else None


def make_year(match: Match, context: Context) -> Value | None:
    parts = match.parts
    if parts.get("short_year"):
        return Value("DATE", _full_year(parts["short_year"], context), "inferred", "century")
    year = parts.get("year") or parts.get("modern_year") or context.text[match.start : match.end]
    if parts.get("month"):
        return Value("DATE", f"{year}-{parts['month']}")
    return Value("DATE", year)


def make_closing_year(match: Match, context: Context) -> Value | None:
    """The 18 of 1914-18: only where it lies after the year that opens the range."""
    opening = context.text[match.start - 5 : match.start - 1]
    year = opening[:2] + context.text[match.start : match.end]
    return Value("DATE", year, "inferred", opening) if year > opening else None


def make_era_year(match: Match, context: Context) -> Value | None:  # noqa: ARG001
    parts = match.parts
    number = int(parts.get("number") or parts["number1"])
    before = (parts.get("era") or "").upper().startswith("B")
    if number == 0:
        return None
    if before:
        return Value("DATE", f"BC{number:04d}")
    month = f"-{parts['month']}" if parts.get("month") else ""
    return Value("DATE", f"{number:04d}{month}")


def make_holiday(match: Match, context: Context) -> Value | None:
    more, parts = match.row.more, match.parts
    if more.get("day"):
        month, day = (int(n) for n in more["day"].split("-"))
        which = {"last": -1, "next": 1}.get(parts.get("which") or "", 0)
        if which and context.now:
            value = f"{int(context.now[:4]) + which:04d}-{more['day']}"
            return Value("DATE", value, "inferred", context.now_name)
        year, basis, anchor = _year(match, context, month, day)
        return Value("DATE", f"{year}-{more['day']}", basis, anchor)
    month = more["nth"][0] if "nth" in more else 4
    year, basis, anchor = _year(match, context, month, None)
    if year == "XXXX":
        return Value("DATE", "XXXX-XX-XX", "unknown")
    return Value("DATE", _moving(int(year), more).isoformat(), basis, anchor)


def _moving(year: int, more: dict[str, Any]) -> date:
    if "nth" in more:
        month, weekday, nth = more["nth"]
        return nth_weekday(year, month, weekday, nth) + timedelta(days=more.get("plus", 0))
    return easter(year) + timedelta(days=more["easter"])


def real_day(value: str) -> bool:
    """Whether the month has that day (29 February of an unknown year is real)."""
    try:
        date.fromisoformat(value.replace("XXXX-XX", "2000-01").replace("XXXX", "2000"))
    except ValueError:
        return False
    return True


def _year(
    match: Match, context: Context, month: int, day: int | None
) -> tuple[str, Basis, str | None]:
    """The year stated, or the one that context gives: with its basis and anchor."""
    parts = match.parts
    if parts.get("year"):
        return parts["year"], "stated", None
    if parts.get("short_year"):
        return _full_year(parts["short_year"], context), "inferred", "century"
    year, anchor = context.year_of(month, day, match.start)
    return year, "unknown" if year == "XXXX" else "inferred", anchor


def _full_year(short: str, context: Context) -> str:
    """'86 -> 1986. Of the hundred years that end ten after the day of writing, or after 2029."""
    limit = int(context.now[:4]) + 10 if context.now else 2029
    year = limit // 100 * 100 + int(short.strip("'"))
    return f"{year if year <= limit else year - 100:04d}"


def _between(match: Match, context: Context) -> bool:
    return context.text[max(0, match.start - 8) : match.start].lower().endswith("between ")


def _day_in(parts: dict[str, str]) -> int:
    day = parts.get("day") or parts.get("day_number") or parts["century"]
    return int(_figures(day))


def _figures(text: str) -> str:
    return text.rstrip("stndrh")


def _two(text: str) -> str:
    return text.zfill(2)
