"""Names and words that tell whether two stories mean one thing: folded, and looked up.

The gazetteer's countries, places and organisations, and the word lists of rules/identities.yml.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from generator.rules import gazetteer, rows

LONGEST = 4
"""Words of the longest name of a country that is looked for in a description."""
_DASH = re.compile(r"[-‐-―]")
_SPACE = re.compile(r"\s+")


def fold(name: str) -> str:
    """A name as it is compared: case, hyphens, dots, curly quotes and a leading "the" apart."""
    text = unicodedata.normalize("NFKC", name).replace("’", "'").casefold().replace(".", "")
    text = _SPACE.sub(" ", _DASH.sub(" ", text)).strip()
    return text.removeprefix("the ")


def words_of(name: str) -> list[str]:
    """The words of a folded text, without a possessive's end."""
    return [w.removesuffix("'s").strip("'") for w in fold(name).split()]


@cache
def listed(*kinds: str) -> frozenset[str]:
    """The words of the rows of these kinds."""
    return frozenset(w for row in rows("identities") if row.kind in kinds for w in row.words)


def distinct(words: Sequence[str]) -> bool:
    """Whether a name is more than words that any body may bear."""
    return any(w not in listed("small", "rank", "vague", "generic") for w in words)


def proper(words: Sequence[str]) -> bool:
    """Whether a word of a name is a proper one, or names a country."""
    common = listed("small", "rank", "vague", "generic")
    return any(w not in common and not _is_plain(w) for w in words) or bool(
        without_countries(words)[1]
    )


def without_countries(words: Sequence[str]) -> tuple[list[str], frozenset[str]]:
    """The words that name no country, and the codes of the countries that the others name."""
    rest: list[str] = []
    codes: set[str] = set()
    at = 0
    while at < len(words):
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            if code := _lands().get(" ".join(words[at : at + length])):
                codes.add(code)
                at += length
                break
        else:
            rest.append(words[at])
            at += 1
    return rest, frozenset(codes)


def country(name: str) -> str | None:
    """The code of the country that bears this name."""
    return _countries().get(fold(name))


def sole_place(name: str) -> bool:
    """Whether the gazetteer knows one place of this name, and one only."""
    return len(_owners().get(fold(name), ())) == 1


def known_organisation(name: str) -> bool:
    """Whether a single body or medium is known by this name."""
    words = words_of(name)
    if fold(name) in _organisations("agencies", "bodies", "state_media"):
        return distinct(words)
    return fold(name) in _organisations("outlets") and proper(words)


def _is_plain(word: str) -> bool:
    return word in _plain() or word.removesuffix("s") in _plain()


@cache
def _plain() -> frozenset[str]:
    return frozenset(w for line in gazetteer("plain_words") for w in line.split())


@cache
def _lands() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in gazetteer("countries"):
        for name in (*row["names"], *row["adjectives"], *row["people"]):
            found.setdefault(" ".join(words_of(name)), row["code"])
    return found


@cache
def _countries() -> dict[str, str]:
    return {
        fold(name): row["code"]
        for row in gazetteer("countries")
        if row["kind"] == "country"
        for name in row["names"]
    }


@cache
def _owners() -> dict[str, frozenset[str]]:
    """Who has a place of a name: the code of a country, or a region's own name."""
    found: dict[str, set[str]] = {}
    for row in gazetteer("countries"):
        for name in row["names"]:
            found.setdefault(fold(name), set()).add(row["code"])
    for code, names in gazetteer("cities").items():
        for name in names.split("|"):
            found.setdefault(fold(name), set()).add(code)
    for names in gazetteer("regions").values():
        for name in names.split("|"):
            found.setdefault(fold(name), set()).add(f"region {fold(name)}")
    return {name: frozenset(owners) for name, owners in found.items()}


@cache
def _organisations(*lists: str) -> frozenset[str]:
    return frozenset(fold(n) for kind in lists for n in gazetteer("organisations")[kind].split("|"))
