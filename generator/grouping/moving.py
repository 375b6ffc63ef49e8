"""Loose files -> a story's folder, with what an editor said of each in one story.yml.

Everything is laid out and checked before the first file is moved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import StoryError
from generator.grouping.clusters import Group
from generator.grouping.merging import Part, merged
from generator.sources.decode import decode
from generator.sources.stories import source_id
from generator.sources.story_file import read_story_file

EDITS = "story.yml"


@dataclass(frozen=True)
class Moved:
    """What was done. ``notices`` say what two editors' files said differently."""

    folder: str
    files: tuple[str, ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Plan:
    group: Group
    edits: str
    old: tuple[Path, ...]
    notices: tuple[str, ...]


def move(seeds: Path, groups: Sequence[Group]) -> tuple[Moved, ...]:
    """Moves the files of every group. Raises StoryError, before any is moved, where one cannot."""
    plans = [_plan(seeds, group) for group in groups]
    return tuple(_carry_out(seeds, plan) for plan in plans)


def _plan(seeds: Path, group: Group) -> _Plan:
    folder = seeds / group.folder
    there = sorted(p for p in folder.iterdir() if p.suffix == ".txt") if folder.is_dir() else []
    ids = {source_id(p).lower(): p.name for p in there}
    for name in group.files:
        other = ids.setdefault(source_id(Path(name)).lower(), name)
        if other != name or (folder / name).exists():
            raise StoryError(
                f"{group.folder}/ has a source of this name already",
                file=f"{seeds.name}/{name}",
                remedy="rename the file, then run the command again",
            )
    parts: list[Part] = []
    old: list[Path] = []
    if (folder / EDITS).is_file():
        parts.append(_part(seeds, folder / EDITS, tuple(p.name for p in there)))
    for name in group.files:
        own = (seeds / name).with_suffix(".yml")
        if own.is_file():
            parts.append(_part(seeds, own, (name,)))
            old.append(own)
    text, notices = merged(parts)
    names = [p.name for p in there] + list(group.files)
    if text:
        read_story_file(text, f"{seeds.name}/{group.folder}/{EDITS}", names)
    return _Plan(group, text, tuple(old), notices)


def _part(seeds: Path, path: Path, sources: tuple[str, ...]) -> Part:
    shown = f"{seeds.name}/{path.relative_to(seeds).as_posix()}"
    data = path.read_bytes()
    text = decode(data, shown).text if data.strip() else ""
    return Part(shown, text, sources)


def _carry_out(seeds: Path, plan: _Plan) -> Moved:
    folder = seeds / plan.group.folder
    folder.mkdir(exist_ok=True)
    for name in plan.group.files:
        (seeds / name).rename(folder / name)
    if plan.edits:
        (folder / EDITS).write_text(plan.edits, "utf-8", newline="\n")
    for path in plan.old:
        path.unlink()
    return Moved(plan.group.folder, plan.group.files, plan.notices)
