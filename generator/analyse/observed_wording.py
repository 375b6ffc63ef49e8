"""What the words themselves give away: withheld details, views and reports that are nobody's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.analyse.parse import span_of
from generator.analyse.placing import statement_at
from generator.analyse.reading import Reading
from generator.analyse.row_search import find_phrases
from generator.model.base import Span
from generator.model.findings import Observation

if TYPE_CHECKING:
    from spacy.tokens import Token

WORDING = "observations/wording"


def observe_wording(reading: Reading) -> Iterator[Observation]:
    """An observation for each place where a row of rules/observations/wording.yml fires."""
    for hit in find_phrases(WORDING, reading.parsed.text):
        place = Span(start=hit.start, end=hit.end)
        statement = statement_at(reading, place)
        if statement is None or (hit.row.more.get("ownerless") and _is_owned(reading, place)):
            continue
        words = _with_content(reading, place) if hit.row.more.get("extend") else place
        yield Observation(
            start=place.start, end=place.end, kind=hit.row.kind, statement=statement, words=words
        )


def _is_owned(reading: Reading, place: Span) -> bool:
    """ "Reuters’s reports of", "reports from the army that": somebody stands behind them."""
    head = _noun(reading, place)
    if any(c.dep_ == "poss" for c in head.children):
        return True
    if any(c.dep_ == "prep" and c.lower_ in {"from", "by"} for c in head.children):
        return True
    return any(m.overlaps(place) for m in reading.mentions)


def _noun(reading: Reading, place: Span) -> Token:
    tokens = reading.parsed.tokens(place)
    nouns = [t for t in tokens if t.pos_ in {"NOUN", "PROPN"}]
    return nouns[0] if nouns else tokens[0]


def _with_content(reading: Reading, place: Span) -> Span:
    """The phrase with what it is about: "reports of 3,000 troops", "reports that … were sent"."""
    head = _noun(reading, place)
    end = place.end
    for child in head.children:
        if child.dep_ == "prep" and child.idx < place.end:
            nouns = [c for c in child.children if c.dep_ == "pobj"]
            end = max([end, *(n.idx + len(n) for n in nouns)])
        elif child.dep_ in {"acl", "ccomp", "relcl"} and child.i > head.i:
            end = max(end, child.idx + len(child))
    return Span(start=place.start, end=end)


def clause_end(reading: Reading, start: int, limit: int) -> int:
    """Where the words that open at ``start`` end: before punctuation, or at ``limit``."""
    tokens = reading.parsed.tokens(Span(start=start, end=limit))
    for token in tokens:
        if token.idx > start and token.text in {",", ";", ":", ".", "?", "!", "-", "--", "\u2026"}:
            return span_of(tokens[0]).start if token.i == tokens.start else _before(token)
    return limit


def _before(token: Token) -> int:
    last = token.nbor(-1)
    return last.idx + len(last)
