"""The actors of a story: one for each name, with what they said and what was said of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.assemble.facts import ActorIds, name_mention
from generator.assemble.material import Material
from generator.assemble.unifying import named
from generator.model.base import Evidence
from generator.model.claims import Fact, Speaker
from generator.model.findings import Actor
from generator.model.parts import collapse
from generator.model.record import ActorDescription, RecordActor

Own = tuple[str, Actor]
"""A source's id and an actor of its findings."""


def make_actors(
    material: Material, ids: ActorIds, facts: Iterable[Fact]
) -> tuple[RecordActor, ...]:
    """Most salient first; of equals, the one named earlier."""
    groups: dict[str, list[Own]] = {}
    for article in material.articles:
        for actor in named(material, article.id):
            groups.setdefault(ids[article.id, actor.id], []).append((article.id, actor))
    kept = list(facts)
    found = [_actor(material, id_, own, kept) for id_, own in groups.items()]
    return tuple(sorted(found, key=lambda a: -a.salience))


def _actor(material: Material, id_: str, own: Sequence[Own], facts: list[Fact]) -> RecordActor:
    # the fullest name first: the record calls an actor by its first mention
    fullest = max(own, key=lambda o: (len(o[1].name.split()), -own.index(o)))
    order = [fullest, *(o for o in own if o is not fullest)]
    mentions = [e for source, actor in order for e in _mentions(material, source, actor)]
    name = collapse(mentions[0].quote)
    kinds = [actor.kind for _, actor in order]
    aliases = [actor.name for _, actor in order] + [a for _, actor in order for a in actor.aliases]
    said = [f.id for f in facts if any(s.actor == id_ for s in _speakers(f))]
    return RecordActor(
        id=id_,
        name=name,
        kind=max(kinds, key=kinds.count),
        aliases=tuple(a for a in dict.fromkeys(aliases) if a != name),
        descriptions=_descriptions(material, order),
        mentions=tuple(mentions),
        salience=max(actor.salience for _, actor in own),
        said=tuple(said),
        about=tuple(f.id for f in facts if id_ in f.actors and f.id not in said),
    )


def _speakers(fact: Fact) -> Iterable[Speaker]:
    """Those whom any of its sources credits with a fact."""
    yield from fact.attribution
    for telling in fact.tellings:
        yield from telling.attribution


def _mentions(material: Material, source: str, actor: Actor) -> list[Evidence]:
    """Places of names, the first of them the actor's own name; of nominals where none is named."""
    own = [m for m in material.findings[source].mentions if m.actor == actor.id]
    names = [m for m in own if m.form == "name"] or [m for m in own if m.form == "nominal"] or own
    first = name_mention(material, source, actor.id)
    return [material.evidence(source, m) for m in [first, *(m for m in names if m != first)]]


def _descriptions(material: Material, own: Sequence[Own]) -> tuple[ActorDescription, ...]:
    found: dict[str, ActorDescription] = {}
    for source, actor in own:
        for place in actor.descriptions:
            evidence = material.evidence(source, place)
            text = collapse(evidence.quote)
            found.setdefault(text.lower(), ActorDescription(text=text, evidence=evidence))
    return tuple(found.values())


def names(actors: Iterable[RecordActor], ids: ActorIds) -> Mapping[tuple[str, str], str]:
    """Source and its own id of an actor -> the actor's name in the record."""
    called = {a.id: a.name for a in actors}
    return {own: called[id_] for own, id_ in ids.items() if id_ in called}
