"""Sentences of which somebody says only a part: whoever says it stands beside the whole.

A statement shows a whole sentence. Where two verbs of one speaker share it ("said … but warned
…"), what is said is most of it; where one does ("came to court and said …"), the credit covers
words that the text may say itself, and is marked as partial.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Token

from generator.analyse.attribution.scene import Draft, Scene
from generator.model.base import Span
from generator.rules import rows

LEAST_SHARE = 0.5
"""Of a sentence's characters that name neither speaker nor cue: less is not most of it."""

LEAST_UNSURE = 0.33
"""Of a sentence of which another says the rest: "It began in May and the union says it goes on"."""
LEAST_QUOTED = 0.3
"""Of a sentence with a quotation and its speaker, who may be described at length."""


def find_covering(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Drafts over the whole of sentences that no draft covers for the most part."""
    row = next(row for row in rows("attribution/phrases") if row.id == "covering")
    found = []
    for sentence in scene.parsed.sentences:
        whole = Span(start=sentence.start_char, end=sentence.end_char)
        inside = [d for d in drafts if whole.covers(d.cue) and d.source is not None]
        leading = [d for d in inside if _is_main(scene, d)]
        roots = {scene.parsed.token_at(d.cue.start).i for d in leading}
        main = sentence.root.i in roots
        if not leading or (main and not _lost_its_mark(scene, sentence.start)):
            continue  # where the saying is the main verb, its credit goes with the sentence
        apart = {at for d in inside for span in (d.cue, d.source) if span for at in _range(span)}
        rest = [at for at in _range(whole) if at not in apart]
        shares = [_share(rest, [d]) for d in drafts if d.content.overlaps(whole)]
        if max(shares, default=0) >= LEAST_SHARE:
            continue
        quoted = any(d.quoted for d in leading)
        verbal = [d for d in leading if d.row.kind != "according-to"]
        told = any(d.content.start <= sentence.root.idx < d.content.end for d in verbal)
        whole_said = (
            told or main or _share(rest, leading) >= (LEAST_QUOTED if quoted else LEAST_SHARE)
        )
        some = _share(rest, leading) >= LEAST_UNSURE
        if not (whole_said or some or _tells_of(sentence.root, leading[0])):
            continue
        content = scene.span(sentence.start, sentence.end)
        draft = replace(leading[0], content=content, row=row, partly=not whole_said, quoted=False)
        found.append(draft)
    return found


def answers_in_part(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those marked that share a sentence with another speaker's, joined as equal:
    "X said 690 were rescued, but Y said 575"."""
    mains = [d for d in drafts if d.source is not None and not d.quoted and _is_main(scene, d)]
    found = list(drafts)
    for one, other in pairwise(mains):
        if one.source is None or other.source is None or one.source.overlaps(other.source):
            continue
        first, end = scene.bounds(scene.parsed.token_at(one.cue.start))
        place = scene.span(first, end)
        if place.covers(other.cue) and not one.content.overlaps(other.content):
            found = [replace(d, partly=True) if d in (one, other) else d for d in found]
    return found


def _range(span: Span) -> range:
    return range(span.start, span.end)


def _share(rest: list[int], drafts: list[Draft]) -> float:
    """Of the characters ``rest``, those that one of ``drafts`` has for content."""
    said = {at for d in drafts for at in _range(d.content)}
    return sum(at in said for at in rest) / max(1, len(rest))


def _is_main(scene: Scene, draft: Draft) -> bool:
    """Whether the saying is what the sentence tells: its main verb, or one joined to that."""
    verb = scene.parsed.token_at(draft.cue.start)
    if scene.in_speech(verb):
        return False
    if draft.quoted and verb.dep_ == "relcl":  # "issued a statement, which says: “…"
        return scene.text[: draft.content.start].rstrip().endswith(":")
    if draft.row.kind == "according-to":  # "…, according to Venn, although she …"
        goes_on = any(c.dep_ == "advcl" and c.i > verb.i for c in verb.head.rights)
        return goes_on and verb.dep_ == "prep" and verb.head.dep_ == "ROOT"
    return _joined(verb) or (draft.quoted and verb.dep_ == "ccomp")


def _lost_its_mark(scene: Scene, start: int) -> bool:
    """Whether the parser cut the opening quotation mark off as a sentence of its own."""
    return start > 0 and scene.doc[start - 1].text in {'"', "``", "''"}


def _joined(verb: Token) -> bool:
    # "sought to say": what somebody does to say it is the saying
    while verb.dep_ in {"conj", "parataxis", "xcomp"} and verb.head.i != verb.i:
        verb = verb.head
    return verb.dep_ == "ROOT"


def _tells_of(root: Token, draft: Draft) -> bool:
    """Whether the main clause is about the speaker: "the judge came back … and said …"."""
    return draft.head is not None and any(
        c.i == draft.head.i and c.dep_ == "nsubj" for c in root.lefts
    )
