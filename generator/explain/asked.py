"""What was asked for: the story by its name, and the thing in its record by id or line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence

from generator.errors import StoryError
from generator.explain.wording import say
from generator.model.record import Coverage, Record

LINE = re.compile(r"(?:(?P<letter>[A-Z])[ ,]+)?line\s*(?P<number>\d+)", re.IGNORECASE)
"""As a page refers to it: "line 4"; "A, line 4" where there are several sources."""
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
    letter = (match["letter"] or "A").upper()
    sources = [s.id for s in record.sources]
    place = ord(letter) - ord("A")
    entries = [c for c in record.coverage if place < len(sources) and c.source == sources[place]]
    number = int(match["number"])
    if 1 <= number <= len(entries):
        return entries[number - 1]
    last = f"line {len(entries)}" if entries else "line 1"
    raise unknown(record, item, [last])


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
