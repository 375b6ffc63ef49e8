"""All actors of all briefings, by kind and name: names only, in pieces."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator.model.page import Page
from generator.render.across.identities import Identity
from generator.render.across.lexicon import fold
from generator.render.across.making import page_of
from generator.render.across.paging import NAMES, address, pieces
from generator.render.across.shelf import Shelf
from generator.render.actors import GROUPS
from generator.render.around import Other
from generator.render.escaping import escape, step
from generator.render.nodes import Node
from generator.render.phrases import Phrase, Story, phrase, say

BASE = "actors"


@dataclass(frozen=True)
class Name:
    """A row. ``others``: its briefings, where a namesake is not joined; ``alike`` says so."""

    id: str
    key: str
    slug: Markup
    href: Markup
    name: Node | Story | str
    briefings: Phrase | None
    others: tuple[Other, ...]
    alike: Phrase | None


@dataclass(frozen=True)
class Letter:
    id: Markup
    letter: Phrase
    names: tuple[Name, ...]


@dataclass(frozen=True)
class Kind:
    id: str
    title: str
    letters: tuple[Letter, ...]


@dataclass(frozen=True)
class Jump:
    """A kind's letters, each with the address of its first name."""

    title: str
    letters: tuple[tuple[Phrase, Markup], ...]


Row = tuple[str, str, Identity]
"""Kind as the page divides them, letter, and who it is."""


def actors_index(shelf: Shelf) -> list[Page]:
    rows = _rows(shelf)
    found = pieces(BASE, rows, shelf.language, NAMES)
    return [
        page_of(
            shelf,
            piece,
            "actors",
            "actors",
            kinds=_kinds(shelf, piece.rows, piece.root),
            jumps=_jumps(shelf, rows, piece.root, piece.number) if len(found) > 1 else [],
        )
        for piece in found
    ]


def _rows(shelf: Shelf) -> list[Row]:
    place = {kind: (at, title) for at, (title, kinds) in enumerate(GROUPS) for kind in kinds}
    found = sorted(shelf.identities, key=lambda i: (place[i.kind][0], _sorted_by(i.name), i.id))
    return [(place[i.kind][1], letter_of(i.name), i) for i in found]


def _sorted_by(name: str) -> tuple[bool, str, str]:
    """By letters, their accents last; names that begin otherwise stand at the end."""
    bare = _bare(name)
    return not bare[:1].isalpha(), bare, fold(name)


def letter_of(name: str) -> str:
    first = _bare(name)[:1].upper()
    return first if first.isalpha() else "#"


def _bare(name: str) -> str:
    parts = unicodedata.normalize("NFD", fold(name))
    return "".join(c for c in parts if not unicodedata.combining(c)).lstrip("'\"“‘(")


def _kinds(shelf: Shelf, rows: Sequence[Row], root: str) -> list[Kind]:
    found: list[Kind] = []
    for kind, own in groupby(rows, key=lambda r: r[0]):
        letters = tuple(
            Letter(
                escape(letter),
                phrase("actors.initial", shelf.language, initial=letter),
                tuple(_name(shelf, i, root) for _, _, i in names),
            )
            for letter, names in groupby(own, key=lambda r: r[1])
        )
        found.append(Kind(kind, say(f"actors.{kind}", shelf.language), letters))
    return found


def _name(shelf: Shelf, identity: Identity, root: str) -> Name:
    first = identity.members[0]
    slugs = list(dict.fromkeys(m.slug for m in identity.members))
    lang = shelf.language
    return Name(
        id=identity.id,
        key=identity.key,
        slug=step(first.slug),
        href=Markup("{}actors/{}/").format(root, step(identity.id)),
        name=shelf.desk(first.slug, root).name(first.actor),
        briefings=phrase("across.briefings", lang, n=len(slugs)) if len(slugs) > 1 else None,
        others=tuple(shelf.other(s, root) for s in slugs[:3]) if identity.alike else (),
        alike=_alike(shelf, identity),
    )


def _alike(shelf: Shelf, identity: Identity) -> Phrase | None:
    """Under the last of several namesakes: that nothing says that they are one."""
    if not identity.alike or identity.id != max(identity.alike):
        return None
    slugs = {m.slug for id_ in identity.alike for m in shelf.by_id[id_].members}
    return phrase("actors.alike", shelf.language, n=len(slugs))


def _jumps(shelf: Shelf, rows: Sequence[Row], root: str, here: int) -> list[Jump]:
    found: list[Jump] = []
    numbered = [(at // NAMES + 1, kind, letter) for at, (kind, letter, _) in enumerate(rows)]
    for kind, own in groupby(numbered, key=lambda r: r[1]):
        first: dict[str, int] = {}
        for number, _, letter in own:
            first.setdefault(letter, number)
        letters = tuple(
            (
                phrase("actors.initial", shelf.language, initial=letter),
                _jump(kind, letter, number, root, here),
            )
            for letter, number in first.items()
        )
        found.append(Jump(say(f"actors.{kind}", shelf.language), letters))
    return found


def _jump(kind: str, letter: str, number: int, root: str, here: int) -> Markup:
    page = Markup("") if number == here else address(BASE, number, root)
    return Markup("{}#{}-{}").format(page, kind, step(letter))
