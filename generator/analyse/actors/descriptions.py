"""What the text says an actor is: the words before, after and around its name. Never ours.

The surface decides, word by word; the parse is not trusted with apposition.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.analyse.actors.appositions import Taken, described_after
from generator.analyse.actors.lexicon import words
from generator.analyse.actors.names import Name
from generator.analyse.actors.phrases import determiners, phrase_start, role_head
from generator.analyse.grammar import VERBS
from generator.analyse.tokens import Line, Tokens
from generator.model.base import Kind
from generator.model.findings import Description

_STOP = {",", ".", ";", ":", "-", "(", ")", '"', "?", "!", "''", "``"}


def describe(
    tokens: Tokens, kind: Kind, names: Iterable[Name], taken: Taken
) -> tuple[Description, ...]:
    """Descriptions in the order of the text, each wording once, longer ones for shorter.

    ``taken``: the names of all actors, of which no description may swallow another.
    """
    if kind == "country":
        return ()
    spans: list[tuple[int, int]] = []
    for name in names:
        line = tokens.line_of(name.first)
        if line.heading:
            continue
        spans += _before(tokens, line, name.first, name.last, kind)
        spans += described_after(tokens, line, name, kind, taken)
    return tuple(Description(start=s, end=e) for s, e in _distinct(tokens, spans))


def _distinct(tokens: Tokens, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    texts = [tokens.folded[s:e].casefold() for s, e in spans]
    for n, span in enumerate(spans):
        repeated = texts[n] in texts[:n]
        part = any(texts[n] != t and texts[n] in t for t in texts)
        if not repeated and not part:
            kept.append(span)
    return sorted(kept)


def _before(tokens: Tokens, line: Line, first: int, last: int, kind: Kind) -> list[tuple[int, int]]:
    """ "Ukrainian analyst", "Russia's Deputy Foreign Minister"; with a comma, "the king, Odo"."""
    stop = first
    while stop > line.first and tokens.lower[stop - 1] in words("titles", "honorific"):
        stop -= 1
    comma = stop > line.first and tokens.text[stop - 1] == ","
    if comma:
        stop -= 1
    if stop <= line.first:
        return []
    stop = _before_acronym(tokens, line, stop)
    head = _person_head(tokens, line, stop, (first, last))
    if kind != "person":
        nouns = words("cues", "before-organisation", "place-noun")
        head = stop - 1 if not comma and tokens.lower[stop - 1] in nouns else None
    if head is None:
        return []
    at = phrase_start(tokens, line, head + 1)
    if comma and not (
        at == line.first
        or tokens.lower[at - 1] in determiners() | {"'s", "'"}
        or "'s" in tokens.text[at:stop]
    ):
        return []
    if comma and at > line.first and tokens.text[at - 1] == ",":
        return []
    return [(tokens.start[at], tokens.end[stop - 1])] if at < stop else []


def _before_acronym(tokens: Tokens, line: Line, stop: int) -> int:
    """Before the acronym in "Chief Justice of Elmland (CJE) Ada Finch"."""
    opened = stop - 3 > line.first and tokens.text[stop - 1] == ")" and tokens.text[stop - 3] == "("
    return stop - 3 if opened and tokens.text[stop - 2].isupper() else stop


def _person_head(tokens: Tokens, line: Line, stop: int, name: tuple[int, int]) -> int | None:
    """The noun before ``stop`` that says what one person is: a role, or any that the parser ties
    to the name."""
    head = _title_head(tokens, line, stop)
    if head is not None:
        return None if tokens.tag[head] == "NNS" else head
    noun = tokens.tag[stop - 1] == "NN" and tokens.text[stop - 1].islower()
    return stop - 1 if noun and name[0] <= tokens.head[stop - 1] < name[1] else None


def _title_head(tokens: Tokens, line: Line, stop: int) -> int | None:
    """The role that a title ends with, or that "of" or "for" and some words follow."""
    if role_head(tokens, stop - 1):
        return stop - 1
    for at in range(stop - 2, max(line.first, stop - 7), -1):
        if tokens.text[at] in _STOP or tokens.pos[at] in VERBS:
            return None
        if tokens.lower[at] in {"of", "for"} and role_head(tokens, at - 1):
            return at - 1
    return None
