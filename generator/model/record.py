"""The record, briefing.json: the waist of the project. Its JSON Schema is published with the site.

Everything left of it makes it; everything right of it reads records and source texts only.
An item that an editor may change carries ``edited``. Texts of ours are catalogue messages:
``message`` is the key, ``values`` fills it, ``text`` is the filled English sentence.
"""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from generator.model.base import Evidence, Frozen, Happening, Kind, Strength
from generator.model.claims import Amount, Edited, Fact, Message, Part, When, Withdrawn
from generator.model.doubts import Caveat, Gap
from generator.model.source import Known, SourceFile

SCHEMA = "briefing/1"


class ActorDescription(Frozen):
    """Words that say what an actor is: a source's, or the editor's where ``edited`` is there."""

    text: str
    evidence: Evidence
    edited: Edited | None = None


class RecordActor(Frozen):
    """Somebody or something that the sources name, one for each real thing."""

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    descriptions: tuple[ActorDescription, ...] = ()
    mentions: tuple[Evidence, ...] = ()
    """Names only, in the order of the text; the first is a mention of ``name`` itself."""
    salience: float = 0.0
    said: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    same_as: tuple[str, ...] = Field((), exclude_if=lambda slugs: not slugs)
    """Slugs of briefings whose actor of this name is the same one, says the editor. Whether they
    are there is not the record's to know."""
    edited: Edited | None = None
    """The last of ``edits``."""
    edits: tuple[Edited, ...] = Field((), exclude_if=lambda edits: not edits)
    """Every hand of an editor on it, in order; where one renamed it, ``name`` is no source's word
    and stands in the insertions too."""


class RecordRelation(Frozen):
    """Who does what to whom: subject and object are ids of actors."""

    subject: str
    verb: str
    object: str
    fact: str
    strength: Strength
    evidence: Evidence
    """The place of ``verb``."""


class TimelineEntry(Frozen):
    """Something that a fact places in time."""

    id: str
    date: When
    status: Happening
    text: str
    parts: tuple[Part, ...]
    fact: str
    evidence: tuple[Evidence, ...]


class RecordOriginal(Frozen):
    """The text that a source credits as its origin; ``evidence`` is where it does."""

    name: str | None = None
    url: str | None = None
    evidence: Evidence | None = None


class RecordSource(Known, SourceFile):
    """A text that the briefing rests on. What is not known of it is absent."""

    original: RecordOriginal | None = None
    words: int
    quoted_share: float
    """Share of the source's words in the sentences that the site shows, 0 to 1."""
    title_evidence: Evidence | None = None
    copy_of: str | None = None
    """The id of the source that this one repeats nearly word for word."""
    amended: Evidence | None = None
    """Its own notice that it was corrected ("This article was amended …")."""
    retracted: Evidence | None = None
    """Its notice, or another source's of the same origin, that it was withdrawn."""
    edited: tuple[Edited, ...] = ()


class Rung(Frozen):
    """A step of the ladder: ``from`` rests on ``to``. Ends are source ids, actor ids or names."""

    from_: str = Field(alias="from")
    to: str
    link: Literal["stated", "editor", "missing"]
    kind: str = "source"
    """What ``to`` is: source | original | agency | speaker | basis"""
    evidence: Evidence | None = None
    edited: Edited | None = None
    """Of ``link`` editor: who says so, and why."""

    model_config = ConfigDict(populate_by_name=True)


class Coverage(Frozen):
    """What became of each sentence of each source."""

    source: str
    start: int
    end: int
    use: Literal["fact", "duplicate", "omitted"]
    why: str = ""
    note: Message | None = None
    facts: tuple[str, ...] = ()
    purged: Literal[True] | None = None
    """Whether words of it were taken down: no page may show the sentence, whatever its rights."""


class Note(Frozen):
    """An editor's own words, signed."""

    text: str
    fact: str | None = None
    edited: Edited


class Revision(Frozen):
    """A version of the briefing: what made it, and which facts (by id) it touched."""

    date: str
    cause: Literal["source", "editor", "software"]
    sources: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()


class Inputs(Frozen):
    """Digests of all that the record is a function of, the last record and the date apart."""

    sources: dict[str, str]
    """File name to SHA-256 of its bytes."""
    story: str | None = None
    rules: str
    model: str
    analysis: str
    settings: dict[str, str] = Field(default_factory=dict)


class Record(Frozen):
    """One story's briefing."""

    schema_: str = Field(SCHEMA, alias="schema")
    story: str
    """The story's file or folder below seeds/."""
    slug: str
    title: str
    title_evidence: Evidence | None = None
    """None where the title is the editor's."""
    title_edited: Edited | None = None
    summary: str | None = None
    """A fact's id: for cards, descriptions, feeds."""
    tags: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    actors: tuple[RecordActor, ...] = ()
    relations: tuple[RecordRelation, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    quantities: tuple[Amount, ...] = ()
    sources: tuple[RecordSource, ...] = ()
    ladder: tuple[Rung, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    gaps: tuple[Gap, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    notes: tuple[Note, ...] = ()
    revisions: tuple[Revision, ...] = ()
    continued: str | None = None
    """Of a withdrawn briefing: the slug of the one that has its sources now."""
    taken_down: tuple[str, ...] | None = None
    """SHA-256 of the sources that were taken down with the whole story: none may come back."""
    inputs: Inputs

    model_config = ConfigDict(populate_by_name=True)
