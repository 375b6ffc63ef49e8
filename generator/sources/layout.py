"""What lies in seeds/: which files make a story, what is none, and what is passed over."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import BriefingsError, SourceError, StoryError

READABLE = (".txt",)
"""The formats that are read; a file of another kind below seeds/ is an error of its story."""
EDITS = (".yml",)
FOLDER_EDITS = "story"
_OF_SYSTEMS = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "$recycle.bin"})
"""What Windows and macOS leave in folders, in lower case; their other names begin with a dot."""


@dataclass(frozen=True)
class StoryFiles:
    """Where a story lies. ``name`` is its file or folder below seeds/; ``fault`` why it is none."""

    name: str
    sources: tuple[Path, ...] = ()
    edits: Path | None = None
    fault: BriefingsError | None = None


def find_stories(seeds: Path) -> tuple[StoryFiles, ...]:
    """The stories below ``seeds``, by name. A layout that is no story carries its ``fault``."""
    if seeds.exists() and not seeds.is_dir():
        raise StoryError("is no folder", file=seeds.name, remedy="move the file elsewhere")
    if not seeds.is_dir():
        return ()  # git keeps no empty folder: who deletes the last article has no seeds/ left
    entries = _entries(seeds)
    files = [p for p in entries if p.is_file()]
    folders = [_folder(p) for p in entries if p.is_dir()]
    odd = [StoryFiles(p.name, fault=_odd(p, "")) for p in entries if _is_odd(p)]
    found = [*_single(files), *folders, *odd]
    return tuple(sorted((s for s in found if s.sources or s.fault), key=lambda s: s.name))


def passed_over(seeds: Path) -> tuple[str, ...]:
    """Folders below ``seeds`` with nothing in them to read: no story, and no mistake either."""
    if not seeds.is_dir():
        return ()
    folders = (p for p in sorted(seeds.iterdir()) if p.is_dir() and not _ignored(p))
    return tuple(f"{seeds.name}/{p.name}/" for p in folders if not _entries(p))


def _ignored(path: Path) -> bool:
    """Hidden files, README of any kind, and what editors and systems leave behind."""
    name = path.name
    if name.lower() in _OF_SYSTEMS or name.startswith((".", "~")) or name.endswith("~"):
        return True
    return path.stem.upper() == "README"


def _entries(folder: Path) -> list[Path]:
    return [p for p in sorted(folder.iterdir(), key=lambda p: p.name) if not _ignored(p)]


def _is_odd(path: Path) -> bool:
    """Neither file nor folder: a link to nothing or to itself, a pipe, a socket, a device."""
    return not (path.is_file() or path.is_dir())


def _odd(path: Path, below: str) -> SourceError:
    what = "a link that leads nowhere" if path.is_symlink() else "no file that can be read"
    return SourceError(what, file=f"seeds/{below}{path.name}", remedy="replace it by the article")


def _single(files: list[Path]) -> Iterator[StoryFiles]:
    """A story a file, with the editor's file of the same stem."""
    edits = {p.stem: p for p in files if p.suffix.lower() in EDITS}
    for path in files:
        if path.suffix.lower() in EDITS:
            continue
        yield StoryFiles(path.name, (path,), edits.get(path.stem), _unreadable([path], ""))
    stems = {p.stem for p in files if p.suffix.lower() not in EDITS}
    for stem, path in edits.items():
        if stem not in stems:
            yield StoryFiles(
                path.name,
                fault=StoryError(
                    "there is no article of this name",
                    file=f"seeds/{path.name}",
                    remedy=f"name it as the article: {stem}.txt needs {stem}.yml",
                ),
            )


def _folder(folder: Path) -> StoryFiles:
    try:
        entries = _entries(folder)
    except OSError as error:
        said, remedy = f"cannot be read: {error.strerror}", "make the folder readable"
        return StoryFiles(
            folder.name, fault=StoryError(said, file=f"seeds/{folder.name}/", remedy=remedy)
        )
    odd = next((p for p in entries if _is_odd(p)), None)
    if odd:
        return StoryFiles(folder.name, fault=_odd(odd, f"{folder.name}/"))
    files = [p for p in entries if p.is_file()]
    edits = [p for p in files if p.suffix.lower() in EDITS]
    sources = tuple(p for p in files if p.suffix.lower() not in EDITS)
    fault = _unreadable(sources, f"{folder.name}/") or _layout(folder, entries, edits, sources)
    return StoryFiles(folder.name, sources, edits[0] if edits else None, fault)


def _layout(
    folder: Path, entries: list[Path], edits: list[Path], sources: tuple[Path, ...]
) -> StoryError | None:
    """Why a folder is no story, if it is none."""
    where = f"seeds/{folder.name}/"
    below = next((p for p in entries if p.is_dir()), None)
    if below:
        return StoryError(
            f"a story has no folders in it: {below.name}/",
            file=where,
            remedy=f"move {below.name}/ beside {folder.name}/ to make it a story of its own",
        )
    if len(edits) > 1 or (edits and edits[0].stem != FOLDER_EDITS):
        odd = next((p for p in edits if p.stem != FOLDER_EDITS), edits[0])
        own = f"{FOLDER_EDITS}.yml"
        return StoryError(
            f"an editor's file beside {own}; a folder has one"
            if len(edits) > 1
            else f"the editor's file of a folder is called {own}",
            file=f"{where}{odd.name}",
            remedy=f"move what it says into {own}" if len(edits) > 1 else f"rename it to {own}",
        )
    if edits and not sources:
        return StoryError("the story has no article", file=where, remedy="add one, or delete it")
    return None


def _unreadable(sources: list[Path] | tuple[Path, ...], below: str) -> SourceError | None:
    for path in sources:
        if path.suffix.lower() not in READABLE:
            return SourceError(
                f"files of the kind {path.suffix or '(none)'} are not read",
                file=f"seeds/{below}{path.name}",
                remedy="rename it to .yml"
                if path.suffix.lower() == ".yaml"
                else f"save the article as plain text ({', '.join(READABLE)}), or move it away",
            )
    return None


def named(stories: tuple[StoryFiles, ...], names: Sequence[str]) -> tuple[StoryFiles, ...]:
    """The stories called ``names``: by file or folder, with or without ending or ``seeds/``."""
    known = {s.name: s for s in stories} | {s.name.rpartition(".")[0]: s for s in stories}
    found: dict[str, StoryFiles] = {}
    for name in names:
        plain = name.replace("\\", "/").rstrip("/").removeprefix("./").removeprefix("seeds/")
        story = known.get(plain)
        if story is None or not plain:
            near = difflib.get_close_matches(plain, [s.name for s in stories], n=1, cutoff=0.4)
            hint = f"did you mean {near[0]!r}?" if near else "look into seeds/ for the names"
            raise StoryError(f"there is no story {name!r}", remedy=hint)
        found[story.name] = story
    return tuple(found.values())
