"""Sport: where a town's or a country's name stands for its team."""

from __future__ import annotations

import re

from generator.analyse.actors.lexicon import words
from generator.analyse.actors.names import Name
from generator.analyse.tokens import Tokens

_SCORE_AFTER = re.compile(r" \d{1,3} ?- ?\d{1,3}\b")
_SCORE_BEFORE = re.compile(r"\d{1,3} ?- ?\d{1,3} $")
PLACES = {"country", "place", "region", "city"}


def is_team(tokens: Tokens, names: list[Name]) -> bool:
    """Whether a place is a team here: it wins, loses or scores more often than things are in it."""
    entry = next((n.entry for n in names if n.entry), None)
    if entry is None or entry.category not in PLACES:
        return False
    plays = sum(_plays(tokens, n) for n in names)
    located = sum(
        n.first > 0 and tokens.lower[n.first - 1] in words("cues", "locative") for n in names
    )
    return plays > located


def is_club(tokens: Tokens, names: list[Name]) -> bool:
    """Whether it is a club by its last word, and nothing is in it: "Elm Town"."""
    parts = names[0].text.split()
    if len(parts) != 2 or parts[1].lower() not in words("cues", "club-place"):
        return False
    located = any(
        n.entry or (n.first > 0 and tokens.lower[n.first - 1] in words("cues", "locative"))
        for n in names
    )
    return not located


def _plays(tokens: Tokens, name: Name) -> bool:
    last = name.last - 1
    head = tokens.lower[tokens.head[last]]
    after = tokens.lower[name.last] if name.last < len(tokens) else ""
    return (
        head in words("cues", "match-verb")
        or after in words("cues", "team-noun")
        or bool(_SCORE_AFTER.match(tokens.folded, name.end))
        or bool(_SCORE_BEFORE.search(tokens.folded[max(0, name.start - 9) : name.start]))
    )
