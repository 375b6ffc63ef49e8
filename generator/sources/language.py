"""Which language a text is in, by its function words. English is read, others are refused."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from generator.errors import SourceError
from generator.rules import rows

ENOUGH = 20
"""Fewer words than this (a headline, a table) say too little to refuse a text for."""
LEAST = 0.12
"""English news has a third of its words from the list; headlines and tables have less."""

_WORD = re.compile(r"[^\W\d_]+")


@cache
def _languages() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((str(r.more["name"]), frozenset(r.words)) for r in rows("sources/languages"))


def language_of(text: str) -> str | None:
    """The language's English name, "another language", or None where the text is too short."""
    words = Counter(w.lower() for w in _WORD.findall(text))
    total = sum(words.values())
    if total < ENOUGH:
        return None
    shares = [(sum(words[w] for w in known) / total, name) for name, known in _languages()]
    share, name = max(shares, key=lambda s: s[0])
    return name if share >= LEAST else "another language"


def refuse_other_languages(text: str, file: str) -> None:
    """Raises SourceError where the text is in a language that is not read yet."""
    language = language_of(text)
    if language not in {None, "English"}:
        raise SourceError(
            f"the article is in {language}; only English is read for now",
            file=file,
            remedy="replace it by an English text, or move it out of seeds/;"
            " if it is English, write language: en into its .yml file",
        )
