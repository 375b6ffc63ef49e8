"""What a passage is about, as weighted terms: actors, numbers and content words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.reading import Reading
from generator.analyse.row_search import words_of
from generator.rules import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

WEIGHTS = {"PROPN": 1.5, "NUM": 2.0, "NOUN": 1.0, "VERB": 0.7, "ADJ": 0.5}
NAMED = 1.5
ASIDES = frozenset({"advcl", "relcl", "acl", "appos"})


@dataclass(frozen=True)
class Terms:
    """``weights`` of each term, the ``names`` and ``numbers`` among them, and the polarity."""

    weights: Mapping[str, float]
    names: frozenset[str]
    numbers: frozenset[str]
    negated: bool

    @property
    def total(self) -> float:
        return sum(self.weights.values())

    def shared(self, other: Terms) -> float:
        """Weight of what both speak of."""
        return sum(weight for term, weight in self.weights.items() if term in other.weights)

    def covered_by(self, other: Terms) -> float:
        """Share of this passage's weight that the other speaks of too, 0 to 1."""
        return self.shared(other) / self.total if self.weights else 0.0


class Vocabulary:
    """The terms of one article's tokens: names come as the actor they stand for."""

    def __init__(self, reading: Reading) -> None:
        self._named: dict[int, str] = {}
        for mention in reading.mentions:
            for token in reading.parsed.tokens(mention):
                self._named.setdefault(token.i, mention.actor)
        self._dated = {token.i for date in reading.dates for token in reading.parsed.tokens(date)}
        self._terms = [self._term(token) for token in reading.parsed.doc]

    def of(self, tokens: Iterable[Token]) -> Terms:
        """The terms of a run of tokens, each counted once."""
        weights: dict[str, float] = {}
        names, numbers, negated = set(), set(), False
        negations = words_of("discourse/light", "negation")
        for token in tokens:
            negated = negated or (token.lower_ in negations and in_main(token))
            term = self._terms[token.i]
            if term is None:
                continue
            weights[term[0]] = max(term[1], weights.get(term[0], 0.0))
            if term[0][0] == "@" or token.pos_ == "PROPN":
                names.add(term[0])
            if term[0][0] == "#":
                numbers.add(term[0])
        return Terms(weights, frozenset(names), frozenset(numbers), negated)

    def term(self, token: Token) -> str | None:
        """The term of one token: ``@actor``, ``#number`` or the stem of a content word."""
        found = self._terms[token.i]
        return found[0] if found else None

    def _term(self, token: Token) -> tuple[str, float] | None:
        if token.is_space or token.is_punct:
            return None
        if token.i in self._named:
            return "@" + self._named[token.i], NAMED
        if token.like_num or token.text[0].isdigit():
            if token.i in self._dated:
                return None
            return "#" + token.lower_.replace(",", "").rstrip("%"), WEIGHTS["NUM"]
        if token.pos_ not in WEIGHTS or len(token) < 2 or token.i in self._dated:
            return None
        lemma = token.lemma_.lower()
        if lemma in words_of("discourse/light", "light") or token.is_stop:
            return None
        return _meaning(lemma), WEIGHTS[token.pos_]


def in_main(token: Token) -> bool:
    """Whether a word stands in a main clause or in what is said, not in an aside."""
    while token.head.i != token.i and token.dep_ not in ASIDES:
        token = token.head
    return token.dep_ not in ASIDES


def _meaning(lemma: str) -> str:
    return _paraphrases().get(lemma, _stem(lemma))


@cache
def _paraphrases() -> dict[str, str]:
    return {w: "=" + row.id for row in rows("discourse/paraphrases") for w in row.words}


def _stem(lemma: str) -> str:
    """A crude stem, so that "Korean" meets "Korea" and "missiles" meets "missile"."""
    for ending in ("ian", "an", "ese", "ish", "n", "s"):
        if lemma.endswith(ending) and len(lemma) - len(ending) >= 4:
            return lemma[: -len(ending)].rstrip("aei")
    return lemma.rstrip("aei") if len(lemma) > 4 else lemma
