"""What the words themselves give away: withheld details, views and reports that are nobody's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.analyse.grammar import NOUNS
from generator.analyse.placing import leading, statement_at
from generator.analyse.reading import Reading
from generator.analyse.row_search import find_phrases
from generator.model.base import Span
from generator.model.findings import Observation
from generator.rules import Row

if TYPE_CHECKING:
    from spacy.tokens import Token

WORDING = "observations/wording"
STOPS = frozenset({",", ";", ":", ".", "?", "!", "(", ")", "--", "\u2026", '"'})
LONGEST = 14
"""Words that a quote takes in after the words that made it."""


def observe_wording(reading: Reading) -> Iterator[Observation]:
    """An observation for each place where a row of rules/observations/wording.yml fires."""
    for hit in find_phrases(WORDING, reading.parsed.text):
        place = Span(start=hit.start, end=hit.end)
        statement = statement_at(reading, place)
        if statement is None or (hit.row.more.get("ownerless") and _is_owned(reading, place)):
            continue
        words = _words(reading, place, hit.row)
        if hit.row.kind == "reports":
            statement = _same_figure(reading, words, statement)
        yield Observation(
            start=place.start, end=place.end, kind=hit.row.kind, statement=statement, words=words
        )


def clause_end(reading: Reading, start: int, limit: int) -> int:
    """Where the words that open at ``start`` end: before punctuation, or at ``limit``."""
    tokens = reading.parsed.tokens(Span(start=start, end=limit))
    for token in tokens:
        dash = token.text == "-" and token.whitespace_ and token.nbor(-1).whitespace_
        if token.idx > start and (token.text in STOPS or dash):
            last = token.nbor(-1)
            return last.idx + len(last)
    return limit


def _same_figure(reading: Reading, words: Span, statement: int) -> int:
    """The fact that gives the figure the words give ("reports of 3,000 troops"), if one does."""
    figures = {(q.value, q.unit) for q in reading.quantities if words.overlaps(q)}
    for index in leading(reading):
        own = (reading.quantities[i] for i in reading.statements[index].quantities)
        if any((q.value, q.unit) in figures for q in own):
            return index
    return statement


def _clause_start(reading: Reading, place: Span, first: int) -> int:
    """Where the clause that holds ``place`` begins: after punctuation, or at ``first``."""
    if place.start <= first:
        return place.start
    before = reading.parsed.tokens(Span(start=first, end=place.start))
    for token in reversed(before):
        if token.text in STOPS and token.i + 1 < len(token.doc):
            return token.nbor(1).idx
    return before[0].idx


def _words(reading: Reading, place: Span, row: Row) -> Span:
    if row.more.get("extend") == "clause":
        last = reading.parsed.tokens(place)[-1]
        end = clause_end(reading, place.start, last.sent.end_char)
        short = reading.parsed.token_at(end - 1).i - last.i <= LONGEST
        return Span(start=place.start, end=max(place.end, end)) if short else place
    if row.more.get("extend") == "whole":
        sentence = reading.parsed.token_at(place.start).sent
        end = clause_end(reading, place.start, sentence.end_char)
        return Span(start=_clause_start(reading, place, sentence.start_char), end=end)
    if row.more.get("extend") == "noun":
        return Span(start=place.start, end=_next_noun(reading, place))
    return _with_content(reading, place) if row.more.get("extend") else place


def _is_owned(reading: Reading, place: Span) -> bool:
    """ "Reuters’s reports of", "reports from the army that", "the firm reports that"."""
    head = _noun(reading, place)
    if head is None or any(c.dep_ == "poss" for c in head.children):
        return True
    if any(c.dep_ == "prep" and c.lower_ in {"from", "by"} for c in head.children):
        return True
    before = head.nbor(-1) if head.i else head
    speaks = before.pos_ in {"PROPN", "PRON"} and before.dep_ != "poss"
    return speaks or any(m.overlaps(place) for m in reading.mentions)


def _noun(reading: Reading, place: Span) -> Token | None:
    tokens = reading.parsed.tokens(place)
    return next((t for t in tokens if t.pos_ in NOUNS), None)


def _with_content(reading: Reading, place: Span) -> Span:
    """The phrase with what it is about: "reports of 3,000 troops", "reports that … were sent"."""
    head = _noun(reading, place)
    if head is None:
        return place
    end = place.end
    for child in head.children:
        if child.dep_ == "prep" and child.idx < place.end:
            nouns = [c for c in child.children if c.dep_ == "pobj"]
            end = max([end, *(n.idx + len(n) for n in nouns)])
        elif child.dep_ in {"acl", "ccomp", "relcl"} and head.i < child.i <= head.i + LONGEST:
            end = max(end, child.idx + len(child))
    if end == place.end:
        end = _next_noun(reading, place)
    return Span(start=place.start, end=end)


def _next_noun(reading: Reading, place: Span) -> int:
    """The end of the first noun after ``place``, where the parse does not tell."""
    last = reading.parsed.tokens(place)[-1]
    for token in last.doc[last.i + 1 : last.i + LONGEST]:
        follows = token.i + 1 < len(last.doc) and token.nbor(1).pos_ in NOUNS
        if token.pos_ in NOUNS and not follows:
            return token.idx + len(token)
    return place.end
