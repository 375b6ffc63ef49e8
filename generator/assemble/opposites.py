"""Events of which one excludes the other: what rose did not fall."""

from __future__ import annotations

from functools import cache

from generator.rules import rows


def opposed(one: str, other: str) -> bool:
    """Whether two events, as `Matter.event` names them, cannot both be of one thing at one time."""
    return (one, other) in _pairs() or (other, one) in _pairs()


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    known = {row.id for row in rows("discourse/meanings") if row.kind == "event"}

    def named(word: str) -> str:
        return f"={word}" if word in known else word

    return frozenset(
        (named(word), named(against))
        for row in rows("origins/opposites")
        for word in row.words
        for against in row.more["against"]
    )
