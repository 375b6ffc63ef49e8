"""Passages: what two claims are compared by, and what forbids that they say the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.analyse.parse import Parsed
from generator.analyse.row_search import find_phrases
from generator.analyse.statements.spans import Claim
from generator.analyse.statements.terms import Terms, Vocabulary
from generator.model.base import Span

LEAST_TERMS = 2


@dataclass(frozen=True)
class Passage:
    """A claim to compare: its terms, those of each thing that it joins, and its detail."""

    claim: Claim
    terms: Terms
    detail: int
    """Dates, named speakers and numbers of its main clause: of two that say the same, the fuller
    is printed. What it recalls in an aside ("… since 2017") tells no more of the matter."""
    speakers: frozenset[str]
    """Whom it is credited to: actors, else the words for them ("a police official"). A deck that
    alone names one is no mere summary."""
    parsed: Parsed
    vocabulary: Vocabulary
    dates: frozenset[str] = frozenset()
    """Values of its calendar dates."""
    does: str = ""
    """The term of its main verb, of what is said where it is credited."""
    subject: str = ""
    """The term of that verb's subject."""
    asks: bool = False
    """Whether it is a question."""

    @cached_property
    def units(self) -> tuple[Terms, ...]:
        """The terms of each thing that it joins; scraps without content are left out."""
        return _units(self.parsed, self.claim, self.vocabulary) or (self.terms,)


def differ(one: Passage, other: Passage) -> bool:
    """Whether the one cannot say what the other says, however alike their words: it asks, another
    says it, it has another day, or somebody else does something else."""
    if one.asks != other.asks:
        return True
    if one.speakers and other.speakers and not one.speakers & other.speakers:
        return True
    if not (one.dates <= other.dates or other.dates <= one.dates):
        return True
    return _is_another_deed(one, other) and _is_another_deed(other, one)


def _is_another_deed(one: Passage, other: Passage) -> bool:
    """Whether the one's verb is nowhere in the other, and its subject is not the other's."""
    named = bool(one.subject and other.subject) and one.subject != other.subject
    return named and bool(one.does) and one.does not in other.terms.weights


def _units(parsed: Parsed, claim: Claim, vocabulary: Vocabulary) -> tuple[Terms, ...]:
    text = claim.span.of(parsed.text)
    cuts = sorted({h.start for h in find_phrases("discourse/joints", text) if h.start})
    units = []
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        span = Span(start=claim.span.start + start, end=claim.span.start + end)
        tokens = [t for t in parsed.tokens(span) if span.start <= t.idx < span.end]
        terms = vocabulary.of(tokens)
        if len(terms.weights) >= LEAST_TERMS:
            units.append(terms)
    return tuple(units)
