"""The record, briefing.json: the waist of the project. Its JSON Schema is published with the site.

Everything left of it makes it; everything right of it reads records and source texts only.
An item that an editor may change carries ``edited``. Texts of ours are catalogue messages:
``message`` is the key, ``values`` fills it, ``text`` is the filled English sentence.
"""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from generator.model.base import Evidence, Frozen, Happening, Kind, Strength
from generator.model.claims import (
    Amount as Amount,
)
from generator.model.claims import (
    Edited as Edited,
)
from generator.model.claims import (
    Fact as Fact,
)
from generator.model.claims import (
    InsertPart as InsertPart,
)
from generator.model.claims import (
    Message as Message,
)
from generator.model.claims import (
    Origin as Origin,
)
from generator.model.claims import (
    Part as Part,
)
from generator.model.claims import (
    SpanPart as SpanPart,
)
from generator.model.claims import (
    Speaker as Speaker,
)
from generator.model.claims import (
    Status as Status,
)
from generator.model.claims import (
    Telling as Telling,
)
from generator.model.claims import (
    When as When,
)
from generator.model.claims import (
    Withdrawn as Withdrawn,
)
from generator.model.doubts import (
    Caveat as Caveat,
)
from generator.model.doubts import (
    Gap as Gap,
)
from generator.model.doubts import (
    Side as Side,
)

SCHEMA = "briefing/1"


class ActorDescription(Frozen):
    text: str
    evidence: Evidence
    edited: Edited | None = None


class RecordActor(Frozen):
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
    edited: Edited | None = None


class RecordRelation(Frozen):
    subject: str
    verb: str
    object: str
    fact: str
    strength: Strength
    evidence: Evidence
    """The place of ``verb``."""


class TimelineEntry(Frozen):
    id: str
    date: When
    status: Happening
    text: str
    parts: tuple[Part, ...]
    fact: str
    evidence: tuple[Evidence, ...]


class RecordOriginal(Frozen):
    name: str | None = None
    url: str | None = None
    evidence: Evidence | None = None


class RecordSource(Frozen):
    id: str
    file: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    updated: str | None = None
    retrieved: str | None = None
    rights: str | None = None
    original: RecordOriginal | None = None
    sha256: str
    words: int
    quoted_share: float
    """Share of the source's words that the briefing's page prints, 0 to 1."""
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
    taken_down: tuple[str, ...] | None = None
    """SHA-256 of the sources that were taken down with the whole story: none may come back."""
    inputs: Inputs

    model_config = ConfigDict(populate_by_name=True)
