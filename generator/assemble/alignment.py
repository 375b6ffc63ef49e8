"""Which fact of the last record a new one continues: by its place, or by its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.model.base import Evidence
from generator.model.claims import Fact
from generator.model.record import Record

SAME_PLACE = 0.5
"""Share of the characters that two pieces of evidence of one unchanged text have in common."""
SAME_WORDS = 0.6
"""Share of words (Dice) that makes a rewritten sentence the same statement: tuned on corrections
of one number or name in news sentences of 8 to 40 words, where it is .75 and more."""

_WORD = re.compile(r"\w+")


def inherited_ids(record: Record, last: Record) -> dict[str, str]:
    """New id to the id to bear, for every fact. What continues no fact keeps its own, if free."""
    same = {
        s.id for s in record.sources if s.sha256 in {o.sha256 for o in last.sources if o.id == s.id}
    }
    pairs = _pairs(record.facts, last.facts, same)
    taken = set(pairs.values())
    found: dict[str, str] = {}
    for fact in record.facts:
        own = pairs.get(fact.id, fact.id)
        while fact.id not in pairs and own in taken:
            own += "x"
        taken.add(own)
        found[fact.id] = own
    return found


def _pairs(new: Sequence[Fact], old: Sequence[Fact], same: set[str]) -> dict[str, str]:
    """The best pairs first; each fact in one pair."""
    words = {f.id: _words(f) for f in (*new, *old)}
    scores = sorted(
        (-score, n, o)
        for n, fact in enumerate(new)
        for o, other in enumerate(old)
        if (score := _likeness(fact, other, same, words)) > 0
    )
    found: dict[str, str] = {}
    used: set[str] = set()
    for _, n, o in scores:
        if new[n].id not in found and old[o].id not in used:
            found[new[n].id] = old[o].id
            used.add(old[o].id)
    return found


def _likeness(new: Fact, old: Fact, same: set[str], words: Mapping[str, Counter[str]]) -> float:
    """0 where they are two facts. The same place counts most, then the same quote, then words."""
    quotes = {_collapsed(e.quote) for e in old.evidence}
    place = max(_shared_places(new, old, same), default=0.0)
    if place >= SAME_PLACE:
        return 3 + place
    if new.evidence and _collapsed(new.evidence[0].quote) in quotes:
        return 2.0 + (new.evidence[0].source == old.evidence[0].source)
    if {e.source for e in new.evidence} <= same:
        return 0.0
    total = sum(words[new.id].values()) + sum(words[old.id].values())
    shared = sum((words[new.id] & words[old.id]).values())
    dice = 2 * shared / total if total else 0.0
    return dice if dice >= SAME_WORDS else 0.0


def _shared_places(new: Fact, old: Fact, same: set[str]) -> Iterator[float]:
    """The share of each pair of places; meaningless, and left out, where the text has changed."""
    for a in new.evidence:
        for b in old.evidence:
            if a.source == b.source and a.source in same:
                yield _overlap(a, b)


def _overlap(a: Evidence, b: Evidence) -> float:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return max(0, shared) / (max(a.end, b.end) - min(a.start, b.start))


def _words(fact: Fact) -> Counter[str]:
    quotes = " ".join(e.quote for e in fact.evidence[:1]) or fact.text
    return Counter(w.lower() for w in _WORD.findall(quotes))


def _collapsed(quote: str) -> str:
    return " ".join(quote.split())
