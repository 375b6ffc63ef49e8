"""Ties made by nouns and adjectives: "Germany’s invasion of Poland", "dependent on France"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.relations.arguments import Cast
from generator.analyse.relations.clauses import is_negated, subject_of
from generator.analyse.relations.verbs import Tie
from generator.model.base import Span
from generator.rules import Row, rows

if TYPE_CHECKING:
    from spacy.tokens import Token


PRENOMINAL = frozenset({"amod", "compound"})


def noun_ties(cast: Cast, token: Token) -> Iterator[Tie]:
    """The ties of one noun or adjective."""
    if token.pos_ == "ADJ" and (row := _rows("adjectives").get(token.lower_)):
        yield from _adjective(cast, token, row)
    elif token.pos_ == "NOUN" and (row := _row_of(token)):
        yield from _noun(cast, token, row)


def _row_of(noun: Token) -> Row | None:
    """By its form first: "talks" and "sanctions" are not the plural of what is meant."""
    nouns = _rows("nouns")
    return nouns.get(noun.lower_) or nouns.get(noun.lemma_.lower())


def _noun(cast: Cast, noun: Token, row: Row) -> Iterator[Tie]:
    owners = _owners(cast, noun)
    rules: tuple[str, ...] = (f"relations/nouns#{row.id}",)
    first = noun
    governing = noun.head
    light = noun.dep_ == "dobj" and governing.lemma_.lower() in _rows("light")
    if not owners and light and not is_negated(governing):
        subject = subject_of(governing)
        owners = cast.doers(subject.token) if subject and not subject.patient else ()
        first = governing
        rules += (f"relations/light#{_rows('light')[governing.lemma_.lower()].id}",)
    for prep, end in _ends(noun, row.more["preps"], governing if light else None):
        words = Span(start=first.idx, end=prep.idx + len(prep))
        yield from _ties(owners, cast.named(end), words, noun, rules)
    if row.more.get("mutual"):
        for _, end in _ends(noun, ("between",), None):
            both = cast.named(end)
            if len(both) == 2:
                words = Span(start=noun.idx, end=noun.idx + len(noun))
                yield from _ties(both[:1], both[1:], words, noun, rules)


def _owners(cast: Cast, noun: Token) -> tuple[str, ...]:
    """Whose act it is: "Germany’s …", "the German …", "… by Germany"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return cast.doers(child)
    for child in noun.children:
        mention = cast.mention(child)
        country = mention is not None and mention.kind == "country"
        if mention and country and mention.form == "demonym" and child.dep_ in PRENOMINAL:
            return (mention.actor,)
    by = [c for c in noun.children if c.dep_ == "prep" and c.lower_ == "by"]
    return tuple(a for p in by for c in p.children if c.dep_ == "pobj" for a in cast.doers(c))


def _ends(noun: Token, preps: tuple[str, ...], verb: Token | None) -> Iterator[tuple[Token, Token]]:
    """Prepositions that lead to the other end: the noun's own, or its light verb's after it."""
    holders = [noun, *([verb] if verb is not None else [])]
    for holder in holders:
        for prep in holder.children:
            if prep.dep_ == "prep" and prep.lower_ in preps and prep.i > noun.i:
                yield from ((prep, c) for c in prep.children if c.dep_ == "pobj")


def _adjective(cast: Cast, adjective: Token, row: Row) -> Iterator[Tie]:
    verb = adjective.head
    if adjective.dep_ not in {"acomp", "attr"} or is_negated(verb):
        return
    subject = subject_of(verb)
    if subject is None:
        return
    for prep, end in _ends(adjective, row.more["preps"], None):
        words = Span(start=verb.idx, end=prep.idx + len(prep))
        rules = (f"relations/adjectives#{row.id}",)
        yield from _ties(cast.doers(subject.token), cast.named(end), words, adjective, rules)


def _ties(
    subjects: tuple[str, ...],
    objects: tuple[str, ...],
    words: Span,
    head: Token,
    rules: tuple[str, ...],
) -> Iterator[Tie]:
    own = list(head.subtree)
    clause = Span(start=own[0].idx, end=own[-1].idx + len(own[-1]))
    for subject in subjects:
        for other in objects:
            if subject != other:
                yield Tie(subject, other, words, head.lemma_.lower(), clause, rules=rules)


@cache
def _rows(name: str) -> dict[str, Row]:
    return {word: row for row in rows(f"relations/{name}") for word in row.words}
