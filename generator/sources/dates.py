"""The date on a line of its own or after "Published:", as ISO 8601, possibly partial."""

from __future__ import annotations

import datetime
import re
from functools import cache

from generator.rules import rows


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    dates = (r for r in rows("sources/published") if r.kind == "date")
    return tuple(re.compile(r.pattern, re.IGNORECASE) for r in dates)


@cache
def _months() -> dict[str, int]:
    row = next(r for r in rows("sources/published") if r.kind == "months")
    found: dict[str, int] = {}
    for names in (row.words, row.more["full"]):
        found |= {name: n for n, name in enumerate(names, start=1)}
    return {**found, **row.more["also"]}


def written_date(text: str) -> str | None:
    """The date that ``text`` begins with: 2025-03-28, 2025-03 or 2025; None where it has none."""
    for pattern in _patterns():
        match = pattern.match(text.strip())
        found = _iso(match.groupdict()) if match else None
        if found:
            return found
    return None


def _iso(groups: dict[str, str | None]) -> str | None:
    name, day = groups.get("name"), groups.get("d")
    month = _months().get(name.lower()) if name else int(groups.get("m") or 0)
    if month is None:
        return None
    year = int(groups["y"] or 0)
    if not month:
        return f"{year:04d}"
    if not day:
        return f"{year:04d}-{month:02d}" if month <= 12 else None
    try:
        return datetime.date(year, month, int(day)).isoformat()
    except ValueError:
        return None
