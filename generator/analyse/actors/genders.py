"""The gender by which the article speaks of a person: titles, kin, given names, a pronoun."""

from __future__ import annotations

from collections.abc import Iterable

from generator.analyse.actors.lexicon import gendered, given_names, words
from generator.analyse.actors.names import Name
from generator.analyse.tokens import Tokens

REACH = 14
"""Tokens after a bare name within which a pronoun of the same sentence still means it."""


def gender_of(tokens: Tokens, names: Iterable[Name]) -> str:
    """m or f by title or given name, "" where neither says it for sure."""
    for name in names:
        titled = gender_before(tokens, name)
        if titled:
            return titled
        first = name.text.split()[0]
        if " " in name.text and given_names().get(first):
            return given_names()[first]
    return ""


def gender_before(tokens: Tokens, name: Name) -> str:
    """m or f by the title or the word for kin that stands before this one mention."""
    at = name.first - 1
    while at >= 0 and (tokens.text[at] == "," or tokens.lower[at] in gendered("")):
        at -= 1
    before = tokens.lower[at] if at >= 0 else ""
    if before in gendered("m"):
        return "m"
    return "f" if before in gendered("f") else ""


def gender_after(tokens: Tokens, name: Name) -> str:
    """m or f by the first pronoun after the name in its sentence, none where a name or a
    quotation comes between."""
    line = tokens.line_of(name.first)
    for at in range(name.last, min(line.last, name.last + REACH)):
        if tokens.lower[at] in words("cues", "masculine"):
            return "m"
        if tokens.lower[at] in words("cues", "feminine"):
            return "f"
        if tokens.capital[at] or tokens.text[at] in {'"', "``", "''", ";", ":"}:
            return ""
    return ""
