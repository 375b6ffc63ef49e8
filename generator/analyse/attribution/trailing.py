"""Credits that trail: "…, the coast guard said", "…, two officials told the paper on condition …".

Works on the words, where the parse made nothing of the clause: a comma, the words for a speaker, a
verb of saying, and nothing that could be said behind it.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from generator.analyse.attribution.scene import Draft, Scene
from generator.analyse.attribution.speaker_phrases import nearest_phrase, phrase_of
from generator.analyse.attribution.speakers import can_speak, is_passive, subject_of
from generator.analyse.attribution.words import kinds, misread_row, verb_row, verb_words
from generator.analyse.grammar import FINITE
from generator.model.base import Span
from generator.rules import Row

_OPENS_THING = {"DT", "PRP$", "PRP", "NN", "NNS", "JJ", "CD", "NNP", "NNPS"}
_OPENS_SPEAKER = _OPENS_THING | {"JJR", "JJS", "PDT", "VBN", "EX"}
_REACH = 25
"""Words between the comma and the verb, at most."""
_LEAST = 3
"""Words that a clause has, at least."""


def find_trailing(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Drafts for trailing credits that ``drafts`` lacks."""
    cues = {d.cue.start for d in drafts}
    found = []
    for token in scene.found(verb_words()):
        first, end = scene.bounds(token)
        row = _row(token, end) if token.i >= first + _LEAST else None
        if row is None or token.idx in cues or scene.in_speech(token):
            continue
        inverted = token.nbor(-1).text in {",", "-"} and not row.more.get("weak")
        make = _inverted if inverted else _of
        draft = make(scene, token, row, first, end)
        if draft is not None:
            found.append(draft)
    return found


def goes_on(scene: Scene, draft: Draft) -> Draft:
    """ "Turnout was 35 per cent, the commission said, which compared with 44 …": all of it is said.

    Only where nothing but the verb stands before the comma, so that "which" is not the speaker.
    """
    verb = scene.parsed.token_at(draft.cue.start)
    first, end = scene.bounds(verb)
    if draft.quoted or verb.i + 3 > end:
        return draft
    comma, following = scene.doc[verb.i + 1], scene.doc[verb.i + 2]
    if comma.text != "," or following.lower_ not in kinds("going-on"):
        return draft
    whole = scene.span(first, end)
    if draft.content.start == following.idx:  # the parser took what follows for all of it
        return replace(draft, content=whole)
    if draft.content.end > draft.cue.start:
        return draft
    return replace(draft, content=Span(start=draft.content.start, end=whole.end))


def _row(token: Token, end: int) -> Row | None:
    row = verb_row(token, "clause")
    if row is None and token.tag_ in {"NNS", "NN"} and token.i + 1 < end:
        # "the World Bank estimates.", "Labor Department data show."
        last = token.doc[token.i + 1].text in {".", ","}
        return misread_row(token) if last else None
    if token.tag_ == "VBN":  # "have confirmed", or a past tense that was parsed as a participle
        perfect = any(c.lemma_ == "have" for c in token.lefts)
        return row if perfect or (token.dep_ == "ROOT" and not is_passive(token)) else None
    return row if token.tag_ not in {"VBG", "VB"} else None


def _of(scene: Scene, verb: Token, row: Row, first: int, end: int) -> Draft | None:
    comma = _comma_before(scene, verb, first)
    if comma is None or not _says_nothing_more(scene, verb, end):
        return None
    stop = verb.i
    while stop > comma + 1 and scene.doc[stop - 1].tag_ in {"RB", "VBZ", "VBP", "VBD", "MD"}:
        stop -= 1
    head = _head(scene, verb, comma, stop)
    if head is None or not can_speak(scene, head, row):
        return None
    content = scene.span(first, comma)
    words = scene.doc[first:comma]
    if len(words) < _LEAST or not any(t.tag_[:2] == "VB" or t.tag_ == "MD" for t in words):
        return None
    source = phrase_of(scene, head, comma + 1, stop)
    source = Span(start=scene.doc[comma + 1].idx, end=source.end)  # "Labor Department | data"
    cue = Span(start=verb.idx, end=verb.idx + len(verb))
    return Draft(content, cue, row, row.more["strength"], source, head)


def _inverted(scene: Scene, verb: Token, row: Row, first: int, end: int) -> Draft | None:
    """ "…, said the mayor." and "The storm, said Venn, was the worst": content on both sides."""
    doc = scene.doc
    stop = verb.i + 1
    while stop < end and doc[stop].text not in {",", ".", ";", "-", ":", '"'}:
        if doc[stop].tag_[:2] == "VB" or doc[stop].tag_ in {"MD", "IN", "TO"}:
            break
        stop += 1
    nouns = [t for t in doc[verb.i + 1 : stop] if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    told = stop == end or doc[stop].text in {",", "."}
    if not nouns or not told or verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"}:
        return None
    if not can_speak(scene, nouns[-1], row, surely=True):
        return None
    before = any(t.tag_ in FINITE for t in doc[first : verb.i])
    after = any(t.tag_ in FINITE for t in doc[stop:end])
    if not before and not after:
        return None
    content = scene.span(first, verb.i if before else end)
    cue = Span(start=verb.idx, end=verb.idx + len(verb))
    source = scene.span(verb.i + 1, stop)
    return Draft(content, cue, row, row.more["strength"], source, nouns[-1])


def _comma_before(scene: Scene, verb: Token, first: int) -> int | None:
    """The comma from which the words for the speaker run to the verb; brackets are stepped over."""
    doc = scene.doc
    depth = 0
    for index in range(verb.i - 1, max(first, verb.i - _REACH), -1):
        token = doc[index]
        depth += (token.text in {")", "]"}) - (token.text in {"(", "["})
        if depth > 0:
            continue
        if token.text == ",":
            opening = doc[index + 1]
            return index if index + 1 < verb.i and opening.tag_ in _OPENS_SPEAKER else None
        if token.tag_ in FINITE and token.i < verb.i - 1:
            return None
        if token.text in {";", ":", '"', "--"} or token.tag_ in {"WDT", "WP", "WRB", "CC"}:
            return _listed(scene, index) if token.tag_ == "CC" else None
    return None


def _listed(scene: Scene, joint: int) -> int | None:
    """ "…, police and the group said": two speakers joined."""
    doc = scene.doc
    for index in range(joint - 1, max(0, joint - 8), -1):
        if doc[index].text == ",":
            return index if doc[index + 1].tag_ in _OPENS_SPEAKER and index + 1 < joint else None
        if doc[index].tag_[:2] == "VB" or doc[index].tag_ in {"IN", "MD"}:
            return None
    return None


def _head(scene: Scene, verb: Token, comma: int, stop: int) -> Token | None:
    subject = subject_of(verb)
    if subject is not None and comma < subject.i < stop:
        return subject
    words = list(scene.doc[comma + 1 : stop])
    depth, kept = 0, []
    for token in words:  # brackets name nobody else
        depth += token.text in {"(", "["}
        if depth == 0:
            kept.append(token)
        depth -= token.text in {")", "]"}
    cut = next((n for n, t in enumerate(kept) if n and t.tag_ == "IN"), len(kept))
    nouns = [t for t in kept[:cut] if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    return nouns[-1] if nouns else nearest_phrase(scene, stop, comma + 1)


def _says_nothing_more(scene: Scene, verb: Token, end: int) -> bool:
    """Whether no content follows the verb: nothing, a comma, when and to whom it was said."""
    doc = scene.doc
    telling = verb.lemma_.lower() in kinds("telling")
    subordinate = False
    for index in range(verb.i + 1, end):
        token = doc[index]
        if token.text in {",", ";", ".", "-", "--"}:
            return True
        if token.text in {":", '"', "'"} or token.lower_ == "that":
            return False
        if index == verb.i + 1 and not telling and token.tag_ in _OPENS_THING:
            return _is_date(scene, token)
        if token.dep_ == "mark" or token.tag_ in {"WDT", "WP", "WRB"}:
            subordinate = True
        elif token.tag_ in FINITE and not subordinate:
            return False
    return True


def _is_date(scene: Scene, token: Token) -> bool:
    return any(date.start <= token.idx < date.end for date in scene.reading.dates)
