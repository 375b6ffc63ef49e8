"""Headlines that name who says it, before or after a colon or dash."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse import read
from generator.analyse.parse import parse
from generator.sources.text import article_from_text

if TYPE_CHECKING:
    from spacy.language import Language

BODY = "\n\nTwo people died on the dam road on Monday. Mara Venn was there."


def credits(nlp: Language, title: str) -> list[tuple[str, str]]:
    text = title + BODY
    found = read(next(parse(nlp, [article_from_text(text, id="t")])))
    return [(a.speaker, a.of(text)) for a in found.attributions if a.end <= len(title)]


@pytest.mark.parametrize(
    ("title", "speaker", "content"),
    [
        ("Sheriff: two dead in crash", "Sheriff", "two dead in crash"),
        ("Police: driver was drunk", "Police", "driver was drunk"),
        ("Crash on dam road kills two: police", "police", "Crash on dam road kills two"),
        ("Crash on dam road kills 2: DPS", "DPS", "Crash on dam road kills 2"),
        ("Mara Venn: The road was never safe", "Mara Venn", "The road was never safe"),
        ("Mayor – ‘We will not go’", "Mayor", "‘We will not go’"),
    ],
)
def test_who_says_a_headline(nlp: Language, title: str, speaker: str, content: str) -> None:
    assert credits(nlp, title) == [(speaker, content)]


@pytest.mark.parametrize(
    "title",
    [
        "Mara Venn: a life in pictures",
        "Analysis: how the dam broke",
        "Dam breaks: what is known so far",
        "South Africa: minister takes money",
    ],
)
def test_a_topic_or_rubric_says_nothing(nlp: Language, title: str) -> None:
    assert credits(nlp, title) == []


def test_a_line_of_the_body_is_no_headline(nlp: Language) -> None:
    text = f"Two die on road{BODY}\n\nPolice: driver was drunk\n"
    found = read(next(parse(nlp, [article_from_text(text, id="t")])))
    assert not any(a.rule == "headline" for a in found.attributions)
