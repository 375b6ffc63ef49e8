"""Every example of rules/attribution: it credits somebody by its row, or it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse import read
from generator.analyse.attribution.finding import find_attributions
from generator.analyse.parse import parse
from generator.analyse.reading import Reading
from generator.rules import Row, rows
from generator.sources.text import article_from_text

if TYPE_CHECKING:
    from spacy.language import Language

    from tests.conftest import ParseText

GRAMMAR = (
    "attribution/verbs",
    "attribution/phrases",
    "attribution/nouns",
    "attribution/adjectives",
    "attribution/acts",
)
CASES = [(row, text, True) for name in GRAMMAR for row in rows(name) for text in row.yes] + [
    (row, text, False) for name in GRAMMAR for row in rows(name) for text in row.no
]


@pytest.mark.parametrize(
    ("row", "text", "fires"), CASES, ids=[f"{row.id}-{text}" for row, text, _ in CASES]
)
def test_example(row: Row, text: str, fires: bool, parse_text: ParseText, nlp: Language) -> None:
    if row.more.get("where") == "title":
        found = read(next(parse(nlp, [article_from_text(text, id="t")]))).attributions
    else:
        found = find_attributions(Reading(parse_text(text)))
    assert (row.id in {each.rule for each in found}) is fires, found


@pytest.mark.parametrize("name", [*GRAMMAR, "attribution/speakers", "attribution/context"])
def test_every_row_has_examples(name: str) -> None:
    assert [row.id for row in rows(name) if not row.yes or not row.no] == []


@pytest.mark.parametrize(
    "row", rows("attribution/speakers") + rows("attribution/context"), ids=lambda row: str(row.id)
)
def test_word_lists_hold_the_head_of_their_examples(row: Row, parse_text: ParseText) -> None:
    def held(phrase: str) -> bool:
        words = {token.lemma_.lower() for token in parse_text(phrase).doc}
        return bool(words & set(row.words) | {phrase.lower()} & set(row.words))

    assert [phrase for phrase in row.yes if not held(phrase)] == []
    assert [phrase for phrase in row.no if held(phrase)] == []
