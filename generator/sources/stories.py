"""The files of a story -> Bundle: its articles, and what its editor says of it."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from generator.errors import SourceError, StoryError
from generator.model.article import Article, Original
from generator.model.source import DATES, Known
from generator.model.story import Bundle, SourceFacts, Story
from generator.sources.decode import decode
from generator.sources.language import refuse_other_languages
from generator.sources.layout import StoryFiles
from generator.sources.story_file import facts_of_source, read_story_file
from generator.sources.text import article_from_text

_NOT_IN_AN_ID = re.compile(r"[^\w.-]+", re.ASCII)


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
    if facts.language is None:
        refuse_other_languages(decoded.text, shown)
    article = article_from_text(
        decoded.text, id=source_id(path), file=path.relative_to(seeds).as_posix()
    )
    said: dict[str, str] = {k: v for k, v in facts if v is not None and k in Known.model_fields}
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
