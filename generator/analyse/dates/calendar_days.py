"""Calendar arithmetic on TIMEX3 values: a value is cut to a unit and moved by a number of them.

Units are D W WE (weekend) M Q Y DE (ten years) CE (a hundred). A year that is not known is
``XXXX`` and stays so: such values are counted in a common year and masked again.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "H": "XXXX-HX",
    "Y": "XXXX",
    "DE": "XXX",
    "CE": "XX",
}
"""What is said of a unit when nothing tells which one."""

_COMMON_YEAR = "2001"  # 365 days: 29 February stays unknown rather than invented
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)(?!\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")


def day_of(value: str) -> date | None:
    """The day that ``value`` names, or None where it is coarser than a day or no real day."""
    found = _DAY.match(value)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def cut(value: str, unit: str) -> str | None:
    """``value`` as the ``unit`` that holds it; None where it is coarser than the unit."""
    return shift(value, unit, 0)


def shift(value: str, unit: str, count: int) -> str | None:
    """The ``unit`` that lies ``count`` units after the one that holds ``value``."""
    if value.startswith("XXXX-"):
        known = _shift(_COMMON_YEAR + value[4:], unit, count)
        return f"XXXX{known[4:]}" if known and unit not in {"W", "WE"} else None
    return _shift(value, unit, count)


def _shift(value: str, unit: str, count: int) -> str | None:
    try:
        if unit in {"D", "W", "WE"}:
            return _shift_days(value, unit, count)
        if unit in {"M", "Q"}:
            return _shift_months(value, unit, count)
        if re.match(r"\d{4}", value):
            return _year_name(int(value[:4]), unit, count)
    except (ValueError, OverflowError):
        return None  # outside the calendar
    return None


def _shift_days(value: str, unit: str, count: int) -> str | None:
    day = day_of(value)
    week = _WEEK.match(value)
    if day is None and week and unit != "D":
        day = date.fromisocalendar(int(week[1]), int(week[2]), 1)
    if day is None:
        return None
    if unit == "D":
        return (day + timedelta(days=count)).isoformat()
    return week_name(day + timedelta(weeks=count)) + ("-WE" if unit == "WE" else "")


def _shift_months(value: str, unit: str, count: int) -> str | None:
    month, quarter = _MONTH.match(value), _QUARTER.match(value)
    if month:
        index = int(month[1]) * 12 + int(month[2]) - 1
    elif quarter:
        index = int(quarter[1]) * 12 + (int(quarter[2]) - 1) * 3
    else:
        return None
    if unit == "M":
        return f"{(index + count) // 12:04d}-{(index + count) % 12 + 1:02d}"
    index = index // 3 + count
    return f"{index // 4:04d}-Q{index % 4 + 1}"


def _year_name(year: int, unit: str, count: int) -> str | None:
    size = {"Y": 1, "DE": 10, "CE": 100}.get(unit)
    if size is None or not 0 < year // size + count < 10000 // size:
        return None
    return f"{year // size + count:0{ {1: 4, 10: 3, 100: 2}[size] }d}"


def week_name(day: date) -> str:
    """The ISO week of a day: 2015-W20."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def weekday_near(day: date, weekday: int, direction: int, *, itself: bool = True) -> date:
    """The nearest ``weekday`` (1 Monday) before (-1) or after (1) ``day``, or that day itself."""
    ahead = (weekday - day.isoweekday()) % 7
    behind = (day.isoweekday() - weekday) % 7
    if ahead == 0 and not itself:
        ahead = behind = 7
    return day + timedelta(days=ahead if direction > 0 else -behind)


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The ``nth`` (1 first, -1 last) ``weekday`` (1 Monday) of a month."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)
