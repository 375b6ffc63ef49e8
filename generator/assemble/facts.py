"""Statements -> facts: the source's words, their place, speakers, dates and numbers."""

from __future__ import annotations

from collections.abc import Mapping

from generator.assemble.dates import when
from generator.assemble.material import Material, StatementKey, short_hash
from generator.assemble.quantities import amounts_of
from generator.model.base import Span
from generator.model.claims import Fact, InsertPart, Part, SpanPart, Speaker, When
from generator.model.findings import Attribution, Insert, Mention, Statement
from generator.model.parts import collapse, compose

ActorIds = Mapping[tuple[str, str], str]
"""(source id, actor id in that source's findings) -> actor id of the record."""


def make_facts(material: Material, actors: ActorIds) -> dict[StatementKey, Fact]:
    """Facts in rank order, each under the statement that it is made of."""
    taken: set[str] = set()
    return {key: _fact(material, key, actors, taken) for key in material.leading}


def _fact(material: Material, key: StatementKey, actors: ActorIds, taken: set[str]) -> Fact:
    source, _ = key
    statement = material.statement(key)
    matter = statement.matter
    lead = material.evidence(source, Span(start=statement.start, end=statement.end))
    fact_id = short_hash("f", source, lead.quote, taken=taken)
    parts = parts_of(material, source, statement.spans, statement.inserts, actors)
    return Fact(
        id=fact_id,
        text=compose(parts, material.texts),
        parts=parts,
        evidence=(lead,),
        role=statement.role,
        strength=statement.strength,
        cues=statement.cues,
        attribution=speakers_of(material, source, statement, actors),
        actors=tuple(dict.fromkeys(actors[source, a] for a in statement.actors)),
        dates=_dates(material, source, statement),
        quantities=amounts_of(material, key, fact_id),
        context=material.evidence(source, statement.context) if statement.context else None,
        event=(matter.event or None) if matter else None,
        negated=matter is not None and matter.negated != matter.denied,
    )


def _dates(material: Material, source: str, statement: Statement) -> tuple[When, ...]:
    found = (material.findings[source].dates[i] for i in statement.dates)
    return tuple(when(material, source, d) for d in found if d.edtf)


def parts_of(
    material: Material,
    source: str,
    spans: tuple[Span, ...],
    inserts: tuple[Insert, ...],
    actors: ActorIds,
) -> tuple[Part, ...]:
    """Spans in order, cut where a name is inserted; inserts outside the spans are left out."""
    found: list[Part] = []
    for span in spans:
        start = span.start
        for insert in sorted(inserts, key=lambda i: i.at):
            if start < insert.at <= span.end:
                found.append(SpanPart(source=source, start=start, end=insert.at))
                found.append(_inserted(material, source, insert, actors))
                start = insert.at
        if start < span.end:
            found.append(SpanPart(source=source, start=start, end=span.end))
    return tuple(found)


def _inserted(material: Material, source: str, insert: Insert, actors: ActorIds) -> InsertPart:
    place = name_mention(material, source, insert.actor)
    evidence = material.evidence(source, place)
    return InsertPart(
        insert=collapse(evidence.quote), actor=actors[source, insert.actor], evidence=evidence
    )


def name_mention(material: Material, source: str, actor: str) -> Mention:
    """The first mention that is the actor's own name, else its first by any name."""
    findings = material.findings[source]
    name = next(a.name for a in findings.actors if a.id == actor)
    own = [m for m in findings.mentions if m.actor == actor]
    text = material.texts[source]
    # a name before a nominal before a pronoun, and of each the words of the name itself first
    for forms in ({"name"}, {"nominal"}, {"demonym"}, {"pronoun"}):
        found = [m for m in own if m.form in forms]
        exact = [m for m in found if collapse(m.of(text)) == name]
        if found:
            return (exact or found)[0]
    raise ValueError(f"no mention of {actor!r}")  # actors without one were left out


def speakers_of(
    material: Material, source: str, statement: Statement, actors: ActorIds
) -> tuple[Speaker, ...]:
    """Who the statement is credited to, nearest to its words first, passed-on speech followed."""
    found = material.findings[source].attributions
    chain: list[int] = []
    for index in statement.attributions:
        step: int | None = index
        while step is not None and step not in chain:
            chain.append(step)
            step = found[step].via
    speakers = [_speaker(material, source, found[i], actors) for i in chain]
    # "he said …, adding …": one actor at one place is one voice
    return tuple({(s.actor, s.text, s.evidence): s for s in reversed(speakers)}.values())[::-1]


def _speaker(
    material: Material, source: str, attribution: Attribution, actors: ActorIds
) -> Speaker:
    place = _naming(material, source, attribution)
    evidence = material.evidence(source, place) if place else None
    cue = material.texts[source][attribution.cue_start : attribution.cue_end]
    return Speaker(
        actor=actors[source, attribution.actor] if attribution.actor else None,
        text=collapse(evidence.quote) if evidence else "",
        relation=attribution.relation,
        cue=collapse(cue),
        evidence=evidence,
        named=attribution.named,
        certain=attribution.certain,
        partly=attribution.partly,
    )


def _naming(material: Material, source: str, attribution: Attribution) -> Span | None:
    """The words that name the speaker; for "he" or "the firm", the name that it stands for."""
    if attribution.source_start is None or attribution.source_end is None:
        return None
    words = Span(start=attribution.source_start, end=attribution.source_end)
    if attribution.actor is None:
        return words
    own = [m for m in material.findings[source].mentions if m.actor == attribution.actor]
    names = [m for m in own if m.form == "name"] or [m for m in own if m.form != "pronoun"]
    if any(words.overlaps(m) for m in names):
        return words
    return name_mention(material, source, attribution.actor)
