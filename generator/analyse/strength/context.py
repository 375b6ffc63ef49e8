"""Small looks at the words beside a cue, shared by all that tell its senses apart."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from generator.rules import rows


@cache
def words(kind: str) -> frozenset[str]:
    """The words of one kind in rules/strength/context.yml."""
    found = (row.words for row in rows("strength/context") if row.kind == kind)
    return frozenset(word for group in found for word in group)


def beside(token: Token, step: int = 1) -> Token | None:
    index = token.i + step
    return token.doc[index] if 0 <= index < len(token.doc) else None


def lower(token: Token | None) -> str:
    return token.lower_ if token is not None else ""


def window(token: Token, before: int, after: int) -> list[str]:
    start, end = max(0, token.i - before), min(len(token.doc), token.i + after + 1)
    return [t.lower_ for t in token.doc[start:end]]


def has_clause(token: Token) -> bool:
    return any(c.dep_ == "ccomp" and c.i > token.i for c in token.children) or (
        lower(beside(token)) in words("clause-opener")
    )


def opens_infinitive(token: Token | None) -> bool:
    """Whether "to" and a verb follow."""
    if token is None or token.lower_ != "to":
        return False
    following = beside(token)
    while following is not None and following.pos_ == "ADV":
        following = beside(following)
    return following is not None and following.tag_ in {"VB", "VBP"}


def is_passive_form(verb: Token) -> bool:
    if any(c.dep_ == "auxpass" for c in verb.children):
        return True
    return any(word in words("passive-be") for word in window(verb, 3, 0))
