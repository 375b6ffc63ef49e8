"""Storms and ships by their names: nobody's, wherever the article has them."""

from __future__ import annotations

from generator.analyse.actors.lexicon import words
from generator.analyse.tokens import Tokens


def storms(tokens: Tokens) -> frozenset[str]:
    """The names that stand right after "typhoon", "Hurricane" and the like, a quotation mark
    between at most, and those after "HMS"."""
    kinds, prefixes = words("cues", "storm"), words("cues", "ship-prefix")
    found: set[str] = set()
    for i in range(len(tokens) - 2):
        if tokens.lower[i] in kinds:
            found |= _names_of_storms(tokens, i)
        elif tokens.lower[i] in prefixes and tokens.capital[i]:
            stop = i + 1
            while stop < len(tokens) and tokens.capital[stop]:
                stop += 1
            found.add(" ".join(tokens.text[i + 1 : stop]))
    return frozenset(found)


def _names_of_storms(tokens: Tokens, kind: int) -> set[str]:
    at = kind + 1 + (tokens.text[kind + 1] in {'"', "``", "'"})
    single = at + 1 >= len(tokens) or not tokens.capital[at + 1]
    if at >= len(tokens) or not tokens.capital[at] or not single or at in tokens.entries:
        return set()
    found = {tokens.text[at]}
    if tokens.text[at + 1 : at + 2] == ["("] and tokens.text[at + 3 : at + 4] == [")"]:
        # "Typhoon Elm (Oak)": the same by its other name.
        found.add(tokens.text[at + 2])
    return found
