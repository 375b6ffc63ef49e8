"""Speech carried over: words whose speaker stands in the sentence before.

A quotation right behind another of the same paragraph is the same speaker's, as is a block that
a colon opens. All else (a paragraph of quotation alone, words in the future of the past) is
marked uncertain: it becomes a caveat and is not inherited silently.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Token

from generator.analyse.attribution.quoted import own_words
from generator.analyse.attribution.quotes import Quote
from generator.analyse.attribution.scene import Draft, Scene
from generator.analyse.attribution.speaker_phrases import phrase_of
from generator.analyse.attribution.words import kinds, verb_row
from generator.analyse.strength.modal_senses import narrative_would
from generator.model.article import Block
from generator.model.base import Span
from generator.rules import Row, rows


def find_carried(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Drafts for speech that no verb of its own credits; ``drafts`` are those found so far."""
    found: list[Draft] = []
    for quote in scene.speech:
        # words that are quoted inside this quotation credit nobody with the whole of it
        outer = [d for d in drafts if not quote.span.covers(d.cue)]
        if any(d.content.overlaps(quote.span) for d in outer):
            continue
        draft = (
            _introduced(scene, quote)
            or _continued(scene, quote, drafts + found)
            or _own_voice(scene, quote)
        )
        if draft is not None:
            found.append(draft)
    return found + _blocks(scene, drafts + found) + _backshifted(scene, drafts + found)


def _row() -> Row:
    return next(row for row in rows("attribution/phrases") if row.id == "carried")


def _introduced(scene: Scene, quote: Quote) -> Draft | None:
    """`Venn, 54: "…"`, `She put it plainly: "…"`: the subject of what ends in a colon."""
    before = scene.text[: quote.span.start].rstrip()
    if not before.endswith(":"):
        return None
    colon = scene.parsed.token_at(len(before) - 1)
    first, end = scene.bounds(colon)
    root = next((t for t in scene.doc[first : colon.i] if t.dep_ == "ROOT"), None)
    if root is None:
        return None
    subject = next((c for c in root.children if c.dep_ == "nsubj"), None)
    head = subject or (root if root.pos_ in {"NOUN", "PROPN"} else None)
    if head is None or not _can_speak(scene, head):
        return None
    source = phrase_of(scene, head, first, min(end, colon.i))
    cue = Span(start=root.idx, end=root.idx + len(root)) if subject else _at(colon)
    return Draft(quote.span, cue, _row(), "reported", source, head, True, True)


def _continued(scene: Scene, quote: Quote, drafts: list[Draft]) -> Draft | None:
    """The speaker of the sentence before, certain only from quotation to quotation."""
    text = scene.text
    if not text[quote.span.start + 1 : quote.span.start + 2].isupper():
        return None
    earlier = [
        d
        for d in drafts
        if d.source is not None
        and d.row.kind != "citing"  # what a relay carries ends with its sentence
        and d.cue.end <= quote.span.start
        and not scene.in_speech(scene.parsed.token_at(d.cue.start))
    ]
    if not earlier:
        return None
    last = max(earlier, key=lambda d: max(d.cue.end, d.content.end))
    until = max(last.cue.end, last.content.end, last.source.end if last.source else 0)
    gap = text[until : quote.span.start]
    tail = _sentence_end(scene, until)
    if tail < quote.span.start and text[tail : quote.span.start].strip():
        return None
    if "\n" in gap and not last.quoted:
        return None
    behind = last.quoted or gap.rstrip().endswith(":")
    certain = behind and last.certain and "\n" not in gap
    return replace(last, content=quote.span, row=_row(), certain=certain, strength="reported")


def _own_voice(scene: Scene, quote: Quote) -> Draft | None:
    """ "Ada Lund was rowing home when “I saw a light”": the first person is the one told of."""
    inside = scene.words(quote.span.start, quote.span.end)
    if not any(t.lower_ in kinds("self") for t in inside):
        return None
    first, end = scene.bounds(scene.parsed.token_at(quote.span.start))
    root = next((t for t in scene.doc[first:end] if t.dep_ == "ROOT"), None)
    head = next((c for c in root.lefts if c.dep_ == "nsubj"), None) if root is not None else None
    if root is None or head is None or head.idx >= quote.span.start or scene.in_speech(root):
        return None
    people = (m for m in scene.reading.mentions if m.kind == "person")
    if not any(m.start <= head.idx < m.end for m in people):
        return None
    source = phrase_of(scene, head, first, root.i)
    return Draft(quote.span, _at(root), _row(), "reported", source, head, False, True, True)


def _sentence_end(scene: Scene, offset: int) -> int:
    _, end = scene.bounds(scene.parsed.token_at(max(0, offset - 1)))
    token = scene.doc[end - 1]
    return token.idx + len(token)


def _blocks(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """A paragraph set apart without marks, after `The Church denied these allegations:`."""
    found = []
    blocks = [b for b in scene.parsed.article.blocks if b.kind == "paragraph"]
    for block, following in pairwise(blocks):
        if not scene.text[block.start : block.end].endswith(":"):
            continue
        if any(d.content.overlaps(following) for d in drafts if d.quoted):
            continue
        draft = _block(scene, block, following)
        if draft is None:
            continue
        end = _own_words(scene, following, drafts)
        if end > following.start:
            found.append(replace(draft, content=Span(start=following.start, end=end)))
    return found


def _own_words(scene: Scene, block: Block, drafts: list[Draft]) -> int:
    """Where the block's first sentence that credits somebody itself begins, or the block's end."""
    inside = [d.cue.start for d in drafts if block.start <= d.cue.start < block.end]
    if not inside:
        return block.end
    first, _ = scene.bounds(scene.parsed.token_at(min(inside)))
    return len(scene.text[: scene.doc[first].idx].rstrip())


def _block(scene: Scene, block: Block, following: Block) -> Draft | None:
    colon = scene.parsed.token_at(block.end - 1)
    first, end = scene.bounds(colon)
    for token in scene.doc[first : colon.i]:
        row = verb_row(token, "quote")
        subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
        if row is None or subject is None:
            continue
        source = phrase_of(scene, subject, first, end)
        content = Span(start=following.start, end=following.end)
        return Draft(content, _at(token), row, own_words(row), source, subject, False)
    return None


def _backshifted(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """ "The firm said … . The plant would employ 200.": would without a condition, after speech."""
    found: list[Draft] = []
    ends = {_sentence_end(scene, d.content.end): d for d in drafts if d.source is not None}
    for first, end in scene.sentences:
        if first == 0 or any(d.cue.start >= scene.doc[first].idx for d in found):
            continue
        before = scene.doc[first - 1]
        last = ends.get(before.idx + len(before))
        if last is None or before.is_space or not _is_backshifted(scene, first, end):
            continue
        content = scene.span(first, end)
        if not any(d.content.overlaps(content) for d in drafts):
            found.append(replace(last, content=content, row=_row(), certain=False, quoted=False))
    return found


def _is_backshifted(scene: Scene, first: int, end: int) -> bool:
    tokens = scene.doc[first:end]
    if any(t.lower_ in kinds("conditional") for t in tokens):
        return False
    words = [t.lower_ for t in tokens]
    if kinds("no-future") & {after for word, after in pairwise(words) if word == "would"}:
        return False
    would = [t for t in tokens if t.lower_ == "would"]
    if any(narrative_would(scene.doc[t.i : t.i + 1]) for t in would):
        return False
    return any(t.dep_ == "aux" and t.head.dep_ == "ROOT" for t in would)


def _can_speak(scene: Scene, head: Token) -> bool:
    if head.pos_ == "PRON":
        return head.lower_ in kinds("introduced")
    named = any(m.start <= head.idx < m.end for m in scene.reading.mentions)
    return named or head.pos_ == "PROPN" or head.tag_ in {"NN", "NNS"}


def _at(token: Token) -> Span:
    return Span(start=token.idx, end=token.idx + len(token))
