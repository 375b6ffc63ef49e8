"""What was asked for: the story by its name, and the thing in its record by id or line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence

from generator.errors import StoryError
from generator.explain.wording import say
from generator.model.record import Coverage, Record

LINE = re.compile(r"(?:(?P<source>[^\s,](?:.*[^\s,])?)[ ,]+)?line\s*(?P<number>\d+)", re.IGNORECASE)
"""As a page refers to it: "line 4"; where there are several sources "A, line 4", or by the name
of the source: "report.txt line 4"."""
NEAR = 5
"""How many ids an error offers."""


def find_record(records: Sequence[Record], story: str) -> Record:
    """The record of a story by its slug, its file or folder, or that without its ending."""
    wanted = story.removeprefix("seeds/").rstrip("/")
    for record in records:
        if wanted in {record.slug, record.story, record.story.rpartition(".")[0]}:
            return record
    names = [name for r in records for name in (r.story, r.slug)]
    near = difflib.get_close_matches(wanted, names, n=NEAR) or names[:NEAR]
    raise StoryError(
        say("errors.story", name=story),
        remedy=say("errors.story_remedy", names=", ".join(near) or "none"),
    )


def find_line(record: Record, item: str) -> Coverage | None:
    """The entry of coverage that "line N" names; None where ``item`` is no line of a source."""
    match = LINE.fullmatch(item.strip())
    if match is None:
        return None
    number = int(match["number"])
    source, told = _source(record, match["source"], number)
    entries = [c for c in record.coverage if c.source == source]
    if 1 <= number <= len(entries):
        return entries[number - 1]
    raise unknown(record, item, [f"{told}line {max(len(entries), 1)}"])


def _source(record: Record, name: str | None, number: int) -> tuple[str, str]:
    """The id of the source called ``name``, by letter, id or file, and how a page writes it."""
    names = {chr(ord("A") + n): s for n, s in enumerate(record.sources)}
    told = {s.id: f"{letter}, " if len(names) > 1 else "" for letter, s in names.items()}
    if name is None and len(names) == 1:
        return record.sources[0].id, ""
    for letter, source in names.items():
        file = source.file.rpartition("/")[2].lower()
        if name and name.lower() in {letter.lower(), source.id.lower(), file}:
            return source.id, told[source.id]
    lines = [f"{letter}, line {number} ({s.file})" for letter, s in names.items()]
    if name is None:
        raise StoryError(
            say("errors.which", item=f"line {number}", story=record.story),
            remedy=say("errors.which_remedy", names="; ".join(lines)),
        )
    raise unknown(record, f"{name}, line {number}", lines)


def unknown(record: Record, item: str, near: Iterable[str] = ()) -> StoryError:
    """The error for an id that the record has not, with those that look most like it."""
    gone = next((w for w in record.withdrawn if w.id == item), None)
    if gone is not None:
        return StoryError(say("errors.withdrawn", item=item, date=gone.withdrawn))
    # an id is a letter and digits at random: those of the same letter come first
    ids = sorted(ids_of(record), key=lambda known: known[:1] != item[:1])
    names = [*near] or difflib.get_close_matches(item, ids, n=NEAR, cutoff=0.4) or ids[:NEAR]
    return StoryError(
        say("errors.unknown", story=record.story, item=item),
        remedy=say("errors.near", names=", ".join(names)),
    )


def ids_of(record: Record) -> list[str]:
    """All that may be asked for, the facts first."""
    parts = (record.facts, record.timeline, record.caveats, record.actors)
    return [item.id for part in parts for item in part]
