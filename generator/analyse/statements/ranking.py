"""Which facts a reader needs first: the most newsworthy, less what was said by those before it.

Maximal marginal relevance (Carbonell & Goldstein 1998), over the terms of statements.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.analyse.statements.terms import Terms

REDUNDANT = 0.5
"""How much a statement loses when all that it speaks of stands before it already."""


@dataclass(frozen=True)
class Place:
    """Where a statement stands, and which share of it (0 to 1) those before it had said."""

    rank: int
    told: float


def ranks(scores: Sequence[float], terms: Sequence[Terms]) -> list[Place]:
    """A rank for each score, 0 first: the best, then what adds most to those before it."""
    left = list(range(len(scores)))
    order: list[int] = []
    said: dict[str, float] = {}
    known = [0.0] * len(scores)
    while left:
        # the earlier in the text of two equals
        best = max(left, key=lambda i: (scores[i] - REDUNDANT * known[i], -i))
        left.remove(best)
        order.append(best)
        said.update(terms[best].weights)
        for i in left:
            known[i] = _known(terms[i], said)
    found = {index: Place(rank, known[index]) for rank, index in enumerate(order)}
    return [found[index] for index in range(len(scores))]


def _known(one: Terms, said: Mapping[str, float]) -> float:
    if not one.total:
        return 1.0
    return sum(w for t, w in one.weights.items() if t in said) / one.total
