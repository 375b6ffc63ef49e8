"""What a number counts: the noun phrase behind it, and the spell of time that it is a rate of."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal

from spacy.tokens import Token

from generator.analyse.grammar import NOUNS
from generator.analyse.parse import Parsed
from generator.model.findings import DateMention

_BEFORE_NOUN = {"ADJ", "NOUN", "PROPN", "NUM"}
_PARTICIPLES = {"VBN", "VBG", "JJ", "JJR", "JJS"}
_REACH = 7  # tokens that a noun phrase may have behind its number
_OF = re.compile(r" of (?:the |its |their |his |her |all )?")
_IN_OR_OF = re.compile(r" (?:of (?:the |its |their |his |her |all )?|in (?=[a-z])(?!the |a |an ))")
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
    compound = parsed.text[offset] == "-"  # "a 300-page report" counts pages
    head = (first if first.pos_ in NOUNS else None) if compound else _head_noun(first)
    if head is not None and head.i + 1 < len(head.doc) and head.nbor().tag_ == "POS":
        return None  # "two-thirds of Vell's 36 wards": the owner is not what is counted
    if head is not None and head.tag_ == "NNP" and _is_cut_short(head):
        return None  # "430 White House and State Department officials"
    return None if head is None else Counted(start, head.idx + len(head), head.text)


def _is_cut_short(head: Token) -> bool:
    """Whether "and" follows a name: what both names describe stands behind the second."""
    return head.i + 1 < len(head.doc) and head.nbor().lower_ in {"and", "or"}


def _head_noun(first: Token) -> Token | None:
    """The last noun of the run: adjectives and nouns, held together by hyphens."""
    head: Token | None = None
    doc = first.doc
    for token in doc[first.i : min(len(doc), first.i + _REACH)]:
        if token.sent != first.sent:
            break
        ended = head is not None and head.tag_ in {"NNS", "NNPS"} and token.text != "-"
        if ended:
            break  # a plural closes the phrase: "3,000 troops Monday"
        if token.pos_ in NOUNS:
            head = token
        elif not (token.text == "-" or token.pos_ in _BEFORE_NOUN or token.tag_ in _PARTICIPLES):
            break
    return head


def after_of(parsed: Parsed, offset: int, *, money: bool = False) -> Counted | None:
    """What stands behind "of", or behind "in" for money: 5 % of *voters*, $5 million in *aid*."""
    link = _IN_OR_OF if money else _OF
    found = link.match(parsed.text, offset)
    return counted_at(parsed, found.end()) if found else None


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


def names_something(
    parsed: Parsed, start: int, end: int, value: Decimal, noun: Counted | None
) -> bool:
    """ "iPhone 4", "Boeing 747 jets": a name right before a small number; "Holm, 54, of Vell"."""
    if noun is None and re.fullmatch(r", \d{1,3},", parsed.text[max(0, start - 2) : end + 1]):
        return True
    first = parsed.token_at(start)
    last = first.nbor(-1) if first.i else first
    if not first.i or last.idx + len(last) + 1 != start or not _is_capital(last.text):
        return False
    if _is_capital(last.text[1:]):
        return noun is None or value < 1000
    if last.pos_ != "PROPN" and (last.is_sent_start or last.pos_ not in NOUNS):
        return False
    placed = last.dep_ in {"pobj", "npadvmod"} and noun is not None  # "in Vell 300 people"
    return not placed and (noun is None or value < 1000)


def _is_capital(word: str) -> bool:
    return any(c.isupper() for c in word)


def numbers_a_line(text: str, start: int, end: int) -> bool:
    """ "2 Two men freed": the number of a list's item, told by its neighbour on another line."""
    at_start = start == 0 or text[start - 1] == "\n"
    if not at_start or not text[start:end].isdigit() or end - start > 2:
        return False
    number = int(text[start:end])
    beside = rf"^(?:{number - 1}|{number + 1})[.)]? [A-Z]"
    return bool(re.match(r"[.)]? [A-Z]", text[end:])) and bool(re.search(beside, text, re.M))


def touches(dates: tuple[DateMention, ...], start: int, end: int) -> bool:
    """Whether the characters are (part of) a date; ``dates`` are in order."""
    at = bisect_right(dates, end - 1, key=lambda d: d.start) - 1
    return at >= 0 and dates[at].end > start
