"""Fields of offices and bodies that commas and "and" join: "Rail, Tram and Bus Union"."""

from __future__ import annotations

from collections.abc import Iterable

from generator.analyse.actors.lexicon import given_names, plain_words, words
from generator.analyse.tokens import Line, Tokens

LONGEST = 6
"""Tokens from a comma to the "and" of a list."""


def holds_an_office(tokens: Tokens, first: int, at: int) -> bool:
    """Whether a field of an office follows: "Minister of Foreign Affairs and Trade Ada Finch"."""
    office = any(
        tokens.lower[i] in words("titles", "office") and tokens.lower[i + 1] in {"of", "for"}
        for i in range(first, at - 1)
    )
    return office and _is_a_field(tokens, at + 1)


def holds_fields(tokens: Tokens, line: Line, first: int, at: int) -> bool:
    """Whether a field of a ministry follows: "Ministry of Lands, Water and Roads"."""
    ministry = any(
        tokens.lower[i] in words("cues", "of-fields") and tokens.lower[i + 1] in {"of", "for"}
        for i in range(first, at - 1)
    )
    if not ministry or not _is_a_field(tokens, at + 1):
        return False
    stop = at
    while stop < line.last and (tokens.text[stop] == "," or tokens.capital[stop]):
        stop += 1
    listed = stop < line.last and tokens.lower[stop] == "and" and stop - at <= 2 * LONGEST
    return tokens.lower[at] == "and" or (listed and _is_a_field(tokens, stop + 1))


def _is_a_field(tokens: Tokens, at: int) -> bool:
    if at >= len(tokens) or not tokens.capital[at]:
        return False
    office = tokens.lower[at] in words("titles", "office", "honorific", "role")
    return tokens.lower[at] in plain_words() and not office and tokens.text[at] not in given_names()


def lists_fields(tokens: Tokens, line: Line, first: int, at: int) -> bool:
    """Whether the comma at ``at`` stands between the fields of a body."""
    stop = at
    while stop < line.last and (tokens.text[stop] == "," or tokens.capital[stop]):
        stop += 1
    if stop + 1 >= line.last or tokens.lower[stop] != "and" or stop - at > LONGEST:
        return False
    return _common(tokens.lower[_begun(tokens, first) : stop]) and _headed(tokens, line, stop)


def shares_a_head(tokens: Tokens, line: Line, first: int, at: int) -> bool:
    """Whether common words before the "and" at ``at`` and a head after it are one name."""
    if "," not in tokens.text[first:at]:
        heads = words("organisations", "organisation")
        if first in tokens.entries or heads & set(tokens.lower[first:at]):
            return False
    return _common(tokens.lower[_begun(tokens, first) : at]) and _headed(tokens, line, at)


def _begun(tokens: Tokens, first: int) -> int:
    """Past a people's adjective: "Elmish Rail, Tram and Bus Union"."""
    entry, stop = tokens.entries.get(first, (None, first))
    return stop if entry and entry.category == "demonym" else first


def _common(fields: Iterable[str]) -> bool:
    endings = tuple(words("cues", "adjective-ending"))
    return all(w == "," or w in plain_words() or w.endswith(endings) for w in fields)


def _headed(tokens: Tokens, line: Line, at: int) -> bool:
    """Whether two capitals or more follow the "and", the last of them the head of a body."""
    last = at + 1
    while last < line.last and tokens.capital[last]:
        last += 1
    return last - at > 2 and tokens.lower[last - 1] in words("organisations", "organisation")
