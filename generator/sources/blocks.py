"""The lines of a text -> blocks: what is title, byline, dateline, paragraph, furniture, credit.

The rows of rules/sources/blocks.yml decide; here is only the order in which they are asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from generator.model.article import Block, BlockKind
from generator.model.base import Span
from generator.rules import gazetteer, rows

_FOLD = str.maketrans({"’": "'", "‘": "'", "\u00a0": " "})
"""One character to one: offsets in the folded line are offsets in the line."""

_LISTS = {"furniture-related", "furniture-read-more"}
"""Rows whose line heads a list of links."""

_CREDITS = {"caption-label", "caption-by"}
"""Rows whose line, where it is short, credits a picture."""
_SHORT = 6
"""Words of a line that only says whose picture it is."""

_HEADER = {"title", "byline", "dateline", "published", "caption", "furniture"}


@dataclass(frozen=True)
class _Rule:
    id: str
    kind: BlockKind
    pattern: re.Pattern[str]
    where: str
    head: bool
    longest: int
    known: str


@dataclass(frozen=True)
class Found:
    """A block with what its rule read in it (``author``, ``published``, ``name`` …)."""

    block: Block
    rule: str = ""
    values: dict[str, Span] | None = None


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            id=r.id,
            kind=cast("BlockKind", r.kind),
            pattern=re.compile(r.pattern, re.IGNORECASE),
            where=str(r.more.get("where", "")),
            head=bool(r.more.get("head")),
            longest=int(r.more.get("longest", 40)),
            known=str(r.more.get("known", "")),
        )
        for r in rows("sources/blocks")
    )


@cache
def _towns() -> frozenset[str]:
    """The towns that the gazetteer knows, in lower case."""
    lists = gazetteer("cities").values()
    return frozenset(name.lower() for names in lists for name in names.split("|"))


def find_blocks(text: str, *, titled: bool = True) -> tuple[Found, ...]:
    """The blocks of ``text`` in order. ``titled``: the first line with a word is the title."""
    lines = _lines(text)
    found: list[Found] = []
    for n, line in enumerate(lines):
        if titled and n == 0:
            found.append(Found(Block(start=line.start, end=line.end, kind="title")))
            continue
        read = _read(line, text, _places(found, lines, n))
        if found and found[-1].rule in _LISTS and _is_entry(read, text):
            read = [Found(read[0].block.model_copy(update={"kind": "furniture"}), found[-1].rule)]
        if n + 1 < len(lines) and _is_caption(found, read, lines[n + 1], text):
            read = [Found(read[0].block.model_copy(update={"kind": "caption"}), found[-1].rule)]
        if read[0].block.kind == "caption" and _opens_with(read[0], found, text):
            found[-1] = Found(found[-1].block.model_copy(update={"kind": "caption"}), read[0].rule)
        found += read
    return _settle_ends(tuple(found))


def _opens_with(caption: Found, found: Sequence[Found], text: str) -> bool:
    """Whether a caption says again the line before it: the words behind a picture."""
    last = found[-1].block if found else None
    if last is None or last.kind != "paragraph":
        return False
    return caption.block.of(text).startswith(last.of(text))


def _is_caption(found: Sequence[Found], read: Sequence[Found], after: Span, text: str) -> bool:
    """Whether a line between a picture's credit and the article's date says what it shows."""
    last = found[-1] if found else None
    if last is None or last.rule not in _CREDITS or read[-1].block.kind != "paragraph":
        return False
    if len(last.block.of(text).split()) > _SHORT:
        return False
    following = _read(after, text, {"", "top"})
    return len(following) == 1 and following[0].block.kind in {"dateline", "published", "byline"}


def _is_entry(read: Sequence[Found], text: str) -> bool:
    """Whether a line under "Most read" or "Related" is one of its links: no sentence ends it."""
    block = read[-1].block
    return block.kind == "paragraph" and block.of(text)[-1:] not in ".!?…”\"'’)"


def _lines(text: str) -> list[Span]:
    """The lines that hold something, without the white space at their ends."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            found.append(Span(start=start, end=at + len(line.rstrip())))
        at += len(line) + 1
    return found


def _places(found: Sequence[Found], lines: Sequence[Span], n: int) -> set[str]:
    """Where line ``n`` stands, as the rules call it. The end is tried, and settled at the end."""
    top = all(f.block.kind in _HEADER for f in found)
    places = {"", "end"} | ({"top"} if top else set())
    return places | ({"head" if top else "body"} if n + 1 < len(lines) else set())


def _read(line: Span, text: str, places: set[str]) -> list[Found]:
    words = line.of(text).translate(_FOLD)
    for rule in _rules():
        if rule.where not in places or (not rule.head and len(words.split()) > rule.longest):
            continue
        match = rule.pattern.search(words)
        if match is None or (rule.known and match[rule.known].lower() not in _towns()):
            continue
        end = line.start + len(words[: match.end()].rstrip()) if rule.head else line.end
        values = {
            name: Span(start=line.start + match.start(name), end=line.start + match.end(name))
            for name, value in match.groupdict().items()
            if value
        }
        head = Found(Block(start=line.start, end=end, kind=rule.kind), rule.id, values)
        return [head, _paragraph(line.start + match.end(), line.end)] if rule.head else [head]
    return [_paragraph(line.start, line.end)]


def _paragraph(start: int, end: int) -> Found:
    return Found(Block(start=start, end=end, kind="paragraph"))


def _settle_ends(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """A credit or closing byline with a paragraph after it was a sentence like others."""
    last = max((n for n, f in enumerate(found) if f.block.kind == "paragraph"), default=-1)
    ends = {r.id for r in _rules() if r.where == "end"}
    return tuple(
        _paragraph(f.block.start, f.block.end) if n < last and f.rule in ends else f
        for n, f in enumerate(found)
    )
