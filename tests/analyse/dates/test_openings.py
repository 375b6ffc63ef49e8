"""A row is tried wherever it can match: the beginnings of a pattern are never too narrow."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.dates.openings import openings

PATTERNS = [
    r"(?:May|June) +(?:3[01]|\d)",
    r"a\w+b",
    r"(?:the )?(?:late|mid)[ -]x",
    r"\d{1,3}(?:,\d{3})+ days",
    r"(?P<x>[12]\d)(?:st)?(?![a-z])",
    r"(?:(?-i:Jan\.?|Feb)),? x",
    r"x*y",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.text(alphabet="aabmayjune thlitxy-12,3.d", max_size=12))
def test_what_matches_begins_with_an_opening(pattern: str, text: str) -> None:
    if re.match(pattern, text, re.IGNORECASE):
        seen = re.sub(r"\d", "0", text.lower())
        assert any(seen.startswith(opening) for opening in openings(pattern))


def test_openings_tell_words_apart() -> None:
    assert openings("next week|last week") == {"next wee", "last wee"}
    assert openings(r"\d\d days") == {"00 days"}
