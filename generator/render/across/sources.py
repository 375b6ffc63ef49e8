"""The sources of all briefings, by publisher, with how much rests on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator.model.page import Page
from generator.model.record import RecordSource
from generator.render.across.lexicon import fold
from generator.render.across.making import page_of
from generator.render.across.paging import pieces
from generator.render.across.shelf import Shelf
from generator.render.around import Other
from generator.render.escaping import step
from generator.render.ladder import notices, source_title
from generator.render.nodes import Node
from generator.render.phrases import Phrase, Story, phrase, say
from generator.rules.catalogue.dates import written


@dataclass(frozen=True)
class Item:
    """``rests``: the facts of its briefing of which it is evidence. ``same``: its title is that of
    the briefing as well."""

    key: str
    slug: Markup
    href: Markup
    title: Node | Story | str
    date: Phrase | None
    rests: Phrase
    notices: tuple[Phrase, ...]
    other: Other
    same: bool


@dataclass(frozen=True)
class Publisher:
    """``name`` is a word of the briefing ``slug``; or ours, where no publisher is stated."""

    id: str
    name: Story | str
    slug: Markup
    count: Phrase
    items: tuple[Item, ...]


Row = tuple[str, str, RecordSource]
"""The publisher as it is compared ("" where unknown), the briefing's slug, the source."""


def sources(shelf: Shelf) -> list[Page]:
    rows = _rows(shelf)
    return [
        page_of(
            shelf,
            piece,
            "sources",
            "sources",
            publishers=_publishers(shelf, piece.rows, piece.root),
        )
        for piece in pieces("sources", rows, shelf.language)
    ]


def _rows(shelf: Shelf) -> list[Row]:
    """By publisher, those unknown last; of one publisher the newest first."""
    found = [
        (fold(source.publisher or ""), record.slug, source)
        for record in shelf.records
        for source in record.sources
    ]
    found.sort(key=lambda r: (r[1], r[2].id))
    found.sort(key=lambda r: r[2].published or "", reverse=True)
    return sorted(found, key=lambda r: (not r[0], r[0]))


def _publishers(shelf: Shelf, rows: Sequence[Row], root: str) -> list[Publisher]:
    found: list[Publisher] = []
    for at, (key, own) in enumerate(groupby(rows, key=lambda r: r[0]), 1):
        several = list(own)
        _, slug, first = several[0]
        name = Story("sources.publisher", first.publisher or "") if key else None
        found.append(
            Publisher(
                id=f"publisher-{at}",
                name=name or say("from.unknown", shelf.language),
                slug=step(slug) if name else Markup(""),
                count=phrase("from.sources", shelf.language, n=len(several)),
                items=tuple(_item(shelf, s, source, root) for _, s, source in several),
            )
        )
    return found


def _item(shelf: Shelf, slug: str, source: RecordSource, root: str) -> Item:
    desk, lang = shelf.desk(slug, root), shelf.language
    rests = sum(any(e.source == source.id for e in f.evidence) for f in desk.facts.values())
    date = written(source.published, lang) if source.published else ""
    return Item(
        key=f"{slug}:{source.id}",
        slug=step(slug),
        href=Markup("{}briefings/{}/sources/{}/").format(root, step(slug), step(source.id)),
        title=source_title(desk, source),
        date=phrase("source.date", lang, date=date) if date else None,
        rests=phrase("from.rests", lang, n=rests),
        notices=notices(desk, source),
        other=shelf.other(slug, root),
        same=source.title_evidence is not None
        and source.title_evidence == desk.record.title_evidence,
    )
