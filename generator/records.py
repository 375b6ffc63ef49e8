"""The records that lie in docs/: read, found by story, and given addresses of their own."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from generator.assemble import read_record
from generator.errors import BriefingsError, RecordError, StoryError
from generator.model.record import Record
from generator.model.story import Bundle
from generator.sources.decode import decode

FOLDER = "briefings"
NAME = "briefing.json"
ASIDE = f".{NAME}"
"""Of a story that stands aside: MkDocs publishes no file whose name begins with a dot."""
EDITS = "story.yml"
_REMEDY = "restore the file from git, or delete it to begin its history anew"


@dataclass
class Shelf:
    """The last records. ``faults`` are those that cannot be read, by path below docs/.

    ``aside``: slugs of those that are not shown, since their story could not be built.
    """

    records: tuple[Record, ...]
    faults: dict[str, RecordError]
    aside: frozenset[str] = frozenset()
    _slugs: dict[str, str] = field(default_factory=dict)

    def of_story(self, name: str) -> Record | None:
        return next((r for r in self.records if r.story == name), None)

    def last_of(self, bundle: Bundle, living: Sequence[str]) -> Record | None:
        """The record to continue: the story's own, or one of a story that was only renamed."""
        own = self.of_story(bundle.name)
        if own:
            return own
        digests = {a.sha256 for a in bundle.articles}
        orphans = (r for r in self.records if r.story not in living)
        return next((r for r in orphans if digests & {s.sha256 for s in r.sources}), None)

    def refuse(self, bundle: Bundle) -> None:
        """Raises StoryError where a source lies there that was taken down with its whole story."""
        for record in self.records:
            for article in bundle.articles:
                if article.sha256 in (record.taken_down or ()):
                    notice = next((w.purged for w in record.withdrawn if w.purged), None)
                    why = f" ({notice.why})" if notice else ""
                    raise StoryError(
                        f"was taken down on {record.revisions[-1].date}{why}",
                        file=f"seeds/{article.file}",
                        remedy="delete the file; or, where it may be shown again,"
                        f" docs/{path_of(record)}",
                    )

    def claim(self, record: Record, last: Record | None, *, fixed: bool = False) -> Record:
        """The record, which continues ``last``, at an address that no other story has.

        Raises StoryError where the editor chose (``fixed``) one that is taken, and RecordError
        where a record that cannot be read lies there: its history must not be overwritten.
        """
        own = {record.story, last.story if last else record.story}
        taken = {r.slug: r.story for r in self.records if r.story not in own} | self._slugs
        slug, number = record.slug, 1
        while slug in taken:
            if fixed:
                raise StoryError(
                    f"slug: {slug!r} is the address of {taken[slug]} already",
                    file=f"seeds/{record.story}",
                    remedy="choose another slug in its story.yml",
                )
            number += 1
            slug = f"{record.slug}-{number}"
        for name in (NAME, ASIDE):
            if fault := self.faults.get(f"{FOLDER}/{slug}/{name}"):
                raise fault
        self._slugs[slug] = record.story
        return record if slug == record.slug else record.model_copy(update={"slug": slug})


def path_of(record: Record) -> str:
    """Its path below docs/."""
    return f"{FOLDER}/{record.slug}/{NAME}"


def path_aside(record: Record) -> str:
    """Its path below docs/ while its story stands aside."""
    return f"{FOLDER}/{record.slug}/{ASIDE}"


def read_shelf(docs: Path) -> Shelf:
    """All records below ``docs``, by slug; of two in one folder, the published one."""
    found: dict[str, Record] = {}
    faults: dict[str, RecordError] = {}
    aside: set[str] = set()
    for name in (NAME, ASIDE):
        for path in sorted((docs / FOLDER).glob(f"*/{name}")):
            slug, shown = path.parent.name, path.relative_to(docs).as_posix()
            if slug in found or f"{FOLDER}/{slug}/{NAME}" in faults:
                continue
            try:
                found[slug] = _read(path)
            except (ValueError, OSError, RecursionError) as error:
                faults[shown] = _fault(shown, error)
                continue
            if name == ASIDE:
                aside.add(slug)
    return Shelf(tuple(found[slug] for slug in sorted(found)), faults, frozenset(aside))


def _read(path: Path) -> Record:
    """Raises ValueError where it is no record, or not one of its folder."""
    record = read_record(path.read_text("utf-8"))
    if record.slug != path.parent.name:
        raise ValueError(f"it says slug {record.slug!r}, and lies in {path.parent.name}/")
    return record


def texts_of(record: Record, seeds: Path) -> dict[str, str] | None:
    """The texts of a record's sources by id; None where one is gone or not what was read."""
    found: dict[str, str] = {}
    for source in record.sources:
        path = seeds / source.file
        if not path.is_file():
            return None
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != source.sha256:
            return None
        try:
            found[source.id] = decode(data, source.file).text
        except BriefingsError:
            return None
    return found


def edits_lie(record: Record, seeds: Path) -> bool:
    """Whether the editor's file of the record's story is the one that the record was made with."""
    place = seeds / record.story
    path = place / EDITS if place.is_dir() else place.with_suffix(Path(EDITS).suffix)
    lies = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
    return record.inputs.story in {None, lies}


def _fault(shown: str, error: Exception) -> RecordError:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        where = ".".join(str(s) for s in first["loc"])
        said = f"{where}: {first['msg']}" if where else str(first["msg"])
    else:
        said = str(error)
    return RecordError(f"no valid record: {said}", file=f"docs/{shown}", remedy=_REMEDY)
