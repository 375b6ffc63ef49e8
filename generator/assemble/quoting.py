"""How much of each source the site publishes: every sentence of which words are shown, whole.

A briefing quotes pieces; its evidence, and the page of the source, show the sentences around them.
What is counted is therefore the sentence, however little of it a fact repeats.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.model.base import Evidence
from generator.model.claims import Fact, SpanPart
from generator.model.record import Coverage, Record, RecordSource

WORD = re.compile(r"\w+(?:[’'\-.,]\w+)*")
"""A word as an editor counts them: "Kim’s", "3,000" and "long-range" are one each."""
Place = SpanPart | Evidence


def measured(record: Record, texts: Mapping[str, str]) -> Record:
    """The record with the ``quoted_share`` of each source. ``texts`` by source id."""
    places = list(_places(record))
    sources = (_measured(s, texts[s.id], record.coverage, places) for s in record.sources)
    return record.model_copy(update={"sources": tuple(sources)})


def quoted_share(text: str, shown: Iterable[tuple[int, int]]) -> float:
    """Words of ``text`` inside the spans ``shown``, each once, over all its words; 0 to 1."""
    spans = list(shown)
    words = [m.span() for m in WORD.finditer(text)]
    inside = sum(any(start <= a and b <= end for start, end in spans) for a, b in words)
    return round(inside / len(words), 4) if words else 0.0


def _measured(
    source: RecordSource, text: str, lines: Iterable[Coverage], places: Iterable[Place]
) -> RecordSource:
    own = [p for p in places if p.source == source.id]
    shown = [(n.start, n.end) for n in lines if n.source == source.id and _is_shown(n, own)]
    if source.title_evidence is not None:
        shown.append((source.title_evidence.start, source.title_evidence.end))
    return source.model_copy(update={"quoted_share": quoted_share(text, shown)})


def _is_shown(line: Coverage, own: Iterable[Place]) -> bool:
    inside = any(p.start < line.end and line.start < p.end for p in own)
    return inside and not line.purged


def _places(record: Record) -> Iterator[Place]:
    """All words of the sources that a briefing shows in sentences, warnings and questions."""
    shown = {f.id for f in record.facts if not f.hidden}
    for fact in record.facts:
        if fact.id in shown:
            yield from _of_fact(fact)
    for entry in record.timeline:
        if entry.fact in shown:
            yield from (p for p in entry.parts if isinstance(p, SpanPart))
    for source in record.sources:
        yield from (place for place in (source.retracted, source.amended) if place)
    for caveat in record.caveats:
        yield from caveat.evidence
    for gap in record.gaps:
        yield from gap.evidence


def _of_fact(fact: Fact) -> Iterator[Place]:
    """Its words, its speakers, what it goes on from, and what further sources say of it."""
    yield from (p for p in fact.parts if isinstance(p, SpanPart))
    if fact.context:
        yield fact.context
    yield from (t.evidence for t in fact.tellings)
    chains = (fact.attribution, *(t.attribution for t in fact.tellings))
    yield from (s.evidence for chain in chains for s in chain if s.evidence)
