"""How exact a number is, by the words that go with it."""

from __future__ import annotations

from functools import cache

from generator.rules import rows


def bound_of(words: str) -> str:
    """floor | ceiling | about | apart, by rules/origins/bounds; "" for a plain number."""
    padded = f" {words.lower()} "
    return next((kind for word, kind in _bounds() if f" {word} " in padded), "")


@cache
def _bounds() -> tuple[tuple[str, str], ...]:
    """Words that go with a number and what they make of it, the longest first."""
    words = {row.id: row.words for row in rows("quantities/modifiers")}
    found = {
        word.lower(): row.kind
        for row in reversed(rows("origins/bounds"))
        for word in (*words.get(row.id, ()), *row.words)
    }
    return tuple(sorted(found.items(), key=lambda pair: (-len(pair[0]), pair[0])))
