"""Senses of denials, hearsay and nouns that carry claims.

Each takes the tokens of a cue.
"""

from __future__ import annotations

from spacy.tokens import Span

from generator.analyse.grammar import FINITE
from generator.analyse.strength.context import (
    beside,
    has_clause,
    is_passive_form,
    lower,
    opens_infinitive,
    words,
)


def claim_noun(cue: Span) -> bool:
    """ "reports of", "fears that", "claims by X that": what follows is not known by the text."""
    following = lower(beside(cue[-1]))
    if following == "that":
        return True
    if cue[-1].lemma_ in words("hearsay-noun"):
        return following == "of"
    return any(
        c.dep_ in {"acl", "ccomp"} and any(g.lower_ == "that" for g in c.lefts)
        for c in cue[-1].rights
    )


def said_in_document(cue: Span) -> bool:
    """ "the report of the committee", "a report that found": a document and not hearsay."""
    definite = any(c.lower_ in words("definite") for c in cue[-1].lefts)
    following = beside(cue[-1], 2)
    if lower(beside(cue[-1])) == "that" and following is not None and following.tag_ in FINITE:
        return True
    return definite and cue[-1].tag_ == "NN" and cue[-1].lemma_ == "report"


def denies_claim(cue: Span) -> bool:
    """What was denied was said: "denied the charge", not "denied bail", "was denied entry"."""
    if _is_possible(cue):
        return False
    if is_passive_form(cue[-1]):
        subject = next((c for c in cue[-1].lefts if c.dep_ == "nsubjpass"), None)
        return subject is not None and subject.lemma_.lower() in words("claim")
    if has_clause(cue[-1]) or any(c.tag_ == "VBG" for c in cue[-1].rights):
        return True
    objects = [c for c in cue[-1].rights if c.dep_ in {"dobj", "dative", "iobj"}]
    if not objects:
        return False
    return len(objects) == 1 and objects[0].lemma_.lower() not in words("withheld")


def claim_object(cue: Span) -> bool:
    """The object (of a passive, the subject) is a claim, and the verb is no mere possibility."""
    if _is_possible(cue):
        return False
    for child in cue[-1].children:
        if child.dep_ in {"dobj", "nsubjpass"} and child.lemma_.lower() in words("claim"):
            return True
    return has_clause(cue[-1])


def _is_possible(cue: Span) -> bool:
    """ "can reject it", "would deny that": nobody has denied anything yet."""
    return any(c.tag_ == "MD" for c in cue[-1].lefts)


def withheld(cue: Span) -> bool:
    """ "neither confirmed nor denied", "declined to confirm or deny": neither is done."""
    verb = cue[-1]
    if verb.dep_ != "conj" or verb.head.pos_ not in {"VERB", "AUX"}:
        first, pair = verb, [c for c in verb.rights if c.dep_ == "conj"]
    else:
        first, pair = verb.head, [verb]
    joints = {c.lower_ for c in first.rights if c.dep_ == "cc"}
    if not pair or not joints & words("either"):
        return False
    before = [c for c in first.lefts if c.dep_ in {"neg", "preconj"}]
    denied = any(c.lower_ in words("negation") for c in before)
    return denied or (first.dep_ == "xcomp" and first.head.lemma_ in words("declining"))


def claim_is(cue: Span) -> bool:
    """ "the reports are false", "called the claims baseless"."""
    negated = cue[0].lower_ in words("denying")
    if not negated and any(c.dep_ == "neg" for c in cue[0].head.children):
        return False
    until = cue[0].sent.end if cue[-1].lower_ == "truth" else cue[0].i
    around = cue[0].doc[cue[0].sent.start : until]
    if negated or cue[0].dep_ in {"acomp", "oprd", "ccomp", "conj", "xcomp", "attr"}:
        return any(t.lemma_.lower() in words("claim") for t in around)
    return False


def raised_passive(cue: Span) -> bool:
    """A passive with nobody behind it: "is believed to", "it is thought that"."""
    if cue[-1].tag_ not in {"VBN", "VBD"}:
        return False
    following = beside(cue[-1])
    if cue[-1].lemma_ == "fear" and following is not None and following.pos_ in {"ADJ", "VERB"}:
        return True  # "feared dead"
    return opens_infinitive(beside(cue[-1])) or (
        is_passive_form(cue[-1]) and lower(beside(cue[-1])) == "that"
    )


def raised_passive_hearsay(cue: Span) -> bool:
    """ "are said to be", "are reported to want", "accused of selling", "it is alleged that"."""
    if cue[-1].tag_ not in {"VBN", "VBD"} or not is_passive_form(cue[-1]):
        return False
    if any(c.dep_ == "agent" for c in cue[-1].children):
        return False
    following = lower(beside(cue[-1]))
    if cue[-1].lemma_ in words("charging"):
        return following == "of"
    if cue[-1].lemma_ in words("regarding"):
        return following == "as" or any(c.dep_ in {"oprd", "xcomp"} for c in cue[-1].rights)
    return opens_infinitive(beside(cue[-1])) or (cue[-1].lemma_ != "say" and following == "that")


def prenominal(cue: Span) -> bool:
    """Before its noun, and no part of a compound: "the alleged thief", not "much-anticipated"."""
    if lower(beside(cue[0], -1)) == "-":
        return False
    following = beside(cue[-1])
    if cue[0].dep_ not in {"amod", "compound"} and cue[0].pos_ != "ADJ":
        return False
    return following is not None and following.pos_ in {"NOUN", "PROPN", "ADJ"}


def suspects(cue: Span) -> bool:
    """ "Police suspect arson": a thing suspected, not a suspect."""
    verb = cue[-1]
    return verb.lemma_ == "suspect" and any(c.dep_ == "dobj" for c in verb.rights)


def negated_passive(cue: Span) -> bool:
    """ "could not be confirmed", "has not been verified"."""
    negated = any(c.dep_ == "neg" for c in cue[-1].children)
    return negated and is_passive_form(cue[-1])
