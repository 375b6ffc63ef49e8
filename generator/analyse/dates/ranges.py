"""Ranges: two dates that say one stretch ("from 2004 to 2009", "between May 3 and June 1").

Each date keeps its own TIMEX3 value; the first carries the EDTF interval, so that what happened
in the years between is not told twice, once at each end.
"""

from __future__ import annotations

import re
from functools import cache

from generator.model.findings import DateMention
from generator.rules import rows

_PLAIN = re.compile(r"(\d{4}|XXXX)(?:-\d\d){0,2}")
_LEFT = 12  # characters before the first date in which "from" or "between" stands


@cache
def _joints() -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...]:
    """What may stand between the dates, and what must then stand before the first."""
    return tuple(
        (
            re.compile(row.pattern, re.IGNORECASE),
            re.compile(rf"(?:{row.more['after']})\Z", re.IGNORECASE)
            if "after" in row.more
            else None,
        )
        for row in rows("dates/ranges")
    )


def join_ranges(dates: list[DateMention], text: str) -> list[DateMention]:
    """The dates with the intervals that they form; ``text`` is the folded text."""
    joined = list(dates)
    for at in range(len(joined) - 1):
        first, second = joined[at], joined[at + 1]
        if not (_is_interval(first, second) and _is_joined(first, second, text)):
            continue
        interval = f"{first.edtf}/{second.edtf}"
        joined[at] = first.model_copy(update={"edtf": interval, "through": second.end})
        joined[at + 1] = second.model_copy(update={"edtf": None})
    return joined


def _is_joined(first: DateMention, second: DateMention, text: str) -> bool:
    between = text[first.end : second.start]
    before = text[max(0, first.start - _LEFT) : first.start]
    return any(
        joint.fullmatch(between) and (after is None or after.search(before))
        for joint, after in _joints()
    )


def _is_interval(first: DateMention, second: DateMention) -> bool:
    """Two dates of the calendar in order; two without a year, or two with one."""
    ends = [_PLAIN.fullmatch(d.edtf or "") for d in (first, second)]
    if first.type != "DATE" or second.type != "DATE" or ends[0] is None or ends[1] is None:
        return False
    return (ends[0][1] == "XXXX") == (ends[1][1] == "XXXX") and ends[0][0] < ends[1][0]
