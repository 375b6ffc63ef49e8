"""Names and descriptions of actors as they are compared across stories."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

COUNTRIES = Path(__file__).parents[2] / "rules" / "gazetteer" / "countries.json"
EMPTY = frozenset(
    "the a an of for at in from with to on by and who that its his her their former senior chief"
    " new old top head deputy".split()
)
"""Words of a description that tell nobody apart."""
_DASH = re.compile(r"[\u2010-\u2015-]")


def folded(name: str) -> str:
    """Case, hyphens, dots, curly quotes and a leading "the" apart."""
    text = unicodedata.normalize("NFKC", name).replace("’", "'").casefold().replace(".", "")
    return " ".join(_DASH.sub(" ", text).split()).removeprefix("the ")


def names_of(actor: Mapping[str, Any]) -> set[str]:
    """The folded names of an actor; those of a country by its code too."""
    names = {folded(str(n)) for n in (actor["name"], *actor.get("aliases", ()))}
    if actor["kind"] == "country":
        names |= {code for n in names if (code := codes().get(n))}
    return names


def words_of(actor: Mapping[str, Any]) -> tuple[set[str], set[str]]:
    """What the sources call somebody: the words that tell, and the codes of countries."""
    words: set[str] = set()
    lands: set[str] = set()
    for described in actor.get("descriptions", ()):
        if described.get("edited"):
            continue
        bare = [w.strip(",;'\"").removesuffix("'s") for w in folded(described["text"]).split()]
        lands |= set(_lands(bare))
        words |= {w for w in bare if w and w not in EMPTY and w not in codes()}
    return words, lands


def _lands(words: list[str]) -> Iterator[str]:
    for length in range(1, 5):
        for at in range(len(words) - length + 1):
            if code := codes().get(" ".join(words[at : at + length])):
                yield code


@cache
def codes() -> dict[str, str]:
    """The codes of countries by their folded names, adjectives and peoples."""
    rows = json.loads(COUNTRIES.read_text("utf-8"))
    found: dict[str, str] = {}
    for row in rows if isinstance(rows, list) else rows["rows"]:
        for name in (*row["names"], *row["adjectives"], *row["people"]):
            found.setdefault(folded(name), f"code {row['code']}")
    return found
