"""Actors: people and organisations one a row; groups that do not speak and places are folded."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.record import RecordActor
from generator.render.claims import Desk
from generator.render.nodes import Node
from generator.render.phrases import Phrase, Story, say
from generator.render.references import Ref

GROUPS = (
    ("people", ("person",)),
    ("organisations", ("organisation", "group")),
    ("countries", ("country",)),
    ("places", ("place",)),
)
ALIASES = 3


@dataclass(frozen=True)
class ActorRow:
    """``at`` is where it is described; ``said`` leads to the lines in which it speaks."""

    id: str
    name: Node | Story | str
    described: Node | Story | None
    at: Ref | None
    aliases: tuple[Node, ...]
    said: tuple[Ref, ...]
    signed: Phrase | None


@dataclass(frozen=True)
class ActorGroup:
    title: str
    rows: tuple[ActorRow, ...]


def actor_groups(desk: Desk, *, folded: bool) -> list[ActorGroup]:
    """The actors that stand on the page, or those that are folded."""
    chosen = [a for a in desk.record.actors if _folds(a) == folded]
    found = [
        ActorGroup(
            say(f"actors.{title}", desk.language),
            tuple(_row(desk, a) for a in chosen if a.kind in kinds),
        )
        for title, kinds in GROUPS
    ]
    return [group for group in found if group.rows]


def _folds(actor: RecordActor) -> bool:
    """Countries, places, and groups that are only spoken about."""
    return actor.kind in {"country", "place"} or (actor.kind == "group" and not actor.said)


def _row(desk: Desk, actor: RecordActor) -> ActorRow:
    first = actor.descriptions[0] if actor.descriptions else None
    described: Node | Story | None = None
    if first is not None:
        edited = first.edited is not None
        described = Story("actors.describe", first.text) if edited else desk.quote(first.evidence)
    said = [e for f in actor.said if f in desk.facts for e in desk.facts[f].evidence[:1]]
    said.sort(key=lambda e: (desk.lines.letters.get(e.source, ""), e.start))
    return ActorRow(
        id=actor.id,
        name=desk.name(actor),
        described=described,
        at=desk.lines.ref(first.evidence) if first and not first.edited else None,
        aliases=_aliases(desk, actor),
        said=desk.lines.refs(said),
        signed=desk.signed(actor.edited),
    )


def _aliases(desk: Desk, actor: RecordActor) -> tuple[Node, ...]:
    """The other names that the text uses, each at its first place."""
    places = {m.quote: m for m in reversed(actor.mentions)}
    known = [places[a] for a in actor.aliases if a in places and a != actor.name]
    return tuple(desk.quote(place) for place in known[:ALIASES])
