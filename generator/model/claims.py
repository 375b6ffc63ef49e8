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
    partly: bool = False
    """True where the speaker says only a part of the fact: the page says "in part"."""


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
    """A number that a fact gives, with the words that it must not be shown without."""

    value: str
    unit: str | None = None
    modifier: str | None = None
    text: str
    holder: str | None = None
    period: str | None = None
    fact: str
    evidence: Evidence


class Origin(Frozen):
    """Where a fact comes from, as far as the sources tell: one of those that ``origins`` counts."""

    name: str
    """Who or what it is: the words of a source, a publisher, a file. For the page, use ``note``."""
    kind: Literal["text", "original", "agency", "speaker"]
    """A source itself, the original that it credits, an agency, or somebody who speaks."""
    actor: str | None = None
    sources: tuple[str, ...]
    """Ids of the sources whose reports of the fact go back to it, in the record's order."""
    why: str
    """own | speaker | agency | original | copy | rests-on | editor: what makes them one."""
    note: Message
    """`origin.…`: the sentence that says so, e.g. 'A and B credit “the harbour office”.'"""
    evidence: tuple[Evidence, ...] = ()
    """What ``note`` quotes: where each source credits it."""
    edited: Edited | None = None
    """Who of the editors declared it, and why; of ``why`` editor."""


class Telling(Frozen):
    """The same fact in a further source: its place, who says it there, and how sure."""

    evidence: Evidence
    """Also in ``Fact.evidence``; a sentence of ``evidence.source``."""
    strength: Strength
    attribution: tuple[Speaker, ...] = ()


class Change(Frozen):
    """What a fact says otherwise than in the revision before, without the words that are gone."""

    what: Literal["number", "exactness", "polarity", "date", "strength", "origins"]
    text: str
    note: Message
    evidence: tuple[Evidence, ...] = ()
    """What stands there now."""


class Fact(Frozen):
    """A statement of the sources: one that several make alike is one fact."""

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
    """How many independent origins carry it: never more than ``reports``."""
    reports: int = 1
    """How many sources of the story carry it."""
    origin_note: Message | None = None
    """`origins.count…`: "1 origin, 3 reports". None where one source alone carries the fact."""
    origin_list: tuple[Origin, ...] = ()
    """``origins`` of them, with the reasons. Empty where one source alone carries the fact."""
    tellings: tuple[Telling, ...] = ()
    """The further sources' reports of it, in the order of ``evidence`` (which it follows after the
    lead ``evidence[0]``); empty where one source alone carries the fact."""
    status: Status = "new"
    caveats: tuple[str, ...] = ()
    context: Evidence | None = None
    """What its opening words refer to without naming it: the sentence before, or the clause
    that it goes on from."""
    event: str | None = None
    """What happens: a row of rules/discourse/meanings (``=die``), or the lemma of the verb."""
    negated: bool = Field(False, exclude_if=lambda negated: not negated)
    """Whether it is told as not so: denied, or with a "not" of its own."""
    changes: tuple[Change, ...] = Field((), exclude_if=lambda changes: not changes)
    """Behind ``status``, of the same revision; the weightiest first."""
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
