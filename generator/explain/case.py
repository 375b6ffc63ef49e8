"""What there is to explain from: a story's record, and its sources as they are read today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.analyse.parse import Parsed
from generator.errors import StoryError
from generator.explain.trail import Step
from generator.explain.wording import say
from generator.model.base import Evidence, Span
from generator.model.findings import Findings, Statement
from generator.model.parts import collapse
from generator.model.record import Record

MOST_WORDS = 14
"""Of a place that is only pointed at; the rest is in the source."""


@dataclass(frozen=True, eq=False)
class Read:
    """One source: its parse and what was found in it."""

    parsed: Parsed
    findings: Findings
    letter: str = ""
    """By which a page names it where there are several sources."""

    def words(self, span: Span, most: int = 0) -> str:
        """The words of a place on one line, those past ``most`` as an ellipsis."""
        words = collapse(span.of(self.parsed.text)).strip()
        return short(words, most) if most else words

    def line_of(self, span: Span) -> str:
        """The sentence that holds the place as a page names it: "line 4" or "A, line 4"."""
        number = max(1, sum(1 for s in self.findings.sentences if s.start <= span.start))
        return f"{self.letter}, line {number}" if self.letter else f"line {number}"

    def step(self, text: str, span: Span, rules: tuple[str, ...] = (), value: str = "") -> Step:
        source = self.parsed.article.id
        return Step(
            text=text,
            rules=rules,
            source=source,
            start=span.start,
            end=span.end,
            value=value or None,
        )


@dataclass(frozen=True, eq=False)
class Case:
    record: Record
    reads: Mapping[str, Read]
    """By source id."""
    stale: bool = False

    def statement_at(self, place: Evidence) -> tuple[Read, int] | None:
        """The source and the index of the statement whose place ``place`` is, or holds it."""
        read = self.reads.get(place.source)
        if read is None:
            return None
        span = Span(start=place.start, end=place.end)
        spans = list(enumerate(read.findings.statements))
        exact = [i for i, s in spans if (s.start, s.end) == (span.start, span.end)]
        holding = [i for i, s in spans if s.covers(span)]
        return (read, [*exact, *holding][0]) if exact or holding else None

    def fact_of(self, read: Read, statement: Statement) -> str | None:
        """The id of the record's fact that stands at the statement's place."""
        source = read.parsed.article.id
        for fact in self.record.facts:
            for place in fact.evidence:
                at = (place.source, place.start, place.end)
                if at == (source, statement.start, statement.end):
                    return fact.id
        return None

    def missing(self, item: str) -> StoryError:
        return StoryError(say("errors.moved", item=item), remedy=say("errors.build"))


def short(words: str, most: int = MOST_WORDS) -> str:
    """The first ``most`` words."""
    each = words.split(" ")
    return words if len(each) <= most else " ".join(each[:most]) + " …"
