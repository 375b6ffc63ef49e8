"""What several sources are to a fact, put right after an editor hid or took down some of it."""

from __future__ import annotations

from generator.assemble.tellings import count_note
from generator.model.claims import Fact
from generator.model.doubts import Caveat
from generator.model.record import Record


def consistent(record: Record) -> Record:
    """The record whose facts count the reports that are left, and whose caveats set side by side
    only what is shown. The record itself where nothing is gone."""
    shown = {f.id for f in record.facts if not f.hidden}
    facts = tuple(_counted(f) for f in record.facts)
    caveats = tuple(c for c in record.caveats if _stands(c, shown))
    if facts == record.facts and caveats == record.caveats:
        return record
    kept = {c.id for c in caveats}
    facts = tuple(
        f.model_copy(update={"caveats": tuple(c for c in f.caveats if c in kept)}) for f in facts
    )
    return record.model_copy(update={"facts": facts, "caveats": caveats})


def _stands(caveat: Caveat, shown: set[str]) -> bool:
    """A version that is not shown leaves nothing to hold the others against."""
    return all(s.fact is None or s.fact in shown for s in caveat.sides)


def _counted(fact: Fact) -> Fact:
    sources = {e.source for e in fact.evidence}
    if fact.reports <= 1 or len(sources) == fact.reports == 1 + len(fact.tellings):
        return fact
    tellings = tuple(t for t in fact.tellings if t.evidence in fact.evidence)
    origins = tuple(
        o.model_copy(update={"sources": left})
        for o in fact.origin_list
        if (left := tuple(s for s in o.sources if s in sources))
    )
    reports = 1 + len(tellings)
    alone = reports == 1
    # the reason for an origin may have gone with its words: the sources that are left still count
    count = min(reports, max(1, len(origins)))
    return fact.model_copy(
        update={
            "tellings": tellings,
            "reports": reports,
            "origins": count,
            "origin_list": () if alone else origins,
            "origin_note": None if alone else count_note(count, reports),
        }
    )
