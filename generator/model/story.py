"""story.yml: what an editor may say of a story. Each key is optional, unknown ones are errors."""

from __future__ import annotations

from pydantic import Field, model_validator

from generator.model.article import Article
from generator.model.base import Frozen, Kind, Role
from generator.model.source import Known


class OriginalFacts(Frozen):
    name: str | None = None
    url: str | None = None


class SourceFacts(Known):
    """What the editor knows of one source."""

    original: OriginalFacts | None = None
    language: str | None = None
    """``en`` where a text is not taken for English: a table, a list of names."""


OF_ONE_SOURCE = tuple(key for key in SourceFacts.model_fields if key != "title")
"""What may stand at the top level in a story of one source; ``title`` there is the briefing's."""


class Signed(Frozen):
    by: str | None = None
    why: str | None = None


class ActorEdit(Signed):
    """One of: merge (two names or more), name with split, rename, kind, describe or same_as.

    ``same_as``: slugs of briefings in which this actor is the same one, not a namesake.
    """

    merge: tuple[str, ...] = ()
    name: str | None = None
    split: tuple[str, ...] = ()
    rename: str | None = None
    kind: Kind | None = None
    describe: str | None = None
    same_as: tuple[str, ...] = ()


class FactEdit(Signed):
    """``match`` is words of the evidence, or a fact's id."""

    match: str
    pin: bool = False
    hide: bool = False
    role: Role | None = None
    note: str | None = None


class CaveatEdit(Signed):
    kind: str
    text: str
    match: str | None = None


class NoteEdit(Signed):
    text: str
    match: str | None = None


class OriginEdit(Signed):
    """``same`` names files of one origin; ``of`` (words of the evidence) comes from ``name``."""

    same: tuple[str, ...] = ()
    of: str | None = None
    name: str | None = None


class ConflictEdit(Signed):
    match: str
    resolved: str


class Purge(Signed):
    """Words that were taken down, by the hash of them: `briefings purge` writes the entry.

    ``fact``: its id; ``sha256`` is that of ``words`` words, folded (see assemble/purged_words.py).
    ``source``: a file's name; ``sha256`` is that of its bytes.
    """

    fact: str | None = None
    source: str | None = None
    sha256: str
    words: int | None = None
    date: str
    why: str


class Story(SourceFacts):
    """One story.yml. In a story of one source, that source's keys may stand at the top level.

    ``title`` at the top level is the briefing's; a source's title stands under ``sources``.
    """

    slug: str | None = None
    summary: str | None = None
    tags: tuple[str, ...] = ()
    by: str | None = None
    sources: dict[str, SourceFacts] = Field(default_factory=dict)
    actors: tuple[ActorEdit, ...] = ()
    facts: tuple[FactEdit, ...] = ()
    caveats: tuple[CaveatEdit, ...] = ()
    notes: tuple[NoteEdit, ...] = ()
    origins: tuple[OriginEdit, ...] = ()
    conflicts: tuple[ConflictEdit, ...] = ()
    purged: tuple[Purge, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _dates_are_text(cls, data: object) -> object:
        """YAML reads 2025-03-28 as a date and 2025 as a number; both are texts here."""
        return _as_text(data)


def _as_text(value: object) -> object:
    import datetime

    if isinstance(value, dict):
        return {str(k): _as_text(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_as_text(v) for v in value]
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    if isinstance(value, (int, float)):
        return str(value)
    return value


class Bundle(Frozen):
    """One story as read from seeds/: its articles in file order and the editor's file.

    ``name`` is the file or folder below seeds/; ``lines`` maps keys of story.yml
    (``facts[0].match``) to 1-based lines, for messages.
    """

    name: str
    articles: tuple[Article, ...]
    edits: Story = Story()
    edits_file: str | None = None
    edits_sha256: str | None = None
    lines: dict[str, int] = Field(default_factory=dict)
