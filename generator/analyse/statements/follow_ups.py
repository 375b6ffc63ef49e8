"""Follow-ups: short statements that only answer the sentence before, and say nothing alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.grammar import FINITE, NOUNS, SUBJECTS
from generator.analyse.reading import Reading
from generator.analyse.row_search import find_phrases, words_of
from generator.analyse.statements.spans import Claim, is_ended

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "discourse/follow_ups"
SHORT = 10
"""Words up to which a statement stands or falls with a single reference."""
FRAGMENT = 7
"""Words up to which words in the first person are an answer whose question is missing."""
WORD = 2
"""Quoted words up to which nothing is said that can be understood alone."""
ANSWER = 18
"""Words up to which "did not say …" is all that a statement says."""
ROLES = frozenset({"dobj", "pobj", "dative", "obj"})


def follow_up_of(reading: Reading, claim: Claim, pronoun: bool) -> str:
    """What makes it a follow-up: a row as "file#id", the name of a build, or "" for none.

    ``pronoun`` says that it opens with a pronoun, explained in [brackets] or not.
    """
    if claim.lead or claim.block == "title" or claim.trailing:
        return ""
    words = len(claim.span.of(reading.parsed.text).split())
    if words <= ANSWER and (row := _answer(reading, claim)):
        return row
    if not _is_ended(claim, reading) or (words <= SHORT and claim.tokens.text.endswith(":")):
        return "unended-line"
    if words <= FRAGMENT and (_speaks_of_itself(claim, reading) or _is_a_word(claim, reading)):
        return "short-quotation"
    if words <= SHORT and _is_denial_of_the_known(claim.tokens.root):
        return "short-denial"
    if words <= SHORT and any(_is_open(token, claim) for token in claim.tokens):
        return "open-object"
    return "two-references" if pronoun and _demonstrates(claim) else ""


def _answer(reading: Reading, claim: Claim) -> str:
    """The row that fires on the first finite verb: nothing else is said before it."""
    verbs = (t.idx for t in claim.tokens if t.tag_ in FINITE and t.dep_ != "relcl")
    said = min(verbs, default=claim.span.start) - claim.span.start
    for hit in find_phrases(FILE, claim.span.of(reading.parsed.text), ("no-answer",)):
        if hit.start <= said < hit.end:
            return f"{FILE}#{hit.row.id}"
    return ""


def _is_ended(claim: Claim, reading: Reading) -> bool:
    """Whether its line ends with a full stop or the like: else it is a heading, or an item."""
    block = reading.parsed.article.blocks[claim.paragraph]
    rest = reading.parsed.text[claim.span.end : block.end].strip()
    return bool(rest) or is_ended(claim.span.of(reading.parsed.text))


def _speaks_of_itself(claim: Claim, reading: Reading) -> bool:
    """Whether somebody speaks in the first person, and nobody is named and no number given."""
    words = [t for t in claim.tokens if t.lower_ in words_of(FILE, "own")]
    named = any(claim.span.covers(m) and m.form == "name" for m in reading.mentions)
    measured = any(claim.span.covers(q) for q in reading.quantities)
    return bool(words) and not named and not measured


def _is_a_word(claim: Claim, reading: Reading) -> bool:
    """Whether all that is said is a word or two: "“Never,” said the mayor"."""
    text = reading.parsed.text
    said = (a for a in reading.attributions if claim.span.covers(a) and a.form == "direct")
    return any(len(a.of(text).split()) <= WORD for a in said)


def _is_denial_of_the_known(root: Token) -> bool:
    """Whether somebody known only as "the court" or "it" did not do something."""
    negated = any(child.dep_ == "neg" for child in root.children)
    subject = next((child for child in root.children if child.dep_ in SUBJECTS), None)
    if not negated or subject is None:
        return False
    the = any(child.lower_ == "the" for child in subject.children)
    return subject.pos_ == "PRON" or (subject.pos_ == "NOUN" and the)


def _is_open(token: Token, claim: Claim) -> bool:
    """Whether an object pronoun has nothing before it in the claim that it could stand for."""
    if token.lower_ not in words_of(FILE, "object") or token.dep_ not in ROLES:
        return False
    before = [t for t in claim.tokens if t.i < token.i and t.pos_ in NOUNS]
    actors = {t.i for t in claim.tokens if t.dep_ in SUBJECTS for t in t.subtree}
    return all(t.i in actors for t in before)


def _demonstrates(claim: Claim) -> bool:
    """Whether it speaks of "that question", which nothing in it has named."""
    known: set[str] = set(words_of(FILE, "time"))
    for token in claim.tokens:
        if token.pos_ not in NOUNS:
            continue
        lemma = token.lemma_.lower()
        pointed = any(
            c.dep_ == "det" and c.lower_ in words_of(FILE, "pointer") for c in token.children
        )
        if pointed and lemma not in known:
            return True
        known.add(lemma)
    return False
