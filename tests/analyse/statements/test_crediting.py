"""Which attributions carry a claim: the nearest first, and none that only touches it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse import read
from generator.analyse.reading import Reading
from generator.analyse.statements.crediting import attributions_of
from generator.analyse.statements.spans import find_claims
from generator.model.findings import Attribution

if TYPE_CHECKING:
    from tests.conftest import ParseText


def said(text: str, content: str, speaker: str, cue: str, via: int | None = None) -> Attribution:
    start, source, at = text.index(content), text.index(speaker), text.index(cue)
    return Attribution(
        start=start,
        end=start + len(content),
        speaker=speaker,
        source_start=source,
        source_end=source + len(speaker),
        cue_start=at,
        cue_end=at + len(cue),
        via=via,
    )


def credited(parse_text: ParseText, text: str, *found: Attribution) -> tuple[int, ...]:
    reading = Reading(parse_text(text)).with_(attributions=found)
    return attributions_of(reading, find_claims(reading)[0])


def test_content_that_fills_the_sentence_carries_it(parse_text: ParseText) -> None:
    text = "The mayor said the bridge was closed."
    assert credited(parse_text, text, said(text, "the bridge was closed", "The mayor", "said")) == (
        0,
    )


def test_aside_does_not_credit_the_sentence(parse_text: ParseText) -> None:
    text = "The port closed on Friday after a strike by pilots who, unions say, are tired."
    assert credited(parse_text, text, said(text, "are tired", "unions", "say")) == ()


def test_partial_quotation_credits_its_own_speaker(parse_text: ParseText) -> None:
    text = "The bishop called the ruling of the northern court on fishing rights “historic”."
    assert credited(parse_text, text, said(text, "“historic”", "The bishop", "called")) == (0,)


def test_chain_begins_with_the_nearest(parse_text: ParseText) -> None:
    text = "Radio Hadem said, citing the navy, that the port was closed."
    outer = said(text, "that the port was closed", "Radio Hadem", "said")
    inner = said(text, "the port was closed", "the navy", "citing", via=0)
    assert credited(parse_text, text, outer, inner) == (1, 0)


def test_credit_reaches_over_a_sentence_that_the_parser_broke(parse_text: ParseText) -> None:
    text = (
        "The co-founder and former chief executive officer of Orlen Inc. "
        "Ada Lund has died at 56, according to the firm."
    )
    found = said(text, "Ada Lund has died at 56", "the firm", "according to")
    assert credited(parse_text, text, found) == (0,)


def test_who_passes_it_on_stands_behind_who_says_it(parse_text: ParseText) -> None:
    text = "State radio quoted Tom Hale as saying the bridge was closed."
    radio = said(text, "the bridge was closed", "State radio", "quoted")
    radio = radio.model_copy(update={"relation": "relayed"})
    hale = said(text, "the bridge was closed", "Tom Hale", "saying")
    assert credited(parse_text, text, radio, hale) == (1, 0)


def test_a_verb_of_saying_after_two_quoted_sentences_carries_both(parse_text: ParseText) -> None:
    text = (
        "“It can hold on. It is not late,” Tom Hale, head of the old harbour office in the town of "
        "Orlan, told reporters in the harbour."
    )
    hale = said(text, "“It can hold on. It is not late,”", "Tom Hale", "told")
    assert credited(parse_text, text, hale) == (0,)


@pytest.mark.parametrize(
    "text",
    [
        "According to state radio, quoting Radio Hadem, the port was closed on Monday.",
        "The port was closed on Monday, state radio reported, citing Radio Hadem.",
        "State radio, citing Radio Hadem, said the port was closed on Monday.",
        "Citing Radio Hadem, state radio said that the port was closed on Monday.",
        "According to state radio, which cited Radio Hadem, the port was closed on Monday.",
        "State radio quoted Radio Hadem as saying that the port was closed on Monday.",
        "Radio Hadem was quoted by state radio as saying that the port was closed on Monday.",
    ],
)
def test_who_is_cited_says_it(parse_text: ParseText, text: str) -> None:
    found = read(parse_text(text))
    chain = [found.attributions[i].speaker.lower() for i in found.statements[0].attributions]
    assert chain == ["radio hadem", "state radio"]


def test_what_one_says_is_not_denied_by_himself(parse_text: ParseText) -> None:
    text = "Tom Hale said the deal was signed, but the ministry and two lawyers denied that it was."
    statement = read(parse_text(text)).statements[0]
    assert statement.strength == "reported"


def test_a_denial_of_it_denies_the_clause_before(parse_text: ParseText) -> None:
    found = read(parse_text("The firm dumped waste in the river, but officials denied it."))
    (index,) = found.statements[0].attributions
    assert found.attributions[index].speaker == "officials"
    assert found.statements[0].strength == "denied"


def test_charging_somebody_is_no_speech(parse_text: ParseText) -> None:
    text = "Police charged a 34-year-old man with arson on Tuesday, the agency said."
    assert [a.speaker for a in read(parse_text(text)).attributions] == ["the agency"]
