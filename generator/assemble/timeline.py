"""What is placed in time, in the order of its dates; the undatable last, never among the years."""

from __future__ import annotations

from collections.abc import Mapping

from generator.assemble.dates import order, when
from generator.assemble.facts import ActorIds, parts_of
from generator.assemble.material import Material, StatementKey, short_hash
from generator.model.claims import Fact
from generator.model.findings import Event
from generator.model.parts import compose
from generator.model.record import TimelineEntry


def make_timeline(
    material: Material, facts: Mapping[StatementKey, Fact], actors: ActorIds
) -> tuple[TimelineEntry, ...]:
    """Entries by date; a date said again by a retelling of the same thing is left out."""
    taken: set[str] = set()
    found: list[tuple[tuple[int, ...], TimelineEntry]] = []
    for at, article in enumerate(material.articles):
        for event in _first_tellings(material, article.id):
            leader = material.leader((article.id, event.statement))
            if leader is None or not _told_alike(material, (article.id, event.statement), leader):
                continue
            if leader[0] != article.id and (
                _reprinted(material, (article.id, event.statement), leader)
                or _dated(material, leader, article.id, event)
            ):
                continue  # the source that leads the fact has placed it
            entry = _entry(material, article.id, event, facts[leader].id, actors, taken)
            # planned apart: after all that happened, whatever its date
            key = (entry.status == "planned", *order(entry.date.edtf), at, event.start)
            found.append((key, entry))
    return tuple(entry for _, entry in sorted(found, key=lambda pair: pair[0]))


def _told_alike(material: Material, key: StatementKey, leader: StatementKey) -> bool:
    """Whether the fact's speaker and strength, which stand beside the entry, are its own too."""
    if key == leader:
        return True
    own, fact = material.statement(key), material.statement(leader)
    return own.strength == fact.strength and _credits(material, key) == _credits(material, leader)


def _reprinted(material: Material, key: StatementKey, leader: StatementKey) -> bool:
    """Whether the words are those of the fact: "today" is then the day that they were written."""
    own, fact = material.statement(key), material.statement(leader)
    return own.of(material.texts[key[0]]).split() == fact.of(material.texts[leader[0]]).split()


def _dated(material: Material, leader: StatementKey, source: str, event: Event) -> bool:
    """Whether another source that carries the fact dates it so too, and comes before."""
    at = {a.id: n for n, a in enumerate(material.articles)}
    edtf = material.findings[source].dates[event.date].edtf
    for article in material.articles:
        if article.id == source or (article.id != leader[0] and at[article.id] > at[source]):
            continue
        findings = material.findings[article.id]
        for other in findings.events:
            same = material.leader((article.id, other.statement)) == leader
            if same and findings.dates[other.date].edtf == edtf:
                return True
    return False


def _credits(material: Material, key: StatementKey) -> set[str]:
    found = material.findings[key[0]].attributions
    speech = (found[i] for i in material.statement(key).attributions)
    return {a.actor or a.speaker.lower() for a in speech}


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
