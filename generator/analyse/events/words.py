"""The words of rules/events.yml, by kind."""

from __future__ import annotations

from functools import cache

from generator.rules import rows


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of the rows of this kind."""
    return frozenset(w for row in rows("events") if row.kind == kind for w in row.words)
