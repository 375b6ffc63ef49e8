"""Openings that point back: which are explained in [brackets], which need the sentence before."""

from __future__ import annotations

from dataclasses import dataclass

from generator.analyse.reading import Reading
from generator.analyse.row_search import opening_phrase, words_of
from generator.analyse.statements.spans import Claim
from generator.model.base import Span
from generator.model.findings import Insert, Mention

REACH = 30
"""Characters from the start of a statement in which its subject pronoun is looked for."""
OPENING = "discourse/references"
KINDS = ("pronoun", "first-person", "demonstrative", "nominal", "none")
QUOTES = "\"“”‘'`"


@dataclass(frozen=True)
class Opening:
    """How a statement opens: names to insert, or the row of a reference that stays open."""

    inserts: tuple[Insert, ...] = ()
    unresolved: str = ""


def opening_of(reading: Reading, claim: Claim, credited: bool) -> Opening:
    """What a reader of this claim alone would have to ask at its beginning."""
    start = claim.shown[0].start
    words = reading.parsed.text[start : claim.span.end]
    bare = words.lstrip(QUOTES + " ")
    pronoun = _pronoun(reading, claim, start)
    hit = opening_phrase(OPENING, bare, *KINDS)
    kind = hit.row.kind if hit is not None else "none"
    if kind == "none" or (kind == "first-person" and credited):
        kind = ""
    open_row = f"{OPENING}#{hit.row.id}" if hit is not None and kind else ""
    name = Insert(at=pronoun.end, actor=pronoun.actor) if pronoun is not None else None
    name = name or _speaking(reading, start)
    if name is None:
        return Opening(unresolved=open_row)
    return Opening(inserts=(name,), unresolved="" if kind == "pronoun" else open_row)


def _pronoun(reading: Reading, claim: Claim, start: int) -> Mention | None:
    """The pronoun near the opening that stands for an actor whom the claim has not named yet."""
    within = sorted((m for m in reading.mentions if claim.span.covers(m)), key=lambda m: m.start)
    named: set[str] = set()
    for mention in within:
        if mention.start >= start + REACH:
            return None
        if mention.form == "pronoun" and mention.start >= start and mention.actor not in named:
            return mention
        named.add(mention.actor)
    return None


def _speaking(reading: Reading, start: int) -> Insert | None:
    """The pronoun that opens the claim and says it, where attribution knows who is meant."""
    for each in reading.attributions:
        at = each.source_start
        if at == start and each.source_end is not None and each.actor is not None:
            known = any(m.start == at and m.form == "name" for m in reading.mentions)
            if not known and each.speaker.lower() in words_of(OPENING, "pronoun"):
                return Insert(at=each.source_end, actor=each.actor)
    return None


def sentence_before(reading: Reading, claim: Claim) -> Span | None:
    """The body sentence before the claim's own, in its paragraph or the one before."""
    parsed = reading.parsed
    for index in range(claim.sentence - 1, -1, -1):
        sentence = parsed.sentences[index]
        kind = parsed.block_at(sentence.start_char).kind
        if kind == "title":
            return None
        if kind == "paragraph":
            return Span(start=sentence.start_char, end=sentence.end_char)
    return None
