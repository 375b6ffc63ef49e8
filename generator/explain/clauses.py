"""The parse in words: each clause's verb, who does what to whom, and what governs it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.analyse.parse import span_of
from generator.explain.case import MOST_WORDS, Read, short
from generator.explain.trail import Step
from generator.explain.wording import known, say
from generator.model.base import Span
from generator.model.parts import collapse

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

VERBAL = frozenset({"VERB", "AUX"})
CLAUSES = frozenset(
    {"ROOT", "ccomp", "csubj", "csubjpass", "xcomp", "advcl", "relcl", "acl", "pcomp", "parataxis"}
)
HELPING = frozenset({"aux", "auxpass", "prt"})


def parse_in_words(read: Read, span: Span) -> tuple[Step, ...]:
    """A few steps for each clause of the words at ``span``, the main clause first."""
    tokens = read.parsed.tokens(span)
    inside = {token.i for token in tokens}
    tops = [t for t in tokens if t.head.i == t.i or t.head.i not in inside]
    heads = [t for t in tops if t.pos_ in VERBAL] or tops[:1]
    found = [s for head in heads for s in _clause(read, head, tokens, top=True)]
    for token in tokens:
        if token not in heads and _heads_a_clause(token):
            found += _clause(read, token, tokens, top=False)
    if len(heads) > 1:
        found.insert(0, read.step(say("parse.fragment", n=len(heads)), span))
    return tuple(found)


def _heads_a_clause(token: Token) -> bool:
    """Whether it is the word that a clause hangs on; verbs joined by "and" each are one."""
    if token.dep_ == "conj":
        return token.pos_ in VERBAL and token.head.pos_ in VERBAL
    return token.dep_ in CLAUSES and any(t.pos_ in VERBAL for t in (token, *token.children))


def _clause(read: Read, head: Token, tokens: SpacySpan, *, top: bool) -> Iterator[Step]:
    label = "ROOT" if top else head.dep_.replace("csubjpass", "csubj")
    kind = f"clause.{label}" if known(f"clause.{label}") else "clause.other"
    clause = say(kind, head=_words(read, span_of(head.head)))
    key = "parse.verb" if head.pos_ in VERBAL else "parse.no_verb"
    at = span_of(head)
    yield read.step(say(key, clause=clause, verb=_words(read, at)), at, value=label)
    children = [c for c in head.children if tokens.start <= c.i < tokens.end]
    if negations := [c for c in children if c.dep_ == "neg"]:
        words = " ".join(_words(read, span_of(c)) for c in negations)
        yield read.step(say("parse.negated", words=words), span_of(negations[0]))
    if helping := [c for c in children if c.dep_ in HELPING]:
        words = " ".join(_words(read, span_of(c)) for c in helping)
        yield read.step(say("parse.helped", words=words), span_of(helping[0]))
    for child in children:
        if known(f"part.{child.dep_}"):
            part = _reach(child)
            words = short(_words(read, part), MOST_WORDS)
            text = say("parse.part", part=say(f"part.{child.dep_}"), words=words)
            yield read.step(text, part, value=child.dep_)


def _reach(token: Token) -> Span:
    return Span(start=token.left_edge.idx, end=token.right_edge.idx + len(token.right_edge))


def _words(read: Read, span: Span) -> str:
    return collapse(span.of(read.parsed.text)).strip()
