"""How newsworthy a statement is: near the head of the story, near its title, at its centre.

The weights lie on a wide plateau of what summaries by people and by machines measure. Within it
they follow an editor: what came before, and effects without a speaker, wait for developments,
plans and credited claims; a short answer to the sentence before is no news alone.
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
SHORT = 0.6
"""How far centrality is a share of the statement: 0 favours the long, 1 the short."""
REPEATED = 0.25
"""For each of headline, deck and recap that says it too, up to three."""
FIRST_PARAGRAPH = 0.4
NUMBERS = 0.1
PLAN = 0.2
"""For what comes next: the reader of a first page asks for it."""
PENALTIES: dict[str, float] = {
    "follow-up": 1.5,
    "unresolved": 0.75,
    "quotes": 0.6,
    "hearsay": 0.5,
    "background": 1.4,
    "assessment": 0.11,
    "trailing": 2.2,
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
    follow_up: bool
    """Answers the sentence before, and says nothing alone."""
    trailing: bool
    """The last clause of the statement before it: never ranked above that."""
    leads: bool
    place: int
    """How many facts stand before the first telling of what it says."""
    said_again: int
    """How many of headline, deck and recap say it too."""
    in_first_paragraph: bool
    anecdote: bool = False
    """Opens the text with somebody who stands for many: the story begins further down."""


Score = tuple[tuple[str, float], ...]
"""The named parts of a score, none of them 0; it is their sum."""


def saliences(traits: Sequence[Traits], title: Terms | None) -> list[Score]:
    """A score for each statement, in the order of the text; the higher, the sooner shown."""
    central = centrality([t.terms for t in traits])
    scores: list[Score] = []
    for trait, centre in zip(traits, central, strict=True):
        parts = {**_gains(trait, title), "centre": CENTRE * centre, **_losses(trait)}
        if trait.trailing and scores:
            parts["below-its-clause"] = min(0.0, total(scores[-1]) - sum(parts.values()))
            parts["trailing"] = -PENALTIES["trailing"]
        if not trait.leads:
            parts["no-fact"] = -BELOW
        scores.append(tuple((name, round(part, 6)) for name, part in parts.items() if part))
    return scores


def total(score: Score) -> float:
    """The sum of a score's parts."""
    return round(sum(part for _, part in score), 6)


def _gains(trait: Traits, title: Terms | None) -> dict[str, float]:
    return {
        "head": 0.0 if trait.anecdote else HEAD / (1 + FALL * trait.place),
        "title": TITLE * title.covered_by(trait.terms) if title else 0.0,
        "said-again": REPEATED * min(3, trait.said_again),
        "first-paragraph": FIRST_PARAGRAPH * (trait.in_first_paragraph and not trait.anecdote),
        "numbers": NUMBERS * bool(trait.terms.numbers),
        "plan": PLAN * (trait.role == "outlook"),
    }


def _losses(trait: Traits) -> dict[str, float]:
    hearsay = trait.strength == "hedged" and not trait.credited
    applies = {
        "unresolved": trait.unresolved,
        "follow-up": trait.follow_up,
        "quotes": trait.quotes,
        "hearsay": hearsay,
        "length": max(0, trait.words - LONG),
        trait.role: trait.role in PENALTIES,
    }
    return {name: -PENALTIES[name] * times for name, times in applies.items() if times}


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
