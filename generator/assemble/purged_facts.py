"""Facts and actors without words that were taken down.

A fact goes where its own words are touched, or its speaker could be shown no longer: a claim
without its speaker would be stronger than the source's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.assemble.purged_words import Purged
from generator.model.base import Evidence
from generator.model.claims import Fact, InsertPart, Part, SpanPart, Speaker
from generator.model.parts import collapse, compose
from generator.model.record import Record, RecordActor

Names = Mapping[tuple[str, str], Evidence]
"""(actor's id, words of a name) -> a mention that may still be shown."""


def purge_facts(record: Record, purged: Purged) -> Record:
    """The record's facts without those that were taken down; the summary is one that is left."""
    names = _names(record.actors, purged)
    texts = {a.id: a.text for a in purged.bundle.articles}
    cleaned = (_cleaned(f, purged, names, texts) for f in record.facts)
    facts = tuple(f for f in cleaned if f is not None)
    shown = [f.id for f in facts if not f.hidden]
    summary = record.summary if record.summary in shown else next(iter(shown), None)
    return record.model_copy(update={"facts": facts, "summary": summary})


def purge_actors(record: Record, purged: Purged) -> Record:
    """The actors that are named elsewhere, by the names and descriptions that stand there."""
    facts = {f.id for f in record.facts}
    named = (_named(a, purged, facts) for a in record.actors)
    actors = tuple(a for a in named if a is not None)
    ids = {a.id for a in actors}
    kept = tuple(
        f.model_copy(update={"actors": tuple(a for a in f.actors if a in ids)})
        for f in record.facts
    )
    return record.model_copy(update={"actors": actors, "facts": kept})


def _names(actors: Iterable[RecordActor], purged: Purged) -> dict[tuple[str, str], Evidence]:
    found: dict[tuple[str, str], Evidence] = {}
    for actor in actors:
        for mention in actor.mentions:
            if not purged.hits(mention):
                found.setdefault((actor.id, collapse(mention.quote)), mention)
    return found


def _cleaned(fact: Fact, purged: Purged, names: Names, texts: Mapping[str, str]) -> Fact | None:
    parts = tuple(_part(p, purged, names) for p in fact.parts)
    spans = [p for p in fact.parts if isinstance(p, SpanPart)]
    if purged.hits(fact.evidence[0]) or any(
        purged.touches(p.source, p.start, p.end) for p in spans
    ):
        return None
    speakers = tuple(_speaker(s, purged, names) for s in fact.attribution)
    if None in speakers:
        return None
    kept = tuple(p for p in parts if p is not None)
    return fact.model_copy(
        update={
            "parts": kept,
            "text": fact.text if kept == fact.parts else compose(kept, texts),
            "evidence": tuple(e for e in fact.evidence if not purged.hits(e)),
            "attribution": speakers,
            "dates": tuple(d for d in fact.dates if not purged.hits(d.evidence)),
            "quantities": tuple(q for q in fact.quantities if not purged.hits(q.evidence)),
        }
    )


def _part(part: Part, purged: Purged, names: Names) -> Part | None:
    """An inserted name may be shown from another place; without one the pronoun stands alone."""
    if not isinstance(part, InsertPart) or not purged.hits(part.evidence):
        return part
    other = names.get((part.actor or "", part.insert))
    return part.model_copy(update={"evidence": other}) if other else None


def _speaker(speaker: Speaker, purged: Purged, names: Names) -> Speaker | None:
    if not purged.hits(speaker.evidence):
        return speaker
    other = names.get((speaker.actor or "", speaker.text))
    return speaker.model_copy(update={"evidence": other}) if other else None


def _named(actor: RecordActor, purged: Purged, facts: set[str]) -> RecordActor | None:
    mentions = tuple(m for m in actor.mentions if not purged.hits(m))
    if not mentions:
        return None
    left = list(dict.fromkeys(collapse(m.quote) for m in mentions))
    # the first mention is one of the name; an editor's name needs none
    name = actor.name if actor.edited or actor.name in left else left[0]
    first = next((m for m in mentions if collapse(m.quote) == name), mentions[0])
    return actor.model_copy(
        update={
            "name": name,
            "mentions": (first, *(m for m in mentions if m is not first)),
            "aliases": tuple(a for a in actor.aliases if a in left and a != name),
            "descriptions": tuple(
                d
                for d in actor.descriptions
                if not purged.hits(d.evidence) and not purged.told_in(d.text)
            ),
            "said": tuple(f for f in actor.said if f in facts),
            "about": tuple(f for f in actor.about if f in facts),
        }
    )
