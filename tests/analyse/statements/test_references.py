"""Openings that point back: explained in brackets, shown with context, or harmless."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse.reading import Reading
from generator.analyse.statements.references import opening_of, sentence_before
from generator.analyse.statements.spans import find_claims
from generator.model.findings import Attribution, Mention

if TYPE_CHECKING:
    from tests.conftest import ParseText


def test_resolved_pronoun_gets_its_name_after_it(parse_text: ParseText) -> None:
    text = "Ada Lund came. She opened the bridge."
    at = text.index("She")
    lund = Mention(start=0, end=8, kind="person", actor="ada-lund")
    she = Mention(start=at, end=at + 3, kind="person", actor="ada-lund", form="pronoun")
    reading = Reading(parse_text(text)).with_(mentions=(lund, she))
    opening = opening_of(reading, find_claims(reading)[1], credited=False)
    assert [(i.at, i.actor) for i in opening.inserts] == [(at + 3, "ada-lund")]
    assert opening.unresolved == ""


def test_no_bracket_where_the_statement_names_the_actor_first(parse_text: ParseText) -> None:
    text = "Lund said she was tired of the bridge."
    lund = Mention(start=0, end=4, kind="person", actor="ada-lund")
    she = Mention(start=10, end=13, kind="person", actor="ada-lund", form="pronoun")
    reading = Reading(parse_text(text)).with_(mentions=(lund, she))
    assert opening_of(reading, find_claims(reading)[0], credited=True).inserts == ()


@pytest.mark.parametrize(
    ("text", "credited", "row"),
    [
        ("She opened the bridge.", False, "personal"),
        ("This development worried the town.", False, "demonstrative"),
        ("The move came after a protest.", False, "event-noun"),
        ("It is expected that the bridge will close.", False, ""),
        ("We were never asked about it.", True, ""),
        ("We were never asked about it.", False, "first-person"),
        ("The bridge was closed on Friday.", False, ""),
    ],
)
def test_unresolved(parse_text: ParseText, text: str, credited: bool, row: str) -> None:
    reading = Reading(parse_text(text))
    assert (
        opening_of(reading, find_claims(reading)[0], credited).unresolved.rpartition("#")[2] == row
    )


def test_sentence_before_crosses_a_paragraph(parse_text: ParseText) -> None:
    text = "The dam broke.\nThis worried the town."
    reading = Reading(parse_text(text))
    found = sentence_before(reading, find_claims(reading)[1])
    assert found is not None and found.of(text) == "The dam broke."


def test_a_pronoun_that_says_it_gets_the_name_that_attribution_knows(parse_text: ParseText) -> None:
    text = "Tom Hale came to the mill. He said the bridge was shut."
    at = text.index("He")
    said = Attribution(
        start=at + 8,
        end=len(text) - 1,
        speaker="He",
        actor="tom-hale",
        source_start=at,
        source_end=at + 2,
        cue_start=at + 3,
        cue_end=at + 7,
    )
    reading = Reading(parse_text(text)).with_(attributions=(said,))
    opening = opening_of(reading, find_claims(reading)[1], credited=True)
    assert [(i.at, i.actor) for i in opening.inserts] == [(at + 2, "tom-hale")]
    assert opening.unresolved == ""
