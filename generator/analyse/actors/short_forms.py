"""Whose short form a single word is: an acronym, a first word, a generic head of one organisation.

The rules are tried in this order, the surest first; where one fits several, nothing is joined.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from typing import TypeVar

from generator.analyse.actors.lexicon import words
from generator.analyse.actors.likeness import acronym_of, is_form, is_generic
from generator.analyse.actors.names import Name

T = TypeVar("T")
Full = Sequence[tuple[str, T]]
"""The keys of long names of organisations, each with its actor."""


def short_of(
    name: Name,
    key: str,
    full: Full[T],
    *,
    introduced: T | None,
    named: Container[str],
    before: Callable[[T], bool],
    about_sport: bool,
) -> tuple[T | None, str]:
    """The one organisation meant and the row of rules/actors/joining.yml, or None and "".

    ``introduced``: whose acronym it was said to be. ``named``: the keys of all actors.
    ``before``: whether the long name stood before this one.
    """
    if introduced is not None:
        return introduced, "acronym-in-parentheses"
    for rule, fits in _fitting(name, key, full, named, before, about_sport):
        unique = list({id(c): c for c in fits}.values())
        if len(unique) == 1:
            return unique[0], rule
        if unique:
            break
    return None, ""


def _fitting(
    name: Name,
    key: str,
    full: Full[T],
    named: Container[str],
    before: Callable[[T], bool],
    about_sport: bool,
) -> Iterator[tuple[str, list[T]]]:
    spelt = [c for k, c in full if acronym_of(k, key)]
    yield "acronym", [c for c in spelt if before(c)]
    yield "acronym", spelt
    opened = [(k, c) for k, c in full if k.split()[0] == key]
    yield "legal-form", [c for k, c in opened if is_form(k)]
    # "Elm Oak" is a third beside Elm and Oak; "UN" is a body of its own beside the
    # "UN Security Council".
    own = _is_known(name) or key in words("cues", "generic-first")
    yield (
        "first-word",
        [
            c
            for k, c in opened
            for rest in [k.split()[1:]]
            if (not own and " ".join(rest) not in named)
            or words("cues", "organ-tail").issuperset(rest)
        ],
    )
    yield "party-in-plural", [c for k, c in full if key.endswith("s") and k == key[:-1] + " party"]
    yield "generic-head", [c for k, c in full if is_generic(k, key)]
    beliefs = words("cues", "belief")
    ends = [(k, c) for k, c in full if k.endswith(" of " + key)]
    yield "belief-body", [c for k, c in ends if k.split()[0] in beliefs]
    if about_sport:
        yield "club-last-word", [c for k, c in full if k.split()[-1] == key]


def _is_known(name: Name) -> bool:
    """Whether it is a medium or a body of its own, by the gazetteer."""
    entry = name.entry
    return entry is not None and (name.text.isupper() or entry.category == "outlet")
