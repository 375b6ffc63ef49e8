"""Lists of briefings: by tag, by month; and what to do where the search has no script."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.page import Page
from generator.model.record import Record
from generator.render.across.cards import card
from generator.render.across.making import crumb, page_of
from generator.render.across.paging import Piece, pieces, sole
from generator.render.across.shelf import Shelf, latest
from generator.render.escaping import step
from generator.render.phrases import Phrase, Story, phrase
from generator.rules.catalogue.dates import written

CARDS = 60
"""On a page."""


@dataclass(frozen=True)
class Entry:
    """A tag or a month, with how many briefings it has."""

    key: str
    name: Story | Phrase
    href: Markup
    count: Phrase


def tag_index(shelf: Shelf) -> list[Page]:
    entries = [
        Entry(
            shelf.tag_names[page],
            Story("tags", shelf.tag_names[page]),
            Markup("{}/").format(step(page)),
            phrase("across.briefings", shelf.language, n=len(own)),
        )
        for page, own in sorted(shelf.tagged.items())
    ]
    return [page_of(shelf, sole("tags"), "tags", "tags", entries=entries)]


def tag_pages(shelf: Shelf) -> list[Page]:
    found: list[Page] = []
    for page, own in sorted(shelf.tagged.items()):
        tag = shelf.tag_names[page]
        for piece in pieces(f"tags/{page}", own, shelf.language, CARDS):
            dated = Markup("{}timeline/tags/{}/").format(piece.root, step(page))
            found.append(
                page_of(
                    shelf,
                    piece,
                    "tag",
                    "tag",
                    crumb(shelf, "tag.title", "tags", piece.root),
                    values={"tag": tag},
                    tag=page,
                    heading=Story("tags", tag),
                    timeline=dated if page in shelf.dated_by_tag else None,
                    cards=[card(shelf, r, piece.root) for r in piece.rows],
                )
            )
    return found


def archive(shelf: Shelf) -> list[Page]:
    lang = shelf.language
    months = _months(shelf)
    entries = [
        Entry(
            month,
            phrase("across.month", lang, date=written(month, lang)),
            Markup("{}/").format(month),
            phrase("across.briefings", lang, n=len(own)),
        )
        for month, own in months.items()
    ]
    return [
        page_of(shelf, sole("archive"), "archive", "archive", entries=entries),
        *_monthly(shelf, months),
    ]


def _monthly(shelf: Shelf, months: dict[str, list[Record]]) -> list[Page]:
    return [
        _month(shelf, piece, month)
        for month, own in months.items()
        for piece in pieces(f"archive/{month}", own, shelf.language, CARDS)
    ]


def _month(shelf: Shelf, piece: Piece[Record], month: str) -> Page:
    name = written(month, shelf.language)
    return page_of(
        shelf,
        piece,
        "month",
        "month",
        crumb(shelf, "archive.title", "archive", piece.root),
        values={"date": name},
        month=month,
        heading=phrase("across.month", shelf.language, date=name),
        cards=[card(shelf, r, piece.root) for r in piece.rows],
    )


def _months(shelf: Shelf) -> dict[str, list[Record]]:
    """The months in which briefings last changed, newest first, and their briefings likewise."""
    found: dict[str, list[Record]] = defaultdict(list)
    for record in sorted(shelf.records, key=latest, reverse=True):
        if latest(record):
            found[latest(record)[:7]].append(record)
    return dict(found)
