"""Counting in the calendar on TIMEX3 values."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.dates.calendar_days import (
    cut,
    day_of,
    easter,
    nth_weekday,
    shift,
    weekday_near,
)

DAYS = st.dates(min_value=date(1, 1, 8), max_value=date(9998, 12, 1))


@pytest.mark.parametrize(
    ("value", "unit", "count", "expected"),
    [
        ("2015-05-18", "D", -1, "2015-05-17"),
        ("2016-01-01", "W", -1, "2015-W52"),
        ("2015-05", "M", -5, "2014-12"),
        ("2015-Q1", "Q", -1, "2014-Q4"),
        ("2015-05-18", "DE", -1, "200"),
        ("2015", "CE", -1, "19"),
        ("XXXX-03-31", "D", 1, "XXXX-04-01"),
        ("XXXX-12-31", "D", 1, "XXXX-01-01"),
    ],
)
def test_shift(value: str, unit: str, count: int, expected: str) -> None:
    assert shift(value, unit, count) == expected


@pytest.mark.parametrize(("value", "unit"), [("2015", "D"), ("2015", "M"), ("2015-05", "W")])
def test_a_value_is_never_made_finer(value: str, unit: str) -> None:
    assert cut(value, unit) is None


def test_the_leap_day_of_an_unknown_year_is_left_alone() -> None:
    assert shift("XXXX-02-29", "D", 1) is None


def test_outside_the_calendar_is_none() -> None:
    assert shift("9999-12-31", "D", 1) is None
    assert day_of("2015-02-30") is None


@given(day=DAYS, count=st.integers(min_value=-3000, max_value=3000))
def test_there_and_back(day: date, count: int) -> None:
    there = shift(day.isoformat(), "D", count)
    if there is not None:
        assert shift(there, "D", -count) == day.isoformat()


@given(day=DAYS, weekday=st.integers(min_value=1, max_value=7), ahead=st.sampled_from([-1, 1]))
def test_nearest_weekday(day: date, weekday: int, ahead: int) -> None:
    found = weekday_near(day, weekday, ahead)
    assert found.isoweekday() == weekday
    assert timedelta(0) <= (found - day) * ahead < timedelta(days=7)


def test_moving_feasts() -> None:
    assert easter(2013) == date(2013, 3, 31)
    assert easter(2038) == date(2038, 4, 25)
    assert nth_weekday(2014, 11, 4, 4) == date(2014, 11, 27)
    assert nth_weekday(2015, 5, 1, -1) == date(2015, 5, 25)
