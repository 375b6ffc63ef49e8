"""Fixtures shared by all tests: the language model, once, and articles made of a text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from generator.model.article import Article
from generator.sources.text import article_from_text

if TYPE_CHECKING:
    from spacy.language import Language

    from generator.analyse.parse import Parsed

ParseText = Callable[..., "Parsed"]


@pytest.fixture(scope="session")
def nlp() -> Language:
    from generator.analyse.parse import load

    return load()


@pytest.fixture(scope="session")
def parse_text(nlp: Language) -> ParseText:
    """Parses a text as the body of an article: no title line, so that a rule meets it alone."""
    from generator.analyse.parse import parse

    def run(text: str, *, published: str | None = None, title: str | None = None) -> Parsed:
        return next(iter(parse(nlp, [body_of(text, published=published, title=title)])))

    return run


def body_of(text: str, *, published: str | None = None, title: str | None = None) -> Article:
    """An article whose every block is a paragraph, the title given apart (and not in the text)."""
    whole = article_from_text("x\n\n" + text, id="t", file="t.txt", published=published)
    shift = len("x\n\n")
    blocks = tuple(
        b.model_copy(update={"start": b.start - shift, "end": b.end - shift})
        for b in whole.blocks[1:]
    )
    return whole.model_copy(
        update={"text": text, "blocks": blocks, "title": title, "title_span": None}
    )
