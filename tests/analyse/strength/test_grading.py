"""Strength of sentences and of claims: the weakest that governs, deeper hedges as cues only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.attribution.finding import find_attributions
from generator.analyse.reading import Reading
from generator.analyse.strength.grading import grade_sentences, strength_of, weakest
from generator.model.base import STRENGTHS, Span, Strength

if TYPE_CHECKING:
    from tests.conftest import ParseText


def read(parse_text: ParseText, text: str) -> Reading:
    reading = Reading(parse_text(text))
    return reading.with_(attributions=find_attributions(reading))


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("The dam burst.", "stated"),
        ("The dam may burst.", "hedged"),
        ("The talks begin on 4 May.", "stated"),
        ("The court ruled that members may now vote.", "reported"),
        ("Divers can reach the wreck.", "stated"),
        ("She could not open the door.", "stated"),
        ("A strike would close the port.", "conditional"),
        ("The port will close if the strike lasts.", "conditional"),
        ("The firm said it would open a second plant.", "planned"),
        ("She would later become mayor.", "stated"),
        ("The port will close in June.", "planned"),
        ("The port is set to close.", "planned"),
        ("The fleet reportedly sailed.", "hedged"),
        ("The navy said the fleet had reportedly sailed.", "reported"),
        ("There is no doubt that it rained.", "stated"),
        ("It is not possible to cross.", "stated"),
        ("Come as soon as possible.", "stated"),
        ("The ship is believed to have sunk.", "hedged"),
        ("There were reports of unrest in the port.", "hedged"),
        ("The company denied that it may have sold the data.", "denied"),
        ("He was denied bail.", "stated"),
        ("The bridge did not fall.", "stated"),
        ("Nobody knew if he had left.", "stated"),
        ("About 3,000 troops left.", "stated"),
        ("The spokesman would not comment.", "stated"),
        ("Had it happened at night, many would have died.", "conditional"),
        ("A spokesman for the IF Falk union spoke.", "stated"),
        ("He can advise me, but I can reject it, said the mayor.", "reported"),
        ("Reports that the mill had shut are not true, the ministry says.", "denied"),
        ("“It will fail,” said the mayor.", "reported"),
        ("Nobody will be able to cross, said the mayor.", "reported"),
        ("It will rain on Tuesday.", "planned"),
        ("“We will be ready by May,” said the mayor.", "planned"),
        ("The mayor decided to stay.", "stated"),
        ("The mayor wants to leave.", "stated"),
        ("The upcoming trip is her first.", "stated"),
        ("The board is planning a meeting.", "planned"),
        ("“We don't believe, given the tide, that fog will be an issue,” he said.", "hedged"),
    ],
)
def test_of_a_sentence_the_weakest_anywhere(
    parse_text: ParseText, text: str, strength: str
) -> None:
    (sentence,) = grade_sentences(read(parse_text, text))
    assert sentence.strength == strength, sentence.cues


@pytest.mark.parametrize(
    ("text", "strength", "cues"),
    [
        ("The drill raised alarm about a possible war.", "stated", ["possible"]),
        ("A ship that may carry arms left the port.", "stated", ["may"]),
        ("Their output appears to have improved.", "hedged", ["appears"]),
        ("There are fears that the dam will go.", "hedged", ["fears", "will"]),
        ("He indicated an intention to raise output.", "planned", ["intention"]),
        ("Plans for a visit were indicated by the mayor.", "planned", ["Plans"]),
        ("The mayor noted that trade has grown.", "reported", []),
        ("The mayor noted that the dam may burst.", "hedged", ["may"]),
        ("The mayor noted that a ship that may carry arms left.", "reported", ["may"]),
        ("The mayor may have said that the dam is safe.", "hedged", ["may"]),
        ("The agency said it sank, but more ships may follow.", "hedged", ["may"]),
        ("Orlan may send boats, officials told the Herald.", "hedged", ["may"]),
        ("The dam could lose a fifth of its water, the Orlan Bank estimates.", "hedged", ["could"]),
        ("Ana Orlan is sure that the sale will be cleared.", "reported", ["will"]),
        ("The mayor said reports showed that few may be left.", "hedged", ["may"]),
        ("The mayor said he was sorry and that the dam would be closed.", "planned", ["would"]),
        ("“No meeting has been scheduled for now,” the mayor said.", "reported", []),
        (
            "The team plans a trial, which could begin if money comes.",
            "planned",
            ["plans", "could", "if"],
        ),
    ],
)
def test_of_a_claim_its_main_clause(
    parse_text: ParseText, text: str, strength: str, cues: list[str]
) -> None:
    reading = read(parse_text, text)
    speaking = [a for a in reading.attributions if a.relation not in {"hoped", "reported"}]
    speaking = [a for a in speaking if text[a.cue_start : a.cue_end] != "fears"]
    found, marked = strength_of(reading, [Span(start=0, end=len(text))], speaking)
    assert found == strength
    assert [text[c.start : c.end] for c in marked] == cues


def test_sentences_carry_their_block_and_paragraph(parse_text: ParseText) -> None:
    sentences = grade_sentences(read(parse_text, "It rained. It may snow.\n\nThe dam held."))
    assert [(s.paragraph, s.strength) for s in sentences] == [
        (0, "stated"),
        (0, "hedged"),
        (1, "stated"),
    ]


@given(st.lists(st.sampled_from(STRENGTHS)))
def test_the_weakest_is_the_first_in_order(strengths: list[Strength]) -> None:
    found = weakest(strengths)
    assert all(STRENGTHS.index(found) <= STRENGTHS.index(each) for each in strengths)
    assert found in strengths or (found == "stated" and not strengths)
