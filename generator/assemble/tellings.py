"""Facts with all their reports: evidence of each source, and from how many origins they come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.assemble.facts import ActorIds, speakers_of
from generator.assemble.material import Material, StatementKey
from generator.assemble.origin_reasons import Reasons
from generator.assemble.origins import Report
from generator.model.base import Span
from generator.model.claims import Fact, Message, Telling

Facts = Mapping[StatementKey, Fact]


def reports_of(fact: Fact) -> list[Report]:
    """The fact's reports, the lead's first."""
    lead = Report(fact.evidence[0], fact.attribution)
    return [lead, *(Report(t.evidence, t.attribution) for t in fact.tellings)]


def with_tellings(
    material: Material,
    facts: Facts,
    clusters: Sequence[tuple[StatementKey, ...]],
    actors: ActorIds,
) -> dict[StatementKey, Fact]:
    """The facts, each with the further sources' reports of it."""
    others = {cluster[0]: cluster[1:] for cluster in clusters}
    return {key: _told(material, fact, others.get(key, ()), actors) for key, fact in facts.items()}


def with_origins(facts: Facts, reasons: Reasons) -> dict[StatementKey, Fact]:
    """The facts, those of several sources with their origins counted."""
    return {key: _counted(fact, reasons) for key, fact in facts.items()}


def _told(
    material: Material, fact: Fact, others: tuple[StatementKey, ...], actors: ActorIds
) -> Fact:
    if not others:
        return fact
    tellings = []
    named = list(fact.actors)
    for key in others:
        statement = material.statement(key)
        span = Span(start=statement.start, end=statement.end)
        tellings.append(
            Telling(
                evidence=material.evidence(key[0], span),
                strength=statement.strength,
                attribution=speakers_of(material, key[0], statement, actors),
            )
        )
        named += [actors[key[0], a] for a in statement.actors]
    return fact.model_copy(
        update={
            "evidence": (*fact.evidence, *(t.evidence for t in tellings)),
            "tellings": tuple(tellings),
            "actors": tuple(dict.fromkeys(named)),
            "reports": 1 + len(tellings),
        }
    )


def _counted(fact: Fact, reasons: Reasons) -> Fact:
    if not fact.tellings:
        return fact
    origins = reasons.of(reports_of(fact))
    return fact.model_copy(
        update={
            "origins": len(origins),
            "origin_list": origins,
            "origin_note": count_note(len(origins), fact.reports),
        }
    )


def count_note(origins: int, reports: int) -> Message:
    """ "1 origin, 3 reports"."""
    values: dict[str, str | dict[str, int]] = {"n": str(origins), "n_reports": str(reports)}
    return Message(message="origins.count", values=values)
