"""What stands around a briefing: the next and the one before, and those that share actors."""

from __future__ import annotations

from collections import defaultdict

from generator.model.record import Record
from generator.render.across.identities import Identity
from generator.render.across.shelf import Shelf, latest
from generator.render.around import Around, Other, Related
from generator.render.nodes import Node
from generator.render.phrases import Story, phrase
from generator.rules.catalogue.dates import written

MOST = 3
"""Related briefings."""
NAMED = 4
"""Actors named as shared."""
COMMON = 50
"""An actor of more briefings than this makes none of them related."""
HERE = "../../"
"""From a briefing to the first page."""


def around(shelf: Shelf, record: Record) -> Around:
    """For a briefing and the pages below it."""
    month = latest(record)[:7]
    return Around(
        newer=_beside(shelf, record, -1),
        older=_beside(shelf, record, 1),
        related=related(shelf, record),
        actors={a.id: shelf.by_actor[record.slug, a.id].id for a in record.actors},
        tags={tag: shelf.tags[tag] for tag in record.tags},
        month=month,
        month_name=phrase("across.month", shelf.language, date=written(month, shelf.language)),
    )


def related(shelf: Shelf, record: Record) -> tuple[Related, ...]:
    """The briefings that share most, each actor weighing less the more briefings it is in."""
    shared: dict[str, list[Identity]] = defaultdict(list)
    for actor in record.actors:
        identity = shelf.by_actor[record.slug, actor.id]
        slugs = {m.slug for m in identity.members}
        if 1 < len(slugs) <= COMMON:
            for slug in slugs - {record.slug}:
                shared[slug].append(identity)
    weights = {slug: -sum(1 / len(i.members) for i in own) for slug, own in shared.items()}
    nearest = sorted(
        (s for s in shared if shelf.by_slug[s].sources), key=lambda s: (weights[s], shelf.place[s])
    )
    return tuple(_related(shelf, slug, shared[slug]) for slug in nearest[:MOST])


def _related(shelf: Shelf, slug: str, shared: list[Identity]) -> Related:
    desk = shelf.desk(slug, HERE)
    rarest = sorted(shared, key=lambda i: (len(i.members), i.id))
    own = [m.actor for i in rarest for m in i.members if m.slug == slug]
    names = (desk.name(actor) for actor in own)
    shown = [name for name in names if isinstance(name, (Node, Story))]
    return Related(shelf.other(slug, HERE), tuple(shown[:NAMED]))


def _beside(shelf: Shelf, record: Record, way: int) -> Other | None:
    at = shelf.place[record.slug] + way
    if not 0 <= at < len(shelf.records) or not shelf.records[at].sources:
        return None
    return shelf.other(shelf.records[at].slug, HERE)
