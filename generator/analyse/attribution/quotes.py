"""Quotation marks: where somebody's own words stand, and which of them are speech.

Works on the article's own characters. A paragraph that opens with a mark while the quotation
before it was left open continues that quotation, as printed news does it; so does one that
closes a quotation it never opened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.analyse.parse import Parsed
from generator.model.article import Block
from generator.model.base import Span

_MARK = re.compile(r"[\"“”„«»]|(?<!\d)(?<!\d )''|``")
_SINGLE = re.compile(
    r"(?<![\w’'])(?:‘|'(?=[A-Z\[]))[^‘“\"\n]{6,}?(?:[.,!?…][’'](?!\w)|[’'](?=,? [a-z]|[.,;]|\s*$))"
)
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_FINITE = {"VBD", "VBZ", "VBP", "MD", "VB"}
SPEECH_WORDS = 4
"""A quotation of fewer words is a name, a title or a quoted phrase unless punctuation ends it."""


@dataclass(frozen=True)
class Quote:
    """``span`` includes the marks. ``speech``: words somebody said, not a quoted phrase."""

    span: Span
    speech: bool
    closed: bool = True


def find_quotes(parsed: Parsed) -> tuple[Quote, ...]:
    """All double-quoted runs, and single-quoted ones that hold speech, in order, none nested."""
    blocks = parsed.article.blocks
    found: list[Quote] = []
    opened: int | None = None
    for number, block in enumerate(blocks):
        opened, quotes = _in_block(parsed, block, opened)
        found += quotes
        if opened is None:
            continue
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if following is None or not _continues(parsed.text, following):
            found.append(_quote(parsed, opened, block.end, closed=False))
            opened = None
    found += _single_quoted(parsed, found)
    return tuple(sorted(found, key=lambda quote: quote.span.start))


def _in_block(parsed: Parsed, block: Block, opened: int | None) -> tuple[int | None, list[Quote]]:
    """Quotations that close in this block, and where one was left open."""
    found: list[Quote] = []
    text, first = parsed.text, True
    for match in _MARK.finditer(text, block.start, block.end):
        at, mark = match.start(), match.group()
        continues = first and opened is not None and at == block.start
        first = False
        if continues:
            continue
        if opened is None:
            if _opens(text, at, match.end(), mark):
                opened = at
        elif mark not in "“„«``":
            found.append(_quote(parsed, opened, match.end()))
            opened = None
    return opened, found


def _opens(text: str, start: int, end: int, mark: str) -> bool:
    """Whether a mark can open a quotation: something follows it, and it is no inch mark."""
    if mark in {"”", "»"} or end >= len(text) or text[end] in " \n\t,.;:)":
        return False
    return mark in {"“", "„", "«", "``"} or start == 0 or not text[start - 1].isalnum()


def _continues(text: str, block: Block) -> bool:
    """Whether a block goes on with the quotation that the block before it left open."""
    marks = list(_MARK.finditer(text, block.start, block.end))
    if not marks:
        return False
    if marks[0].start() == block.start:
        return True
    first = marks[0].group()
    if first in {"“", "„", "«", "``"}:
        return False
    return first in {"”", "»"} or not _opens(text, marks[0].start(), marks[0].end(), first)


def _single_quoted(parsed: Parsed, doubles: list[Quote]) -> list[Quote]:
    """‘British’ quotations that hold speech; apostrophes and quoted names are none."""
    found = []
    for match in _SINGLE.finditer(parsed.text):
        quote = _quote(parsed, match.start(), match.end())
        if quote.speech and not any(quote.span.overlaps(other.span) for other in doubles):
            found.append(quote)
    return found


def _quote(parsed: Parsed, start: int, end: int, closed: bool = True) -> Quote:
    span = Span(start=start, end=end)
    inner = parsed.text[start + 1 : end - 1 if closed else end].strip()
    words = len(_WORD.findall(inner))
    ended = inner.endswith((",", "!", "?", "."))
    finite = any(token.tag_ in _FINITE for token in parsed.tokens(span))
    speech = (words >= SPEECH_WORDS and finite) or (words >= 1 and ended and finite)
    speech = speech or (inner.endswith((",", "!", "?")) and words >= 1)
    return Quote(span, speech, closed)
