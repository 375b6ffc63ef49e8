"""Nouns that carry a claim: "reports that …", "allegations of …", "an intention to …"."""

from __future__ import annotations

from spacy.tokens import Token

from generator.analyse.attribution.scene import Draft, Scene
from generator.analyse.attribution.speaker_phrases import phrase_of
from generator.analyse.attribution.speakers import agent_of, is_passive, subject_of
from generator.analyse.attribution.words import (
    is_negated,
    kinds,
    noun_row,
    noun_words,
    verb_row,
    verb_words,
)
from generator.analyse.strength.checks import negated
from generator.analyse.strength.claim_senses import claim_object, denies_claim, withheld
from generator.model.base import Span, Strength
from generator.rules import Row


def find_claims(scene: Scene) -> list[Draft]:
    """Drafts of claims by nouns, and of stated plans ("plans … were indicated by X")."""
    drafts = []
    for token in scene.found(noun_words() | verb_words()):
        if token.pos_ == "NOUN" and not scene.in_speech(token):
            draft = _of_noun(scene, token)
            if draft is not None:
                drafts.append(draft)
        for make in (_of_plan, _of_denial, _of_accusation):
            draft = make(scene, token)
            if draft is not None:
                drafts.append(draft)
    return drafts


def _of_noun(scene: Scene, noun: Token) -> Draft | None:
    row = noun_row(noun)
    if row is None or negated(noun.doc[noun.i : noun.i + 1]):
        return None
    content = _clause(scene, noun) or (_of(scene, noun) if row.more.get("of") else None)
    if content is None:
        return None
    cue = Span(start=noun.idx, end=noun.idx + len(noun))
    owner = _owner(noun)
    if owner is None and noun.dep_ == "dobj" and _turns_down(noun.head):
        return None  # "challenge the view that", "denied the charge that": nobody here holds it
    if owner is None:
        return Draft(content, cue, row, row.more["strength"], cue, noun)
    first, end = scene.bounds(owner)
    return Draft(
        content, cue, row, row.more["strength"], phrase_of(scene, owner, first, end), owner
    )


def _turns_down(verb: Token) -> bool:
    row = verb_row(verb, "claim")
    return verb.lemma_ in kinds("against") or (row is not None and row.kind == "denied")


def _clause(scene: Scene, noun: Token) -> Span | None:
    for child in noun.rights:
        if child.dep_ in {"acl", "ccomp", "relcl"} and any(
            c.lower_ == "that" and c.dep_ == "mark" for c in child.lefts
        ):
            return scene.span(child.left_edge.i, child.right_edge.i + 1)
    return None


def _of(scene: Scene, noun: Token) -> Span | None:
    for child in noun.rights:
        if child.lower_ == "of" and child.dep_ == "prep" and child.i == noun.i + 1:
            return scene.span(child.i + 1, child.right_edge.i + 1)
    return None


def _owner(noun: Token) -> Token | None:
    """Whose claim it is: "the mayor's claim", "a report by X that", "X issued warnings that"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.lower_ in kinds("maker") and child.dep_ in {"prep", "agent"}:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return inner
    above = noun.head
    if noun.dep_ == "dobj" and above.lemma_.lower() in kinds("issuing") and not is_negated(above):
        return next((c for c in above.lefts if c.dep_ == "nsubj"), None)
    return None


def _of_plan(scene: Scene, verb: Token) -> Draft | None:
    """A verb of saying with a noun of intent as what is said: "indicated an intention to …"."""
    row = verb_row(verb, "noun")
    if row is not None and row.kind in {"found", "suggested"} and is_negated(verb):
        return None  # "have not found any sign that"
    if row is None or scene.in_speech(verb):
        return None
    if is_passive(verb):
        return _passive_plan(scene, verb, row)
    head = subject_of(verb)
    if head is None or head.lemma_.lower() in kinds("none"):
        return None
    for child in verb.rights:
        noun = child
        if child.dep_ == "prep" and child.lower_ in kinds("about") and child.i == verb.i + 1:
            noun = next((c for c in child.children if c.dep_ == "pobj"), child)
        if noun.dep_ in {"dobj", "pobj"} and noun.lemma_.lower() in kinds("content"):
            first, end = scene.bounds(verb)
            content = scene.span(noun.left_edge.i, noun.right_edge.i + 1)
            cue = Span(start=verb.idx, end=verb.idx + len(verb))
            source = phrase_of(scene, head, first, end)
            return Draft(content, cue, row, "reported", source, head)
    return None


def _passive_plan(scene: Scene, verb: Token, row: Row) -> Draft | None:
    subject = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    if subject is None or subject.lemma_.lower() not in kinds("content"):
        return None
    first, end = scene.bounds(verb)
    auxiliary = min(
        c.i for c in (*verb.lefts, verb) if c.dep_ in {"aux", "auxpass"} or c.i == verb.i
    )
    content = scene.span(subject.left_edge.i, auxiliary)
    head = agent_of(verb)
    cue = Span(start=verb.idx, end=verb.idx + len(verb))
    source = phrase_of(scene, head, first, end) if head is not None else None
    return Draft(content, cue, row, "reported", source, head)


def _of_denial(scene: Scene, verb: Token) -> Draft | None:
    """ "denied any wrongdoing", "dismissed the reports": what is denied is a noun."""
    row = verb_row(verb, "claim")
    if row is None or any(c.dep_ == "ccomp" for c in verb.rights):
        return None
    if withheld(verb.doc[verb.i : verb.i + 1]):
        return None  # "neither confirmed nor denied the toll"
    if is_passive(verb):
        return _passive_denial(scene, verb, row)
    if any(c.tag_ == "MD" for c in verb.lefts):
        return None  # "I can reject it": nobody has yet
    check = denies_claim if verb.lemma_ == "deny" else claim_object
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if thing is None or not check(verb.doc[verb.i : verb.i + 1]):
        return None
    return _said_by_subject(scene, verb, row, thing.left_edge.i, thing.right_edge.i + 1)


def _passive_denial(scene: Scene, verb: Token, row: Row) -> Draft | None:
    """What was denied, by whom: "Reports of a leak were denied by its operator"."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    head = agent_of(verb)
    if subject is None or head is None or not claim_object(verb.doc[verb.i : verb.i + 1]):
        return None
    first, end = scene.bounds(verb)
    auxiliaries = [c.i for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    content = scene.span(subject.left_edge.i, min([*auxiliaries, verb.i]))
    cue = Span(start=verb.idx, end=verb.idx + len(verb))
    return Draft(content, cue, row, _strength(verb, row), phrase_of(scene, head, first, end), head)


def _of_accusation(scene: Scene, verb: Token) -> Draft | None:
    """ "accused him of selling secrets": who and what is the content."""
    row = verb_row(verb, "of")
    if row is None or is_passive(verb):
        return None
    whom = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    of = [
        c
        for t in (verb, whom)
        if t is not None
        for c in t.rights
        if c.lower_ in kinds("accused-of")
    ]
    if whom is None or not of or of[0].i < whom.i:
        return None
    return _said_by_subject(scene, verb, row, whom.left_edge.i, of[0].right_edge.i + 1)


def _said_by_subject(scene: Scene, verb: Token, row: Row, start: int, stop: int) -> Draft | None:
    head = subject_of(verb)
    if head is None or scene.in_speech(verb) or head.lemma_.lower() in kinds("none"):
        return None
    first, end = scene.bounds(verb)
    cue = Span(start=verb.idx, end=verb.idx + len(verb))
    source = phrase_of(scene, head, first, end)
    return Draft(scene.span(start, stop), cue, row, _strength(verb, row), source, head)


def _strength(verb: Token, row: Row) -> Strength:
    strength: Strength = row.more["strength"]
    if is_negated(verb):
        return "reported" if strength == "denied" else "hedged"
    return strength
