"""Dates: written out, how precise they are, and where on the timeline they belong."""

from __future__ import annotations

import re

from generator.model.claims import When
from generator.rules import catalogue

_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4}|XXXX)-(\d\d)")
_YEAR = re.compile(r"\d{4}")
_FIGURES = re.compile(r"\d")


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
    if match := _DAY.fullmatch(date):
        year, month, day = match.groups()
        key = "written.day_no_year" if year == "XXXX" else "written.day"
        return _fill(key, language, n_year=year, month=month, n_day=str(int(day)))
    if (match := _MONTH.fullmatch(date)) and "01" <= match[2] <= "12":
        key = "written.month_no_year" if match[1] == "XXXX" else "written.month"
        return _fill(key, language, n_year=match[1], month=match[2])
    return date


def _fill(key: str, language: str, **values: str) -> str:
    name = catalogue.text(f"month.m{values['month']}", language)
    return catalogue.text(key, language, **{**values, "month": name})


def precision(edtf: str) -> str:
    """The message that says how precise an EDTF date is."""
    bare = edtf.strip("~?%")
    yearless = bare.startswith("XXXX")
    if bare in {"", "XXXX", ".."} or not _FIGURES.search(bare):
        return "precision.none"
    if "/" in bare or "[" in bare or "{" in bare:
        return "precision.range_no_year" if yearless else "precision.range"
    if "T" in bare:
        return "precision.time"
    if bare != edtf:
        return "precision.approximate"
    return _single(bare, yearless)


def _single(bare: str, yearless: bool) -> str:
    if "W" in bare:
        return "precision.week"
    if _DAY.fullmatch(bare):
        return "precision.day_no_year" if yearless else "precision.day"
    if match := _MONTH.fullmatch(bare):
        if match[2] > "12":
            return "precision.season"
        return "precision.month_no_year" if yearless else "precision.month"
    return "precision.year" if _YEAR.fullmatch(bare) else "precision.decade"


def is_written(date: str) -> bool:
    """Whether `written` has words for it: no season, decade, week or other notation is left."""
    return all(
        _DAY.fullmatch(d) or _YEAR.fullmatch(d) or ((m := _MONTH.fullmatch(d)) and m[2] <= "12")
        for d in (end.split("T", 1)[0] for end in date.split("/"))
    )


def has_year(edtf: str) -> bool:
    return bool(re.match(r"[\[{~?%.]*-?\d{2}", edtf))


def shape(edtf: str) -> str:
    """How the timeline draws it: day, range, year or none."""
    key = precision(edtf).removeprefix("precision.").removesuffix("_no_year")
    if key in {"day", "time"}:
        return "day"
    if key in {"range", "month", "week", "season"}:
        return "range"
    return "none" if key == "none" else "year"


def sort_key(when: When) -> str:
    """Known dates in calendar order, a year before its months; dates without a year by month."""
    return re.sub(r"[^0-9X-]", "", when.edtf.partition("/")[0])
