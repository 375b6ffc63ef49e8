"""The words that name a speaker: the noun phrase around a head, beside a verb where need be."""

from __future__ import annotations

from spacy.tokens import Token

from generator.analyse.attribution.scene import Scene
from generator.analyse.attribution.words import kinds
from generator.model.base import Span

_NOUNS = {"NOUN", "PROPN", "PRON", "X"}
_INNER = {"compound", "appos", "pobj", "prep", "flat", "nmod"}
_RANK = 3
"""Words of rank between a comma and a name in apposition, at most: ", Colonel Tom Hale"."""


def phrase_of(scene: Scene, head: Token, first: int, end: int) -> Span:
    """The noun phrase around ``head`` within tokens ``first:end``, without what hangs on it
    behind a comma (a name in apposition excepted) or as a relative clause."""
    doc = scene.doc
    start, stop = max(first, head.left_edge.i), min(end, head.right_edge.i + 1)
    # "an official who was not authorised to speak": the clause is all that is said of the speaker
    described = head.lemma_.lower() in kinds("unnamed") and head.pos_ == "NOUN"
    for child in head.rights:
        hanging = child.dep_ in {"relcl", "acl", "advcl"} or child.tag_ == "VBG"
        if hanging and (child.dep_ == "advcl" or not described):
            stop = min(stop, child.left_edge.i)
    index = head.i + 1
    while index < stop and not _cuts(scene, doc[index], head):
        index += 1
    stop = index
    while stop - 1 > head.i and doc[stop - 1].tag_ == "POS":
        stop -= 1
    while stop - 1 > head.i and doc[stop - 1].is_punct and doc[stop - 1].text not in {")", "]"}:
        stop -= 1
    start = max([start, *(t.i + 1 for t in doc[start : head.i] if _is_dash(t))])
    while start < head.i and (doc[start].is_punct or doc[start].dep_ in {"cc", "mark", "advmod"}):
        start += 1
    return Span(start=doc[start].idx, end=doc[stop - 1].idx + len(doc[stop - 1]))


def _is_dash(token: Token) -> bool:
    """A dash between words ("ORLAN — The firm"), not a hyphen within one; a colon as well."""
    if token.text in {"--", ":", ";"}:
        return True
    return token.text == "-" and token.i > 0 and bool(token.nbor(-1).whitespace_)


def _cuts(scene: Scene, token: Token, head: Token) -> bool:
    """Whether a noun phrase ends before ``token``: a comma, unless a name follows in apposition."""
    if token.is_space or _is_dash(token) or token.text == '"':
        return True
    if token.text != ",":
        return False
    listed = any(c.dep_ == "conj" for c in head.children)
    titled = head.pos_ != "PROPN" or head.lemma_.lower() in kinds("people")
    named = titled and (_opens_name(scene, token) or _opens_apposition(head, token))
    return not (listed or named)


def _opens_apposition(head: Token, comma: Token) -> bool:
    """ "its operator, Hidra": a bare name that the parse takes for the same thing."""
    return any(
        c.dep_ == "appos" and c.pos_ == "PROPN" and c.left_edge.i == comma.i + 1
        for c in head.rights
    )


def _opens_name(scene: Scene, comma: Token) -> bool:
    """Whether a person's name follows a comma, with words of rank before it at most."""
    following = [t for t in comma.doc[comma.i + 1 : comma.i + 2 + _RANK] if t.pos_ == "PROPN"]
    if not following or following[0].i != comma.i + 1:
        return False
    if following[0].ent_type_ == "PERSON":
        return True
    starts = {m.start for m in scene.reading.mentions if m.kind == "person" and m.form == "name"}
    return any(t.idx in starts for t in following)


def nearest_phrase(scene: Scene, before: int, first: int) -> Token | None:
    """The head of the noun phrase that ends right before token ``before``; ``first`` bounds it."""
    index = before - 1
    doc = scene.doc
    while index >= first and (doc[index].pos_ in {"ADV", "AUX"} or doc[index].is_punct):
        index -= 1
    if index < first or doc[index].pos_ not in _NOUNS:
        return None
    head = doc[index]
    while head.dep_ in _INNER and first <= head.head.i < before:
        above = head.head
        if above.pos_ in {"VERB", "AUX"}:
            # "scientists writing in Nature": on to the noun that the clause describes
            if above.dep_ not in {"acl", "relcl"} or above.head.i < first:
                break
            above = above.head
        head = above
    return head if head.pos_ in _NOUNS else doc[index]


def opening_phrase(scene: Scene, verb: Token, first: int) -> Token | None:
    """The head of the phrase that opens a sentence, where words between commas part it from its
    verb: "Ms Venn, asked about the leak, said …"."""
    doc = scene.doc
    comma = next((i for i in range(first, verb.i) if doc[i].text == ","), verb.i)
    words = doc[first:comma]
    if verb.i == first or verb.nbor(-1).text != "," or comma >= verb.i - 1:
        return None
    if words[0].lower_ in kinds("day-opening"):  # "In August Ms Venn, the mayor, said …"
        people = (m for m in scene.reading.mentions if m.form == "name" and m.kind == "person")
        named = any(m.start > words[1].idx and m.start <= words[-1].idx < m.end for m in people)
        return words[-1] if named else None
    if any(t.tag_[:2] == "VB" or t.tag_ in {"MD", "IN", "TO"} for t in words):
        return None
    nouns = [t for t in words if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    return nouns[-1] if nouns else None


def described_subject(verb: Token) -> Token | None:
    """ "Two people present at the talks, however, told X …": where an adjective behind the subject
    was parsed as a clause of its own."""
    telling = verb.lemma_ in kinds("telling") and any(c.dep_ == "ccomp" for c in verb.rights)
    for child in verb.lefts:
        clause = child.dep_ in {"ccomp", "advcl"} and child.i > 0
        if clause and (child.pos_ == "ADJ" or telling):
            subject = child.nbor(-1)
            if subject.dep_ == "nsubj" and subject.head.i == child.i:
                return subject
    return None


def framed_phrase(scene: Scene, verb: Token, first: int) -> Token | None:
    """The head of a phrase that words between commas part from its verb, behind what is said:
    "…, Junaidi, who goes by one name, said"."""
    doc = scene.doc
    if verb.i <= first or doc[verb.i - 1].text != ",":
        return None
    commas = [i for i in range(first, verb.i - 1) if doc[i].text == ","]
    if len(commas) < 2:
        return None
    start, opening = commas[-2] + 1, commas[-1]
    aside, words = doc[opening + 1 : verb.i - 1], doc[start:opening]
    described = aside[0].lower_ in kinds("relative") or not scene.has_finite(opening, verb.i - 1)
    nouns = [t for t in words if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    plain = not any(t.tag_[:2] in {"VB", "IN", "CC"} or t.tag_ in {"MD", "TO"} for t in words)
    return nouns[-1] if described and nouns and plain else None


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
