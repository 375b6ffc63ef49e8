"""Verbs whose content is a noun, a label or what somebody is asked to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.analyse.attribution.reading_of import spoken

if TYPE_CHECKING:
    from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "The mayor has urged people in low streets to leave.",
            "The mayor",
            "people in low streets to leave",
        ),
        ("The ministry called for calm.", "The ministry", "calm"),
        (
            "Orlan Aid, the charity, called on the firm to stop.",
            "Orlan Aid",
            "the firm to stop",
        ),
        ("Ana Orlan called this “simply absurd”.", "Ana Orlan", "this “simply absurd”"),
        ("Governor Mara Venn put the toll at 33.", "Governor Mara Venn", "the toll at 33"),
        (
            "A poll for the Herald gives the Greens a 14-point lead.",
            "A poll for the Herald",
            "the Greens a 14-point lead",
        ),
        (
            "Ana Orlan urged people to stay: “Do not travel,” she said.",
            "Ana Orlan",
            "people to stay: “Do not travel,”",
        ),
    ],
)
def test_content(parse_text: ParseText, text: str, speaker: str, content: str) -> None:
    assert (speaker, content) in spoken(parse_text, text)


def test_a_passive_names_who_accuses(parse_text: ParseText) -> None:
    text = "The police have been accused by residents of ignoring calls."
    assert spoken(parse_text, text) == [("residents", text.rstrip("."))]


def test_other_senses_say_nothing(parse_text: ParseText) -> None:
    assert spoken(parse_text, "The mayor called the police and put the keys on a table.") == []
