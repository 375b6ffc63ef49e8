"""Where a statement that is taken down still shows: its words, what quotes it, what is like it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.assemble.editing import fact_of, folded
from generator.assemble.purged_words import places_of
from generator.model.claims import Fact
from generator.model.record import Record
from generator.model.story import Purge
from generator.sources.yaml_lines import read_lines
from generator.takedown.order import Desk

_WORD = re.compile(r"\w+")
_STEM = 5
"""Letters of a word that count: "closed" and "closing" are alike."""
_SHORTEST = 4
_ALIKE = 0.5
"""Share of the statement's words, the rare ones counting more, that a sentence like it has."""
_SHOWN = 70
"""Characters of a sentence that is shown."""


def remains(
    desk: Desk, fact: Fact, texts: Mapping[str, str], edits: str, purges: Sequence[Purge]
) -> Iterator[str]:
    """A line each, for the editor alone: what no command of ours removes."""
    for source in desk.record.sources:
        for place in places_of(texts[source.id], purges):
            line = texts[source.id].count("\n", 0, place.start) + 1
            yield f"seeds/{source.file}:{line} (not on the site, but in the repository)"
    for line in sorted({*_repeating(edits, purges), *_quoting(desk, fact, edits)}):
        yield f"{desk.shown(desk.edits)}:{line} (delete the entry that repeats them)"
    for other in desk.others:
        quotes = (e.quote for f in other.facts for e in f.evidence)
        if any(next(places_of(q, purges), None) for q in quotes):
            yield f"the briefing of seeds/{other.story} (purge them there too)"
    yield "git's history (docs/editing.md says how to remove them from it)"


def alike(
    record: Record, fact: Fact, texts: Mapping[str, str], purges: Sequence[Purge]
) -> Iterator[str]:
    """Sentences that seem to say the same in other words, each with its place."""
    files = {s.id: s.file for s in record.sources}
    sentences = [(c, texts[c.source][c.start : c.end]) for c in record.coverage]
    terms = [_terms(words) for _, words in sentences]
    common = Counter(t for found in terms for t in found)
    weigh = {t: math.log(1 + len(terms) / n) for t, n in common.items()}
    own = _terms(" ".join([fact.text, *(e.quote for e in fact.evidence)]))
    most = max(
        (sum(weigh.get(t, 0.0) for t in _terms(e.quote)) for e in fact.evidence), default=0.0
    )
    for (entry, words), found in zip(sentences, terms, strict=True):
        shared = own & found
        known = any(
            e.source == entry.source and e.start < entry.end and entry.start < e.end
            for e in fact.evidence
        )
        if known or next(places_of(words, purges), None) or len(shared) < 2:
            continue
        if sum(weigh[t] for t in shared) >= _ALIKE * most:
            line = texts[entry.source].count("\n", 0, entry.start) + 1
            told = " ".join(words.split())
            shown = told if len(told) <= _SHOWN else told[:_SHOWN].rstrip() + "…"
            yield f"seeds/{files[entry.source]}:{line}: “{shown}”"


def _terms(words: str) -> frozenset[str]:
    found = (m.group().lower() for m in _WORD.finditer(words))
    return frozenset(w[:_STEM] for w in found if len(w) >= _SHORTEST or w.isdigit())


def _repeating(edits: str, purges: Sequence[Purge]) -> Iterator[int]:
    for place in places_of(edits, purges):
        yield edits.count("\n", 0, place.start) + 1


def _quoting(desk: Desk, fact: Fact, edits: str) -> Iterator[int]:
    """Lines of entries that act on the statement, or hold a part of it."""
    read = read_lines(edits, desk.shown(desk.edits))
    whole = [folded(t) for t in (fact.text, *(e.quote for e in fact.evidence))]
    for path, words in _leaves(read.data, ""):
        if path.startswith("purged"):
            continue
        own = path.endswith(".match") and fact_of(desk.record.facts, words) is fact
        part = len(words.split()) > 1 and any(folded(words) in w for w in whole)
        if own or part:
            yield read.lines[path]


def _leaves(data: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _leaves(value, f"{path}.{key}" if path else key)
    elif isinstance(data, list):
        for n, value in enumerate(data):
            yield from _leaves(value, f"{path}[{n}]")
    elif data:
        yield path, str(data)
