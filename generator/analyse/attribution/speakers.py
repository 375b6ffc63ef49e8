"""Who says it: the noun phrase that names a speaker, and the actor it stands for."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from generator.analyse.attribution.scene import Scene
from generator.analyse.attribution.words import kinds, verb_row
from generator.model.base import Span
from generator.model.findings import Mention
from generator.rules import Row, rows

SUBJECT_SLOTS = {"nsubj", "nsubjpass", "csubj", "expl"}
_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"}
_CLIMB = {"xcomp", "pcomp", "advcl", "conj", "ccomp", "prep", "acl"}


def subject_of(verb: Token) -> Token | None:
    """The verb's own subject, or the one it shares with the clause above it."""
    seen = 0
    token = verb
    while seen < 6:
        own = _own_subject(token)
        if own is not None:
            return _antecedent(own)
        if token.dep_ == "relcl" or (token.dep_ == "acl" and not _after_comma(token)):
            return token.head
        if token.dep_ not in _CLIMB or token.head.i == token.i:
            return None
        quoted = _quoted_by(token)
        if quoted is not None:
            return quoted
        if token.dep_ == "conj" and _is_said(token.head):
            token = token.head
        token = token.head
        seen += 1
    return None


def quoting_of(saying: Token) -> Token | None:
    """The verb above "as saying": "quoted Hale as saying", "Hale was quoted as saying"."""
    above = saying.head.head
    if saying.dep_ != "pcomp" or saying.head.lower_ != "as" or above.lemma_ not in kinds("quoting"):
        return None
    return above


def _quoted_by(saying: Token) -> Token | None:
    """ "The agency quoted Hale as saying": Hale says it."""
    above = quoting_of(saying)
    if above is None:
        return None
    return next((c for c in above.rights if c.dep_ == "dobj"), None)


def _is_said(clause: Token) -> bool:
    """A clause that is somebody's words and passes on none: "claimed it sank and claims …"."""
    return (
        clause.dep_ == "ccomp"
        and clause.head.i < clause.i
        and verb_row(clause.head) is not None
        and verb_row(clause) is None
    )


def _own_subject(verb: Token) -> Token | None:
    inverted = _after_comma(verb) and any(c.dep_ == "nsubj" for c in verb.rights)
    for child in verb.rights if inverted else verb.children:  # "12 dead in fire, says mayor"
        if child.dep_ in SUBJECT_SLOTS and child.pos_ in _NOMINAL | {"X", "VERB"}:
            return child
    return None


def _antecedent(subject: Token) -> Token:
    """What a relative pronoun stands for: the noun that its clause describes."""
    if subject.tag_ not in {"WDT", "WP"} and subject.lower_ != "that":
        return subject
    for above in subject.ancestors:
        if above.dep_ == "relcl":
            return above.head
    return subject


def _after_comma(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).text in {",", "-"}


def agent_of(verb: Token) -> Token | None:
    """The noun after "by" of a passive verb."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.lower_ == "by" and child.dep_ == "prep"):
            for noun in child.children:
                if noun.dep_ == "pobj":
                    return noun
    return None


def is_passive(verb: Token) -> bool:
    if verb.tag_ not in {"VBN", "VBD"}:
        return False
    if any(child.dep_ == "auxpass" for child in verb.children):
        return True
    own = any(child.dep_ in SUBJECT_SLOTS for child in verb.children)
    if verb.tag_ == "VBN" and verb.dep_ in {"advcl", "acl"}:
        return not any(child.dep_ == "aux" for child in verb.children)
    return verb.dep_ == "conj" and not own and verb.tag_ == "VBN" and is_passive(verb.head)


def can_speak(scene: Scene, head: Token, row: Row, *, surely: bool = False) -> bool:
    """Whether a noun can be a speaker: no clause, share or number; one that means a person, an
    organisation, a country, a group or a document where ``surely``, or the verb says so little."""
    if head.lower_ == "one" and is_one_of_them(head):
        return True
    if head.pos_ not in {"NOUN", "PROPN", "PRON"} or head.dep_ == "csubj":
        return False
    lemma = head.lemma_.lower()
    if lemma in kinds("share") or any(c.lower_ in kinds("share") for c in head.lefts):
        return False
    if head.pos_ == "PRON":
        return head.lower_ in kinds("speaking-pronoun")
    if head.pos_ == "PROPN" or any(m.start <= head.idx < m.end for m in scene.reading.mentions):
        return True
    if any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in head.rights):
        return True  # "her running mate, Mutale Zulu"
    if means_somebody(head):
        return True
    return not surely and row.kind not in {"found", "suggested", "admitted", "thought"}


def is_one_of_them(one: Token) -> bool:
    """ "one of the crew", "One, who gave no name, said": somebody, and not anybody."""
    return any(c.lower_ == "of" or c.dep_ == "relcl" for c in one.rights)


def means_somebody(head: Token) -> bool:
    """Whether a common noun means people, a body or a document: "officials", "bank", "study"."""
    lemma = head.lemma_.lower()
    people = kinds("document") | kinds("unnamed") | kinds("outlet") | kinds("people")
    return lemma in people or head.lower_ in people or bool(_people_ending().search(lemma))


@cache
def _people_ending() -> re.Pattern[str]:
    """Endings of nouns for people: "economist", "chairwoman"."""
    rule = next(row for row in rows("attribution/speakers") if row.id == "people-ending")
    return re.compile(rule.pattern)


def actor_of(scene: Scene, source: Span, head: Token | None) -> Mention | None:
    """The mention that names the speaker: the one that holds the head word of the phrase, or a
    person named in it. Another name in the phrase ("a spokesman for Orlan") is not the speaker."""
    inside = [m for m in scene.reading.mentions if source.covers(m) and m.form != "demonym"]
    if head is not None:
        at = [m for m in inside if m.start <= head.idx < m.end]
        if at:
            return max(at, key=lambda m: m.end - m.start)
        named = _named_outlet(inside, head) or _apposed(scene, inside, head, source)
        if named is not None:
            return named
    people = [m for m in inside if m.kind == "person" and m.form == "name"]
    return people[-1] if people and _titled(scene, people[-1], source) else None


def _named_outlet(inside: list[Mention], head: Token) -> Mention | None:
    """ "Yonhap news agency": the name before a common noun for the thing itself."""
    if head.lemma_.lower() not in kinds("outlet"):
        return None
    names = [
        m for m in inside if m.kind == "organisation" and m.form == "name" and m.end < head.idx
    ]
    compounds = {child.idx for child in head.lefts if child.dep_ in {"compound", "nmod", "amod"}}
    beside = [m for m in names if any(m.start <= at < m.end for at in compounds)]
    return beside[-1] if beside else None


def _apposed(scene: Scene, inside: list[Mention], head: Token, source: Span) -> Mention | None:
    """ "the power company Elen", "its operator, Hidra": the name that ends the phrase."""
    for mention in inside:
        between = scene.text[head.idx + len(head) : mention.start]
        whole = mention.end == source.end and mention.form == "name"
        if whole and between in {", ", " "} and mention.start > head.idx:
            return mention
    return None


def _titled(scene: Scene, person: Mention, source: Span) -> bool:
    """A person's name that ends the phrase: "Deputy Foreign Minister Andrei Rudenko"."""
    before = scene.text[source.start : person.start].split()
    return person.end == source.end and not (before[1:] and before[-1] in kinds("belonging"))


def is_named(head: Token | None, mention: Mention | None) -> bool:
    """Named, or referring back to somebody named ("she", "the ministry"), or only described."""
    if mention is not None:
        return True
    if head is None:
        return False
    if head.pos_ == "PROPN":
        return True
    if head.pos_ == "PRON":
        return head.lemma_.lower() not in kinds("none") or head.lower_ == "it"
    if head.lemma_.lower() in kinds("unnamed"):
        return False
    return any(child.lower_ in kinds("definite") or child.dep_ == "poss" for child in head.lefts)
