"""Who or what is the subject of a verb, where the parse shows it or grammar hands it down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analyse.grammar import VERBS

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
DEEPEST = 6
"""How many clauses up a subject is looked for."""


@dataclass(frozen=True)
class Subject:
    """``patient``: the verb is passive, and the subject is what it is done to.

    ``handed``: the subject is another clause's, one that this clause leans on.
    """

    token: Token
    patient: bool = False
    handed: bool = False


def subject_of(verb: Token) -> Subject | None:
    """The subject of ``verb``: its own, or the one of the clause that it is joined to."""
    return _subject(verb, DEEPEST)


def is_passive(verb: Token) -> bool:
    """Whether ``verb`` is done to its subject: "was sent", "troops sent to the front"."""
    if any(c.dep_ in PASSIVE_SUBJECTS or c.dep_ == "auxpass" for c in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and not _has_aux(verb)


def is_negated(verb: Token) -> bool:
    """Whether a "not", "never" or "no longer" stands with the verb or with one that governs it."""
    token = verb
    for _ in range(DEEPEST):
        if any(c.dep_ == "neg" or c.lower_ in {"never", "nor"} for c in token.children):
            return True
        if token.dep_ not in {"xcomp", "conj"} or token.head.i == token.i:
            return False
        token = token.head
    return False


def _subject(verb: Token, depth: int) -> Subject | None:
    if depth == 0:
        return None
    for child in verb.children:
        if child.dep_ in SUBJECTS and child.i < verb.i:
            return Subject(child)
        if child.dep_ in PASSIVE_SUBJECTS:
            return Subject(child, patient=True)
    return _handed(verb, depth)


def _handed(verb: Token, depth: int) -> Subject | None:
    """The subject that a verb without one of its own takes over."""
    head = verb.head
    if verb.dep_ == "acl" and verb.tag_ in {"VBG", "VBN"} and head.i < verb.i:
        return Subject(head, patient=verb.tag_ == "VBN", handed=True)
    if verb.dep_ not in {"conj", "xcomp", "advcl", "ccomp"} or head.pos_ not in VERBS:
        return None
    if verb.dep_ == "xcomp" and (controller := _object(head)) is not None:
        return Subject(controller, handed=True)
    if verb.dep_ in {"advcl", "ccomp"} and verb.tag_ != "VBG" and not _has_to(verb):
        return None
    above = _subject(head, depth - 1)
    if above is None:
        return None
    patient = above.patient and verb.dep_ == "conj" and verb.tag_ == "VBN"
    return Subject(above.token, patient=patient, handed=True)


def _object(verb: Token) -> Token | None:
    """ "pressed France to leave": who leaves is the one that is pressed."""
    return next((c for c in verb.children if c.dep_ == "dobj"), None)


def _has_to(verb: Token) -> bool:
    return any(c.tag_ == "TO" for c in verb.children)


def _has_aux(verb: Token) -> bool:
    return any(c.dep_ == "aux" for c in verb.children)
