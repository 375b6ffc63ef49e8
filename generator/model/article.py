"""A source as it was read: its text, the shape of that text, and what is known about it."""

from __future__ import annotations

from typing import Literal

from generator.model.base import Frozen, Span
from generator.model.source import Known, SourceFile

BlockKind = Literal[
    "title",  # the headline
    "byline",  # By Jane Doe
    "dateline",  # a line of its own with date or place; "MOSCOW (Reuters) —" inside a paragraph too
    "published",  # Published: / Updated: lines
    "paragraph",  # body text
    "caption",  # a photograph's caption or credit
    "furniture",  # Read more, Share this, cookie lines
    "correction",  # This article was amended ...
    "credit",  # Original Source: ... / Source: ...
]


class Block(Span):
    """A run of text between line breaks (or a dateline at the head of a paragraph)."""

    kind: BlockKind


class Original(Frozen):
    """The text that this one credits as its origin, as far as it is named."""

    name: str | None = None
    url: str | None = None
    start: int | None = None
    end: int | None = None


class Article(Known, SourceFile):
    """One source. ``text`` is what was read (line ends normalised, no byte-order mark).

    Every offset of the project counts characters of ``text``.
    """

    text: str
    blocks: tuple[Block, ...]
    title_span: Span | None = None
    original: Original | None = None
    notices: tuple[str, ...] = ()
    """What the reader did to the bytes: "byte-order-mark-removed", "line-ends-normalised"."""
