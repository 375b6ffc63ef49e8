"""Questions that the sources leave open."""

from __future__ import annotations

from generator.model.findings import Observation
from tests.assemble.made import bounds, findings, place, record


def seen(kind: str, words: str, statement: int = 0, *also: str) -> Observation:
    return Observation(
        **bounds(words),
        kind=kind,
        words=place(words),
        statement=statement,
        also=tuple(place(w) for w in also),
    )


def questions(*observations: Observation, **known: object) -> list[str]:
    return [g.question for g in record(findings(observations=observations), **known).gaps]


def test_an_undated_text_with_a_named_original_asks_for_both() -> None:
    assert questions() == [
        "When was this text published?",
        "Which page of “www.orlo.example” is the original?",
    ]


def test_nothing_is_asked_that_is_known() -> None:
    assert questions(published="2021-05-01", original=None) == []


def test_an_act_without_a_doer_asks_who() -> None:
    asked = questions(seen("agentless", "close", 0, "dam at Orlo"), published="2021", original=None)
    assert asked == ["Who close the dam at Orlo?"]


def test_the_more_important_kind_of_question_comes_first() -> None:
    asked = questions(
        seen("vague-amount", "40 houses", 1), seen("year-not-stated", "May"), original=None
    )
    assert asked == [
        "In which year was “May”?",
        "When was this text published?",
        "What number stands behind “40 houses”?",
    ]


def test_a_question_names_the_fact_that_raises_it() -> None:
    made = record(findings(observations=(seen("vague-amount", "40 houses", 1),)))
    asked = next(g for g in made.gaps if "40 houses" in g.question)
    assert asked.facts == (made.facts[1].id,)
    assert asked.why == "The text gives an amount without a number."


def test_two_undated_texts_are_asked_about_once() -> None:
    asked = [g.question for g in record(findings("a"), findings("b")).gaps]
    assert asked.count("When were the 2 undated texts published?") == 1
