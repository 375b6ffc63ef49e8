"""A claim as the record holds it: its words, their place, who said them and how sure they were."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.base import Basis, Cue, Evidence, Frozen, Role, Strength

Status = Literal["new", "unchanged", "strengthened", "weakened", "contradicted", "withdrawn"]


class Edited(Frozen):
    """An editor's hand: who, why, and the key of story.yml that did it ("facts[0].pin")."""

    by: str | None = None
    why: str | None = None
    key: str


class SpanPart(Frozen):
    """Words of the source."""

    source: str
    start: int
    end: int


class InsertPart(Frozen):
    """A name or date of the record, printed in [brackets] after the word it explains."""

    insert: str
    actor: str | None = None
    date: str | None = None
    evidence: Evidence


Part = SpanPart | InsertPart


class Message(Frozen):
    """A sentence of ours: catalogue key and what fills it.

    A value is a plain string (number, date, name of the record) or ``{"evidence": i}``: the
    quote of the i-th piece of evidence of the item that carries the message.
    """

    message: str
    values: dict[str, str | dict[str, int]] = Field(default_factory=dict)


class Speaker(Frozen):
    """One step of an attribution, nearest to the words first."""

    actor: str | None = None
    text: str
    """The words of the source that name the speaker, or "" where nobody is named."""
    relation: str
    cue: str
    """The words of the source that credit ("noted", "According to")."""
    evidence: Evidence | None = None
    """The place of ``text``."""
    named: bool = True
    certain: bool = True


class When(Frozen):
    """A date, no more precise than the text, with how it is known."""

    edtf: str
    text: str
    """The words of the source ("March 27", "later this year")."""
    basis: Basis
    why: str = ""
    earliest: str | None = None
    evidence: Evidence | None = None
    note: Message | None = None
    """The catalogue message that ``why`` is the English of."""


class Amount(Frozen):
    value: str
    unit: str | None = None
    modifier: str | None = None
    text: str
    holder: str | None = None
    period: str | None = None
    fact: str
    evidence: Evidence


class Fact(Frozen):
    id: str
    text: str
    parts: tuple[Part, ...]
    evidence: tuple[Evidence, ...]
    role: Role
    strength: Strength
    cues: tuple[Cue, ...] = ()
    attribution: tuple[Speaker, ...] = ()
    actors: tuple[str, ...] = ()
    dates: tuple[When, ...] = ()
    quantities: tuple[Amount, ...] = ()
    origins: int = 1
    status: Status = "new"
    caveats: tuple[str, ...] = ()
    pinned: bool = False
    hidden: bool = False
    edited: Edited | None = None


class Withdrawn(Frozen):
    """A fact that no longer rests on anything: its words are gone, their hash stays."""

    id: str
    sha256: str
    added: str
    withdrawn: str
    why: str = ""
    """The cause of the revision that withdrew it."""
    purged: Edited | None = None
    """Who took its words down, and why; None where it went for another reason."""
