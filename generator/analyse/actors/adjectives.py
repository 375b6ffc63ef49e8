"""Adjectives of peoples that no gazetteer knows, by the place that the text names as well.

"Corvan analyst" beside "Corva" names nobody called Corvan, as "French analyst" names nobody.
"""

from __future__ import annotations

from functools import cache

from generator.analyse.actors.lexicon import Entry, words
from generator.analyse.tokens import Tokens

STEM = 4
"""Letters that adjective and place share at least."""
DROPPED = 2
"""Letters of the place's name that the ending may replace ("Tarsis" - "Tarsian")."""


def learn_adjectives(tokens: Tokens) -> None:
    """Enters the text's own demonyms among its known phrases, as demonyms without a country."""
    places = {t for t in tokens.by_text if len(t) >= STEM}
    for text, where in tokens.by_text.items():
        free = [i for i in where if i not in tokens.entries]
        if free and all(_before_noun(tokens, i) for i in where) and _made_of(text, places):
            for i in free:
                tokens.entries[i] = (Entry(text, "demonym", ""), i + 1)


def _before_noun(tokens: Tokens, i: int) -> bool:
    """Whether a word in lower case follows, which it describes: no name's part, no subject."""
    following = i + 1 < len(tokens) and tokens.text[i + 1].isalpha() and not tokens.capital[i + 1]
    alone = i == 0 or not tokens.capital[i - 1] or tokens.line_of(i).first == i - 1
    return following and alone and tokens.pos[i + 1] in {"NOUN", "ADJ"}


def _made_of(text: str, places: set[str]) -> bool:
    for ending in _endings():
        stem = text[: -len(ending)] if text.endswith(ending) else ""
        if len(stem) >= STEM and any(
            p != text and p.startswith(stem) and len(p) - len(stem) <= DROPPED for p in places
        ):
            return True
    return False


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(words("adjectives", "ending"), key=lambda e: (-len(e), e)))
