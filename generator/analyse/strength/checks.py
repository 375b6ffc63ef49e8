"""What a row of rules/strength may ask of the words around a cue, by name."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Span

from generator.analyse.strength import claim_senses, modal_senses
from generator.analyse.strength.context import (
    beside,
    has_clause,
    lower,
    opens_infinitive,
    window,
    words,
)

Check = Callable[[Span], bool]
"""Takes the tokens of a cue."""


def adjective(cue: Span) -> bool:
    """ "likely" before a noun or after "be": the row of adjectives has it."""
    return cue[0].pos_ == "ADJ"


def no_hedge_phrase(cue: Span) -> bool:
    """ "as soon as possible", "if possible", "the best possible", "not only possible"."""
    before = window(cue[0], 4, 0)[:-1]
    if lower(beside(cue[0], -1)) in words("idiom"):
        return True
    return any(word in words("superlative") for word in before[-2:])


def negated(cue: Span) -> bool:
    """ "no doubt", "not possible", "without a chance", "did not suggest"."""
    if cue[0].i > 0 and lower(beside(cue[0], -1)) in words("negation"):
        return True
    if any(c.dep_ == "neg" or c.lower_ in words("negation") for c in cue[0].lefts):
        return True
    head = cue[0].head
    if cue[0].dep_ in {"acomp", "attr", "ccomp"} and head.i != cue[0].i:
        return any(c.dep_ == "neg" for c in head.children)
    return False


def predicate(cue: Span) -> bool:
    return cue[-1].dep_ in {"acomp", "attr", "ROOT", "xcomp", "ccomp", "conj", "oprd"}


def about_clause(cue: Span) -> bool:
    return lower(beside(cue[-1])) in words("question-word")


def complement(cue: Span) -> bool:
    """ "seems to", "appears that", "seems fair"; not "appeared on stage"."""
    if any(
        c.dep_ in {"xcomp", "ccomp", "acomp", "oprd"} and c.i > cue[-1].i for c in cue[-1].children
    ):
        return True
    return lower(beside(cue[-1])) in words("complementiser") or opens_infinitive(beside(cue[-1]))


def clause(cue: Span) -> bool:
    return has_clause(cue[-1])


def hint_at(cue: Span) -> bool:
    return cue[-1].lemma_ == "hint" and lower(beside(cue[-1])) == "at"


def that(cue: Span) -> bool:
    return lower(beside(cue[-1])) == "that"


def of_that(cue: Span) -> bool:
    return lower(beside(cue[-1])) in words("noun-complement") and cue[-1].pos_ == "NOUN"


def to_verb(cue: Span) -> bool:
    return opens_infinitive(beside(cue[-1]))


def for_noun(cue: Span) -> bool:
    return lower(beside(cue[-1])) in words("noun-preposition")


def plans_thing(cue: Span) -> bool:
    """ "plans a trial", "is planning a meeting": a thing intended; not "a planned sale"."""
    verb = cue[-1]
    still = verb.tag_ in {"VBZ", "VBP", "VBG", "VB"}  # "had planned the raid": that is history
    return still and any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)


def raised(cue: Span) -> bool:
    return any(c.dep_ == "ccomp" and c.i > cue[-1].i for c in cue[-1].children)


CHECKS: dict[str, Check] = {
    "permission": modal_senses.permission,
    "capital-month": modal_senses.capital_month,
    "ability": modal_senses.ability,
    "future-in-past": modal_senses.future_in_past,
    "narrative-would": modal_senses.narrative_would,
    "would-like": modal_senses.would_like,
    "refusal": modal_senses.refusal,
    "had-contraction": modal_senses.had_contraction,
    "adjective": adjective,
    "no-hedge-phrase": no_hedge_phrase,
    "negated": negated,
    "prenominal": claim_senses.prenominal,
    "predicate": predicate,
    "about-clause": about_clause,
    "complement": complement,
    "clause": clause,
    "hint-at": hint_at,
    "raised-passive": claim_senses.raised_passive,
    "raised-passive-hearsay": claim_senses.raised_passive_hearsay,
    "that": that,
    "of-that": of_that,
    "to-verb": to_verb,
    "for-noun": for_noun,
    "claim-noun": claim_senses.claim_noun,
    "said-in-document": claim_senses.said_in_document,
    "whether-if": modal_senses.whether_if,
    "as-if": modal_senses.as_if,
    "inverted": modal_senses.inverted,
    "future-infinitive": modal_senses.future_infinitive,
    "copular": modal_senses.copular,
    "due-to-cause": modal_senses.due_to_cause,
    "likely-to": modal_senses.likely_to,
    "no-plan": modal_senses.no_plan,
    "prediction": modal_senses.prediction,
    "future-prediction": modal_senses.future_prediction,
    "plans-thing": plans_thing,
    "be-to": modal_senses.be_to,
    "raised": raised,
    "denies-claim": claim_senses.denies_claim,
    "claim-object": claim_senses.claim_object,
    "withheld": claim_senses.withheld,
    "negated-passive": claim_senses.negated_passive,
    "suspects": claim_senses.suspects,
    "claim-is": claim_senses.claim_is,
}
