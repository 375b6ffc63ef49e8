"""What every value of the domain shares: frozen, strict about unknown keys, typed spans."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Strength = Literal["denied", "hedged", "conditional", "planned", "reported", "stated"]
STRENGTHS: tuple[Strength, ...] = (
    "denied",
    "hedged",
    "conditional",
    "planned",
    "reported",
    "stated",
)
"""Weakest first: where several apply to one claim, the first of these wins."""

Kind = Literal["person", "organisation", "country", "place", "group"]
Role = Literal["assessment", "background", "outlook", "consequence", "development"]
Basis = Literal["stated", "inferred", "unknown"]
Form = Literal["direct", "mixed", "indirect"]
Happening = Literal["happened", "planned", "ongoing"]


class Frozen(BaseModel):
    """An immutable value; an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Span(Frozen):
    """Half-open range of Python character offsets into ``Article.text``."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        return text[self.start : self.end]


class Evidence(Frozen):
    """The exact place of some words: ``quote == text_of(source)[start:end]``, always."""

    source: str
    start: int
    end: int
    quote: str


class Cue(Frozen):
    """Words that set the strength of a claim. ``rule`` is the id of the row that found them."""

    start: int
    end: int
    kind: str
    rule: str = ""
