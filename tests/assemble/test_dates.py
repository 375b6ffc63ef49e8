"""Dates of the record: how they are known, and how they sort."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.dates import order, when
from generator.model.findings import DateMention
from tests.assemble.made import bounds, findings, material


def test_a_date_without_a_year_says_what_would_follow() -> None:
    found = when(material(), "a", findings().dates[0])
    assert (found.text, found.edtf, found.basis, found.earliest) == (
        "May",
        "XXXX-05",
        "unknown",
        "2019",
    )
    assert "“May”" in found.why
    assert "2019 or later" in found.why


def test_without_an_earliest_year_none_is_named() -> None:
    bare = findings().dates[0].model_copy(update={"earliest": None})
    assert not any(c.isdigit() for c in when(material(), "a", bare).why)


def test_a_date_counted_from_publication_says_so() -> None:
    dated = DateMention(
        **bounds("May"),
        type="DATE",
        value="2021-05",
        edtf="2021-05",
        anchor="published",
        basis="inferred",
    )
    assert when(material(), "a", dated).why == "Counted from the date of publication."


@pytest.mark.parametrize(
    ("anchor", "certain", "why"),
    [
        ("dateline", True, "Counted from the date in the dateline."),
        ("century", True, "The century is not stated; the nearest one is taken."),
        ("2019-05", True, "Counted from another date in the text."),
    ],
)
def test_what_a_date_is_counted_from(anchor: str, certain: bool, why: str) -> None:
    dated = DateMention(
        **bounds("May"),
        type="DATE",
        value="2021-05",
        edtf="2021-05",
        anchor=anchor,
        basis="inferred",
        certain=certain,
    )
    assert when(material(), "a", dated).why == why


@pytest.mark.parametrize("anchor", ["published", "dateline", "title", "2019-05-01"])
def test_a_day_that_may_be_another_says_so(anchor: str) -> None:
    dated = DateMention(
        **bounds("May"),
        type="DATE",
        value="2021-05-03",
        edtf="2021-05-03",
        anchor=anchor,
        basis="inferred",
        certain=False,
    )
    assert "the text does not say whether" in when(material(), "a", dated).why


def test_a_range_is_shown_with_both_its_dates() -> None:
    opening = findings().dates[0]
    text = material().texts["a"]
    whole = opening.model_copy(update={"through": opening.end + 4})
    assert when(material(), "a", whole).evidence.quote == text[opening.start : opening.end + 4]


def test_unknown_years_sort_after_all_known_ones() -> None:
    dates = ["XXXX", "XXXX-03-27", "2023", "XXXX-01/XXXX-02", "201X", "2022-04-01", "2022"]
    assert sorted(dates, key=order) == [
        "201X",
        "2022",
        "2022-04-01",
        "2023",
        "XXXX-01/XXXX-02",
        "XXXX-03-27",
        "XXXX",
    ]


@pytest.mark.parametrize(
    "season, month",
    [
        ("2022-21", "2022-03"),
        ("2022-24", "2022-12"),
        ("2026-33", "2026-01"),
        ("2026-41", "2026-07"),
    ],
)
def test_a_season_sorts_with_the_month_it_opens_in(season: str, month: str) -> None:
    assert order(season) == order(month)


@given(st.dates(), st.dates())
def test_whole_days_sort_as_the_calendar_does(one: object, other: object) -> None:
    days = sorted([str(one), str(other)])
    assert sorted(days, key=order) == days
