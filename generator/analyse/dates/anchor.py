"""What dates of one article are counted from: its day of writing, or its own past."""

from __future__ import annotations

import re
from functools import cache

from generator.analyse.dates.calendar_days import day_of
from generator.analyse.dates.grammar import Match, read_dates
from generator.analyse.dates.tense_words import words_of
from generator.analyse.parse import Parsed, fold
from generator.model.article import Block
from generator.rules import rows

_HEAD = 6  # blocks at the head of a text in which its date may stand on a line of its own
_NEAR = 7  # days: a date line this near to the date of publication is what the text counts from
_DAY_ROWS = {"month-day-year", "day-month-year", "iso-day", "day-dash-month-year"}
_YEARS = re.compile(r"(?<![\d$£€,.-])(?:1[0-9]|20)\d\d(?![\d,]|\.\d)")
_FULL = re.compile(r"(?:[A-Z][a-z]+\.? \d{1,2},? |\d{1,2} [A-Z][a-z]+,? )((?:1[0-9]|20)\d\d)(?!\d)")
_PUBLISHED = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_MOST = 0.8  # share of the dates that must be old in a text about the past


@cache
def _around() -> re.Pattern[str]:
    """What may stand beside a date on the line that dates the text."""
    row = next(row for row in rows("dates/tense") if row.kind == "dateline")
    return re.compile(row.pattern, re.IGNORECASE)


@cache
def _led_by_place() -> re.Pattern[str]:
    """ "LONDON, November 13 1990": a place in capitals, and all up to the end of the date."""
    row = next(row for row in rows("dates/tense") if row.kind == "dateline-place")
    return re.compile(row.pattern)


def day_of_writing(parsed: Parsed) -> tuple[str | None, str | None]:
    """ISO 8601 day (or month, or year) of writing, and what says so; None where nothing does.

    A date line of the text itself is nearer to its "yesterday" than the date of publication,
    where the two are a week apart at most; else what is known of the article holds.
    """
    published = parsed.article.published
    found = _PUBLISHED.match(published or "")
    published = found[0] if found else None
    line, name = _date_line(parsed)
    if published is None:
        return (line, name) if line else _date_in_title(parsed)
    day, lined = day_of(published), day_of(line or "")
    if day and lined and abs((day - lined).days) <= _NEAR:
        return line, name
    return published, "published"


def _date_line(parsed: Parsed) -> tuple[str | None, str]:
    """A full date alone on a line at the head, or in a dateline or "Published:" line; and what
    the reader is told of it: a line that opens with a place is a dateline."""
    for index, block in enumerate(parsed.article.blocks):
        if index < _HEAD or block.kind in {"dateline", "published"}:
            found = _full_day(parsed, block)
            if found:
                return found
    return None, "dateline"


def _full_day(parsed: Parsed, block: Block) -> tuple[str, str] | None:
    if block.kind == "title" or (block.end - block.start > 120 and block.kind == "published"):
        return None
    text = fold(block.of(parsed.text))
    led = _led_by_place().match(text)
    if block.end - block.start > 120 and led is None:
        return None
    days = _days(text[: led.end()] if led else text[:120])
    if not days:
        return None
    match, value = days[0]
    alone = all(_around().fullmatch(r) for r in (text[: match.start], text[match.end :]))
    if block.kind == "published" or (alone and block.kind != "dateline"):
        return value, "published"
    return (value, "dateline") if led or block.kind == "dateline" else None


def _days(text: str) -> list[tuple[Match, str]]:
    def full(match: Match) -> tuple[Match, str] | None:
        if match.row.id not in _DAY_ROWS:
            return None
        month = match.parts.get("month") or match.parts["month_number"].zfill(2)
        day = match.parts.get("day") or match.parts["day_number"]
        value = f"{match.parts['year']}-{month}-{day.rstrip('stndrh').zfill(2)}"
        return (match, value) if day_of(value) else None

    return read_dates(text, full)


def _date_in_title(parsed: Parsed) -> tuple[str | None, str | None]:
    days = _days(fold(parsed.article.title or ""))
    return (days[0][1], "title") if days else (None, None)


def is_about_the_past(text: str, now: str | None) -> bool:
    """Whether a text tells history: full dates long gone, many such years, no "yesterday".

    Two full dates at least: years alone stand in the background of any day's news, and a day
    without a year may not take one from them.
    """
    years = [int(y) for y in _YEARS.findall(text)]
    full = [int(y) for y in _FULL.findall(text)]
    if len(years) < 4 or len(full) < 2:
        return False
    if now is not None:
        limit = int(now[:4]) - 2
        old, old_full = (sum(year < limit for year in some) for some in (years, full))
        if old < _MOST * len(years) or old_full < _MOST * len(full):
            return False
    deictics = sum(len(re.findall(rf"\b{re.escape(w)}\b", text)) for w in words_of("deictic"))
    return deictics * 4 < len(years)
