"""What a fact rests on: the other sources that carry it, how many origins, what it goes on from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.claims import Fact, Origin, SpanPart
from generator.model.parts import collapse
from generator.render.claims import Claim, Desk
from generator.render.nodes import Node
from generator.render.phrases import Phrase, Story, noted, phrase, say
from generator.render.references import Ref
from generator.render.remarks import Hand, hand


@dataclass(frozen=True)
class Told:
    """A further source's report: as a claim, or, word for word the same, only where it stands."""

    claim: Claim | None
    same: str
    ref: Ref | None


@dataclass(frozen=True)
class Why:
    """What makes reports one origin. ``hand``: where an editor says so."""

    text: Phrase
    hand: Hand | None


@dataclass(frozen=True)
class Support:
    """``count``: "1 origin, 3 reports"; ``why``: what makes them one, an origin each."""

    count: Phrase
    why: tuple[Why, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True)
class Context:
    """What the first words refer to: ``words`` of the text, or the fact that has them."""

    words: Node | None
    ref: Ref | None
    fact: str
    link: Phrase | None


def support(desk: Desk, fact: Fact) -> Support | None:
    """None where one source alone carries the fact."""
    if fact.origin_note is None:
        return None
    return Support(
        count=noted(fact.origin_note, [], desk.names, desk.language),
        why=tuple(_why(desk, o) for o in fact.origin_list),
        told=tuple(_told(desk, fact, at) for at in range(len(fact.tellings))),
    )


def _why(desk: Desk, origin: Origin) -> Why:
    quotes = [desk.linked(e) for e in origin.evidence]
    names: dict[str, Node | Story] = {**desk.names}
    if origin.why == "editor":
        names[origin.name] = Story("origins.name", origin.name)
    text = noted(origin.note, quotes, names, desk.language)
    return Why(text, hand(desk, origin.edited) if origin.edited else None)


def _told(desk: Desk, fact: Fact, at: int) -> Told:
    told = fact.tellings[at]
    ref = desk.lines.ref(told.evidence)
    if is_same(fact, at):
        return Told(None, say("told.same", desk.language), ref)
    return Told(desk.telling(fact, at), "", ref)


def is_same(fact: Fact, at: int) -> bool:
    """Whether a further source has it in the very words and by the same speakers."""
    told, lead = fact.tellings[at], fact.evidence[0]
    words = collapse(told.evidence.quote).strip() == collapse(lead.quote).strip()
    by = [s.text for s in told.attribution] == [s.text for s in fact.attribution]
    return words and by and told.strength == fact.strength


def context(desk: Desk, fact: Fact, numbered: Mapping[str, int]) -> Context | None:
    """Words that are a fact of the page are not printed again: they would lack their label."""
    place = fact.context
    if place is None:
        return None
    for other in sorted(numbered, key=lambda f: numbered[f]):
        spans = [p for p in desk.facts[other].parts if isinstance(p, SpanPart)]
        own = (p for p in spans if p.source == place.source)
        if other != fact.id and any(p.start < place.end and place.start < p.end for p in own):
            return Context(
                None, None, other, phrase("fact.goes_on", desk.language, n=numbered[other])
            )
    return Context(desk.quote(place), desk.lines.ref(place), "", None)
