"""seeds/ -> Bundles: what a story is made of, and each story as it is handed on."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import BriefingsError, SourceError, StoryError
from generator.model.article import Article, Original
from generator.model.story import Bundle, SourceFacts, Story
from generator.sources.decode import decode
from generator.sources.language import refuse_other_languages
from generator.sources.story_file import facts_of_source, read_story_file
from generator.sources.text import article_from_text

READABLE = (".txt",)
"""The formats that are read; a file of another kind below seeds/ is an error of its story."""
EDITS = (".yml",)
FOLDER_EDITS = "story"
DATES = ("published", "updated", "retrieved")
_NOT_IN_AN_ID = re.compile(r"[^\w.-]+", re.ASCII)


@dataclass(frozen=True)
class StoryFiles:
    """Where a story lies. ``name`` is its file or folder below seeds/; ``fault`` why it is none."""

    name: str
    sources: tuple[Path, ...] = ()
    edits: Path | None = None
    fault: BriefingsError | None = None


def find_stories(seeds: Path) -> tuple[StoryFiles, ...]:
    """The stories below ``seeds``, by name. A layout that is no story carries its ``fault``."""
    if not seeds.is_dir():
        return ()  # git keeps no empty folder: who deletes the last article has no seeds/ left
    entries = [p for p in sorted(seeds.iterdir(), key=lambda p: p.name) if not _ignored(p)]
    files = [p for p in entries if p.is_file()]
    folders = [_folder(p) for p in entries if p.is_dir()]
    found = [*_single(files), *folders]
    return tuple(sorted((s for s in found if s.sources or s.fault), key=lambda s: s.name))


def read_story(files: StoryFiles, seeds: Path) -> Bundle:
    """The story as it lies on the disk. Raises SourceError or StoryError; nothing is guessed."""
    if files.fault:
        raise files.fault
    _refuse_duplicates(files, seeds)
    names = [p.name for p in files.sources]
    edits, lines, digest = _edits(files, seeds, names)
    articles = tuple(
        _article(path, seeds, facts_of_source(edits, path.name, alone=len(names) == 1))
        for path in files.sources
    )
    return Bundle(
        name=files.name,
        articles=articles,
        edits=edits,
        edits_file=_shown(files.edits, seeds) if files.edits else None,
        edits_sha256=digest,
        lines=lines,
    )


def _ignored(path: Path) -> bool:
    """Hidden files, README of any kind, and what editors and systems leave behind."""
    name = path.name
    return name.startswith((".", "~")) or name.endswith("~") or path.stem.upper() == "README"


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
    entries = [p for p in sorted(folder.iterdir(), key=lambda p: p.name) if not _ignored(p)]
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
        odd = next(p for p in edits if p.stem != FOLDER_EDITS or len(edits) > 1)
        return StoryError(
            f"the editor's file of a folder is {FOLDER_EDITS}.yml, and there is one",
            file=f"{where}{odd.name}",
            remedy=f"rename it to {FOLDER_EDITS}.yml, or move it into that file",
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


def _refuse_duplicates(files: StoryFiles, seeds: Path) -> None:
    """Two sources whose ids differ in case alone would be one page on some file systems."""
    seen: dict[str, Path] = {}
    for path in files.sources:
        other = seen.setdefault(source_id(path).lower(), path)
        if other != path:
            raise StoryError(
                f"its name is the id of {other.name} too",
                file=_shown(path, seeds),
                remedy="give it another name",
            )


def source_id(path: Path) -> str:
    """The file's stem, fit for an address and for the tokens of a page's marks."""
    return _NOT_IN_AN_ID.sub("-", path.stem).strip("-.") or "source"


def _shown(path: Path, seeds: Path) -> str:
    return f"{seeds.name}/{path.relative_to(seeds).as_posix()}"


def _bytes(path: Path, seeds: Path) -> bytes:
    """A file's bytes. Raises SourceError where it cannot be read, or leads out of ``seeds``."""
    if not path.resolve().is_relative_to(seeds.resolve()):
        raise SourceError(
            "a link that leads out of seeds/", file=_shown(path, seeds), remedy="copy the file"
        )
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError(
            f"cannot be read: {error.strerror}",
            file=_shown(path, seeds),
            remedy="make the file readable",
        ) from error


def _edits(
    files: StoryFiles, seeds: Path, names: list[str]
) -> tuple[Story, dict[str, int], str | None]:
    if files.edits is None:
        return Story(), {}, None
    data = _bytes(files.edits, seeds)
    shown = _shown(files.edits, seeds)
    digest = hashlib.sha256(data).hexdigest()
    if not data.strip():
        return Story(), {}, digest
    story, lines = read_story_file(decode(data, shown).text, shown, names)
    return story, lines, digest


def _article(path: Path, seeds: Path, facts: SourceFacts) -> Article:
    data = _bytes(path, seeds)
    shown = _shown(path, seeds)
    decoded = decode(data, shown)
    refuse_other_languages(decoded.text, shown)
    article = article_from_text(
        decoded.text, id=source_id(path), file=path.relative_to(seeds).as_posix()
    )
    said: dict[str, str] = {k: v for k, v in facts if v is not None and k != "original"}
    days: dict[str, str] = {k: v[:10] for k, v in said.items() if k in DATES}
    title = {"title_span": None} if said.get("title", article.title) != article.title else {}
    return article.model_copy(
        update={
            **said,
            **days,
            **title,
            "sha256": hashlib.sha256(data).hexdigest(),
            "original": _original(article.original, facts),
            "notices": decoded.notices,
        }
    )


def _original(read: Original | None, facts: SourceFacts) -> Original | None:
    """The editor's word over the text's; the place of a credit that agrees stays."""
    said = facts.original
    if said is None:
        return read
    read = read or Original()
    same = said.name in {None, read.name}
    return Original(
        name=said.name or read.name,
        url=said.url or read.url,
        start=read.start if same else None,
        end=read.end if same else None,
    )


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
