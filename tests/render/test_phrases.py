"""Our sentences: each names its message, and is filled with nothing raw."""

from __future__ import annotations

import pytest

from generator.errors import RuleError
from generator.model.claims import Message, SpanPart
from generator.render.nodes import node
from generator.render.phrases import Story, noted, phrase, say

TEXTS = {"a": "early on <Sunday>"}
QUOTE = node([SpanPart(source="a", start=0, end=17)], TEXTS, capital=False)


def test_names_the_message_and_escapes_strings() -> None:
    made = phrase("brief.signed", by="<E.B.>")
    assert str(made.__html__()) == (
        '<span data-message="brief.signed">(editor: &#60;E&#46;B&#46;&#62;)</span>'
    )


def test_chooses_the_plural() -> None:
    assert phrase("landing.facts", n=1).html == "1 fact"
    assert phrase("landing.facts", n=0).html == "0 facts"


def test_a_quote_of_the_record_becomes_a_node() -> None:
    message = Message(message="gap.where.question", values={"q": {"evidence": 0}})
    made = noted(message, [QUOTE], {})
    assert 'data-parts="0&#45;17"' in made.html
    assert "early on &#60;Sunday&#62;" in made.html


def test_an_editors_string_says_whose_it_is() -> None:
    shown = str(Story("notes.text", "a <b>").__html__())
    assert 'data-story="notes&#46;text"' in shown
    assert "&#60;b&#62;" in shown


def test_an_unknown_message_is_an_error() -> None:
    with pytest.raises(RuleError, match="no message"):
        say("brief.nonsense")


def test_a_date_of_the_record_is_written_out_in_the_language_of_the_page() -> None:
    message = Message(message="change.date", values={"date_before": "2031-03-03", "q": "4 March"})
    assert "The date was 3 March 2031; now" in str(noted(message, [], {}).html)
    assert "Das Datum war 3&#46; März 2031; jetzt" in str(noted(message, [], {}, "de").html)
