"""Prepositions that credit: "according to X", "in the words of X", "citing X", "reported by X"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from generator.analyse.attribution.contents import raised_clause
from generator.analyse.attribution.scene import Draft, Scene
from generator.analyse.attribution.speaker_phrases import phrase_of
from generator.analyse.attribution.speakers import (
    agent_of,
    can_speak,
    is_passive,
    means_somebody,
    quoting_of,
)
from generator.analyse.attribution.words import PASSING, kinds, verb_row
from generator.analyse.grammar import FINITE
from generator.model.base import Span
from generator.rules import Row, rows

_STOP = {".", ";", ":"}


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], Row], ...]]:
    """First word to (words, row), the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Row]]] = {}
    for row in rows("attribution/phrases"):
        if row.kind not in {"according-to", *PASSING}:
            continue
        for words in row.words:
            split = tuple(words.split())
            found.setdefault(split[0], []).append((split, row))
    return {k: tuple(sorted(v, key=lambda p: -len(p[0]))) for k, v in found.items()}


def find_credits(scene: Scene) -> list[Draft]:
    """Drafts of all such phrases outside quotations."""
    drafts = []
    for token in scene.found(frozenset(_phrases()) | kinds("quoting") | kinds("view-opening")):
        for words, row in _phrases().get(token.lower_, ()):
            cue = scene.doc[token.i : token.i + len(words)]
            if tuple(t.lower_ for t in cue) == words and not scene.in_speech(token):
                draft = _of_phrase(scene, cue[0], cue[-1], row)
                if draft is not None:
                    drafts.append(draft)
                break
        for make in (_quoting, _in_view):
            draft = make(scene, token)
            if draft is not None:
                drafts.append(draft)
    return drafts


def _quoting(scene: Scene, verb: Token) -> Draft | None:
    """ "X quoted Y as saying …": X passes on what Y says."""
    if verb.lemma_ not in kinds("quoting") or verb.pos_ != "VERB" or is_passive(verb):
        return None
    if not any(c.lower_ == "as" and c.i > verb.i for c in verb.children) and not _saying(verb):
        return None
    head = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if head is None:
        return None
    first, end = scene.bounds(verb)
    row = next(row for row in rows("attribution/phrases") if row.id == "relayed")
    cue = Span(start=verb.idx, end=verb.idx + len(verb))
    source = phrase_of(scene, head, first, end)
    return Draft(scene.span(verb.i + 1, end), cue, row, "reported", source, head)


def _saying(verb: Token) -> bool:
    """ "quoted a spokesman denying that": the quoted one says it in a participle."""
    quoted = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    return quoted is not None and any(
        c.dep_ == "acl" and c.tag_ == "VBG" and verb_row(c) is not None for c in quoted.rights
    )


def _in_view(scene: Scene, opening: Token) -> Draft | None:
    """ "In Mr Reed's view, …": whose view it is."""
    if (
        opening.lower_ not in kinds("view-opening")
        or opening.dep_ != "prep"
        or scene.in_speech(opening)
    ):
        return None
    noun = next((c for c in opening.rights if c.dep_ == "pobj"), None)
    if noun is None or noun.lemma_.lower() not in kinds("view"):
        return None
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if owner is None or owner.lemma_.lower() in kinds("self") | kinds("own-view"):
        return None
    first, end = scene.bounds(opening)
    row = next(row for row in rows("attribution/phrases") if row.id == "in-the-words-of")
    content = _content(scene, opening, noun.i + 1, first, end, row)
    if content is None or content.end - content.start < 10:
        return None
    cue = Span(start=noun.idx, end=noun.idx + len(noun))
    source = phrase_of(scene, owner, first, noun.i)
    return Draft(content, cue, row, "reported", source, owner)


def _of_phrase(scene: Scene, opening: Token, last: Token, row: Row) -> Draft | None:
    first, end = scene.bounds(opening)
    head = _object(scene, last, end)
    if head is None or (opening.i > first and head.lemma_.lower() in kinds("standard")):
        return None  # "paid according to rank"
    if row.kind == "citing" and not can_speak(scene, head, row, surely=True):
        return None  # "citing weaker demand": a reason
    source = phrase_of(scene, head, last.i + 1, end)
    stop = scene.parsed.token_at(source.end - 1).i + 1
    if row.kind == "relayed" and raised_clause(opening) is not None:
        return None  # "was reported by the paper to be close": the paper says it
    content = _content(scene, opening, stop, first, end, row)
    if row.kind == "relayed" and _passes_on(scene, stop, end):
        content = scene.span(stop, end)  # "She was quoted by the paper as saying …"
    if content is None or content.end - content.start < 10:
        return None
    cue = Span(start=opening.idx, end=last.idx + len(last))
    return Draft(content, cue, row, "reported", source, head)


def _passes_on(scene: Scene, stop: int, end: int) -> bool:
    """Whether "as saying …" follows."""
    following = scene.doc[stop : min(end, stop + 2)]
    return len(following) == 2 and quoting_of(following[1]) is not None


def _object(scene: Scene, last: Token, end: int) -> Token | None:
    """The noun after the preposition: as parsed, else the first one that follows."""
    for child in last.children:
        if child.dep_ in {"pobj", "dobj"} and child.i > last.i:
            told = _told(child)
            return told if told.i == child.i or _can_tell(scene, told) else child
    doc = last.doc
    index = last.i + 1
    while index < end and doc[index].pos_ in {"DET", "ADJ", "NUM", "ADV", "PART", "PUNCT"}:
        index += 1
    while index + 1 < end and doc[index].dep_ in {"compound", "poss", "nmod", "case", "amod"}:
        index += 1
    return doc[index] if index < end and doc[index].pos_ in {"NOUN", "PROPN", "PRON"} else None


def _can_tell(scene: Scene, head: Token) -> bool:
    """ "reports from the town": where a report comes from need not be who made it."""
    found = [m for m in scene.reading.mentions if m.start <= head.idx < m.end]
    place = bool(found) and all(m.kind == "place" for m in found)
    place = place or head.lemma_.lower() in kinds("whereabouts")
    return not place and (head.pos_ == "PROPN" or means_somebody(head))


def _told(head: Token) -> Token:
    """ "assessments from the Joint Chiefs": the source is who made the document, where named."""
    if head.pos_ != "NOUN":
        return head
    for child in head.rights:
        if child.lower_ in kinds("maker") and child.dep_ in {"prep", "agent"}:
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
    start = _clause_start(scene, opening, first)
    opens = opening.i == first or not scene.has_finite(start, opening.i)
    opens = opens and row.kind not in PASSING
    if opens and (opening.i == first or scene.has_finite(stop, end)):
        named = any(t.pos_ in {"NOUN", "PROPN"} or t.tag_ == "PRP" for t in doc[start : opening.i])
        # "The plan, according to her, was dead": the phrase interrupts what it credits
        return scene.span(start, end) if named else _after(scene, stop, end)
    if row.kind in PASSING:
        return _cited(scene, opening, stop, first, end)
    after = _rest(scene, stop, end)
    if before == "," and after is not None:
        return scene.span(start, after)
    return scene.span(start, opening.i)


def _after(scene: Scene, stop: int, end: int) -> Span | None:
    """What follows the phrase; an apposition to the speaker is stepped over."""
    doc = scene.doc
    index = stop
    while index < end and doc[index].text != ",":
        if doc[index].tag_ in FINITE:
            return scene.span(stop, end)
        index += 1
    start = index + 1 if index < end else stop
    while start < end and doc[start].tag_ in {"WDT", "WP", "WP$", "VBN", "VBG", "CD"}:
        closing = next((i for i in range(start, end) if doc[i].text == ","), None)
        if closing is None or not scene.has_finite(closing, end):
            break
        start = closing + 1  # "Venn, 43, who runs the firm, …"
    return scene.span(start, end) if start < end else None


def _cited(scene: Scene, opening: Token, stop: int, first: int, end: int) -> Span | None:
    """ "X, citing Y, said …": what X says. Before the phrase where a clause stands there."""
    start = _clause_start(scene, opening, first)
    if scene.has_finite(stop, end) and not scene.has_finite(start, opening.i):
        return _after(scene, stop, end)
    return scene.span(start, opening.i) if scene.has_finite(start, opening.i) else None


def _clause_start(scene: Scene, opening: Token, first: int) -> int:
    """Where the clause that holds the phrase begins: a sentence, relative or second clause."""
    doc = scene.doc
    for index in range(opening.i - 1, first, -1):
        token = doc[index]
        if token.text in _STOP and not doc[index + 1].is_digit:  # "No. 1"
            return index + 1
        if token.tag_ in {"WDT", "WP"} and not scene.has_finite(index, opening.i):
            return index
        if token.lower_ in kinds("new-clause") and _opens_clause(scene, index, opening.i):
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
    if following is None or following.lower_ in kinds("apart"):
        return None
    if following.tag_ in FINITE or following.dep_ in {"advmod", "aux", "ROOT"}:
        return end
    return None
