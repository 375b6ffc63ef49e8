"""Machines, missions and ships by their names: no actors, however they act."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analyse.actors.lexicon import words
from generator.analyse.actors.names import Name
from generator.analyse.actors.surroundings import speaks
from generator.analyse.tokens import Tokens

CALLED, BY_SHARE, SAILS = 2.0, 3.0, 4.0
"""Called a machine once; by the share of its occurrences that say so; "the Elm Queen" in a text
about ships."""


def weigh_machines(tokens: Tokens, names: Sequence[Name]) -> float:
    """The evidence that the name is a machine's, from the gazetteer's unknown names only."""
    if any(n.entry or n.titled for n in names):
        return 0.0
    called = sum(_is_called_one(tokens, n) for n in names)
    total = BY_SHARE * called / len(names)
    if called and names[0].label != "ORG":
        total += CALLED
    return total + SAILS * _sails(tokens, names)


def _is_called_one(tokens: Tokens, name: Name) -> bool:
    """ "the Elm space telescope", "the ship, named Elm Queen"."""
    nouns = words("cues", "machine")
    after = [*tokens.lower[name.last : name.last + 2], "", ""]
    if after[0] in nouns or (after[1] in nouns and _may_be_between(tokens, name.last)):
        return True
    at = name.first - 1
    if at > 2 and tokens.lower[at] in words("cues", "named-as"):
        at -= 1 + (tokens.text[at - 1] == ",")
        return tokens.lower[at] in nouns | words("cues", "before-work")
    return False


def _may_be_between(tokens: Tokens, at: int) -> bool:
    return tokens.text[at].isdigit() or (tokens.pos[at] == "NOUN" and tokens.text[at].islower())


def _sails(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Whether the name has "the", is no body's or place's, and the text is about ships."""
    parts = names[0].text.lower().split()
    heads = words(
        "organisations", "organisation", "place", "organisation-of", "place-first", "legal"
    )
    if not tokens.about_ships or not 1 < len(parts) < 4 or heads.intersection(parts):
        return False
    with_article = all(n.first and tokens.lower[n.first - 1] == "the" for n in names)
    return with_article and not any(speaks(tokens, n) for n in names)
