"""Words that were taken down, found again by their hash: wherever they stand, however they are cut.

story.yml holds the hash of the words and how many they are, so that it need not repeat them. Any
run of as many words of a text whose hash agrees is a place of them: in the source that they came
from, in another that printed them too, in a headline, and after any change of the program.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.model.base import Evidence, Span
from generator.model.story import Bundle, Purge

_WORD = re.compile(r"\w+")


def words_hash(text: str) -> tuple[str, int]:
    """SHA-256 and number of the words of ``text``; case, punctuation and space do not count."""
    words = [m.group().lower() for m in _WORD.finditer(text)]
    return _hash(words), len(words)


def places_of(text: str, purges: Sequence[Purge]) -> Iterator[Span]:
    """Where in ``text`` the words of ``purges`` stand."""
    wanted: dict[int, set[str]] = {}
    for purge in purges:
        if purge.fact and purge.words:
            wanted.setdefault(purge.words, set()).add(purge.sha256)
    found = list(_WORD.finditer(text)) if wanted else []
    words = [m.group().lower() for m in found]
    for count, hashes in sorted(wanted.items()):
        for at in range(len(words) - count + 1):
            if _hash(words[at : at + count]) in hashes:
                yield Span(start=found[at].start(), end=found[at + count - 1].end())


def _hash(words: Sequence[str]) -> str:
    return hashlib.sha256(" ".join(words).encode()).hexdigest()


@dataclass(frozen=True, eq=False)
class Purged:
    """What was taken down of one story, by place and by words."""

    bundle: Bundle

    @cached_property
    def places(self) -> dict[str, list[Span]]:
        """By source id."""
        purges = self.bundle.edits.purged
        return {a.id: list(places_of(a.text, purges)) for a in self.bundle.articles}

    def touches(self, source: str, start: int, end: int) -> bool:
        return any(p.start < end and start < p.end for p in self.places.get(source, ()))

    def hits(self, *evidence: Evidence | None) -> bool:
        """Whether any of these places holds words that were taken down, or part of them."""
        return any(e is not None and self.touches(e.source, e.start, e.end) for e in evidence)

    def told_in(self, *texts: str | None) -> bool:
        """Whether any of these texts, of ours or of the editor's, repeats such words."""
        purges = self.bundle.edits.purged
        return any(t and next(places_of(t, purges), None) is not None for t in texts)
