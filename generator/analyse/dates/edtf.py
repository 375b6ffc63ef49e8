"""TIMEX3 value -> EDTF (ISO 8601-2): the same stretch of the calendar, never a narrower one.

Level 2 where needed: quarters are 33 to 36 and halves 40 and 41 in the month's place.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

_PLAIN = re.compile(r"(?:\d{4}|XXXX)(?:-(?:\d\d|XX)){0,2}")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?")
_SUB_YEAR = {
    "SP": "21",
    "SU": "22",
    "FA": "23",
    "WI": "24",
    "Q1": "33",
    "Q2": "34",
    "Q3": "35",
    "Q4": "36",
    "H1": "40",
    "H2": "41",
}
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d)(?::(\d\d))?(?::(\d\d))?(Z|[+-]\d\d:\d\d)?")


def edtf_of(value: str) -> str | None:
    """The EDTF of a TIMEX3 value; None for durations, sets, references and fiscal years."""
    if "/" in value:
        ends = [edtf_of(end) for end in value.split("/")]
        return None if None in ends else "/".join(e for e in ends if e)
    if _PLAIN.fullmatch(value):
        return value.split("-XX")[0]  # "yesterday" of an unknown day: some day of some year
    for reader in (_era, _long_years, _weeks, _parts_of_year, _clock):
        found = reader(value)
        if found:
            return found
    return None


def _era(value: str) -> str | None:
    # There is a year 0 in EDTF and none in "44 BC": astronomical years count one less.
    found = re.fullmatch(r"BC(\d{4})", value)
    return f"-{int(found[1]) - 1:04d}" if found else None


def _long_years(value: str) -> str | None:
    if re.fullmatch(r"\d{3}|\d{2}", value):
        return value.ljust(4, "X")
    return "XXXX" if value in {"XXX", "XX"} else None


def _weeks(value: str) -> str | None:
    found = _WEEK.fullmatch(value)
    if not found:
        return "XXXX" if re.fullmatch(r"XXXX-WXX(?:-(?:[1-7]|WE))?", value) else None
    monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
    if found[3] and found[3] != "WE":
        return (monday + timedelta(days=int(found[3]) - 1)).isoformat()
    first = monday + timedelta(days=5 if found[3] else 0)
    return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _parts_of_year(value: str) -> str | None:
    year, _, part = value.partition("-")
    if not re.fullmatch(r"\d{4}|XXXX", year) or part not in _SUB_YEAR | {"QX": "", "HX": ""}:
        return None
    return f"{year}-{_SUB_YEAR[part]}" if year != "XXXX" and part in _SUB_YEAR else year


def _clock(value: str) -> str | None:
    day, mark, _ = value.partition("T")
    if not mark:
        return None
    found = _CLOCK.fullmatch(value)
    if found:
        return f"{found[1]}T{found[2]}:{found[3] or '00'}:{found[4] or '00'}{found[5] or ''}"
    return edtf_of(day) if day else None
