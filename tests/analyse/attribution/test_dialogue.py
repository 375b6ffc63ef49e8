"""Questions and answers, and lines that open with a speaker's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.analyse.attribution.reading_of import attributions, spoken

if TYPE_CHECKING:
    from tests.conftest import ParseText

INTERVIEW = (
    "Mara Venn, 54, worked at the Orlan mill for ten years.\n\n"
    "Q: When did the dam break?\n\nA: At night. We heard it from the mill."
)


def test_answers_are_the_interviewees_and_questions_are_questions(parse_text: ParseText) -> None:
    question, answer = attributions(parse_text, INTERVIEW)
    assert (question.speaker, question.relation, question.actor) == ("Q", "asked", None)
    assert (answer.speaker, answer.form, answer.actor) == ("A", "direct", "mara-venn")
    assert INTERVIEW[answer.start : answer.end] == "At night. We heard it from the mill."


def test_an_interviewee_who_cannot_be_told_is_not_guessed(parse_text: ParseText) -> None:
    text = INTERVIEW.replace("Mara Venn, 54,", "Mara Venn and Tom Hale")
    assert [a.actor for a in attributions(parse_text, text)] == [None, None]


def test_a_name_and_a_colon_before_a_quotation(parse_text: ParseText) -> None:
    text = "Mara Venn: “We heard it at night.”"
    assert spoken(parse_text, text) == [("Mara Venn", "“We heard it at night.”")]


def test_a_heading_is_nobodys_words(parse_text: ParseText) -> None:
    assert spoken(parse_text, "Weather: it will rain at night.") == []
