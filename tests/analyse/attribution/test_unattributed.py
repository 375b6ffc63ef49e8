"""No sentence that names its speaker goes uncredited; what is not sure is marked so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.analyse.attribution.reading_of import attributions

if TYPE_CHECKING:
    from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ministry has warned of floods in the south.", "The ministry"),
        ("The union on Thursday warned of strikes.", "The union"),
    ],
)
def test_credited_with_doubt(parse_text: ParseText, text: str, speaker: str) -> None:
    (found,) = attributions(parse_text, text)
    assert (found.speaker, found.certain) == (speaker, False)
    assert text[found.start : found.end] == text.rstrip(".")


@pytest.mark.parametrize(
    "text",
    [
        "The ministry declined to say more.",
        "Neither the army nor the police warned of floods.",
        "The clock told the time.",
    ],
)
def test_no_speech(parse_text: ParseText, text: str) -> None:
    assert attributions(parse_text, text) == ()
