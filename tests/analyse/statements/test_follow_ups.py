"""Follow-ups: short answers to the sentence before are known; what says something alone is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse import read
from generator.analyse.parse import parse
from generator.sources.text import article_from_text

if TYPE_CHECKING:
    from spacy.language import Language

    from generator.model.findings import Findings, Statement

STORY = """Orlen council votes to sell the old mill

The council of Orlen voted on Monday to sell the old mill by the river Tarn for 4 million crowns.

{text}

Residents collected 900 signatures against the sale in March. The mill closed in 2019. The buyer, Tarn Homes, wants to build 40 flats. Work would begin in May. The firm built a similar block in Hadem, and 30 families moved into it.
"""


def found(nlp: Language, text: str) -> Findings:
    article = article_from_text(STORY.format(text=text), id="t")
    return read(next(iter(parse(nlp, [article]))))


def statement(findings: Findings, text: str) -> Statement:
    story = STORY.format(text=text)
    last = text.rpartition(". ")[2]
    return next(s for s in findings.statements if last in s.of(story))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The mayor did not immediately respond.", "discourse/follow_ups#no-comment"),
        ("The mayor declined to comment on the report.", "discourse/follow_ups#no-comment"),
        ("It did not say when the flats would be let.", "discourse/follow_ups#no-detail"),
        ("It was not immediately clear who would pay.", "discourse/follow_ups#not-known"),
        ("The court did not order a refund.", "short-denial"),
        ("Councillor Ida Moe joined him.", "open-object"),
        ("It sent that question to the county.", "two-references"),
    ],
)
def test_an_answer_to_the_sentence_before_is_not_among_the_first_five(
    nlp: Language, text: str, why: str
) -> None:
    found_one = statement(found(nlp, text), text)
    assert found_one.why.follow_up == why
    assert found_one.rank >= 5


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ada Quill did not vote for the sale of the mill.",
        "The mayor said the firm did not name a date.",
        "The mill was bought by a miller who had repaired it in 1990.",
        "Brokers valued the mill at 5 million crowns; the council has not said why it took less.",
        "That week the river Tarn flooded the mill.",
        "Lindvik Bank did not lend the firm 2 million crowns.",
    ],
)
def test_what_says_something_alone_is_no_follow_up(nlp: Language, text: str) -> None:
    assert statement(found(nlp, text), text).why.follow_up == ""


def test_a_lead_is_never_a_follow_up(nlp: Language) -> None:
    text = "Mayor stays silent\n\nThe mayor of Orlen did not comment. The sale went on.\n"
    findings = read(next(iter(parse(nlp, [article_from_text(text, id="t")]))))
    lead = next(s for s in findings.statements if not s.summary)
    assert lead.why.follow_up == ""


def test_a_word_in_quotation_marks_says_nothing_alone(nlp: Language) -> None:
    text = "“Never,” said the mayor."
    assert {
        s.why.follow_up
        for s in found(nlp, text).statements
        if "Never" in s.of(STORY.format(text=text))
    } == {"short-quotation"}
