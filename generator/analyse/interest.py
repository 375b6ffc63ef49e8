"""Whether an actor speaks for a party to what it describes, from the words that name it.

Alike for every state and company; nationality alone is no interest (rules/actors/interest.yml).
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.analyse.lexicon import exact, firing, state_media
from generator.model.base import Kind

_INTERESTS = ("state-organ", "country-leader", "company-organ", "spokesperson")


def interest_of(kind: Kind, names: Iterable[str], descriptions: Iterable[str]) -> str | None:
    """Id of the row that makes the actor a party, or None. Texts are folded."""
    if kind in {"country", "place"}:
        return None
    names = list(names)
    if any(n in state_media() for n in names):
        return "state-organ"
    texts = list(descriptions) if kind == "person" else [*names, *descriptions]
    fired = [found for text in texts if (found := _fired(text))]
    return next((row for row in _INTERESTS if row in fired), None)


def _fired(text: str) -> str | None:
    """The first row that holds for these words, none where an exempting word stands in them."""
    rows = firing("interest", text)
    if "no-interest" in rows:
        return None
    if "country-leader" in rows and _belongs_to_a_state(text):
        return "country-leader" if "state-organ" not in rows else "state-organ"
    return next((r for r in _INTERESTS if r in rows and r != "country-leader"), None)


def _belongs_to_a_state(text: str) -> bool:
    """Whether the words open with a country or its people ("North Korean leader")."""
    parts = text.replace("'s", "").split()
    for length in (3, 2, 1):
        entry = exact(" ".join(parts[:length]))
        if entry and entry.key and entry.category in {"country", "demonym"}:
            return True
    return False
