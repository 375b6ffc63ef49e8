"""What is written with capitals and names no actor."""

from __future__ import annotations

import pytest

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("Turnout was 71 percent. Ada Quill won.", "Turnout"),
        ("Delay in the sitting annoyed them.", "Delay"),
        ("It made 4 bln SEK of EBIT in Q1FY20.", "SEK"),
        ("It made 4 bln SEK of EBIT in Q1FY20.", "EBIT"),
        ("It made a profit in the quarter (Q1FY20).", "Q1FY20"),
        ("She found Vitamin B12 in it.", "Vitamin B12"),
        ("It happened in Elmstead, Kan. on Friday.", "Kan."),
        ("The Frenchman said so.", "Frenchman"),
        ("He is Cuban-Guatemalan.", "Cuban-Guatemalan"),
        ("She lives in Oakham- on the hill.", "Oakham-"),
        ("He played in “Inside Ada Quill.”", "Inside Ada Quill"),
    ],
)
def test_no_actor(text: str, no: str, parse_text: ParseText) -> None:
    assert no not in cast_of(parse_text(text)).names()
