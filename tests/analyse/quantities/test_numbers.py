"""Numbers in figures and words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.quantities.numbers import number_of, plain


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3,000", "3000"),
        ("1.2 million", "1200000"),
        ("twenty-five", "25"),
        ("twenty-five thousand", "25000"),
        ("a hundred and six", "106"),
        ("two hundred thousand", "200000"),
        ("three million two hundred thousand", "3200000"),
        ("half a dozen", "6"),
        ("two dozen", "24"),
        ("0.50", "0.5"),
    ],
)
def test_value(text: str, value: str) -> None:
    number = number_of(text)
    assert number is not None and plain(number) == value


@pytest.mark.parametrize("text", ["", "several", "and", "third", "3rd"])
def test_no_number(text: str) -> None:
    assert number_of(text) is None


@given(st.integers(min_value=0, max_value=10**12))
def test_figures_with_separators_round_trip(number: int) -> None:
    assert number_of(f"{number:,}") == Decimal(number)
    assert plain(Decimal(number)) == str(number)
