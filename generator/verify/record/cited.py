"""Which lines of a source a briefing quotes, and under which rights a page may show them all."""

from __future__ import annotations

from generator.verify.briefing import Briefing

WHOLE = frozenset({"own", "licensed", "public-domain"})
"""Rights under which a source's page may show all of it."""
QUOTING = ("facts", "timeline", "caveats", "gaps")


def cited(source: str, briefing: Briefing, kinds: tuple[str, ...] = QUOTING) -> set[int]:
    """Numbers of the sentences of which the briefing quotes words: names and dates apart."""
    lines = briefing.sentences.get(source, [])
    found: set[int] = set()
    for item in (i for kind in kinds for i in briefing.list(kind)):
        if item.get("hidden"):
            continue
        chains = (item, *item.get("tellings", ()))
        credited = [s.get("evidence") for c in chains for s in c.get("attribution", ())]
        credited.append(item.get("context"))
        spans = (p for p in item.get("parts", ()) if "insert" not in p)
        for place in (*item.get("evidence", ()), *spans, *credited):
            if place and str(place["source"]) == source:
                first, last = int(place["start"]), int(place["end"])
                found |= {s.number for s in lines if first < s.end and s.start < last}
    for notice in ("retracted", "amended"):
        for place in (s.get(notice) for s in briefing.list("sources")):
            if place and str(place["source"]) == source:
                found |= {
                    s.number for s in lines if place["start"] < s.end and s.start < place["end"]
                }
    return found
