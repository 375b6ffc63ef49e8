"""Plain text -> Article: the first line is the title, then paragraphs."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from generator.model.article import Article, Block, Original
from generator.model.base import Span
from generator.sources.blocks import Found, find_blocks
from generator.sources.dates import written_date

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]+|(?<![\w.@])(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.I
)
_WORD = re.compile(r"\b\w")
_LONGEST_TITLE = 200
"""Characters. A longer first line, where a title is known from elsewhere, is a paragraph."""


def article_from_text(
    text: str,
    *,
    id: str,
    file: str = "",
    title: str | None = None,
    published: str | None = None,
) -> Article:
    """An article of ``text`` (line ends normalised). ``title`` and ``published`` override its own.

    ``published`` is read from a "Published:" line or from a line under the title that is a full
    date and nothing else; where there is neither it stays None.
    """
    found = find_blocks(text, titled=_begins_with_title(text, title))
    first = found[0].block if found and found[0].block.kind == "title" else None
    return Article(
        id=id,
        file=file,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=tuple(f.block for f in found),
        title=title or (first.of(text) if first else None),
        title_span=Span(start=first.start, end=first.end) if first else None,
        author=_value(found, "author", text),
        published=published or _published(found, text),
        updated=_date(found, "updated", text),
        original=_original(found, text),
    )


def _begins_with_title(text: str, title: str | None) -> bool:
    """Where a title is known from elsewhere, a long first line or a sentence is a paragraph."""
    first = text.lstrip().split("\n", 1)[0].strip()
    if title is None or first == title.strip():
        return True
    return len(first) <= _LONGEST_TITLE and not first.endswith((".", "!”", ".”", '."'))


def _value(found: Sequence[Found], name: str, text: str) -> str | None:
    spans = [f.values[name] for f in found if f.values and name in f.values]
    return spans[0].of(text).strip(" ,;") if spans else None


def _date(found: Sequence[Found], name: str, text: str) -> str | None:
    for f in found:
        value = f.values.get(name) if f.values else None
        date = _date_in(value.of(text)) if value else None
        if date:
            return date
    return None


def _date_in(words: str) -> str | None:
    """The first full date in a line ("15:32 GMT, 9 November 2016"), else what it opens with."""
    dates = (written_date(words[m.start() :]) for m in _WORD.finditer(words))
    return next((d for d in dates if d and len(d) == len("2016-11-09")), written_date(words))


def _published(found: Sequence[Found], text: str) -> str | None:
    """An explicit line wins over a date line, wherever each stands."""
    explicit = [f for f in found if f.block.kind == "published"]
    return _date(explicit, "published", text) or _date(found, "published", text)


def _original(found: Sequence[Found], text: str) -> Original | None:
    """What the closing credit names: an address, a name, or both. The last credit line counts."""
    credits = [f for f in found if f.block.kind == "credit" and f.values and "name" in f.values]
    if not credits:
        return None
    block: Block = credits[-1].block
    span = (credits[-1].values or {})["name"]
    words = span.of(text).strip()
    address = _ADDRESS.search(words)
    name = words
    url = None
    if address and address.group().lower().startswith(("http://", "https://")):
        url = address.group().rstrip(".,;)")
        name = words.replace(url, "").strip(" ,;:()-–—") or _host(url)
    start = text.find(name, span.start, block.end)
    if start < 0:
        return Original(name=name, url=url, start=span.start, end=span.end)
    return Original(name=name, url=url, start=start, end=start + len(name))


def _host(url: str) -> str:
    return url.split("//", 1)[1].split("/", 1)[0]
