"""Dates written out, and no more precise than they are."""

from __future__ import annotations

import pytest

from generator.model.claims import When
from generator.render.dates import has_year, precision, shape, sort_key
from generator.rules.catalogue.dates import is_written, written


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2026-11-24", "24 November 2026"),
        ("2026-11", "November 2026"),
        ("2026", "2026"),
        ("XXXX-03-27", "27 March"),
        ("XXXX-03", "March"),
        ("2025-03-28/2025-12-31", "28 March 2025 to 31 December 2025"),
        ("2026-11-24T10:00", "24 November 2026"),
        ("2024-23", "2024-23"),
    ],
)
def test_written(date: str, words: str) -> None:
    assert written(date) == words


def test_knows_what_it_has_no_words_for() -> None:
    assert is_written("2025-03-28/2025-12")
    assert not is_written("2024-23")
    assert not is_written("201X")


@pytest.mark.parametrize(
    ("edtf", "name", "drawn", "year"),
    [
        ("2019", "year", "year", True),
        ("2019-03", "month", "range", True),
        ("2019-03-27", "day", "day", True),
        ("2019-03-27T04:12", "time", "day", True),
        ("2013-W12", "week", "range", True),
        ("2024-23", "season", "range", True),
        ("201X", "decade", "year", True),
        ("1998~", "approximate", "year", True),
        ("2019/2023", "range", "range", True),
        ("XXXX-03-27", "day_no_year", "day", False),
        ("XXXX-03", "month_no_year", "range", False),
        ("XXXX-01/XXXX-02", "range_no_year", "range", False),
        ("XXXX", "none", "none", False),
    ],
)
def test_precision(edtf: str, name: str, drawn: str, year: bool) -> None:
    assert precision(edtf) == f"precision.{name}"
    assert shape(edtf) == drawn
    assert has_year(edtf) is year


def test_known_dates_stand_in_calendar_order() -> None:
    dates = ["2023", "2019-03-27", "2019", "2022-11", "2019-03"]
    found = sorted((When(edtf=d, text=d, basis="stated") for d in dates), key=sort_key)
    assert [w.edtf for w in found] == ["2019", "2019-03", "2019-03-27", "2022-11", "2023"]
