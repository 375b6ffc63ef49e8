"""What the sources call somebody, read for comparing: "Russia's Deputy Foreign Minister"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.record import RecordActor
from generator.render.across.lexicon import listed, without_countries, words_of

Head = tuple[frozenset[str], str]
"""The words of rank before a noun, and the noun: ({deputy}, minister)."""
_JOINTS = frozenset({"of", "for", "at", "in", "from", "with", "to", "on", "by", "who", "that"})
_STOPS = re.compile(r"[,;]")


@dataclass(frozen=True)
class Described:
    """All that is said of what an actor is. ``heads``: each noun with the words that tell which."""

    heads: tuple[tuple[Head, frozenset[str]], ...]
    countries: frozenset[str]


def described(actor: RecordActor) -> Described:
    """The descriptions of the sources, none of an editor."""
    own = [_read(d.text) for d in actor.descriptions if d.edited is None]
    loose = frozenset(w for head, words, _ in own if head is None for w in words)
    heads: dict[Head, frozenset[str]] = {}
    for head, words, _ in own:
        if head is not None:
            heads[head] = heads.get(head, loose) | words
    countries = frozenset(c for _, _, codes in own for c in codes)
    return Described(tuple(sorted(heads.items(), key=_order)), countries)


def agree(one: Described, other: Described) -> bool:
    """One noun of both, and beside it a further word or the country of both."""
    lands = bool(one.countries & other.countries)
    return any(bool(a & b) or (lands and not (a and b)) for a, b in _shared(one.heads, other.heads))


def contradict(one: Described, other: Described, kind: str) -> bool:
    """Different countries; of a person, one noun told apart by different words too."""
    if one.countries and other.countries and not one.countries & other.countries:
        return True
    return kind == "person" and any(
        a and b and not a & b for a, b in _shared(one.heads, other.heads)
    )


def _shared(
    one: Iterable[tuple[Head, frozenset[str]]], other: Iterable[tuple[Head, frozenset[str]]]
) -> Iterable[tuple[frozenset[str], frozenset[str]]]:
    words = dict(other)
    return ((own, words[head]) for head, own in one if head in words)


def _order(item: tuple[Head, frozenset[str]]) -> tuple[str, list[str]]:
    (rank, noun), _ = item
    return noun, sorted(rank)


def _read(text: str) -> tuple[Head | None, frozenset[str], frozenset[str]]:
    """A description's noun with its rank, the words that tell more, and the countries named."""
    words, codes = without_countries(words_of(_STOPS.sub(" , ", text)))
    stop = next((i for i, w in enumerate(words) if w in _JOINTS or w == ","), len(words))
    phrase, rest = [w for w in words[:stop] if w], words[stop:]
    ranks = listed("rank")
    head = (frozenset(w for w in phrase[:-1] if w in ranks), phrase[-1]) if phrase else None
    empty = listed("small", "rank", "vague")
    told = (w for w in (*phrase[:-1], *rest) if w not in empty and any(c.isalnum() for c in w))
    return head, frozenset(told), codes
