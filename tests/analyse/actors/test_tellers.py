""" "X said he": X, or nobody."""

from __future__ import annotations

import pytest

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText


@pytest.mark.parametrize(
    "text",
    [
        "Lawyer Odo Hale pleaded for the court. The judge, however, said he would decide on Monday.",
        "Lawyer Odo Hale pleaded. The CJI, however, said he would take a call on Monday.",
        "Odo Hale waited. A guard told reporters that he had seen nothing.",
    ],
)
def test_another_speaker_without_a_name(text: str, parse_text: ParseText) -> None:
    assert cast_of(parse_text(text)).forms("Odo Hale", "pronoun") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peter Marsh said he would wait.", "Peter Marsh"),
        ("Mr Peter Marsh refused to say whether he would stand.", "Peter Marsh"),
        ("Her son, Mark, said his train was late.", "Mark"),
    ],
)
def test_the_speaker_himself(text: str, name: str, parse_text: ParseText) -> None:
    assert len(cast_of(parse_text(text)).forms(name, "pronoun")) == 1
