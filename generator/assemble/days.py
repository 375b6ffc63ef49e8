"""Whether two dates can be one. What is not known is never held against them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from generator.rules.catalogue.dates import is_written

_FULL = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?")
_NO_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_MARKS = str.maketrans("", "", "~?%[]{}")
_LAST_MONTH = 12
NEAR_DAYS = 14


def may_be_one(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether any of these EDTF dates may be any of those; True where either side has none."""
    first, second = list(some), list(others)
    if not first or not second:
        return True
    return any(not apart(a, b) for a in first for b in second)


def apart(one: str, other: str) -> bool:
    """Whether two EDTF dates surely name different days, months or years."""
    a, b = _stretch(one), _stretch(other)
    if a and b:
        return a[1] < b[0] or b[1] < a[0]
    x, y = _in_year(one), _in_year(other)
    if x and y:
        return x[0] != y[0] or (x[1] is not None and y[1] is not None and x[1] != y[1])
    return False


def exclusive(one: str, other: str) -> bool:
    """Whether two dates are apart and told alike: both with a year, or both without one."""
    known = _stretch(one) is not None and _stretch(other) is not None
    return apart(one, other) and (known or _form(one) == _form(other))


def plainly(edtf: str) -> str:
    """The date without marks and time of day, a season or week as its year: it can be written."""
    ends = (end.split("T", 1)[0] for end in edtf.translate(_MARKS).split("/"))
    return "/".join(end if is_written(end) else end[:4] for end in ends)


def near(one: str, other: str) -> bool:
    """Whether two EDTF dates that name a day lie so close that they may be one day misdated."""
    a, b = _stretch(one), _stretch(other)
    if a is None or b is None or a[0] != a[1] or b[0] != b[1]:
        return False
    return abs((a[0] - b[0]).days) <= NEAR_DAYS


def _stretch(edtf: str) -> tuple[date, date] | None:
    """First and last day; None for what is not placed in a known year."""
    ends = [_point(part) for part in edtf.translate(_MARKS).split("/")]
    if not ends or any(e is None for e in ends):
        return None
    known = [e for e in ends if e is not None]
    return min(e[0] for e in known), max(e[1] for e in known)


def _point(text: str) -> tuple[date, date] | None:
    found = _FULL.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(v) if v else 0 for v in found.groups())
    if not 1 <= year <= 9998:
        return None
    if not 1 <= month <= _LAST_MONTH:  # none, or a season or quarter: somewhere in the year
        return date(year, 1, 1), date(year, 12, 31)
    if day:
        try:
            return date(year, month, day), date(year, month, day)
        except ValueError:
            return None
    after = date(year + month // _LAST_MONTH, month % _LAST_MONTH + 1, 1)
    return date(year, month, 1), after - timedelta(days=1)


def _form(edtf: str) -> str:
    """How precise a date is told: its figures do not count."""
    return re.sub(r"\d", "0", edtf.translate(_MARKS))


def _in_year(edtf: str) -> tuple[int, int | None] | None:
    """Month and day of a date, whatever its year; None for ranges and whole years."""
    plain = edtf.translate(_MARKS)
    found = _NO_YEAR.fullmatch(plain) or re.fullmatch(r"\d{4}-(\d\d)(?:-(\d\d))?", plain)
    if found is None or not 1 <= int(found.group(1)) <= _LAST_MONTH:
        return None
    return int(found.group(1)), int(found.group(2)) if found.group(2) else None
