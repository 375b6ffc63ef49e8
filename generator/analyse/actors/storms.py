"""Storms by their names: nobody's, wherever the article has them."""

from __future__ import annotations

from generator.analyse.actors.lexicon import words
from generator.analyse.tokens import Tokens


def storms(tokens: Tokens) -> frozenset[str]:
    """The names that stand right after "typhoon", "Hurricane" and the like, a quotation mark
    between at most."""
    kinds = words("cues", "storm")
    found: set[str] = set()
    for i in range(len(tokens) - 2):
        if tokens.lower[i] in kinds:
            at = i + 1 + (tokens.text[i + 1] in {'"', "``", "'"})
            single = at + 1 >= len(tokens) or not tokens.capital[at + 1]
            if tokens.capital[at] and single and at not in tokens.entries:
                found.add(tokens.text[at])
    return frozenset(found)
