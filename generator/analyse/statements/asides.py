"""Asides: questions, items of lists, and what an article says of itself. None is a key fact."""

from __future__ import annotations

import re

from generator.analyse.parse import fold
from generator.analyse.reading import Reading
from generator.analyse.row_search import find_phrases, opening_phrase
from generator.analyse.statements.spans import CLOSING, Claim, is_ended

FILE = "discourse/asides"
QUOTES = "\"“”‘'` "
INNER_STOP = re.compile(r"[a-z0-9][.!][\"')]*\s")


def aside_of(reading: Reading, claim: Claim) -> str:
    """What makes it no statement of the story: a row as "file#id", "question", or "" where
    it is one. The lead always is."""
    if claim.lead or claim.block == "title":
        return ""
    text = claim.span.of(reading.parsed.text).strip()
    block = reading.parsed.article.blocks[claim.paragraph]
    if hit := opening_phrase(FILE, block.of(reading.parsed.text).lstrip(), "interviewer"):
        return f"{FILE}#{hit.row.id}"
    if asks(text):
        return "question"
    if hit := next(find_phrases(FILE, text, ("self-reference", "asked")), None):
        return f"{FILE}#{hit.row.id}"
    line = block.of(reading.parsed.text)
    if (hit := opening_phrase(FILE, text, "item")) and not is_ended(line):
        return f"{FILE}#{hit.row.id}"
    return ""


def asks(text: str) -> bool:
    """Whether all that it says is a question: it opens as one, and nothing else is said."""
    if not opening_phrase(FILE, text.lstrip(QUOTES), "opening"):
        return False
    return text.rstrip(CLOSING + " ").endswith("?") and not INNER_STOP.search(fold(text))
