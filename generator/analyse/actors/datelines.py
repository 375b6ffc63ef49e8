"""The town of a dateline: a place, whether the gazetteer knows it or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.analyse.actors.candidates import can_be_name
from generator.analyse.actors.lexicon import exact
from generator.analyse.actors.names import Name, make_name
from generator.analyse.tokens import Line, Tokens


def dateline_places(tokens: Tokens) -> Iterator[Name]:
    """The names with which the datelines open ("TARNHOLM, Ohio (NPA) -"), in order."""
    for line in tokens.lines:
        if line.block == "dateline" and (stop := _town_ends(tokens, line)) > line.first:
            name = make_name(tokens, line.first, stop)
            if can_be_name(tokens, name) and not _is_an_agency(name):
                entry = name.entry or exact(name.text.title())
                yield replace(name, entry=entry, dateline=True)


def _is_an_agency(name: Name) -> bool:
    """ "VGP - The minister left": letters that are no word stand for who tells it."""
    return name.entry is None and name.text.isupper() and not set(name.text) & set("AEIOUY")


def _town_ends(tokens: Tokens, line: Line) -> int:
    """The token after the town: the first comma, bracket, dash or date ends it."""
    stop = line.first
    while stop < line.last and tokens.capital[stop] and tokens.text[stop][0].isalpha():
        hyphen = stop + 1 < line.last and tokens.text[stop + 1] == "-" and tokens.joined(stop + 1)
        stop += 2 if hyphen else 1
    return stop
