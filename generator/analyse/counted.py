"""What a number counts: the noun phrase behind it, and the spell of time that it is a rate of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Token

from generator.analyse.parse import Parsed
from generator.model.findings import DateMention

_NOUNS = {"NOUN", "PROPN"}
_BEFORE_NOUN = {"ADJ", "NOUN", "PROPN", "NUM"}
_PARTICIPLES = {"VBN", "VBG", "JJ", "JJR", "JJS"}
_REACH = 7  # tokens that a noun phrase may have behind its number
_LINK = re.compile(r",? (?:(?:in|during|for|over|since|by|between|within) )?(?:the )?\Z")


@dataclass(frozen=True)
class Counted:
    """The noun phrase of a number: its characters, and its head noun as written."""

    start: int
    end: int
    head: str


def counted_at(parsed: Parsed, offset: int) -> Counted | None:
    """The noun phrase that starts at ``offset``, which is the end of the number before it."""
    start = offset
    while start < len(parsed.text) and parsed.text[start] in " -":
        start += 1
    if start >= len(parsed.text) or not parsed.text[start].isalpha():
        return None
    first = parsed.token_at(start)
    if first.idx != start:
        return None
    head = _head_noun(first)
    return None if head is None else Counted(start, head.idx + len(head), head.text)


def _head_noun(first: Token) -> Token | None:
    """The last noun of the run: adjectives and nouns, held together by hyphens."""
    head: Token | None = None
    doc = first.doc
    for token in doc[first.i : min(len(doc), first.i + _REACH)]:
        if token.sent != first.sent:
            break
        if token.pos_ in _NOUNS and token.tag_ != "POS":
            if head is not None and head.tag_ == "NNS" and token.tag_ in {"NNP", "NNPS"}:
                break  # "3,000 troops Monday"
            head = token
        elif head is not None and head.tag_ in {"NNS", "NNPS"} and token.text != "-":
            break
        elif not (token.text == "-" or token.pos_ in _BEFORE_NOUN or token.tag_ in _PARTICIPLES):
            break
    return head


def after_of(parsed: Parsed, offset: int) -> Counted | None:
    """What stands behind "of" or "in": 5 % of *voters*, $5 million in *aid*."""
    found = re.match(
        r" (?:of|in) (?:the |its |their |his |her |all )?", parsed.text[offset : offset + 16]
    )
    return counted_at(parsed, offset + found.end()) if found else None


def period_after(text: str, end: int, dates: tuple[DateMention, ...]) -> str | None:
    """The words of a date that follows at once: "a day", "in January and February"."""
    for date in dates:
        if date.start < end:
            continue
        if date.start - end > 16:
            return None
        if _LINK.fullmatch(text[end : date.start]) or text[end : date.start] in {"", "/"}:
            return text[date.start : date.end]
    return None
