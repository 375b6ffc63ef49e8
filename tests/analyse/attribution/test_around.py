"""Credits in the middle or at the end of what they credit."""

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
            "A total of 33 sailors survived the storm, Junaid, who goes by one name, said.",
            "Junaid",
            "A total of 33 sailors survived the storm",
        ),
        (
            "At least 43 people killed at polls on Saturday, says Situation House, a group of monitors.",
            "Situation House",
            "At least 43 people killed at polls on Saturday",
        ),
        ("The plan, the mayor said, was dead.", "the mayor", "The plan, the mayor said, was dead"),
    ],
)
def test_who_stands_between_commas(
    parse_text: ParseText, text: str, speaker: str, content: str
) -> None:
    assert (speaker, content) in spoken(parse_text, text)


def test_what_was_mentioned_earlier_is_the_texts_own(parse_text: ParseText) -> None:
    assert spoken(parse_text, "As mentioned earlier, the mayor faced a number of complaints.") == []
