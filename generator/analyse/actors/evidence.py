"""What the words of a name say about its kind: gazetteer, heads, given names, shape."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import Literal

from generator.analyse.actors.lexicon import (
    exact,
    given_names,
    plain_words,
    rare_given_names,
    surnames,
    words,
)
from generator.analyse.actors.names import Name
from generator.model.base import Kind

Sort = Kind | Literal["none"]
"""A kind of actor, or "none" for what is no actor: products, events."""
Scores = defaultdict[Sort, float]
KNOWN: dict[str, tuple[Kind, float]] = {
    "country": ("country", 8.0),
    "place": ("place", 6.0),
    "region": ("place", 6.0),
    "city": ("place", 4.0),
    "outlet": ("organisation", 6.0),
    "organisation": ("organisation", 6.0),
    "people": ("group", 6.0),
}
WEAK_CITY = 2.0
"""A city whose name is a family or given name too ("Paris", "Lincoln")."""
GIVEN, RARE_GIVEN, HEAD = 2.5, 1.8, 4.0
OF_A_COUNTRY, IN_A_CITY = 2.0, 1.0
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&.]{1,6}$")
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_INITIAL = re.compile(r"(?:[A-Z]\.?){1,3}")
"""Before a family name: "J.C. Elm", "A K Elm", "K. Elm"."""
_MODEL = re.compile(r"[A-Z]{1,4}-?\d{2,4}[A-Z]{0,3}")
"""A machine's type."""
_PARTY_LETTERS = re.compile(r"[A-Z][a-z]+-[A-Z]{2,3}")
"""Letters of a body after a word: "Elm-PF"."""
_TYPE = re.compile(r"[A-Z]\d{1,2}")
"""A machine's type in one word: "M9"."""
_TWO_SYLLABLES = re.compile(r"[A-Z][a-z]{1,6}-[A-Za-z][a-z]{1,6}")


def weigh_words(name: Name, score: Scores) -> None:
    """Adds the evidence in the words of the name."""
    if name.entry and name.entry.category in KNOWN:
        kind, weight = KNOWN[name.entry.category]
        doubtful = name.text in surnames() or name.text in given_names()
        score[kind] += WEAK_CITY if name.entry.category == "city" and doubtful else weight
        return
    parts = name.text.split()
    if parts[0] == "al":
        # "al Amr": rather a movement; whoever is of the family has a full name beside it.
        score["organisation"] += 2.0
    if len(parts) == 1:
        _weigh_one(parts[0], score)
    else:
        _weigh_person(parts, score)
        _weigh_heads(parts, score)
        if _is_a_paper(parts) or _is_a_chamber(parts):
            score["organisation"] += 2 * HEAD
        elif parts[-1].lower() in words("cues", "airline"):
            score["organisation"] += HEAD / 2
        if _MODEL.fullmatch(parts[-1]):
            # "Bombardier CRJ700"
            score["none"] += HEAD
        if _opens_with_a_city(parts):
            score["person"] -= IN_A_CITY
        if _is_a_citys(parts):
            score["organisation"] += IN_A_CITY
            score["person"] -= IN_A_CITY
        if _is_of_a_country(parts):
            score["organisation"] += OF_A_COUNTRY


def _ends_in_letters(parts: list[str]) -> bool:
    """ "Elm PF": a body's or a product's letters, and no person's degree."""
    letters = len(parts) == 2 and parts[1].isupper() and 1 < len(parts[1]) < 5
    return letters and parts[0].istitle() and parts[1] not in words("cues", "postnominal")


def _weigh_one(word: str, score: Scores) -> None:
    if _ACRONYM.match(word):
        score["organisation"] += 1.5
        score["person"] -= 1.0
    if _PARTY_LETTERS.fullmatch(word) and exact(word.rpartition("-")[2]) is None:
        score["organisation"] += GIVEN
        score["person"] -= GIVEN
    if any(link in word for link in words("cues", "person-link")):
        score["person"] += GIVEN
    if _TYPE.fullmatch(word):
        score["none"] += HEAD
    if word.lower() in plain_words():
        score["person"] -= 1.2
    if word in given_names() and word not in rare_given_names():
        score["person"] += 0.8


def _weigh_person(parts: list[str], score: Scores) -> None:
    if _ends_in_letters(parts):
        score["person"] -= GIVEN
    if parts[0] in given_names():
        score["person"] += RARE_GIVEN if parts[0] in rare_given_names() else GIVEN
    initial = _INITIAL.fullmatch(parts[0]) and len(parts[0].replace(".", "")) <= 2
    if _INITIALS.fullmatch(parts[1]) or has_syllables(parts) or (initial and len(parts) < 5):
        score["person"] += GIVEN
    heads = words("organisations", "organisation", "place", "legal")
    if len(parts) == 2 and parts[0] in words("cues", "place-as-given"):
        common = parts[1].lower() in plain_words() and parts[1] not in surnames()
        score["person"] += 1.5 * (parts[1].lower() not in heads and not common)
    if parts[-1] in surnames() and parts[-1].lower() not in heads:
        score["person"] += 1.0


def _weigh_heads(parts: list[str], score: Scores) -> None:
    """The last word ("Elm Bridge"), the first ("Lake Elm"), one before "of" ("Bank of Elm")."""
    first, last = parts[0].lower(), parts[-1].lower()
    if last in words("organisations", "organisation", "legal"):
        score["organisation"] += HEAD
    if last in words("organisations", "club") or _is_a_working_centre(parts):
        score["organisation"] += HEAD
    elif last in words("organisations", "place"):
        score["place"] += HEAD / 2 if parts[0] in given_names() else HEAD
    inner = parts[-2].lower() in words("organisations", "organisation", "organisation-of")
    if len(parts) > 2 and inner and _is_place(parts[-1]):
        # "Imperial College London"
        score["organisation"] += HEAD
    if first in words("organisations", "first"):
        score["organisation"] += 3.0
    if first in words("cues", "place-part") and _is_place(" ".join(parts[1:])):
        score["place"] += 5.0
    heads = words("organisations", "organisation-of")
    if any(a.lower() in heads and b in {"of", "for"} for a, b in pairwise(parts)):
        score["organisation"] += HEAD
    elif first in words("organisations", "place-first"):
        score["place"] += 3.0 * (last not in words("organisations", "club"))


def _is_a_working_centre(parts: list[str]) -> bool:
    """ "Elm Research Centre" is a body, "Elm Shopping Centre" a place."""
    works = words("organisations", "centre-work")
    return parts[-1].lower() in words("organisations", "centre") and any(
        p.lower() in works for p in parts[:-1]
    )


def _is_a_paper(parts: list[str]) -> bool:
    """ "Elmstead Post-Dispatch", "Star Beacon"."""
    papers = words("organisations", "paper")
    if re.split(r"[ -]", parts[-1].lower())[-1] not in papers:
        return False
    return parts[0].lower() in papers or _is_place(" ".join(parts[:-1]))


def _is_a_chamber(parts: list[str]) -> bool:
    """ "Elmland House", "Elmland Senate"."""
    return parts[-1].lower() in words("cues", "chamber") and _is_place(" ".join(parts[:-1]))


def _opens_with_a_city(parts: list[str]) -> bool:
    """Whether it is something in a city, and nobody's name: "Elmstead Arcade"."""
    entry, first = exact(parts[0]), parts[0]
    known = first in given_names() or first in surnames()
    known = known or first in words("cues", "place-as-given")
    return entry is not None and entry.category == "city" and not known


def _is_a_citys(parts: list[str]) -> bool:
    """Whether a common word in the plural follows a city: "Elmstead Trains"."""
    entry, last = exact(parts[0]), parts[-1]
    plural = last.endswith("s") and last.lower() in plain_words() and last not in surnames()
    return len(parts) == 2 and plural and entry is not None and entry.category == "city"


def _is_of_a_country(parts: list[str]) -> bool:
    """Whether a country ends the name of something: "Cancer Research UK", "Air Elmland"."""
    entry, first = exact(parts[-1]), exact(parts[0])
    part = parts[0].lower() in words("cues", "place-part")
    return entry is not None and entry.category == "country" and first is None and not part


def _is_place(text: str) -> bool:
    entry = exact(text)
    return entry is not None and entry.category in {"country", "city", "region", "place"}


def has_syllables(parts: list[str]) -> bool:
    """The shape of a Korean or Chinese name: Kim Jong-un, Lee Sung Joon, Cheng Chung-tai."""
    if _TWO_SYLLABLES.fullmatch(parts[-1]) and len(parts) == 2:
        return len(parts[0]) <= 7
    family = parts[0] in words("cues", "family-first")
    return family and len(parts) == 3 and all(len(p) <= 6 for p in parts)
