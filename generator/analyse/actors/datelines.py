"""The town of a dateline: a place, whether the gazetteer knows it or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from string import capwords

from generator.analyse.actors.candidates import can_be_name
from generator.analyse.actors.lexicon import exact, words
from generator.analyse.actors.names import Name, make_name
from generator.analyse.tokens import Line, Tokens


def dateline_places(tokens: Tokens) -> Iterator[Name]:
    """The names with which the datelines open ("TARNHOLM, Ohio (NPA) -"), in order."""
    for line in tokens.lines:
        if line.block == "dateline" and (stop := _town_ends(tokens, line)) > line.first:
            name = make_name(tokens, line.first, stop)
            if can_be_name(tokens, name) and not _is_an_agency(name):
                entry = name.entry or exact(capwords(name.text))
                yield replace(name, entry=entry, dateline=True)


def _is_an_agency(name: Name) -> bool:
    """ "VGP - The minister left": letters that are no word stand for who tells it."""
    return name.entry is None and name.text.isupper() and not set(name.text) & set("AEIOUY")


def _town_ends(tokens: Tokens, line: Line) -> int:
    """The token after the town: the first comma, bracket, dash or date ends it."""
    stop = line.first
    while stop < line.last and _is_of_a_town(tokens, line, stop):
        hyphen = stop + 1 < line.last and tokens.text[stop + 1] == "-" and tokens.joined(stop + 1)
        stop += 2 if hyphen else 1
    return stop


def _is_of_a_town(tokens: Tokens, line: Line, at: int) -> bool:
    """A word in capitals; the stop and the possessive of "ST. JOHN'S"."""
    if tokens.capital[at] and tokens.text[at][0].isalpha():
        return True
    saint = tokens.lower[line.first] in words("cues", "saint")
    return saint and at > line.first and tokens.lower[at] in {".", "'s"}
