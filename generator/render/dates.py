"""Dates: written out, how precise they are, and where on the timeline they belong."""

from __future__ import annotations

import re

from generator.model.claims import When
from generator.rules.catalogue.dates import DAY, MONTH, YEAR

_FIGURES = re.compile(r"\d")


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
    if DAY.fullmatch(bare):
        return "precision.day_no_year" if yearless else "precision.day"
    if match := MONTH.fullmatch(bare):
        if match[2] > "12":
            return "precision.season"
        return "precision.month_no_year" if yearless else "precision.month"
    return "precision.year" if YEAR.fullmatch(bare) else "precision.decade"


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
