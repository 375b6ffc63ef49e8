"""What is said with a noun for its content: "urged people to leave", "called the deal “a farce”",
"put the toll at 33", "called for calm", "a poll gives Labour a lead", "were accused by X of …"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from generator.analyse.attribution.scene import Draft, Scene
from generator.analyse.attribution.speaker_phrases import opening_phrase, phrase_of
from generator.analyse.attribution.speakers import agent_of, can_speak, is_passive, subject_of
from generator.analyse.attribution.words import act_rows, act_words, is_negated, kinds
from generator.model.base import Span
from generator.rules import Row

_FINITE = {"VBD", "VBZ", "VBP", "VBG", "VBN"}


def find_addressed(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Drafts of such verbs, those apart that ``drafts`` has by another rule."""
    cues = {d.cue.start for d in drafts if not d.quoted}
    found = []
    for token in scene.found(act_words()):
        known = act_rows(token)
        if not known or token.idx in cues or token.tag_ not in _FINITE:
            continue
        if scene.in_speech(token) or is_negated(token) or token.dep_ in {"relcl", "amod"}:
            continue
        make = _passive if is_passive(token) else _active
        drafts_of = (make(scene, token, row, kind) for row in known for kind in row.more["takes"])
        draft = next((d for d in drafts_of if d is not None), None)
        if draft is not None:
            found.append(_with_quotation(draft, drafts))
    return found


def _with_quotation(draft: Draft, drafts: list[Draft]) -> Draft:
    """ "urged people to stay: “Do not go,” he said": the words that the same verb opens as well."""
    ends = [d.content.end for d in drafts if d.quoted and d.cue == draft.cue]
    content = Span(start=draft.content.start, end=max([draft.content.end, *ends]))
    return replace(draft, content=content)


def _active(scene: Scene, verb: Token, row: Row, kind: str) -> Draft | None:
    start = _content_start(scene, verb, kind)
    first, end = scene.bounds(verb)
    head = subject_of(verb) or opening_phrase(scene, verb, first)
    surely = kind not in {"request", "call"}
    if start is None or head is None or not can_speak(scene, head, row, surely=surely):
        return None
    if kind == "result" and head.lemma_.lower() not in kinds("poll"):
        return None
    if kind == "thing" and verb.lemma_ in kinds("plain-reporting") and head.pos_ != "PROPN":
        return None  # a firm reports a profit, a neighbour a theft
    stop = min(end, max(verb.right_edge.i + 1, start + 1))
    source = phrase_of(scene, head, first, end)
    cue = Span(start=verb.idx, end=verb.idx + len(verb))
    content = scene.span(start, _until(verb, start, stop))
    if content.end <= content.start or source.overlaps(content):
        return None
    return Draft(content, cue, row, row.more["strength"], source, head)


def _until(verb: Token, start: int, stop: int) -> int:
    """The content ends where the verb's own clause goes on: ", adding", "and offered help"."""
    for child in verb.rights:
        if child.i > start and child.dep_ in {"cc", "conj", "advcl", "parataxis"}:
            stop = min(stop, child.left_edge.i)
    return stop


def _content_start(scene: Scene, verb: Token, takes: str) -> int | None:
    """The token where what is said begins; None where the verb has another sense here."""
    thing = next((c for c in verb.rights if c.dep_ in {"dobj", "nsubj", "ccomp", "dative"}), None)
    following = [t.lower_ for t in scene.doc[verb.i + 1 : verb.i + 3]]
    if takes == "request":
        wanted = any(c.dep_ in {"xcomp", "ccomp"} and _is_infinitive(c) for c in verb.rights)
        return verb.i + 1 if wanted else None
    if takes == "call":
        return verb.i + 2 if set(following[:1]) & kinds("calling-for") else None
    if takes == "label":
        return verb.i + 1 if _labels(scene, verb) else None
    if takes == "thing-label":  # not "dismissed Venn as coach"
        person = thing is None or thing.pos_ == "PROPN" or thing.lemma_ in kinds("people")
        return verb.i + 1 if not person and _labels(scene, verb) else None
    if takes == "figure":
        at = any(c.lower_ == "at" and c.dep_ == "prep" for c in (*verb.rights, *_of(thing)))
        return verb.i + 1 if thing is not None and at else None
    if takes == "charge":
        charged = any(c.lower_ in kinds("charge") for c in (*verb.rights, *_of(thing)))
        return verb.i + 1 if thing is not None and charged else None
    if takes == "thing":
        return verb.i + 1 if any(c.dep_ == "dobj" for c in verb.rights) else None
    claims = takes == "result" or (thing is not None and thing.lemma_ in kinds("claimed-thing"))
    return verb.i + 1 if thing is not None and claims else None


def _of(thing: Token | None) -> tuple[Token, ...]:
    return tuple(thing.rights) if thing is not None else ()


def _is_infinitive(verb: Token) -> bool:
    return any(c.tag_ == "TO" for c in verb.lefts)


def _labels(scene: Scene, verb: Token) -> bool:
    """ "called this “simply not credible”", "described it as late": a thing and its name."""
    _, end = scene.bounds(verb)
    for token in scene.doc[verb.i + 1 : min(end, verb.i + 14)]:
        if token.text == '"':
            return token.i > verb.i + 1
        if token.lower_ == "as" and verb.lemma_ != "call":
            return True
        if token.text in {",", ";", ":"}:
            return False
    return any(c.dep_ == "oprd" for c in verb.rights)


def _passive(scene: Scene, verb: Token, row: Row, kind: str) -> Draft | None:
    """ "Police have been accused by residents of ignoring calls"."""
    head = agent_of(verb)
    first, end = scene.bounds(verb)
    if head is None or not can_speak(scene, head, row, surely=True):
        return None
    if kind not in {"label", "request", "charge"}:
        return None
    cue = Span(start=verb.idx, end=verb.idx + len(verb))
    what = (c.left_edge.i for c in head.rights if c.lower_ in kinds("charge-by"))
    stop = next(what, end)  # "accused by residents of ignoring them": the charge is no speaker
    source = phrase_of(scene, head, first, stop)
    return Draft(scene.span(first, end), cue, row, "reported", source, head)
