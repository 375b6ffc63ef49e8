"""A source is taken down: its file is deleted, and what rested on it alone is withdrawn."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from generator.errors import StoryError
from generator.model.claims import Edited
from generator.model.record import RecordSource
from generator.pipeline import build, take_down
from generator.sources.story_file import read_story_file
from generator.sources.story_text import entry, with_entries, without_key
from generator.takedown.order import Desk, Taken


def purge_source(desk: Desk) -> Taken:
    """Raises StoryError where there is no such source, or story.yml needs it."""
    source = _source(desk)
    path = desk.project.seeds / source.file
    left = [p.name for p in desk.files.sources if p != path]
    rested = [f.id for f in desk.record.facts if {e.source for e in f.evidence} == {source.id}]
    edits = desk.shown(desk.edits)
    deleted = [desk.shown(path)]
    if not left and desk.files.edits:
        deleted.append(edits)
    remains = (f"git's history of {', '.join(deleted)} (docs/editing.md says how to remove it)",)
    written = (edits,) if left else ()
    taken = Taken(desk.files.name, tuple(rested), tuple(deleted), written, remains)
    new = _edits_without(desk, source, path.name, left) if left else ""
    slug = desk.record.slug if _chosen(desk) else None
    if not desk.sure:
        return taken
    path.unlink(missing_ok=True)
    if left:
        desk.edits.write_text(new, "utf-8", newline="\n")
        built = build(desk.project, desk.today, [desk.files.name], desk.tell)
        return taken.done(built, desk.record)
    if desk.files.edits:
        desk.files.edits.unlink()
    if path.parent != desk.project.seeds and not any(path.parent.iterdir()):
        path.parent.rmdir()
    notice = Edited(by=desk.order.by, why=desk.order.why, key="purge")
    built = take_down(desk.project, desk.files.name, desk.today, notice, slug)
    return taken.done(built, desk.record)


def _chosen(desk: Desk) -> bool:
    """Whether the address is the editor's, and not made of the headline that is taken down."""
    text, shown = desk.edits_text(), desk.shown(desk.edits)
    names = [p.name for p in desk.files.sources]
    return read_story_file(text, shown, names)[0].slug == desk.record.slug


def _source(desk: Desk) -> RecordSource:
    """The source called so: by id or by its file's name, with or without its folder."""
    wanted = (desk.order.source or "").replace("\\", "/").removeprefix("seeds/")
    for source in desk.record.sources:
        if wanted in {source.id, source.file, source.file.rpartition("/")[2]}:
            return source
    known = [s.id for s in desk.record.sources]
    near = difflib.get_close_matches(wanted, known, n=1)
    raise StoryError(
        f"the story has no source {wanted!r}",
        file=f"seeds/{desk.files.name}",
        remedy=f"did you mean {near[0]!r}?" if near else f"it has: {', '.join(known)}",
    )


def _edits_without(desk: Desk, source: RecordSource, name: str, left: Sequence[str]) -> str:
    """story.yml with the notice, and without what it says of the source that goes."""
    shown = desk.shown(desk.edits)
    values = {
        "source": name,
        "sha256": source.sha256,
        "date": desk.today(),
        "why": desk.order.why,
        "by": desk.order.by,
    }
    text = without_key(desk.edits_text(), ("sources", name), shown)
    text = with_entries(text, "purged", [entry(values)], shown)
    read_story_file(text, shown, left)
    return text
