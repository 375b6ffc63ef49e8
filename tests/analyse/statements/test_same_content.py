"""One thing said several times is one fact, and two things that look alike stay two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse import read
from generator.analyse.parse import parse
from generator.sources.text import article_from_text

if TYPE_CHECKING:
    from spacy.language import Language

    from generator.model.findings import Findings

TITLE = "Orvania and Velmark deepen naval ties\n\n"
DECK = "Orvania has shown new patrol boats, amid reports of 300 sailors sent to Velmark.\n"
LEAD = "Orvania has unveiled new patrol boats amid reports that an additional 300 Orvanian sailors have been sent to Velmark.\n"
BODY = (
    "On March 3, pictures were released of President Ada Lund inspecting patrol boats of Orvania at an unnamed port.\n"
    "About 300 Orvanian sailors were sent to Velmark in January, the Meridian Press agency said.\n"
    "The sailors will train in the port of Hadem until June.\n"
)
RECAP = "In summary, Orvania sent sailors to Velmark and showed patrol boats. Naval ties between Orvania and Velmark are growing.\n"


def findings(nlp: Language, text: str) -> Findings:
    return read(next(iter(parse(nlp, [article_from_text(text, id="t")]))))


def leading(nlp: Language, text: str) -> list[str]:
    return [s.of(text) for s in findings(nlp, text).statements if s.leads and not s.summary]


def test_title_deck_lead_and_recap_add_nothing(nlp: Language) -> None:
    assert leading(nlp, TITLE + DECK + LEAD + BODY + RECAP) == BODY.strip().split("\n")


def test_summing_up_stands_with_the_fuller_telling(nlp: Language) -> None:
    text = TITLE + DECK + LEAD + BODY + RECAP
    statements = findings(nlp, text).statements
    boats = next(s for s in statements if "pictures" in s.of(text))
    deck = next(s for s in statements if "has shown" in s.of(text))
    sailors = next(s for s in statements if "About 300" in s.of(text))
    assert deck.group in {boats.group, sailors.group}


def test_lead_without_a_deck_is_a_fact(nlp: Language) -> None:
    assert LEAD.strip() in leading(nlp, TITLE + LEAD + BODY)


def test_recap_with_a_new_number_is_a_fact(nlp: Language) -> None:
    recap = "In summary, Orvania sent sailors to Velmark, at a cost of 70 million crowns.\n"
    assert any("70 million" in s for s in leading(nlp, TITLE + BODY + recap))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orvania sent 3,000 soldiers to Velmark.", "Orvania sent 11,000 soldiers to Velmark."),
        ("Orvania sent its soldiers to Velmark.", "Orvania did not send its soldiers to Velmark."),
        ("North Orvania sent soldiers to Hadem.", "South Orvania sent soldiers to Hadem."),
    ],
)
def test_guards(nlp: Language, one: str, other: str) -> None:
    text = f"{TITLE}{one}\nA fair was held.\n{other}\n"
    assert {one, other} <= set(leading(nlp, text))


def test_the_same_said_twice_in_the_body_is_one(nlp: Language) -> None:
    one = "The mayor of Hadem opened the new bridge over the Tarsin."
    other = "The new bridge over the Tarsin was opened by the mayor of Hadem on March 3."
    text = f"{TITLE}{one}\nA fair was held on the shore.\n{other}\n"
    assert other in leading(nlp, text) and one not in leading(nlp, text)


def test_overall_counts_as_recap_only_where_it_says_nothing_new(nlp: Language) -> None:
    news = "Overall, the fishing fleet of Hadem lost its licence to trawl near the reef.\n"
    assert any("licence" in s for s in leading(nlp, TITLE + BODY + news))
    old = "Overall, Orvanian sailors were sent to Velmark.\n"
    assert not any("Overall" in s for s in leading(nlp, TITLE + BODY + old))
