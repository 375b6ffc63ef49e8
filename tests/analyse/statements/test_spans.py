"""Where statements begin and end, and that nothing which limits a claim is ever cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.analyse.reading import Reading
from generator.analyse.statements.spans import Claim, find_claims
from generator.model.findings import Attribution

if TYPE_CHECKING:
    from tests.conftest import ParseText


def claims(parse_text: ParseText, text: str, *attributions: Attribution) -> tuple[Claim, ...]:
    return find_claims(Reading(parse_text(text)).with_(attributions=attributions))


def shown(parse_text: ParseText, text: str) -> list[str]:
    return [c.shown[0].of(text) for c in claims(parse_text, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Furthermore, the harbour did not open on Friday.",
            ["the harbour did not open on Friday."],
        ),
        (
            "However, the harbour did not open on Friday.",
            ["However, the harbour did not open on Friday."],
        ),
        (
            "Despite the storm, the harbour opened on Friday.",
            ["Despite the storm, the harbour opened on Friday."],
        ),
        (
            "In addition to the harbour, the airport closed on Friday.",
            ["In addition to the harbour, the airport closed on Friday."],
        ),
        (
            "The dam at Orsk broke on Friday, raising fears of a flood in the valley.",
            [
                "The dam at Orsk broke on Friday",
                "raising fears of a flood in the valley.",
            ],
        ),
        (
            "The dam at Orsk broke on Friday, killing at least 40 people.",
            ["The dam at Orsk broke on Friday, killing at least 40 people."],
        ),
        (
            "The dam at Orsk could break on Friday, forcing 200 families to leave.",
            ["The dam at Orsk could break on Friday, forcing 200 families to leave."],
        ),
        (
            "The dam at Orsk broke on Friday, raising the river by a metre.",
            ["The dam at Orsk broke on Friday, raising the river by a metre."],
        ),
    ],
)
def test_shown_words(parse_text: ParseText, text: str, expected: list[str]) -> None:
    assert shown(parse_text, text) == expected


def test_effect_inside_what_somebody_says_is_not_cut_off(parse_text: ParseText) -> None:
    text = "Mayor Ada Lund said the dam broke on Friday, raising fears of a flood in the valley."
    content = text.index("the dam")
    cue = text.index("said")
    said = Attribution(
        start=content, end=len(text) - 1, speaker="Mayor Ada Lund", cue_start=cue, cue_end=cue + 4
    )
    assert [c.shown[0].of(text) for c in claims(parse_text, text, said)] == [text]


def test_a_quotation_is_never_shortened(parse_text: ParseText) -> None:
    text = "“It was late. Indeed, nobody came to the harbour,” said Ada Lund."
    cue = text.index("said")
    said = Attribution(
        start=0, end=cue - 1, speaker="Ada Lund", cue_start=cue, cue_end=cue + 4, form="direct"
    )
    assert any("Indeed" in c.shown[0].of(text) for c in claims(parse_text, text, said))


@pytest.mark.parametrize("text", ["Reactions to the storm", "Ada Lund at the harbour in 2019"])
def test_headings_and_captions_are_no_statements(parse_text: ParseText, text: str) -> None:
    assert shown(parse_text, text) == []


def test_a_short_sentence_is_one(parse_text: ParseText) -> None:
    assert shown(parse_text, "Nobody died.") == ["Nobody died."]


def test_sentence_broken_at_an_abbreviation_is_put_together(parse_text: ParseText) -> None:
    text = (
        "The co-founder and former chief executive officer of Orlen Inc. Ada Lund has died at 56."
    )
    assert shown(parse_text, text) == [text]


OPENERS = st.sampled_from(
    ["", "Meanwhile, ", "Furthermore, ", "However, ", "In summary, ", "Although tired, "]
)
MAINS = st.sampled_from(
    [
        "the two ministers did not meet in Orsk on Friday",
        "about 300 boats may have left the harbour since May",
        "the bank reportedly lost more than 40 million crowns, but kept its rating",
        "no ship sailed to the islands except the mail boat",
    ]
)
TAILS = st.sampled_from(
    [
        "",
        ", raising concerns about the fishing season",
        ", prompting the mayor to call off the fair",
        ", although nobody was hurt",
        ", leaving the town dark",
    ]
)


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(opener=OPENERS, main=MAINS, tail=TAILS)
def test_only_openers_and_commas_are_ever_left_out(
    parse_text: ParseText, opener: str, main: str, tail: str
) -> None:
    sentence = opener + main + tail + "."
    text = sentence[:1].upper() + sentence[1:]
    kept = "".join(c.shown[0].of(text) for c in claims(parse_text, text))
    left = text if opener not in {"Meanwhile, ", "Furthermore, "} else text[len(opener) :]
    assert kept in {left, left.replace(tail, tail.lstrip(", "))}
