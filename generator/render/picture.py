"""Who does what to whom: a static picture, wide and tall, and the same as a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.record import RecordActor, RecordRelation
from generator.render.claims import Claim, Desk
from generator.render.drawing import Drawing, Shown
from generator.render.facts import numbers
from generator.render.layers import columns
from generator.render.phrases import Phrase, phrase
from generator.render.tall import tall
from generator.render.wide import wide

MOST = 8
Pages = Mapping[str, Markup]
"""Actor ids to the addresses of their own pages."""


@dataclass(frozen=True)
class Tie:
    """A relation between two actors that the text names."""

    subject: RecordActor
    object: RecordActor
    claim: Claim
    ends: tuple[Shown, Shown]
    number: Phrase


@dataclass(frozen=True)
class Picture:
    """``left_out`` counts relations that stand in the list only."""

    wide: Drawing
    tall: Drawing
    list: tuple[Tie, ...]
    left_out: Phrase | None


def picture(desk: Desk, pages: Pages) -> Picture | None:
    """None where the text relates no two actors."""
    numbered = numbers(desk)
    ties = [t for r in desk.record.relations if (t := _tie(desk, r, numbered, pages))]
    first = ties[:MOST]
    placed, drawn = columns([(t.subject.id, t.object.id) for t in first])
    if not drawn:
        return None
    shown = [first[i] for i in drawn]
    edges = [(t.subject.id, t.object.id, t.claim) for t in shown]
    actors = {
        actor.id: end
        for tie in shown
        for actor, end in zip((tie.subject, tie.object), tie.ends, strict=True)
    }
    rest = len(ties) - len(shown)
    return Picture(
        wide=wide(edges, actors, placed),
        tall=tall(edges, actors),
        list=tuple(ties),
        left_out=phrase("actors.picture_left_out", desk.language, n=rest) if rest else None,
    )


def _tie(
    desk: Desk, relation: RecordRelation, numbered: Mapping[str, int], pages: Pages
) -> Tie | None:
    subject, object_ = desk.actors.get(relation.subject), desk.actors.get(relation.object)
    fact = desk.facts.get(relation.fact)
    if subject is None or object_ is None or fact is None or subject.id == object_.id:
        return None
    claim = desk.amount(fact, relation.evidence, relation.strength)
    first, second = (Shown(a.kind, desk.name(a), pages.get(a.id)) for a in (subject, object_))
    number = phrase("ref.fact", desk.language, n=numbered[fact.id])
    return Tie(subject, object_, claim, (first, second), number)
