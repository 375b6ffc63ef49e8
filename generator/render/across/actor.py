"""An actor's page: how described and by whom, what they said, what is said of them, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator.model.page import Page
from generator.model.record import ActorDescription
from generator.render.across.identities import Identity
from generator.render.across.making import crumb, page_of
from generator.render.across.paging import pieces
from generator.render.across.shelf import Shelf
from generator.render.around import Other
from generator.render.claims import Claim
from generator.render.escaping import step
from generator.render.nodes import Node
from generator.render.phrases import Phrase, Story, phrase, say
from generator.render.references import Ref
from generator.render.remarks import reason

MOST_ALIKE = 10
"""Namesakes that a page links to."""
SECTIONS = ("described", "said", "about", "briefings")


@dataclass(frozen=True)
class Description:
    """In the words of a source, or of an editor, who signs."""

    words: Node | Story
    publisher: Story | str
    ref: Ref | None
    signed: Phrase | None


@dataclass(frozen=True)
class Of:
    """What one briefing has for a section: descriptions, or claims."""

    other: Other
    descriptions: tuple[Description, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True)
class Section:
    id: str
    title: str
    briefings: tuple[Of, ...]


@dataclass(frozen=True)
class Hand:
    """An editor who says that this is the one of another briefing, and why."""

    slug: Markup
    why: Story | None
    signed: Phrase | None


@dataclass(frozen=True)
class Alike:
    """A namesake: its name in a briefing that names it, and the address of its page."""

    name: Node | Story | str
    href: Markup
    other: Other


@dataclass(frozen=True)
class Alias:
    slug: Markup
    words: Node


Row = tuple[str, str, str | ActorDescription]
"""Section, slug, and what stands there: a fact's id or a description."""


def actor_pages(shelf: Shelf) -> list[Page]:
    return [page for identity in shelf.identities for page in _pages(shelf, identity)]


def _pages(shelf: Shelf, identity: Identity) -> list[Page]:
    found = pieces(f"actors/{identity.id}", _rows(shelf, identity), shelf.language)
    first = identity.members[0]
    return [
        page_of(
            shelf,
            piece,
            "actor",
            "actor",
            crumb(shelf, "actors.title", "actors", piece.root),
            values={"name": identity.name},
            actor=identity.key,
            slug=step(first.slug),
            kind=say(f"actor.{identity.kind}", shelf.language),
            name=shelf.desk(first.slug, piece.root).name(first.actor),
            aliases=_aliases(shelf, identity, piece.root),
            joined=_joined(shelf, identity),
            editors=_editors(shelf, identity, piece.root),
            alone=_alone(shelf, identity, piece.root),
            alike=_alike(shelf, identity, piece.root),
            timeline=_timeline(shelf, identity, piece.root),
            sections=_sections(shelf, identity, piece.rows, piece.root),
        )
        for piece in found
    ]


def _rows(shelf: Shelf, identity: Identity) -> list[Row]:
    """All that the page shows, the newest briefing first."""
    members = sorted(identity.members, key=lambda m: (shelf.place[m.slug], m.actor.id))
    rows: dict[str, list[Row]] = {section: [] for section in SECTIONS}
    for member in members:
        slug, actor = member.slug, member.actor
        facts = shelf.desk(slug, "").facts
        rows["described"] += [("described", slug, d) for d in actor.descriptions]
        rows["said"] += [("said", slug, f) for f in actor.said if f in facts]
        rows["about"] += [
            ("about", slug, f) for f in actor.about if f in facts and f not in actor.said
        ]
    slugs = dict.fromkeys(m.slug for m in members)
    if len(slugs) > 1:
        rows["briefings"] = [("briefings", slug, "") for slug in slugs]
    return [row for section in SECTIONS for row in rows[section]]


def _sections(shelf: Shelf, identity: Identity, rows: Sequence[Row], root: str) -> list[Section]:
    found: list[Section] = []
    for section, own in groupby(rows, key=lambda r: r[0]):
        briefings = tuple(
            _of(shelf, slug, [what for _, _, what in several], root)
            for slug, several in groupby(own, key=lambda r: r[1])
        )
        person = identity.kind == "person" and section in {"said", "about"}
        title = say(f"actor.{section}{'_person' if person else ''}", shelf.language)
        found.append(Section(section, title, briefings))
    return found


def _of(shelf: Shelf, slug: str, what: Sequence[str | ActorDescription], root: str) -> Of:
    return Of(
        shelf.other(slug, root),
        tuple(_description(shelf, slug, d, root) for d in what if not isinstance(d, str)),
        tuple(shelf.claim(slug, f, root) for f in what if isinstance(f, str) and f),
    )


def _description(shelf: Shelf, slug: str, told: ActorDescription, root: str) -> Description:
    desk = shelf.desk(slug, root)
    if told.edited is not None:
        signed = desk.signed(told.edited)
        return Description(Story("actors.describe", told.text), "", None, signed)
    source = next((s for s in desk.record.sources if s.id == told.evidence.source), None)
    name = source.publisher if source else None
    publisher = (
        Story("sources.publisher", name) if name else say("actor.no_publisher", desk.language)
    )
    return Description(desk.quote(told.evidence), publisher, desk.lines.ref(told.evidence), None)


def _aliases(shelf: Shelf, identity: Identity, root: str) -> list[Alias]:
    """The other names that the texts use, each once."""
    found: dict[str, Alias] = {}
    for member in identity.members:
        desk = shelf.desk(member.slug, root)
        places = {m.quote: m for m in reversed(member.actor.mentions)}
        for name in member.actor.aliases:
            if name in places and name not in {identity.name, *found}:
                found[name] = Alias(step(member.slug), desk.quote(places[name]))
    return list(found.values())


def _alone(shelf: Shelf, identity: Identity, root: str) -> Other | None:
    """The only briefing, which then need not be named at every section."""
    slugs = {m.slug for m in identity.members}
    return shelf.other(identity.members[0].slug, root) if len(slugs) == 1 else None


def _joined(shelf: Shelf, identity: Identity) -> Phrase | None:
    slugs = {m.slug for m in identity.members}
    return phrase("actor.joined", shelf.language, n=len(slugs)) if len(slugs) > 1 else None


def _editors(shelf: Shelf, identity: Identity, root: str) -> list[Hand]:
    slugs = {m.slug for m in identity.members}
    return [
        Hand(step(m.slug), reason(edit), shelf.desk(m.slug, root).signed(edit))
        for m in identity.members
        if slugs & set(m.actor.same_as)
        for edit in m.actor.edits
        if edit.key.endswith(".same_as")
    ]


def _alike(shelf: Shelf, identity: Identity, root: str) -> list[Alike]:
    """Some namesakes, each by the first of its briefings; the index has all."""
    others = [shelf.by_id[id_] for id_ in identity.alike[: MOST_ALIKE + 1] if id_ != identity.id]
    return [
        Alike(
            shelf.desk(first.slug, root).name(first.actor),
            Markup("{}actors/{}/").format(root, step(other.id)),
            shelf.other(first.slug, root),
        )
        for other in others[:MOST_ALIKE]
        for first in other.members[:1]
    ]


def _timeline(shelf: Shelf, identity: Identity, root: str) -> tuple[Markup, Phrase] | None:
    count = len(shelf.dated_by_actor.get(identity.id, ()))
    if not count:
        return None
    href = Markup("{}timeline/actors/{}/").format(root, step(identity.id))
    return href, phrase("actor.events", shelf.language, n=count)
