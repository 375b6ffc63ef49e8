"""Cues of strength: every hedge, condition, plan and denial of an article, with its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from generator.analyse.strength.checks import CHECKS
from generator.model.base import Cue, Strength
from generator.rules import Row, rows


@dataclass(frozen=True)
class Found:
    """A cue with the tokens it was found on. ``strength`` is what it makes of its clause."""

    cue: Cue
    first: Token
    last: Token
    strength: Strength

    @property
    def hearsay(self) -> bool:
        """A credit without a speaker: with a credited speaker it says nothing more."""
        return self.cue.kind == "hearsay"

    @property
    def foretold(self) -> bool:
        """A prediction: no plan where somebody makes it, as an assessment of his own."""
        return self.cue.kind == "prediction"


@cache
def _index() -> dict[str, tuple[tuple[tuple[str, ...], Row], ...]]:
    """First word to (words, row), longest phrases first, rows in the order of the file."""
    found: dict[str, list[tuple[tuple[str, ...], Row]]] = {}
    for row in rows("strength/cues"):
        for words in row.words:
            split = tuple(words.split())
            found.setdefault(split[0], []).append((split, row))
    return {k: tuple(sorted(v, key=lambda pair: -len(pair[0]))) for k, v in found.items()}


def find_cues(tokens: Iterable[Token]) -> tuple[Found, ...]:
    """All cues that start in a run of tokens, in order.

    A token starts at most one: the longest, the first row of the file first.
    """
    found = []
    index = _index()
    skip = -1
    for token in tokens:
        if token.i <= skip:
            continue
        cue = _starting(token, index)
        if cue is not None:
            found.append(cue)
            skip = cue.last.i
    return tuple(found)


def _starting(
    token: Token, index: dict[str, tuple[tuple[tuple[str, ...], Row], ...]]
) -> Found | None:
    lower, lemma = token.lower_, token.lemma_.lower()
    keys = (lower,) if lower == lemma else (lower, lemma)
    if not any(key in index for key in keys) or _is_shouted(token):
        return None
    for key in keys:
        for words, row in index.get(key, ()):
            if key == lemma != lower and row.more.get("by") != "lemma":
                continue
            last = _last(token, words)
            if last is not None and _holds(row, token, last):
                end = last.idx + len(last)
                cue = Cue(start=token.idx, end=end, kind=row.kind, rule=row.id)
                return Found(cue, token, last, row.more["strength"])
    return None


def _is_shouted(token: Token) -> bool:
    """A name in capitals amid words that are not: "the IF Metall union"."""
    if not token.is_upper or len(token) < 2:
        return False
    beside = token.doc[max(0, token.i - 2) : token.i + 3]
    return any(t.is_alpha and not t.is_upper for t in beside)


def _last(token: Token, words: tuple[str, ...]) -> Token | None:
    """The last token of a phrase that starts at ``token``, or None where it does not."""
    doc = token.doc
    if token.i + len(words) > len(doc):
        return None
    for offset, word in enumerate(words[1:], start=1):
        if doc[token.i + offset].lower_ != word:
            return None
    return doc[token.i + len(words) - 1]


def _holds(row: Row, first: Token, last: Token) -> bool:
    pos = row.more.get("pos")
    if pos and first.pos_ not in pos:
        return False
    cue = first.doc[first.i : last.i + 1]
    needs = row.more.get("needs")
    if needs and not any(CHECKS[name](cue) for name in needs):
        return False
    return not any(CHECKS[name](cue) for name in row.more.get("unless", ()))
