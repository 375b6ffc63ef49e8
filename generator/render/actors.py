"""Actors: people and organisations one a row; scenery, and whom a text only lists, are folded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.claims import Edited
from generator.model.record import RecordActor
from generator.render.claims import Desk
from generator.render.nodes import Node
from generator.render.phrases import Story, say
from generator.render.picture import Pages
from generator.render.references import Ref
from generator.render.remarks import Hand, hand

GROUPS = (
    ("people", ("person",)),
    ("organisations", ("organisation", "group")),
    ("countries", ("country",)),
    ("places", ("place",)),
)
ALIASES = 3
OPEN = 8
"""Actors of one kind that stand open, besides those who speak."""
ABOUT = 3
"""In so many facts an actor stands open that is neither described nor speaks."""


@dataclass(frozen=True)
class ActorRow:
    """``at`` is where it is described; ``said`` leads to the lines in which it speaks.

    ``href`` is the actor's own page.
    """

    id: str
    href: Markup | None
    name: Node | Story | str
    described: Node | Story | None
    at: Ref | None
    aliases: tuple[Node, ...]
    said: tuple[Ref, ...]
    hands: tuple[Hand, ...]


@dataclass(frozen=True)
class ActorGroup:
    title: str
    rows: tuple[ActorRow, ...]


@dataclass(frozen=True)
class Cast:
    """The actors that stand on the page, and those that are folded under ``title``."""

    open: tuple[ActorGroup, ...]
    folded: tuple[ActorGroup, ...]
    title: str


def cast(desk: Desk, pages: Pages) -> Cast:
    """People and organisations who matter or speak stand open, most salient first."""
    folded = {a.id for a in desk.record.actors if _is_scenery(a) or _is_passing(a)}
    for _, kinds in GROUPS:
        own = [a for a in desk.record.actors if a.kind in kinds and a.id not in folded]
        folded.update(a.id for a in own[OPEN:] if not a.said)
    more = any(a.id in folded and not _is_scenery(a) for a in desk.record.actors)
    return Cast(
        open=_groups(desk, pages, [a for a in desk.record.actors if a.id not in folded]),
        folded=_groups(desk, pages, [a for a in desk.record.actors if a.id in folded]),
        title=say("actors.folded_more" if more else "actors.folded", desk.language),
    )


def _groups(desk: Desk, pages: Pages, chosen: Sequence[RecordActor]) -> tuple[ActorGroup, ...]:
    found = (
        ActorGroup(
            say(f"actors.{title}", desk.language),
            tuple(_row(desk, a, pages) for a in chosen if a.kind in kinds),
        )
        for title, kinds in GROUPS
    )
    return tuple(group for group in found if group.rows)


def _is_scenery(actor: RecordActor) -> bool:
    """Countries, places, and groups that are only spoken about."""
    return actor.kind in {"country", "place"} or (actor.kind == "group" and not actor.said)


def _is_passing(actor: RecordActor) -> bool:
    """Named once or so, and nothing said of who it is: its row would hold a name alone."""
    told = actor.descriptions or actor.said or actor.edits
    return not told and len(actor.about) < ABOUT


def _row(desk: Desk, actor: RecordActor, pages: Pages) -> ActorRow:
    first = actor.descriptions[0] if actor.descriptions else None
    described: Node | Story | None = None
    if first is not None:
        edited = first.edited is not None
        described = Story("actors.describe", first.text) if edited else desk.quote(first.evidence)
    said = [e for f in actor.said if f in desk.facts for e in desk.facts[f].evidence[:1]]
    said.sort(key=lambda e: (desk.lines.letters.get(e.source, ""), e.start))
    return ActorRow(
        id=actor.id,
        href=pages.get(actor.id),
        name=desk.name(actor),
        described=described,
        at=desk.lines.ref(first.evidence) if first and not first.edited else None,
        aliases=_aliases(desk, actor),
        said=desk.lines.refs(said),
        hands=tuple(_hand(desk, edit) for edit in actor.edits),
    )


def _hand(desk: Desk, edit: Edited) -> Hand:
    return hand(desk, edit, say(f"actors.did.{edit.key.rpartition('.')[2]}", desk.language))


def _aliases(desk: Desk, actor: RecordActor) -> tuple[Node, ...]:
    """The other names that the text uses, each at its first place."""
    places = {m.quote: m for m in reversed(actor.mentions)}
    known = [places[a] for a in actor.aliases if a in places and a != actor.name]
    return tuple(desk.quote(place) for place in known[:ALIASES])
