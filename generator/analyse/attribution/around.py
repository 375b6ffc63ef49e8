"""What stands around a credit: "As X told Y, …", "…, as X said", "The plan, she said, …"."""

from __future__ import annotations

from spacy.tokens import Token

from generator.analyse.attribution.scene import Scene
from generator.analyse.attribution.speaker_phrases import framed_phrase, nearest_phrase
from generator.analyse.attribution.speakers import subject_of
from generator.analyse.attribution.words import TENSED, kinds
from generator.model.base import Span


def around_as(scene: Scene, verb: Token, mark: Token, first: int, end: int) -> Span | None:
    """ "As X told Y, …" and "…, as X said": the rest of the sentence is the content."""
    doc = scene.doc
    stop = verb.right_edge.i + 1
    while stop < end and doc[stop].text != ",":
        stop += 1
    if mark.i == first or doc[mark.i - 1].text in {'"', "("}:
        return scene.span(stop + 1, end) if stop < end else None
    return scene.span(first, mark.i) if doc[mark.i - 1].text == "," else None


def parenthesis(scene: Scene, verb: Token, first: int, end: int) -> Span | None:
    """The sentence around ", she said," and before ", said the mayor."."""
    doc = scene.doc
    if verb.tag_ not in TENSED or _follows_participle(verb, first):
        return None
    left, stop = _aside(scene, verb, first, end)
    if left <= first + 1 or doc[left - 1].text not in {",", "-", "--"} or stop is None:
        return None
    goes_on = stop + 2 < end and doc[stop].text == ","
    if not scene.has_finite(first, left) and not _is_telegram(scene, verb, first, left):
        # "The plan, she said, would fail": the clause goes on behind the comma.
        return scene.span(first, end) if scene.has_finite(stop, end) else None
    if goes_on and doc[stop + 1].lower_ in kinds("goes-on"):
        return scene.span(first, end)
    return scene.span(first, left)


def _is_telegram(scene: Scene, verb: Token, first: int, left: int) -> bool:
    """ "43 people killed at polls, says the mayor": a participle does for a verb."""
    before = scene.doc[first:left]
    inverted = left == verb.i and any(c.dep_ == "nsubj" for c in verb.rights)
    return inverted and any(t.tag_ == "VBN" for t in before) and before[0].tag_ != "VBN"


def _follows_participle(verb: Token, first: int) -> bool:
    """ "Asked whether he would go, the minister said no": what stands before is no content."""
    return any(c.dep_ == "advcl" and c.left_edge.i == first for c in verb.lefts)


def _framed(scene: Scene, at: int, first: int) -> Token | None:
    return framed_phrase(scene, scene.doc[at], first)


def _aside(scene: Scene, verb: Token, first: int, end: int) -> tuple[int, int | None]:
    """Token bounds of the saying with its speaker; no end where it is a clause with more in it."""
    doc = scene.doc
    subject = subject_of(verb) if any(c.dep_ == "nsubj" for c in verb.children) else None
    left, stop = verb.i, verb.i + 1
    if subject is not None and subject.i < verb.i:
        left = subject.left_edge.i
    elif subject is not None:
        stop = subject.right_edge.i + 1
    else:
        beside = doc[verb.i - 1].text not in {",", "-"}
        head = (nearest_phrase if beside else _framed)(scene, verb.i, first)
        left = head.left_edge.i if head is not None and head.i < verb.i else left
    while stop < end and doc[stop].text not in {",", ".", ";", "-", "--"} and stop < verb.i + 25:
        if doc[stop].tag_ in TENSED or doc[stop].tag_ == "MD":
            return left, None
        stop += 1
    return left, stop
