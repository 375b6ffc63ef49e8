"""Articles as JSON Lines in, findings as JSON Lines out: what `briefings analyse` streams."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from generator.errors import BriefingsError, SourceError
from generator.model.article import Article
from generator.sources.decode import decode, refuse_length
from generator.sources.stories import source_id
from generator.sources.story_values import is_date
from generator.sources.text import article_from_text

Read = Article | SourceError
_BEGINNING = 20
"""Characters of a line that an error shows."""


def findings_of(
    files: Iterable[Path], standard_input: BinaryIO, model: str
) -> Iterator[tuple[str, BriefingsError | None]]:
    """A line of JSON for each article, in order, or the fault of one that could not be read."""
    nlp: Any = None
    for read in _articles(files, standard_input):
        if isinstance(read, SourceError):
            yield "", read
            continue
        # imported late: --help and a wrong file name must not wait for spaCy
        from generator import analyse
        from generator.analyse.lines import row_of
        from generator.analyse.parse import parse

        nlp = nlp or analyse.load(model)
        for parsed in parse(nlp, [read]):
            yield json.dumps(row_of(analyse.read_language(parsed)), ensure_ascii=False) + "\n", None


def _articles(files: Iterable[Path], standard_input: BinaryIO) -> Iterator[Read]:
    paths = list(files)
    if not paths:
        yield from _lines(standard_input, "standard input")
    for path in paths:
        if path.suffix.lower() == ".txt":
            yield _plain(path)
            continue
        try:
            file = path.open("rb")
        except OSError as error:
            yield SourceError(f"cannot be read: {error.strerror}", file=str(path))
            continue
        with file:
            yield from _lines(file, str(path))


def _plain(path: Path) -> Read:
    try:
        decoded = decode(path.read_bytes(), str(path))
    except OSError as error:
        return SourceError(f"cannot be read: {error.strerror}", file=str(path))
    except SourceError as error:
        return error
    return article_from_text(decoded.text, id=source_id(path), file=path.name)


def _lines(file: BinaryIO, name: str) -> Iterator[Read]:
    first = True
    for number, line in enumerate(file, start=1):
        if line.strip():
            if first and not line.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{"):
                yield SourceError(
                    f"no JSON Lines: the first line begins with {_shown(line)!r}",
                    file=name,
                    line=number,
                    remedy='write {"id": …, "text": …} a line, or name the article ….txt',
                )
                return
            first = False
            try:
                yield _article(line, name, number)
            except SourceError as error:
                yield error
            except ValueError as error:
                yield SourceError(str(error), file=name, line=number)


def _shown(line: bytes) -> str:
    return line.decode("utf-8", "replace").strip()[:_BEGINNING]


def _article(line: bytes, file: str, number: int) -> Article:
    """Raises ValueError for a line that is no article, SourceError for one that is too long."""
    try:
        data = json.loads(line.removeprefix(codecs.BOM_UTF8))
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not valid JSON: {error}") from error
    if not isinstance(data, dict):
        raise ValueError("a line is one JSON object with id and text")
    for key, needed in (("id", True), ("text", True), ("title", False), ("published", False)):
        value = data.get(key)
        if not isinstance(value, str) and (needed or value is not None):
            raise ValueError(f"{key}: {value!r} is no text" if key in data else f"{key} is missing")
    published = data.get("published") or None
    if published and not is_date(published):
        raise ValueError(f"published: {published!r} is no date; write 2025-03-28")
    refuse_length(data["text"], file, number)
    return article_from_text(
        data["text"], id=data["id"], title=data.get("title") or None, published=published
    )
