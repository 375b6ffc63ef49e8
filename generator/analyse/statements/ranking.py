"""Which facts a reader needs first: the most newsworthy, less what was said by those before it.

Maximal marginal relevance (Carbonell & Goldstein 1998), over the terms of statements.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.analyse.statements.terms import Terms

FIRST = 5
"""What a reader sees at a glance: no place for what came before, or for half a sentence."""
REDUNDANT = 0.5
"""How much a statement loses when all that it speaks of stands before it already."""


@dataclass(frozen=True)
class Place:
    """Where a statement stands, and which share of it (0 to 1) those before it had said."""

    rank: int
    told: float


def ranks(
    scores: Sequence[float], terms: Sequence[Terms], waits: Sequence[bool] = ()
) -> list[Place]:
    """A rank for each score, 0 first: the best, then what adds most to those before it.

    What ``waits`` is none of the first FIRST while anything else is left.
    """
    left = list(range(len(scores)))
    order: list[int] = []
    ranked: set[int] = set()
    said: dict[str, float] = {}
    known = [0.0] * len(scores)
    holders: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(terms):
        for term in one.weights:
            holders[term].append(i)
    while left:
        # the earlier in the text of two equals
        ready = [i for i in left if not (waits and waits[i])] if len(order) < FIRST else left
        best = max(ready or left, key=lambda i: (scores[i] - REDUNDANT * known[i], -i))
        left.remove(best)
        order.append(best)
        ranked.add(best)
        new = [t for t in terms[best].weights if t not in said]
        said.update(terms[best].weights)
        # only who has a word that is new among the said ones is known better than before
        for i in {i for t in new for i in holders[t]} if len(order) > 1 else range(len(scores)):
            if i not in ranked:
                known[i] = _known(terms[i], said)
    found = {index: Place(rank, known[index]) for rank, index in enumerate(order)}
    return [found[index] for index in range(len(scores))]


def settled(places: Sequence[Place], leads: Sequence[bool]) -> list[Place]:
    """The same places, numbered anew: what makes no fact stands behind all that does."""
    order = sorted(range(len(places)), key=lambda i: (not leads[i], places[i].rank))
    found = {index: Place(rank, places[index].told) for rank, index in enumerate(order)}
    return [found[index] for index in range(len(places))]


def _known(one: Terms, said: Mapping[str, float]) -> float:
    if not one.total:
        return 1.0
    return sum(w for t, w in one.weights.items() if t in said) / one.total
