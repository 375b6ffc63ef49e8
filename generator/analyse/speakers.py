"""Who says it: the noun phrase that names a speaker, and the actor it stands for."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from generator.analyse.scene import Scene
from generator.analyse.speech_words import verb_row
from generator.model.base import Span
from generator.model.findings import Mention
from generator.rules import rows

SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"}
_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"}
_CLIMB = {"xcomp", "pcomp", "advcl", "conj", "ccomp", "prep", "acl"}


@cache
def kinds(kind: str) -> frozenset[str]:
    """Lemmas of the rows of one kind in rules/attribution/speakers.yml."""
    found = (row.words for row in rows("attribution/speakers") if row.kind == kind)
    return frozenset(word for words in found for word in words)


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
        if token.dep_ == "conj" and _is_said(token.head):
            token = token.head
        token = token.head
        seen += 1
    return None


def _is_said(clause: Token) -> bool:
    """A clause that is somebody's words and passes on none: "claimed it sank and claims …"."""
    return (
        clause.dep_ == "ccomp"
        and clause.head.i < clause.i
        and verb_row(clause.head) is not None
        and verb_row(clause) is None
    )


def _own_subject(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in SUBJECTS and child.pos_ in _NOMINAL | {"X", "VERB"}:
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
    own = any(child.dep_ in SUBJECTS for child in verb.children)
    if verb.tag_ == "VBN" and verb.dep_ in {"advcl", "acl"}:
        return not any(child.dep_ == "aux" for child in verb.children)
    return verb.dep_ == "conj" and not own and verb.tag_ == "VBN" and is_passive(verb.head)


def phrase_of(scene: Scene, head: Token, first: int, end: int) -> Span:
    """The noun phrase around ``head`` within tokens ``first:end``, without what hangs on it
    behind a comma (a name in apposition excepted) or as a relative clause."""
    doc = scene.doc
    start = max(first, head.left_edge.i)
    stop = min(end, head.right_edge.i + 1)
    # "an official who was not authorised to speak": the clause is all that is said of the speaker
    described = head.lemma_.lower() in kinds("unnamed") and head.pos_ == "NOUN"
    for child in head.rights:
        hanging = child.dep_ in {"relcl", "acl", "advcl"} or child.tag_ == "VBG"
        if hanging and (child.dep_ == "advcl" or not described):
            stop = min(stop, child.left_edge.i)
    index = head.i + 1
    while index < stop and not _cuts(doc[index], head):
        index += 1
    stop = index
    while stop - 1 > head.i and doc[stop - 1].is_punct and doc[stop - 1].text not in {")", "]"}:
        stop -= 1
    while start < head.i and (doc[start].is_punct or doc[start].dep_ in {"cc", "mark", "advmod"}):
        start += 1
    return Span(start=doc[start].idx, end=doc[stop - 1].idx + len(doc[stop - 1]))


def _cuts(token: Token, head: Token) -> bool:
    """Whether a noun phrase ends before ``token``: a comma, unless a name follows in apposition."""
    if token.is_space or token.text in {";", ":", "-", "--", '"'}:
        return True
    if token.text != ",":
        return False
    following = token.nbor() if token.i + 1 < len(token.doc) else token
    name = following.ent_type_ == "PERSON" and following.pos_ == "PROPN"
    listed = following.dep_ in {"conj"} or any(c.dep_ == "conj" for c in head.children)
    return not ((name and head.pos_ != "PROPN") or listed)


def nearest_phrase(scene: Scene, before: int, first: int) -> Token | None:
    """The head of the noun phrase that ends right before token ``before``; ``first`` bounds it."""
    index = before - 1
    doc = scene.doc
    while index >= first and (doc[index].pos_ in {"ADV", "AUX"} or doc[index].is_punct):
        index -= 1
    if index < first or doc[index].pos_ not in {"NOUN", "PROPN", "PRON", "X"}:
        return None
    head = doc[index]
    while (
        head.dep_ in {"compound", "appos", "pobj", "prep", "flat", "nmod"} and head.head.i >= first
    ):
        if head.head.i >= before or head.head.pos_ in {"VERB", "AUX"}:
            break
        head = head.head
    return head if head.pos_ in {"NOUN", "PROPN", "PRON", "X"} else doc[index]


def phrase_after(verb: Token) -> Token | None:
    """The head of the noun phrase right after an inverted verb: "said the mayor"."""
    for child in verb.rights:
        if child.dep_ in {"nsubj", "dobj", "attr", "nsubjpass"}:
            return child
    doc = verb.doc
    index = verb.i + 1
    while index < len(doc) and doc[index].dep_ in {"det", "compound", "amod", "poss", "case"}:
        index += 1
    if index < len(doc) and doc[index].pos_ in {"NOUN", "PROPN", "PRON"}:
        return doc[index]
    return None


def actor_of(scene: Scene, source: Span, head: Token | None) -> Mention | None:
    """The mention that names the speaker: the one that holds the head word of the phrase, or a
    person named in it. Another name in the phrase ("a spokesman for Orlan") is not the speaker."""
    inside = [m for m in scene.reading.mentions if source.covers(m) and m.form != "demonym"]
    if head is not None:
        at = [m for m in inside if m.start <= head.idx < m.end]
        if at:
            return max(at, key=lambda m: m.end - m.start)
        named = _named_outlet(inside, head)
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


def _titled(scene: Scene, person: Mention, source: Span) -> bool:
    """A person's name that ends the phrase: "Deputy Foreign Minister Andrei Rudenko"."""
    return person.end == source.end and not scene.text[
        source.start : person.start
    ].rstrip().endswith((" of", " for", " with", " to", " by", " from"))


def is_named(head: Token | None, mention: Mention | None) -> bool:
    """Named, or referring back to somebody named ("she", "the ministry"), or only described."""
    if mention is not None:
        return True
    if head is None:
        return False
    if head.pos_ == "PROPN":
        return True
    if head.pos_ == "PRON":
        return head.lower_ in {"he", "she", "they", "it", "i", "we"}
    if head.lemma_.lower() in kinds("unnamed"):
        return False
    return any(
        child.lower_ in {"the", "this", "that", "its", "their", "his", "her"}
        or child.dep_ == "poss"
        for child in head.lefts
    )
