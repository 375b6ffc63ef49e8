"""Names as parts of addresses."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.addresses import address_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Davit Morán", ["davit", "moran"]),
        ("Russia’s invasion", ["russias", "invasion"]),
        ("Łódź – 3,000", ["lodz", "3", "000"]),
        ("Ким Чен Ын", ["kim", "chen", "yn"]),
        ("كيم", ["kym"]),
        ("!!!", []),
    ],
)
def test_letters_of_every_script_have_a_place(name: str, words: list[str]) -> None:
    assert address_words(name) == words


@given(st.text())
def test_nothing_else_gets_into_an_address(text: str) -> None:
    assert all(re.fullmatch("[a-z0-9]+", word) for word in address_words(text))
