"""Which attributions carry a claim: the nearest first, and none that only touches it."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
