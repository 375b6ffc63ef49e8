"""The timeline across briefings: by year, by actor and by tag, through plain links."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from markupsafe import Markup

from generator.model.page import Page
from generator.render.across.dated import UNDATED, Dated
from generator.render.across.identities import Identity
from generator.render.across.making import crumb, page_of
from generator.render.across.paging import Piece, pieces
from generator.render.across.shelf import Shelf
from generator.render.around import Crumb, Other
from generator.render.escaping import step
from generator.render.nodes import Node
from generator.render.phrases import Phrase, Story, phrase, say
from generator.render.timeline import Event

BASE = "timeline"
WHOLE = 60
"""Up to so many events, the first page of the timeline shows them all."""
NAMED = 24
"""Actors by whom the first page can be filtered."""


@dataclass(frozen=True)
class Happening:
    """An event with the briefing that tells of it, linked to at its place there."""

    key: str
    slug: Markup
    event: Event
    other: Other


@dataclass(frozen=True)
class Lane:
    kind: str
    title: str
    note: str
    events: tuple[Happening, ...]


@dataclass(frozen=True)
class Part:
    """Which part of the timeline a page shows: one of these, or all of it."""

    year: str = ""
    actor: str = ""
    tag: str = ""


@dataclass(frozen=True)
class Filter:
    """A link to a part of the timeline. ``slug``: the briefing whose word ``text`` is."""

    text: Node | Story | Phrase | str
    href: Markup | None
    count: Phrase
    slug: str = ""


_ALL = Part()


def timeline(shelf: Shelf) -> list[Page]:
    return [*_index(shelf), *_years(shelf), *_actors(shelf), *_tags(shelf)]


def _index(shelf: Shelf) -> list[Page]:
    whole = len(shelf.dated) <= WHOLE
    (piece,) = pieces(BASE, shelf.dated if whole else (), shelf.language)
    return [
        page_of(
            shelf,
            piece,
            "timeline",
            "timeline",
            **{
                **_view(shelf, piece, heading=say("times.title", shelf.language)),
                "years": _by_year(shelf, piece.root, ""),
                "named": _by_actor(shelf, piece.root),
                "tagged": _by_tag(shelf, piece.root),
                "empty": not shelf.dated,
            },
        )
    ]


def _years(shelf: Shelf) -> list[Page]:
    return [
        _year(shelf, piece, year)
        for year in sorted({d.year for d in shelf.dated})
        for piece in pieces(
            f"{BASE}/{year}", [d for d in shelf.dated if d.year == year], shelf.language
        )
    ]


def _year(shelf: Shelf, piece: Piece[Dated], year: str) -> Page:
    lang = shelf.language
    undated = year == UNDATED
    name = say("times.undated", lang) if undated else phrase("across.year", lang, date=year)
    view = _view(shelf, piece, heading=name, part=Part(year=year))
    return page_of(
        shelf,
        piece,
        "timeline",
        "timeline_undated" if undated else "timeline_year",
        crumb(shelf, "times.title", BASE, piece.root),
        values={} if undated else {"date": year},
        **{**view, "years": _by_year(shelf, piece.root, year)},
    )


def _actors(shelf: Shelf) -> list[Page]:
    found: list[Page] = []
    for id_ in sorted(shelf.dated_by_actor):
        identity = shelf.by_id[id_]
        first = identity.members[0]
        own = shelf.dated_by_actor[id_]
        for piece in pieces(f"{BASE}/actors/{id_}", own, shelf.language):
            name = shelf.desk(first.slug, piece.root).name(first.actor)
            address = Markup("{}actors/{}/").format(piece.root, step(id_))
            found.append(
                page_of(
                    shelf,
                    piece,
                    "timeline",
                    "timeline_actor",
                    crumb(shelf, "times.title", BASE, piece.root),
                    Crumb(name, address, step(first.slug)),
                    values={"name": identity.name},
                    **_view(
                        shelf, piece, heading=name, part=Part(actor=identity.key), slug=first.slug
                    ),
                )
            )
    return found


def _tags(shelf: Shelf) -> list[Page]:
    found: list[Page] = []
    for page, own in sorted(shelf.dated_by_tag.items()):
        tag = shelf.tag_names[page]
        for piece in pieces(f"{BASE}/tags/{page}", own, shelf.language):
            address = Markup("{}tags/{}/").format(piece.root, step(page))
            found.append(
                page_of(
                    shelf,
                    piece,
                    "timeline",
                    "timeline_tag",
                    crumb(shelf, "times.title", BASE, piece.root),
                    Crumb(Story("tags", tag), address),
                    values={"tag": tag},
                    **_view(shelf, piece, heading=Story("tags", tag), part=Part(tag=page)),
                )
            )
    return found


def _view(
    shelf: Shelf,
    piece: Piece[Dated],
    heading: Node | Story | Phrase | str,
    part: Part = _ALL,
    slug: str = "",
) -> dict[str, Any]:
    """``slug``: the briefing whose word ``heading`` is."""
    return {
        "heading": heading,
        "slug": step(slug),
        "part": part,
        "lanes": _lanes(shelf, piece),
        "years": [],
        "named": [],
        "tagged": [],
        "empty": False,
    }


def _lanes(shelf: Shelf, piece: Piece[Dated]) -> list[Lane]:
    found: list[Lane] = []
    lang = shelf.language
    for lane, own in groupby(piece.rows, key=lambda d: d.lane):
        note = say("times.undated_note", lang) if lane == "unknown" else ""
        title = say("times.ahead" if lane == "ahead" else f"timeline.{lane}", lang)
        events = tuple(_happening(shelf, d, piece.root) for d in own)
        found.append(Lane(lane, title, note, events))
    return found


def _happening(shelf: Shelf, dated: Dated, root: str) -> Happening:
    other = shelf.other(dated.slug, root)
    at = Markup("{}#{}").format(other.href, dated.entry.id)
    return Happening(dated.key, step(dated.slug), shelf.event(dated, root), replace(other, href=at))


def _by_year(shelf: Shelf, root: str, here: str) -> list[Filter]:
    lang = shelf.language
    counts = Counter(d.year for d in shelf.dated)
    return [
        Filter(
            say("times.undated", lang)
            if year == UNDATED
            else phrase("across.year", lang, date=year),
            None if year == here else Markup("{}timeline/{}/").format(root, year),
            phrase("times.events", lang, n=counts[year]),
        )
        for year in sorted(counts)
    ]


def _by_actor(shelf: Shelf, root: str) -> list[Filter]:
    """The actors of the most events; all others are found from their own pages."""
    counts = {id_: len(own) for id_, own in shelf.dated_by_actor.items()}
    most = sorted(counts, key=lambda id_: (-counts[id_], id_))[:NAMED]
    return [_filter(shelf, shelf.by_id[id_], counts[id_], root) for id_ in most]


def _filter(shelf: Shelf, identity: Identity, count: int, root: str) -> Filter:
    first = identity.members[0]
    return Filter(
        shelf.desk(first.slug, root).name(first.actor),
        Markup("{}timeline/actors/{}/").format(root, step(identity.id)),
        phrase("times.events", shelf.language, n=count),
        step(first.slug),
    )


def _by_tag(shelf: Shelf, root: str) -> list[Filter]:
    return [
        Filter(
            Story("tags", shelf.tag_names[page]),
            Markup("{}timeline/tags/{}/").format(root, step(page)),
            phrase("times.events", shelf.language, n=len(own)),
        )
        for page, own in sorted(shelf.dated_by_tag.items())
    ]
