"""The parse keeps to the article's blocks and characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse.parse import parse
from generator.sources.text import article_from_text

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    "text",
    [
        "Dam breaks\n\nKUALA LUMPUR (RNA)--The dam broke on Monday.\n",
        "Dam breaks\n\nOSLO, May 28--The dam broke on Monday.\n",
    ],
)
def test_a_sentence_begins_with_its_block_inside_a_word(nlp: Language, text: str) -> None:
    parsed = next(parse(nlp, [article_from_text(text, id="t")]))
    assert parsed.doc.text == text
    assert "The dam broke on Monday." in [s.text for s in parsed.sentences]
