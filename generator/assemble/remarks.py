"""Observations as they fill a sentence of ours: quotes, names and the facts they concern."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.assemble.material import Material, StatementKey
from generator.model.base import Evidence, Span
from generator.model.claims import Fact, Message
from generator.model.findings import Observation
from generator.model.parts import collapse
from generator.rules import Row
from generator.rules.catalogue import PLACEHOLDER, messages, pattern

Names = Mapping[tuple[str, str], str]
"""Source and its own id of an actor -> the actor's name in the record."""
QUOTED_AT_MOST = 3
"""How many places a gathered sentence quotes; it counts the others."""


@dataclass(frozen=True)
class Remark:
    """One thing to say. The first evidence fills ``{q}`` and ``{q1}``, the next ``{q2}``."""

    facts: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    strings: Mapping[str, str] = field(default_factory=dict)
    variant: str = ""
    """Chooses among the forms of a message: "two" for ``key.two``."""


def remarks_of(
    material: Material, row: Row, facts: Mapping[StatementKey, Fact], names: Names
) -> list[Remark]:
    """The remarks that a row's observations make, in the order of the sources and their texts."""
    found: list[Remark] = []
    for article in material.articles:
        for observation in material.findings[article.id].observations:
            if observation.kind != row.id:
                continue
            concerned = _facts(material, article.id, observation, facts)
            if concerned is None and row.more.get("anywhere"):
                concerned = ()
            if concerned is not None:
                found.append(_remark(material, article.id, observation, concerned, names))
    if not row.more.get("per_actor") and not row.more.get("gather"):
        found = _of_leads(found, facts)
    merged = _same_place(found, bool(row.more.get("per_actor")))
    return _gathered(merged) if row.more.get("gather") else merged


def values_for(key: str, remark: Remark) -> Message:
    """The message ``key`` in the remark's form, with what its placeholders ask for."""
    forms = [f"{key}.{remark.variant}", f"{key}_{remark.variant}"] if remark.variant else []
    if remark.variant == "three":
        forms.append(f"{key}.more")
    others = [key, f"{key}.one", f"{key}.two", f"{key}.more"]
    chosen = next((k for k in [*forms, *others] if k in messages()), key)
    values: dict[str, str | dict[str, int]] = {}
    for name in dict.fromkeys(PLACEHOLDER.findall(pattern(chosen, "en", remark.strings.get("n")))):
        if name in remark.strings:
            values[name] = remark.strings[name]
        elif name.startswith("q"):
            values[name] = {"evidence": max(0, int(name[1:] or 1) - 1)}
    if "n" in remark.strings and isinstance(messages().get(chosen), dict):
        values["n"] = remark.strings["n"]  # chooses the form, also where that does not print it
    return Message(message=chosen, values=values)


def _facts(
    material: Material,
    source: str,
    observation: Observation,
    facts: Mapping[StatementKey, Fact],
) -> tuple[str, ...] | None:
    """The facts an observation concerns; None where its statement is not on the page at all."""
    if observation.statement is None:
        return ()
    leader = material.leader((source, observation.statement))
    return (facts[leader].id,) if leader else None


def _remark(
    material: Material,
    source: str,
    observation: Observation,
    facts: tuple[str, ...],
    names: Names,
) -> Remark:
    place = observation.words or Span(start=observation.start, end=observation.end)
    evidence = tuple(material.evidence(source, s) for s in (place, *observation.also))
    strings = {}
    if observation.actor and (source, observation.actor) in names:
        strings["name"] = names[source, observation.actor]
    if earliest := _earliest(material, source, place):
        strings["n_year"] = earliest
    variant = {2: "two", 3: "three"}.get(len(evidence), "more" if len(evidence) > 1 else "")
    return Remark(facts=facts, evidence=evidence, strings=strings, variant=variant)


def _of_leads(found: list[Remark], facts: Mapping[StatementKey, Fact]) -> list[Remark]:
    """What is remarked on the words that a fact shows, rather than on another source's."""
    leads = {fact.id: fact.evidence[0].source for fact in facts.values()}
    shown = {f for r in found for f in r.facts if _source(r) == leads[f]}
    return [r for r in found if not r.facts or any(_keeps(r, f, shown, leads) for f in r.facts)]


def _keeps(remark: Remark, fact: str, shown: set[str], leads: Mapping[str, str]) -> bool:
    return fact not in shown or _source(remark) == leads[fact]


def _source(remark: Remark) -> str:
    return remark.evidence[0].source if remark.evidence else ""


def _earliest(material: Material, source: str, place: Span) -> str | None:
    dates = material.findings[source].dates
    return next((d.earliest[:4] for d in dates if d.earliest and place.covers(d)), None)


def _same_place(found: Sequence[Remark], per_actor: bool) -> list[Remark]:
    """Remarks on one place, or on one actor, made one, with the facts and places of all."""
    merged: dict[object, Remark] = {}
    for remark in found:
        place = tuple((e.source, e.start, e.end) for e in remark.evidence)
        key = remark.strings.get("name", place) if per_actor else place
        if key in merged:
            first = merged[key]
            facts = tuple(dict.fromkeys([*first.facts, *remark.facts]))
            evidence = tuple(dict.fromkeys([*first.evidence, *remark.evidence]))
            merged[key] = replace(first, facts=facts, evidence=evidence)
        else:
            merged[key] = remark
    return list(merged.values())


def _gathered(found: Sequence[Remark]) -> list[Remark]:
    """All remarks as one, quoting each wording once."""
    if not found:
        return []
    evidence: dict[str, Evidence] = {}
    for remark in found:
        for piece in remark.evidence:
            evidence.setdefault(collapse(piece.quote).lower(), piece)
    n = len(evidence)
    strings = dict(found[0].strings)
    variant = {1: "one", 2: "two", 3: "three"}.get(n, "more")
    if n > QUOTED_AT_MOST:
        strings["n"] = str(n - QUOTED_AT_MOST)
    every = tuple(dict.fromkeys(e for r in found for e in r.evidence))
    firsts = tuple(evidence.values())
    rest = tuple(e for e in every if e not in firsts)
    facts = tuple(dict.fromkeys(f for r in found for f in r.facts))
    return [Remark(facts=facts, evidence=firsts + rest, strings=strings, variant=variant)]
