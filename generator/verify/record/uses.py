"""What of a source's words a briefing uses, by line: the spans, and what has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.verify.briefing import Briefing, Sentence
from generator.verify.composing import Words, parts_of_record
from generator.verify.record.shown import in_page_order

FACT, EVENT, CAVEAT, GAPS, HEAD = "fact", "event", "caveat", "gaps", "head"
KINDS = (FACT, EVENT, CAVEAT, GAPS, HEAD)
Place = tuple[str, int, int]
"""Source, start and end."""


@dataclass(frozen=True)
class Back:
    """Something of the briefing's page that uses a line, and its anchor there."""

    kind: str
    anchor: str


@dataclass
class Uses:
    """``backs``: by the number of the line in which the words begin."""

    spans: list[tuple[int, int]] = field(default_factory=list)
    backs: dict[int, list[Back]] = field(default_factory=dict)

    def inside(self, line: Sentence) -> list[tuple[int, int]]:
        """The spans within a line, what touches or overlaps made one."""
        cut = ((max(a, line.start), min(b, line.end)) for a, b in self.spans)
        merged: list[tuple[int, int]] = []
        for a, b in sorted((a, b) for a, b in cut if a < b):
            if merged and a <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(b, merged[-1][1]))
            else:
                merged.append((a, b))
        return merged


def uses_of(source: str, briefing: Briefing) -> Uses:
    """All uses of one source."""
    uses = Uses()
    for back, places in _uses(source, briefing):
        for where, start, end in places:
            if where != source:
                continue
            uses.spans.append((start, end))
            line = briefing.sentence_at(source, start)
            if line is not None:
                backs = uses.backs.setdefault(line.number, [])
                if back not in backs:
                    backs.append(back)
    return uses


def _uses(source: str, briefing: Briefing) -> Iterator[tuple[Back, list[Place]]]:
    facts = in_page_order(briefing)
    for fact in facts:
        yield Back(FACT, str(fact["id"])), list(_of_fact(fact))
    shown = {f["id"] for f in facts}
    for entry in briefing.list("timeline"):
        if entry["fact"] in shown:
            yield Back(EVENT, str(entry["id"])), list(_spans(entry))
    own = briefing.sources.get(source, {})
    notices = [own[k] for k in ("retracted", "amended") if own.get(k)]
    yield Back(HEAD, ""), list(_places(notices))
    for caveat in briefing.list("caveats"):
        yield Back(CAVEAT, str(caveat["id"])), list(_places(caveat.get("evidence", ())))
    for gap in briefing.list("gaps"):
        yield Back(GAPS, "not-established"), list(_places(gap.get("evidence", ())))


def _of_fact(fact: Mapping[str, Any]) -> Iterator[Place]:
    """Its words, what it goes on from, what further sources say of it, and all speakers."""
    yield from _spans(fact)
    yield from _places([fact["context"]] if fact.get("context") else [])
    tellings = fact.get("tellings", ())
    yield from _places(t["evidence"] for t in tellings)
    for chain in (fact, *tellings):
        yield from _places(s["evidence"] for s in chain.get("attribution", ()) if s.get("evidence"))


def _spans(item: Mapping[str, Any]) -> Iterator[Place]:
    parts = parts_of_record(item["parts"])
    return ((p.source, p.start, p.end) for p in parts if isinstance(p, Words))


def _places(evidence: Iterable[Mapping[str, Any]]) -> Iterator[Place]:
    return ((str(e["source"]), int(e["start"]), int(e["end"])) for e in evidence)
