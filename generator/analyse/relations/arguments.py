"""Which actors a noun phrase stands for, where it is an end of a relation."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.grammar import NOUNS
from generator.analyse.reading import Reading
from generator.model.base import Kind
from generator.rules import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

    from generator.model.findings import Mention

ACTING: frozenset[Kind] = frozenset({"person", "organisation", "country", "group"})
"""Kinds that do things: a place is acted on, or gone to, and never acts."""
RELATIVE = frozenset({"who", "which", "that"})


class Cast:
    """The mentions of an article by token, and the actors that phrases resolve to."""

    def __init__(self, reading: Reading) -> None:
        self._at: dict[int, Mention] = {}
        self._kinds = {a.id: a.kind for a in reading.actors}
        # longest first: "North Korean troops" before the demonym inside it
        for mention in sorted(reading.mentions, key=lambda m: (m.start - m.end, m.start)):
            for token in reading.parsed.tokens(mention):
                self._at.setdefault(token.i, mention)

    def kind(self, actor: str) -> Kind | None:
        return self._kinds.get(actor)

    def doers(self, token: Token) -> tuple[str, ...]:
        """Actors that the phrase headed by ``token`` names and that can act."""
        return tuple(a for a in self.named(token) if self.kind(a) in ACTING)

    def named(self, token: Token) -> tuple[str, ...]:
        """Actors that the phrase headed by ``token`` names, conjuncts ("X and Y") included."""
        heads = [] if _is_choice(token) else [token, *joined(token)]
        found = (self._one(head) for head in heads)
        return tuple(dict.fromkeys(a for a in found if a is not None))

    def mention(self, token: Token) -> Mention | None:
        return self._at.get(token.i)

    def _one(self, token: Token) -> str | None:
        if token.lower_ in RELATIVE and (noun := _antecedent(token)) is not None:
            return self._one(noun)
        if (mention := self._at.get(token.i)) is not None:
            return mention.actor if mention.form != "demonym" or _is_noun(token) else None
        for child in token.children:
            own = self._at.get(child.i)
            if own and child.dep_ == "appos" and own.kind in {"person", "organisation"}:
                return own.actor
        return self._principal(token)

    def _principal(self, token: Token) -> str | None:
        """The country for which a body of it acts ("French forces", "Japan's parliament")."""
        if token.lemma_.lower() not in _organs() and token.lower_ not in _organs():
            return None
        for child in token.children:
            own = self._at.get(child.i)
            if own and own.kind == "country" and child.dep_ in {"poss", "amod", "compound"}:
                return own.actor
        return None


def joined(token: Token) -> list[Token]:
    """What is joined to ``token`` by "and": both do it."""
    return [t for t in token.conjuncts if t.i > token.i]


def _is_choice(token: Token) -> bool:
    """ "X or Y": which of them, the text leaves open."""
    return any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for c in token.children)


def _antecedent(token: Token) -> Token | None:
    clause = token.head
    return clause.head if clause.dep_ == "relcl" and clause.head.i < token.i else None


def _is_noun(token: Token) -> bool:
    return token.pos_ in NOUNS and token.dep_ not in {"amod", "compound"}


@cache
def _organs() -> frozenset[str]:
    return frozenset(w for row in rows("relations/organs") for w in row.words)
