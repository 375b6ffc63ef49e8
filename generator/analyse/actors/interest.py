"""Whether an actor speaks for a party to what it describes, from the words that name it.

Alike for every state and company; nationality alone is no interest (rules/actors/interest.yml).
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.analyse.actors.lexicon import exact, firing, state_media, words
from generator.model.base import Kind

_INTERESTS = ("state-organ", "company-organ", "spokesperson")


def interest_of(kind: Kind, names: Iterable[str], descriptions: Iterable[str]) -> str | None:
    """Id of the row that makes the actor a party, or None. Texts are folded."""
    if kind in {"country", "place"}:
        return None
    names = list(names)
    if any(n in state_media() for n in names):
        return "state-organ"
    if kind == "person":
        fired = [found for text in descriptions if (found := _person(text))]
    else:
        fired = [found for text in [*names, *descriptions] if (found := _body(text))]
    return next((row for row in _INTERESTS if row in fired), None)


def _body(text: str) -> str | None:
    """The first row that holds for an organisation or group so named or described."""
    rows = firing("interest", text)
    if "no-interest" in rows:
        return None
    if "armed-organ" in rows and _is_of_a_state(text):
        return "state-organ"
    if "local-body" in rows:
        rows = [r for r in rows if r != "state-organ"]
    return next((r for r in _INTERESTS if r in rows), None)


def _person(text: str) -> str | None:
    """The first row that holds for somebody so described, none beside an exempting word.

    Whoever owns the office decides, not the word "military" or "president" alone.
    """
    rows = firing("interest", text)
    if "no-interest" in rows:
        return None
    bare = text.casefold() in words("interest", "bare-office")
    led = "country-leader" in rows and (bare or _belongs_to_a_state(text))
    armed = "armed-organ" in rows and _is_of_a_state(text)
    if "state-office" in rows or led or armed:
        return "state-organ"
    without = {"company-organ"} if "company-officer" not in rows else set()
    without |= {"state-organ"} if "local-body" in rows else set()
    rows = [r for r in rows if r not in without]
    return next((r for r in _INTERESTS if r in rows), None)


def _is_of_a_state(text: str) -> bool:
    """Whether the forces in the words are a country's, by its name or by no other owner's."""
    parts = text.replace("'s", "").replace("-", " ").split()
    for at in range(len(parts)):
        for length in (3, 2, 1):
            entry = exact(" ".join(parts[at : at + length]))
            if entry and entry.key and entry.category in {"country", "demonym"}:
                return True
    known = words("interest", "armed-organ", "ownerless", "armed-part")
    return all(p.lower() in known for p in parts)


def _belongs_to_a_state(text: str) -> bool:
    """Whether the words open with a country or its people ("North Korean leader")."""
    parts = text.replace("'s", "").split()
    for length in (3, 2, 1):
        entry = exact(" ".join(parts[:length]))
        if entry and entry.key and entry.category in {"country", "demonym"}:
            return True
    return False
