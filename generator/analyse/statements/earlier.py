"""Whether a claim's own dates lie before the story: background, unless the present holds it."""

from __future__ import annotations

import re

from generator.analyse.row_search import words_of
from generator.analyse.statements.ground import Ground
from generator.model.findings import DateMention

MONTH = re.compile(r"\A(?:\d{4}|XXXX)-\d\d\Z")
PAST = frozenset({"VBD", "VBN"})
MONTHS_BEFORE = 2
"""What lies in the month before, or in this one, still belongs to the story."""


def is_dated_before(ground: Ground) -> bool:
    """All calendar dates of the claim lie MONTHS_BEFORE or more before publication.

    What stands in the present tense holds now, whatever dates it names. Where no publication
    date is known, a past that is told by its bare year ("in 1988") is taken for long ago.
    """
    if ground.root.tag_ in {"VBZ", "VBP"}:
        return False
    published = ground.reading.parsed.article.published
    dates = [
        date
        for date in ground.reading.dates
        if ground.claim.span.covers(date)
        and date.type == "DATE"
        and ground.is_main(date.start - ground.claim.span.start)
    ]
    values = [_latest(date) for date in dates if date.value[:4].isdigit()]
    if published and values:
        return all(_is_long_before(v, published) for v in values)
    if not dates or ground.root.tag_ not in PAST:
        return False
    return all(_is_bare_year(d) or _is_month_among_days(ground, d) for d in dates)


def _is_bare_year(date: DateMention) -> bool:
    """Whether the text itself says the year, and no day: "in 1988", "in May 1988"."""
    return date.value[:4].isdigit() and len(date.value) <= len("1988-05")


def _is_month_among_days(ground: Ground, date: DateMention) -> bool:
    """Whether it only names a month where the lead names a day of the week: what is told by its
    month alone is not what the story is about."""
    if date.type != "DATE" or not MONTH.search(date.value):
        return False
    first = next((s for s in ground.reading.sentences if s.block == "paragraph"), None)
    if first is None:
        return False
    lead = first.of(ground.reading.parsed.text).lower()
    return any(day in lead for day in words_of("roles/background", "weekday"))


def _latest(date: DateMention) -> str:
    """The value of a date, of the end of a stretch ("January and February")."""
    end = (date.edtf or "").rpartition("/")[2]
    return end if "/" in (date.edtf or "") and end[:4].isdigit() else date.value


def _is_long_before(value: str, published: str) -> bool:
    """By months where both name one, else by years."""
    if value[5:7].isdigit() and published[5:7].isdigit():
        return _months(published) - _months(value) >= MONTHS_BEFORE
    return value[:4] < published[:4]


def _months(value: str) -> int:
    return int(value[:4]) * 12 + int(value[5:7])
