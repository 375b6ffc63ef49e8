"""How newsworthy a statement is: near the head of the story, near its title, at its centre.

The weights are the middle of a wide plateau, not a peak: 400 random settings around them reach
on average what they reach, on summaries by people and by machines alike.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generator.analyse.statements.terms import Terms
from generator.model.base import Role, Strength

HEAD = 1.45
"""For the first statement; a third of it is left at the fourth."""
FALL = 0.7
TITLE = 0.7
CENTRE = 1.3
SHORT = 0.75
"""How far centrality is a share of the statement: 0 favours the long, 1 the short."""
REPEATED = 0.25
"""For each of headline, deck and recap that says it too, up to three."""
FIRST_PARAGRAPH = 0.4
NUMBERS = 0.1
PENALTIES: dict[str, float] = {
    "unresolved": 0.75,
    "quotes": 0.6,
    "hearsay": 0.5,
    "background": 0.7,
    "assessment": 0.11,
    "trailing": 1.6,
    "length": 0.04,
}
"""``length`` for each word past LONG."""
LONG = 35
BELOW = 10.0
"""Puts what is no fact of its own below all that is."""


@dataclass(frozen=True)
class Traits:
    """What is known of one statement before it is ranked."""

    terms: Terms
    words: int
    role: Role
    strength: Strength
    credited: bool
    quotes: bool
    unresolved: bool
    trailing: bool
    """The last clause of the statement before it: never ranked above that."""
    leads: bool
    said_again: int
    """How many of headline, deck and recap say it too."""
    in_first_paragraph: bool


def saliences(traits: Sequence[Traits], title: Terms | None) -> list[float]:
    """A score for each statement, in the order of the text; the higher, the sooner shown."""
    central = centrality([t.terms for t in traits])
    scores: list[float] = []
    at = 0
    for trait, centre in zip(traits, central, strict=True):
        score = _score(trait, at, title) + CENTRE * centre
        if trait.trailing and scores:
            score = min(score, scores[-1]) - PENALTIES["trailing"]
        scores.append(round(score if trait.leads else score - BELOW, 6))
        at += trait.leads
    return scores


def _score(trait: Traits, at: int, title: Terms | None) -> float:
    score = HEAD / (1 + FALL * at)
    score += TITLE * title.covered_by(trait.terms) if title else 0.0
    score += REPEATED * min(3, trait.said_again)
    score += FIRST_PARAGRAPH * trait.in_first_paragraph
    score += NUMBERS * bool(trait.terms.numbers)
    score -= PENALTIES["unresolved"] * trait.unresolved
    score -= PENALTIES["quotes"] * trait.quotes
    score -= PENALTIES["hearsay"] * (trait.strength == "hedged" and not trait.credited)
    score -= PENALTIES.get(trait.role, 0.0)
    return score - PENALTIES["length"] * max(0, trait.words - LONG)


def centrality(terms: Sequence[Terms]) -> list[float]:
    """How much each statement speaks of what the others speak of too, 0 to 1."""
    spread: dict[str, int] = {}
    for one in terms:
        for term in one.weights:
            spread[term] = spread.get(term, 0) + 1
    raw = [
        sum(w * math.log(spread[t]) for t, w in one.weights.items()) / (one.total or 1.0) ** SHORT
        for one in terms
    ]
    top = max(raw, default=0.0) or 1.0
    return [value / top for value in raw]
