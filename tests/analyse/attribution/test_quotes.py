"""Quotation marks of every kind: pairs, paragraphs, apostrophes, inches, marks left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse.attribution.quotes import find_quotes

if TYPE_CHECKING:
    from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“It rained,” she said.", ["“It rained,”"]),
        ('"It rained," she said.', ['"It rained,"']),
        ("‘It rained all day,’ she said.", ["‘It rained all day,’"]),
        (
            "She called it “the ‘great’ flood of the north” today.",
            ["“the ‘great’ flood of the north”"],
        ),
        ("The ship's crew and the port's men left.", []),
        ('The screen is 13.3" wide and 9" high.', []),
        ("“It rained.\n\n“It rained again,” she said.", ["“It rained.\n\n“It rained again,”"]),
        ('"It rained.\n\nIt rained again," she said.', ['"It rained.\n\nIt rained again,"']),
        ("“It rained.\n\nThe town slept.", ["“It rained."]),
    ],
)
def test_where_quotations_stand(parse_text: ParseText, text: str, quotes: list[str]) -> None:
    assert [q.span.of(text) for q in find_quotes(parse_text(text))] == quotes


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("“We are ready,” she said.", True),
        ("“Never,” she said.", True),
        ("The “History” section is long.", False),
        ("They fear a “quasi-state of war” there.", False),
    ],
)
def test_a_quoted_name_or_phrase_is_no_speech(
    parse_text: ParseText, text: str, speech: bool
) -> None:
    assert [q.speech for q in find_quotes(parse_text(text))] == [speech]
