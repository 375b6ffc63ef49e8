"""Whether two texts tell the same story, and by which signs.

The same people and places are no sign of it: they are in the news again and again. What counts
is that the texts share what is peculiar to an event as well: its words, its day, its figures.
"""

from __future__ import annotations

import datetime
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.grouping.traits import Traits

COPIED = 0.5
"""Share of the shorter text's runs of words from which on it is a copy."""
NAMES = 0.2
"""Share of the names of the text with fewer, weighted by rarity, that both must have."""
WORDS = 0.22
"""The same of rare words, where a day or figure is shared too."""
WORDS_ALONE = 0.36
"""The same, where neither day nor figure is shared."""
PER_SIGN = 0.03
"""What each further shared day or figure is worth in words."""
LEAST_WORDS = 5
APART = 21
"""Days between two publications from which on only a copy is the same story."""
_TOLD = 6
"""Signs of a kind in one reason."""


@dataclass(frozen=True)
class Pair:
    """Two files that seem to tell one story. ``shared`` are the signs by kind, rarest first."""

    one: str
    other: str
    score: float
    syndicated: bool
    shared: dict[str, tuple[str, ...]]
    copied: float = 0.0

    @property
    def reason(self) -> str:
        """In words, for the editor who decides."""
        if self.syndicated:
            return f"{self.copied:.0%} of the shorter text stands in the other word for word"
        return "; ".join(f"{k} {', '.join(w[:_TOLD])}" for k, w in self.shared.items() if w)


class Rarity:
    """How rare a sign is among all texts of the seeds: the fewer have it, the more it weighs."""

    def __init__(self, texts: Sequence[Traits]) -> None:
        self._count = len(texts)
        self._seen: dict[str, Counter[str]] = {
            kind: Counter(sign for t in texts for sign in getattr(t, kind))
            for kind in ("names", "dates", "numbers", "words")
        }

    def weight(self, kind: str, sign: str) -> float:
        return math.log(1 + self._count / self._seen[kind][sign])

    def share(self, kind: str, one: frozenset[str], other: frozenset[str]) -> float:
        """Weight of what both have over that of the side that has less; 0 to 1."""
        least = min(self._sum(kind, one), self._sum(kind, other))
        return self._sum(kind, one & other) / least if least else 0.0

    def rarest(self, kind: str, signs: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(signs, key=lambda s: (-self.weight(kind, s), s)))

    def _sum(self, kind: str, signs: Iterable[str]) -> float:
        return math.fsum(sorted(self.weight(kind, s) for s in signs))


def pair_of(one: Traits, other: Traits, rarity: Rarity) -> Pair | None:
    """The two as one story; None where they are two, or it cannot be told."""
    copied = _copied(one, other)
    shares = {
        kind: rarity.share(kind, getattr(one, kind), getattr(other, kind))
        for kind in ("names", "words")
    }
    shared = {
        kind: tuple(
            one.spelt.get(sign, sign)
            for sign in rarity.rarest(kind, getattr(one, kind) & getattr(other, kind))
        )
        for kind in ("names", "dates", "numbers", "words")
    }
    if copied >= COPIED:
        return Pair(one.file, other.file, round(1 + copied, 3), True, shared, round(copied, 3))
    if _far_apart(one.day, other.day) or _two_themes(one, other) or not _alike(shares, shared):
        return None
    score = math.fsum(shares.values()) / 2
    return Pair(one.file, other.file, round(score, 3), False, shared, round(copied, 3))


def _copied(one: Traits, other: Traits) -> float:
    least = min(len(one.runs), len(other.runs))
    return len(one.runs & other.runs) / least if least else 0.0


def _alike(shares: Mapping[str, float], shared: Mapping[str, tuple[str, ...]]) -> bool:
    if shares["names"] < NAMES or not shared["names"] or len(shared["words"]) < LEAST_WORDS:
        return False
    signs = len(shared["dates"]) + len(shared["numbers"])
    if not signs:
        return len(shared["names"]) > 1 and shares["words"] >= WORDS_ALONE
    return shares["words"] >= WORDS - PER_SIGN * (min(signs, 4) - 1)


def _two_themes(one: Traits, other: Traits) -> bool:
    """Whether neither has a word of what the other is about: a bridge here, a school there."""
    if not (one.themes and other.themes):
        return False
    return not (one.themes & other.words or other.themes & one.words)


def _far_apart(one: str | None, other: str | None) -> bool:
    """Whether both days are known, to the day, and lie weeks from each other."""
    try:
        days = [datetime.date.fromisoformat((d or "")[:10]) for d in (one, other)]
    except ValueError:
        return False
    return abs((days[0] - days[1]).days) > APART
