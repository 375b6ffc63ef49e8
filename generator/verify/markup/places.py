"""Which words of a source may stand on a page outside a claim, and what each of them is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.composing import Parts, Words, parts_of_evidence, parts_of_record

TITLE, ACTOR, QUOTE, DATE, ORIGIN, LINE = "title", "actor", "quote", "date", "origin", "line"
CONTEXT, SPEAKER = "context", "speaker"


@dataclass(frozen=True, eq=False)
class Places:
    """The places that a briefing's record names, by what stands there."""

    quiet: dict[Parts, set[str]] = field(default_factory=dict)
    """May stand outside a claim: kinds by place."""
    claims: dict[str, dict[Parts, set[str]]] = field(default_factory=dict)
    """By fact: the places of its words, with the strengths that a label beside may show."""
    told: dict[tuple[str, int], Parts] = field(default_factory=dict)
    """By fact and number of the telling: the place of what a further source says of it."""


def places_of(briefing: Briefing) -> Places:
    """All places of a record."""
    places = Places()
    for kind, evidence in _quiet(briefing.record):
        places.quiet.setdefault(parts_of_evidence(evidence), set()).add(kind)
    for source, sentences in briefing.sentences.items():
        for sentence in sentences:
            whole: Parts = (Words(source, sentence.start, sentence.end),)
            places.quiet.setdefault(whole, set()).add(LINE)
    for fact, parts, strength in _claims(briefing):
        places.claims.setdefault(fact, {}).setdefault(parts, set()).add(strength)
    for fact, data in briefing.facts.items():
        for number, telling in enumerate(data.get("tellings", ())):
            places.told[fact, number] = parts_of_evidence(telling["evidence"])
    return places


def _quiet(record: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    dated = (*record.get("timeline", ()), *record.get("facts", ()))
    dates = [d for e in dated for d in (e.get("date"), *e.get("dates", ())) if d]
    single: tuple[tuple[str, str, Sequence[Mapping[str, Any]]], ...] = (
        (TITLE, "title_evidence", (record, *record.get("sources", ()))),
        (ORIGIN, "evidence", [s.get("original") or {} for s in record.get("sources", ())]),
        (ORIGIN, "evidence", record.get("ladder", ())),
        (DATE, "evidence", dates),
        (QUOTE, "retracted", record.get("sources", ())),
        (QUOTE, "amended", record.get("sources", ())),
        (CONTEXT, "context", record.get("facts", ())),
    )
    for kind, key, holders in single:
        yield from ((kind, h[key]) for h in holders if h.get(key))
    for actor in record.get("actors", ()):
        yield from ((ACTOR, m) for m in actor.get("mentions", ()))
        yield from ((ACTOR, d["evidence"]) for d in actor.get("descriptions", ()))
    for fact in record.get("facts", ()):
        for chain in (fact, *fact.get("tellings", ())):
            for speaker in chain.get("attribution", ()):
                if speaker.get("evidence"):
                    yield SPEAKER, speaker["evidence"]
    origins = [o for f in record.get("facts", ()) for o in f.get("origin_list", ())]
    for item in (*record.get("caveats", ()), *record.get("gaps", ()), *origins):
        yield from ((QUOTE, e) for e in item.get("evidence", ()))


def _claims(briefing: Briefing) -> Iterator[tuple[str, Parts, str]]:
    for fact, data in briefing.facts.items():
        yield fact, parts_of_record(data["parts"]), str(data["strength"])
    strengths = {fact: str(data["strength"]) for fact, data in briefing.facts.items()}
    for entry in briefing.list("timeline"):
        fact = str(entry["fact"])
        yield fact, parts_of_record(entry["parts"]), strengths.get(fact, "")
    for amount in briefing.list("quantities"):
        fact = str(amount["fact"])
        yield fact, parts_of_evidence(amount["evidence"]), strengths.get(fact, "")
    for relation in briefing.list("relations"):
        yield (
            str(relation["fact"]),
            parts_of_evidence(relation["evidence"]),
            str(relation["strength"]),
        )
