"""Plain text -> Article: the first line is the title, then paragraphs."""

from __future__ import annotations

import hashlib

from generator.model.article import Article, Block
from generator.model.base import Span


def article_from_text(
    text: str,
    *,
    id: str,
    file: str = "",
    title: str | None = None,
    published: str | None = None,
) -> Article:
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            end = at + len(line.rstrip())
            kind = "paragraph" if blocks else "title"
            if line.startswith(("Original Source:", "Source:")):
                kind = "credit"
            blocks.append(Block(start=start, end=end, kind=kind))
        at += len(line) + 1
    first = blocks[0] if blocks else None
    return Article(
        id=id,
        file=file,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=tuple(blocks),
        title=title or (first.of(text) if first else None),
        title_span=Span(start=first.start, end=first.end) if first else None,
        published=published,
    )
