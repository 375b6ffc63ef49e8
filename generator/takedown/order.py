"""What is to be taken down, what it concerns, and what was done."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.errors import StoryError
from generator.model.record import Record
from generator.pipeline import Built, Tell
from generator.settings import Project
from generator.sources.decode import decode
from generator.sources.layout import StoryFiles


@dataclass(frozen=True)
class Order:
    """Who wants what taken down of which story, and for what reason."""

    story: str
    why: str
    fact: str | None = None
    source: str | None = None
    by: str | None = None

    def __post_init__(self) -> None:
        if bool(self.fact) == bool(self.source):
            raise StoryError(
                "one fact or one source is taken down at a time",
                remedy="add --fact ID or --source ID",
            )
        if not self.why.strip():
            raise StoryError(
                f"--why: {self.why!r} is no reason, and readers see it",
                remedy='say it in a few words: --why "at the witness\'s request"',
            )


@dataclass(frozen=True)
class Taken:
    """What was done, or would be: ``deleted`` and ``written`` are files below the project.

    ``remains`` says where the words still stand, since no command of ours reaches there.
    """

    story: str
    facts: tuple[str, ...]
    deleted: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    remains: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    """Sentences that seem to say the same in other words: they stay."""
    moved: tuple[str, str] | None = None
    """The address that the briefing had, and that of the notice which is left of it."""
    with_it: tuple[str, ...] = ()
    """Facts that went too: what they rest on, or their speaker's name, stood in the same words."""
    built: Built | None = None

    @property
    def failed(self) -> bool:
        return any(r.story == self.story for r in self.built.failed) if self.built else False

    def done(self, built: Built, before: Record) -> Taken:
        """With what the build did to the story, whose record was ``before``."""
        now = {
            f.id
            for r in built.results
            if r.record and r.story == self.story
            for f in r.record.facts
        }
        gone = (f.id for f in before.facts if f.id not in now and f.id not in self.facts)
        now_at = next((r.record.slug for r in built.results if r.record), before.slug)
        moved = (before.slug, now_at) if now_at != before.slug else None
        return dataclasses.replace(self, built=built, with_it=tuple(gone), moved=moved)


@dataclass(frozen=True)
class Desk:
    """All that carrying out an order needs. ``others``: the records of other stories."""

    project: Project
    order: Order
    files: StoryFiles
    record: Record
    others: tuple[Record, ...]
    today: Callable[[], str]
    sure: bool
    tell: Tell

    @property
    def edits(self) -> Path:
        """The editor's file of the story, whether it is there or not."""
        source = self.files.sources[0]
        alone = source.parent == self.project.seeds
        own = source.with_suffix(".yml") if alone else source.parent / "story.yml"
        return self.files.edits or own

    def edits_text(self) -> str:
        if self.files.edits is None or not self.files.edits.read_bytes().strip():
            return ""
        return decode(self.files.edits.read_bytes(), self.shown(self.files.edits)).text

    def shown(self, path: Path) -> str:
        return path.relative_to(self.project.root).as_posix()
