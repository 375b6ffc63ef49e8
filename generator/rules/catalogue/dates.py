"""Dates written out with the catalogue's own month names."""

from __future__ import annotations

import re

from generator.rules import catalogue

DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
MONTH = re.compile(r"(\d{4}|XXXX)-(\d\d)")
YEAR = re.compile(r"\d{4}")


def written(date: str, language: str = "en") -> str:
    """An ISO 8601 date or an EDTF interval in words: "24 November 2026", "March 2025", "2025".

    What is no such date comes back as it is.
    """
    if "/" in date:
        start, _, end = date.partition("/")
        return catalogue.text(
            "written.range",
            language,
            date_from=written(start, language),
            date_to=written(end, language),
        )
    date = date.split("T", 1)[0]
    if match := DAY.fullmatch(date):
        year, month, day = match.groups()
        key = "written.day_no_year" if year == "XXXX" else "written.day"
        return _fill(key, language, n_year=year, month=month, n_day=str(int(day)))
    if (match := MONTH.fullmatch(date)) and "01" <= match[2] <= "12":
        key = "written.month_no_year" if match[1] == "XXXX" else "written.month"
        return _fill(key, language, n_year=match[1], month=match[2])
    return date


def _fill(key: str, language: str, **values: str) -> str:
    name = catalogue.text(f"month.m{values['month']}", language)
    return catalogue.text(key, language, **{**values, "month": name})


def is_written(date: str) -> bool:
    """Whether `written` has words for it: no season, decade, week or other notation is left."""
    return all(
        DAY.fullmatch(d) or YEAR.fullmatch(d) or ((m := MONTH.fullmatch(d)) and m[2] <= "12")
        for d in (end.split("T", 1)[0] for end in date.split("/"))
    )


def told(name: str, value: str, language: str = "en") -> str:
    """What the value ``name`` of a message of the record reads: its dates are written out."""
    return written(value, language) if name.startswith("date") else value
