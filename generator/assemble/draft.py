"""Findings of one story -> a record without history: the first of assembling's three steps."""

from __future__ import annotations

from collections.abc import Mapping

from generator.assemble.actors import make_actors, names
from generator.assemble.caveats import in_rank, make_caveats, with_caveats
from generator.assemble.coverage import make_coverage
from generator.assemble.crossing import Crossing
from generator.assemble.facts import ActorIds
from generator.assemble.gaps import make_gaps
from generator.assemble.ladder import make_ladder
from generator.assemble.lineage import in_order
from generator.assemble.material import Material, StatementKey
from generator.assemble.sources import make_sources, title_source
from generator.assemble.timeline import make_timeline
from generator.model.addresses import address_words
from generator.model.claims import Fact
from generator.model.findings import Findings
from generator.model.parts import collapse
from generator.model.record import Inputs, Record, RecordRelation
from generator.model.story import Bundle

SLUG_AT_MOST = 72
"""Characters of a slug made from a title; cut between words."""


def draft(bundle: Bundle, findings: Mapping[str, Findings], inputs: Inputs) -> Record:
    """The record that the sources alone make: no edits, no ids of an earlier one, no revisions.

    ``findings`` are keyed by article id. What several sources say alike is one fact. The order of
    the bundle's articles does not show.
    """
    story = Crossing(in_order(bundle), findings)
    material, ids = story.material, story.actors
    facts = story.facts
    actors = make_actors(material, ids, facts.values())
    called = names(actors, ids)
    caveats = make_caveats(material, facts, called, story.lineage)
    caveats = in_rank((*caveats, *story.caveats), facts.values())
    shown = with_caveats(facts.values(), caveats)
    first = title_source(material, [k for k in facts if k[0] not in story.notices.retracted])
    title = first.title or bundle.name
    return Record(
        story=bundle.name,
        slug=slug_of(title) or slug_of(bundle.name) or "story",
        title=collapse(title).strip(),
        title_evidence=material.evidence(first.id, first.title_span) if first.title_span else None,
        summary=_summary(material, facts),
        facts=shown,
        actors=actors,
        relations=_relations(material, facts, ids),
        timeline=make_timeline(material, facts, ids),
        quantities=tuple(q for f in shown for q in f.quantities),
        sources=story.marked(make_sources(material)),
        ladder=make_ladder(material, story.lineage, shown, actors),
        caveats=caveats,
        gaps=make_gaps(material, facts, called, story.lineage),
        coverage=make_coverage(material, facts),
        inputs=inputs,
    )


def slug_of(title: str) -> str:
    """Lower-case ASCII letters and digits joined by hyphens, at most SLUG_AT_MOST characters."""
    words = address_words(title)
    slug = ""
    for word in words:
        if len(slug) + len(word) + 1 > SLUG_AT_MOST:
            break
        slug = f"{slug}-{word}" if slug else word
    return slug or "-".join(words)[:SLUG_AT_MOST]


def _summary(material: Material, facts: Mapping[StatementKey, Fact]) -> str | None:
    """The first fact that can stand alone: what it refers to stands in it."""
    alone = (f.id for key, f in facts.items() if material.statement(key).context is None)
    return next(alone, next((f.id for f in facts.values()), None))


def _relations(
    material: Material, facts: Mapping[StatementKey, Fact], ids: ActorIds
) -> tuple[RecordRelation, ...]:
    """Who does what to whom, in the order of the facts that say it; each pair and verb once."""
    rank = {key: n for n, key in enumerate(facts)}
    found: dict[tuple[str, str, str], tuple[int, RecordRelation]] = {}
    for article in material.articles:
        for relation in material.findings[article.id].relations:
            leader = material.leader((article.id, relation.statement))
            ends = (article.id, relation.subject), (article.id, relation.object)
            # of another source's words the fact shows none, and its strength may be another
            told = leader is not None and leader[0] == article.id
            if leader is None or not told or any(end not in ids for end in ends):
                continue
            evidence = material.evidence(article.id, relation.verb)
            drawn = RecordRelation(
                subject=ids[ends[0]],
                verb=collapse(evidence.quote),
                object=ids[ends[1]],
                fact=facts[leader].id,
                strength=relation.strength,
                evidence=evidence,
            )
            key = (drawn.subject, drawn.object, drawn.verb.lower())
            if drawn.subject != drawn.object and key not in found:
                found[key] = (rank[leader], drawn)
    return tuple(r for _, r in sorted(found.values(), key=lambda pair: pair[0]))
