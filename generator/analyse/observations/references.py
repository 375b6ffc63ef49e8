"""Pronouns that may stand for more than one thing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.grammar import SUBJECTS
from generator.analyse.parse import span_of
from generator.analyse.placing import leading
from generator.analyse.reading import Reading
from generator.analyse.relations.arguments import Cast
from generator.model.base import Span
from generator.model.findings import Observation
from generator.rules import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

GENDERED = {"he": frozenset({"he", "him", "his"}), "she": frozenset({"she", "her", "hers"})}


def observe_references(reading: Reading) -> Iterator[Observation]:
    """Subjects "it", "he" and "she" of facts that nothing in the text settles."""
    cast = Cast(reading)
    for index in leading(reading):
        for span in reading.statements[index].spans:
            for token in reading.parsed.tokens(span):
                if token.dep_ != "nsubj" or token.head.pos_ != "VERB" or cast.mention(token):
                    continue
                candidates = _candidates(reading, cast, token)
                if len(candidates) == 2:
                    yield _observation(token, index, candidates)


def _candidates(reading: Reading, cast: Cast, pronoun: Token) -> list[Span]:
    if pronoun.lower_ == "it":
        return _doers_of_it(cast, pronoun)
    if pronoun.lower_ in GENDERED:
        return _persons(reading, cast, pronoun)
    return []


def _doers_of_it(cast: Cast, pronoun: Token) -> list[Span]:
    """A thing and a state or body in the same sentence, where what "it" does takes a will."""
    if pronoun.head.lemma_ not in _lemmas("wilful"):
        return []
    before = [t for t in pronoun.sent if t.i < pronoun.i]
    things = [t for t in before if t.dep_ in SUBJECTS and t.tag_ == "NN" and not _is_body(cast, t)]
    named = [m for t in before if (m := cast.mention(t)) and m.form == "name"]
    bodies = [m for m in named if m.kind in {"country", "organisation"}]
    if not things or not bodies:
        return []
    body = bodies[-1]
    return [_noun_phrase(things[-1]), Span(start=body.start, end=body.end)]


def _persons(reading: Reading, cast: Cast, pronoun: Token) -> list[Span]:
    """Two persons named before it in its sentence, when the pronoun was left unresolved."""
    found: dict[str, Span] = {}
    text = reading.parsed.text
    other = GENDERED["she" if pronoun.lower_ == "he" else "he"]
    apart = {m.actor for m in reading.mentions if m.of(text).lower() in other}
    before = (t for t in pronoun.sent if t.i < pronoun.i)
    for mention in (m for t in before if (m := cast.mention(t))):
        person = mention.kind == "person" and mention.form == "name"
        if person and mention.actor not in apart:
            found.setdefault(mention.actor, Span(start=mention.start, end=mention.end))
    return list(found.values())


def _observation(pronoun: Token, index: int, candidates: list[Span]) -> Observation:
    last = max(
        (t for c in pronoun.head.children if c.dep_ in {"dobj", "acomp"} for t in c.subtree),
        default=pronoun.head,
        key=lambda t: t.i,
    )
    last = max(last, pronoun.head, key=lambda t: t.i)
    words = Span(start=pronoun.idx, end=last.idx + len(last))
    return Observation(
        start=pronoun.idx,
        end=pronoun.idx + len(pronoun),
        kind="ambiguous-reference",
        statement=index,
        words=words,
        also=tuple(candidates),
    )


def _noun_phrase(noun: Token) -> Span:
    own = [t for t in noun.subtree if t.i <= noun.i]
    return span_of(noun.doc[own[0].i : noun.i + 1])


def _is_body(cast: Cast, noun: Token) -> bool:
    """ "the company": another word for a state or body, not a thing beside it."""
    return cast.mention(noun) is not None or noun.lemma_ in _lemmas("body")


@cache
def _lemmas(kind: str) -> frozenset[str]:
    found = (row for row in rows("observations/wilful") if row.kind == kind)
    return frozenset(w for row in found for w in row.words)
