"""Persons by the acronym of their office: "the CEO" after one chief executive officer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.analyse.actors.lexicon import words
from generator.analyse.actors.likeness import acronym_of
from generator.analyse.actors.merging import Cluster
from generator.analyse.actors.names import make_name
from generator.analyse.tokens import Tokens
from generator.model.findings import Description

LONGEST = 5
"""Letters of an office's acronym."""


def add_offices(
    tokens: Tokens, clusters: Sequence[Cluster], described: Sequence[tuple[Description, ...]]
) -> list[tuple[int, int]]:
    """Adds nominal mentions where one person named so far holds the office; gives their spans.

    ``described``: the descriptions of each cluster.
    """
    persons = [(c, d) for c, d in zip(clusters, described, strict=True) if c.kind == "person"]
    spans: list[tuple[int, int]] = []
    for at in _offices(tokens):
        holders = [
            c
            for c, found in persons
            if c.names[0].start < tokens.start[at]
            and any(_is_called(tokens, d, tokens.text[at]) for d in found)
        ]
        if len(holders) == 1:
            name = make_name(tokens, at - 1, at + 1)
            holders[0].add(name, "", "definite", "the-only-holder")
            holders[0].names.sort(key=lambda n: (n.start, n.end))
            spans.append((name.start, name.end))
    return spans


def _offices(tokens: Tokens) -> Iterator[int]:
    """Acronyms of offices that stand alone after "the"."""
    known = words("titles", "office")
    for line in tokens.lines:
        for at in range(line.first + 1, line.last):
            short = tokens.text[at].isupper() and 1 < len(tokens.text[at]) <= LONGEST
            if short and not line.heading and tokens.lower[at] in known:
                named = at + 1 < line.last and tokens.capital[at + 1]
                if tokens.lower[at - 1] == "the" and not named:
                    yield at


def _is_called(tokens: Tokens, description: Description, acronym: str) -> bool:
    """Whether the description has the acronym, or spells it, or is abbreviated so in brackets."""
    text = tokens.folded[description.start : description.end]
    if acronym in text.split():
        return True
    if tokens.folded.startswith(f" ({acronym})", description.end):
        return True
    spelt = {text.lower(), text.lower().partition(" of ")[0]}
    return any(acronym_of(words_, acronym.lower()) for words_ in spelt)
