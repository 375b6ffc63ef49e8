"""Prepositions that credit: "according to X", "in the words of X", "citing X", "reported by X"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from generator.analyse.scene import FINITE_TAGS, Draft, Scene
from generator.analyse.speakers import agent_of, kinds, phrase_of
from generator.model.base import Span
from generator.rules import Row, rows

_STOP = {".", ";", ":"}


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], Row], ...]]:
    """First word to (words, row), the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Row]]] = {}
    for row in rows("attribution/phrases"):
        if row.id in {"signed", "carried"}:
            continue
        for words in row.words:
            split = tuple(words.split())
            found.setdefault(split[0], []).append((split, row))
    return {k: tuple(sorted(v, key=lambda p: -len(p[0]))) for k, v in found.items()}


def find_credits(scene: Scene) -> list[Draft]:
    """Drafts of all such phrases outside quotations."""
    drafts = []
    for token in scene.doc:
        for words, row in _phrases().get(token.lower_, ()):
            cue = scene.doc[token.i : token.i + len(words)]
            if tuple(t.lower_ for t in cue) == words and not scene.in_speech(token):
                draft = _of_phrase(scene, cue[0], cue[-1], row)
                if draft is not None:
                    drafts.append(draft)
                break
    return drafts


def _of_phrase(scene: Scene, opening: Token, last: Token, row: Row) -> Draft | None:
    first, end = scene.bounds(opening)
    head = _object(last, end)
    if head is None or (opening.i > first and head.lemma_.lower() in kinds("standard")):
        return None  # "paid according to rank"
    source = phrase_of(scene, head, last.i + 1, end)
    stop = scene.parsed.token_at(source.end - 1).i + 1
    content = _content(scene, opening, stop, first, end, row)
    if content is None or content.end - content.start < 10:
        return None
    cue = Span(start=opening.idx, end=last.idx + len(last))
    return Draft(content, cue, row, "reported", source, head)


def _object(last: Token, end: int) -> Token | None:
    """The noun after the preposition: as parsed, else the first one that follows."""
    for child in last.children:
        if child.dep_ in {"pobj", "dobj"} and child.i > last.i:
            return _told(child)
    doc = last.doc
    index = last.i + 1
    while index < end and doc[index].pos_ in {"DET", "ADJ", "NUM", "ADV", "PART", "PUNCT"}:
        index += 1
    while index + 1 < end and doc[index].dep_ in {"compound", "poss", "nmod", "case", "amod"}:
        index += 1
    return doc[index] if index < end and doc[index].pos_ in {"NOUN", "PROPN", "PRON"} else None


def _told(head: Token) -> Token:
    """ "assessments from the Joint Chiefs": the source is who made the document, where named."""
    if head.pos_ != "NOUN":
        return head
    for child in head.rights:
        if child.lower_ in {"from", "by"} and child.dep_ in {"prep", "agent"}:
            return next((c for c in child.children if c.dep_ == "pobj"), head)
        if child.dep_ == "acl" and child.tag_ == "VBN":
            return agent_of(child) or head
    return head


def _content(
    scene: Scene, opening: Token, stop: int, first: int, end: int, row: Row
) -> Span | None:
    """The clause that is credited: after the phrase where it opens a clause, else before it."""
    doc = scene.doc
    before = doc[opening.i - 1].text if opening.i > first else ""
    opens = opening.i == first or not _has_finite(
        scene, _clause_start(scene, opening, first), opening.i
    )
    if opens and row.kind != "citing" and (opening.i == first or _has_finite(scene, stop, end)):
        return _after(scene, stop, end)
    if row.kind == "citing":
        return _cited(scene, opening, stop, first, end)
    start = _clause_start(scene, opening, first)
    after = _rest(scene, stop, end)
    if before == "," and after is not None:
        return scene.span(start, after)
    return scene.span(start, opening.i)


def _after(scene: Scene, stop: int, end: int) -> Span | None:
    """What follows the phrase; an apposition to the speaker is stepped over."""
    doc = scene.doc
    index = stop
    while index < end and doc[index].text != ",":
        if doc[index].tag_ in FINITE_TAGS:
            return scene.span(stop, end)
        index += 1
    start = index + 1 if index < end else stop
    if start < end and doc[start].tag_ in {"WDT", "WP", "WP$", "VBN", "VBG"}:
        closing = next((i for i in range(start, end) if doc[i].text == ","), None)
        if closing is not None and _has_finite(scene, closing, end):
            start = closing + 1
    return scene.span(start, end) if start < end else None


def _cited(scene: Scene, opening: Token, stop: int, first: int, end: int) -> Span | None:
    """ "X, citing Y, said …": what X says. Before the phrase where a clause stands there."""
    start = _clause_start(scene, opening, first)
    if _has_finite(scene, stop, end) and not _has_finite(scene, start, opening.i):
        return _after(scene, stop, end)
    return scene.span(start, opening.i) if _has_finite(scene, start, opening.i) else None


def _clause_start(scene: Scene, opening: Token, first: int) -> int:
    """Where the clause that holds the phrase begins: a sentence, relative or second clause."""
    doc = scene.doc
    for index in range(opening.i - 1, first, -1):
        token = doc[index]
        if token.text in _STOP:
            return index + 1
        if token.tag_ in {"WDT", "WP"} and not _has_finite(scene, index, opening.i):
            return index
        if token.lower_ in {"and", "but", "that"} and _opens_clause(scene, index, opening.i):
            return index + 1
    return first


def _opens_clause(scene: Scene, index: int, end: int) -> bool:
    """Whether a new clause with subject and verb stands between a conjunction and the phrase."""
    doc = scene.doc
    token = doc[index]
    if token.lower_ == "that":
        return token.dep_ == "mark"
    if index == 0 or doc[index - 1].text != ",":
        return False
    return any(t.dep_ in {"nsubj", "nsubjpass", "expl"} for t in doc[index + 1 : end])


def _rest(scene: Scene, stop: int, end: int) -> int | None:
    """Where a clause that the phrase interrupts goes on to: its end, or None."""
    doc = scene.doc
    if stop >= end or doc[stop].text != ",":
        return None
    following = doc[stop + 1] if stop + 1 < end else None
    if following is None or following.lower_ in {"and", "but", "while", "who", "which", "with"}:
        return None
    if following.tag_ in FINITE_TAGS or following.dep_ in {"advmod", "aux", "ROOT"}:
        return end
    return None


def _has_finite(scene: Scene, first: int, end: int) -> bool:
    return any(t.tag_ in FINITE_TAGS for t in scene.doc[first:end])
