"""Dates of an article: found by rows of rules, normalised, counted from what the text gives.

TIMEX3 (ISO 24617-1) types and values, and EDTF (ISO 8601-2). A year that neither the text nor
the known day of writing gives stays ``XXXX``; nothing is taken from a clock.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from generator.analyse.dates import lengths as date_lengths
from generator.analyse.dates import relative as date_relative
from generator.analyse.dates import spells as date_spells
from generator.analyse.dates import times as date_times
from generator.analyse.dates import values as date_values
from generator.analyse.dates.anchor import day_of_writing, is_about_the_past
from generator.analyse.dates.context import Context, Value
from generator.analyse.dates.edtf import edtf_of
from generator.analyse.dates.grammar import Match, read_dates
from generator.analyse.dates.ranges import join_ranges
from generator.analyse.dates.tenses import Surroundings
from generator.analyse.parse import fold
from generator.analyse.reading import Reading
from generator.model.findings import DateMention

Maker = Callable[[Match, Context], Value | None]

MAKERS: Mapping[str, Maker] = {
    "day": date_values.make_day,
    "numeric_day": date_values.make_numeric_day,
    "month": date_values.make_month,
    "month_of": date_values.make_month_of,
    "month_deictic": date_values.make_month_deictic,
    "months": date_values.make_months,
    "days": date_values.make_days,
    "week_of": date_values.make_week_of,
    "day_number": date_values.make_day_number,
    "year": date_values.make_year,
    "closing_year": date_values.make_closing_year,
    "era_year": date_values.make_era_year,
    "holiday": date_values.make_holiday,
    "decade": date_spells.make_decade,
    "century": date_spells.make_century,
    "quarter": date_spells.make_quarter,
    "month_quarter": date_spells.make_month_quarter,
    "half": date_spells.make_half,
    "fiscal": date_spells.make_fiscal,
    "season": date_spells.make_season,
    "deictic": date_relative.make_deictic,
    "weekday": date_relative.make_weekday,
    "weekday_week": date_relative.make_weekday_week,
    "this_unit": date_relative.make_this_unit,
    "the_unit": date_relative.make_the_unit,
    "that_unit": date_relative.make_that_unit,
    "counted": date_relative.make_counted,
    "same_period": date_relative.make_same_period,
    "the_quarter": date_relative.make_the_quarter,
    "clock": date_times.make_clock,
    "noon": date_times.make_noon,
    "day_part": date_times.make_day_part,
    "duration": date_lengths.make_duration,
    "recurring": date_lengths.make_recurring,
    "constant": date_lengths.make_constant,
    "reference": date_lengths.make_reference,
}
"""What ``make:`` in rules/dates names."""

_OPEN = {"day", "days", "weekday"}
"""Rows of which the tense tells the year or the week."""
_NAMED = {"day", "month", "months", "days"}
_CALENDAR = re.compile(r"(?:\d{4}|XXXX-\d\d)")
_PLAIN_YEAR = re.compile(r"\d{4}")


def find_dates(reading: Reading) -> tuple[DateMention, ...]:
    """The dates in the order of the text, none overlapping."""
    parsed = reading.parsed
    text, around = fold(parsed.text), Surroundings(parsed)
    now, name = day_of_writing(parsed)
    context = Context(
        now=now,
        now_name=name,
        tense_at=around.tense_at,
        sentence_at=around.sentence_at,
        text=text,
        narrative=is_about_the_past(text, now),
    )
    found = read_dates(text, lambda match: _read(match, context))
    return _with_earliest(join_ranges(found, text), around)


def _read(match: Match, context: Context) -> DateMention | None:
    try:
        return _made(match, context)
    except (ValueError, OverflowError):
        return None  # counted out of the calendar: before the year 1, after 9999


def _made(match: Match, context: Context) -> DateMention | None:
    value = MAKERS[match.row.more["make"]](match, context)
    if value is None:
        return None
    counted = value.basis == "inferred" and value.anchor == context.now_name
    if counted and match.row.more["make"] in _OPEN and context.is_open(value.value, match.start):
        value = replace(value, certain=False)
    compared = match.row.more.get("compares") and context.reference is not None
    if compared:
        return _mention(match, value)  # "a year earlier" is beside the story, not its next step
    if value.type == "DATE" and "REF" not in value.value:
        context.period = value.value
    if value.type in {"DATE", "TIME"} and _CALENDAR.match(value.value):
        context.reference = value.value.split("/")[0].split("T")[0]
        context.reference_sentence = context.sentence_at(match.start)
        context.reference_stated = value.basis == "stated"
        if value.basis == "stated" or match.row.more["make"] in _NAMED:
            context.year_named = context.reference
    return _mention(match, value)


def _mention(match: Match, value: Value) -> DateMention:
    placed = value.type in {"DATE", "TIME"} and match.row.more["make"] != "reference"
    return DateMention(
        start=match.start,
        end=match.end,
        type=value.type,
        value=value.value,
        edtf=value.edtf or (edtf_of(value.value) if placed else None),
        anchor=value.anchor,
        basis=value.basis,
        certain=value.certain,
        rule=match.row.id,
    )


def _with_earliest(found: list[DateMention], around: Surroundings) -> tuple[DateMention, ...]:
    """Dates without a year get the latest past year that the text itself names.

    Not from a sentence of history: a disaster long ago says nothing of "In March".
    """
    named = [
        date
        for date in found
        if date.basis == "stated" and _PLAIN_YEAR.match(date.value) and _is_past(date, around)
    ]
    latest = max(named, key=lambda d: d.value[:4], default=None)
    if latest is None or around.tells_history(latest.start):
        return tuple(found)
    return tuple(
        date.model_copy(update={"earliest": latest.value[:4]})
        if date.edtf and date.edtf.startswith("XXXX")
        else date
        for date in found
    )


def _is_past(date: DateMention, around: Surroundings) -> bool:
    return around.tense_at(date.start) != "future" and not around.is_limit(date.start)
