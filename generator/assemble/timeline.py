"""What is placed in time, in the order of its dates; the undatable last, never among the years."""

from __future__ import annotations

from collections.abc import Mapping

from generator.assemble.dates import order, when
from generator.assemble.facts import ActorIds, parts_of
from generator.assemble.material import Material, StatementKey, short_hash
from generator.model.findings import Event
from generator.model.parts import compose
from generator.model.record import Fact, TimelineEntry


def make_timeline(
    material: Material, facts: Mapping[StatementKey, Fact], actors: ActorIds
) -> tuple[TimelineEntry, ...]:
    """Entries by date; a date said again by a retelling of the same thing is left out."""
    taken: set[str] = set()
    found: list[tuple[tuple[int, ...], TimelineEntry]] = []
    for at, article in enumerate(material.articles):
        for event in _first_tellings(material, article.id):
            leader = material.leader((article.id, event.statement))
            if leader is None:
                continue
            entry = _entry(material, article.id, event, facts[leader].id, actors, taken)
            # planned apart: after all that happened, whatever its date
            key = (entry.status == "planned", *order(entry.date.edtf), at, event.start)
            found.append((key, entry))
    return tuple(entry for _, entry in sorted(found, key=lambda pair: pair[0]))


def _first_tellings(material: Material, source: str) -> list[Event]:
    """Events of leading statements, and those of retellings whose date no leading one gives."""
    findings = material.findings[source]
    dated = [e for e in findings.events if findings.dates[e.date].edtf]
    leads = [e for e in dated if material.leader((source, e.statement)) == (source, e.statement)]
    known = {(findings.statements[e.statement].group, findings.dates[e.date].edtf) for e in leads}
    for event in dated:
        again = (findings.statements[event.statement].group, findings.dates[event.date].edtf)
        if again not in known:
            known.add(again)
            leads.append(event)
    return sorted(leads, key=lambda e: (e.start, e.date))


def _entry(
    material: Material, source: str, event: Event, fact: str, actors: ActorIds, taken: set[str]
) -> TimelineEntry:
    findings = material.findings[source]
    date = findings.dates[event.date]
    inserts = findings.statements[event.statement].inserts
    parts = parts_of(material, source, event.spans, inserts, actors)
    evidence = material.evidence(source, event)
    return TimelineEntry(
        id=short_hash("t", source, evidence.quote, date.edtf or "", taken=taken),
        date=when(material, source, date),
        status=event.status,
        text=compose(parts, material.texts),
        parts=parts,
        fact=fact,
        evidence=(evidence,),
    )
