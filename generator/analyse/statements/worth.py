"""Which statements are worth a place: a briefing of nearly everything is none.

The least important go first: what cannot stand alone, colour, what has long been so; then, where
that is not enough, what is neither measured nor dated nor anybody's first word. What a reader
would miss most is never left out (rules/discourse/worth.yml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.analyse.reading import Reading
from generator.analyse.row_search import has_phrase
from generator.analyse.statements.spans import Claim
from generator.model.base import Role, Span, Strength

FILE = "discourse/worth"
SURE = 5
"""The first of a briefing are never left out."""
FEWEST = 6
"""However short the text: so many of its statements stay."""
MOST, PER_WORDS, FREE_WORDS = 15, 100, 500
"""So many facts, and one more for each further 100 words beyond 500."""
MORE = 5
"""So many more where each is measured, dated, news or somebody's only word."""
SHORT_SHARE, SHORT_WORDS = 0.62, 560
LONG_SHARE, LONG_WORDS = 0.40, 1200
"""Of the words of a short and of a long text: the share that is quoted; in between it falls."""
SLACK = {1: 0.0, 2: 0.08, 3: 0.08, 4: 0.28}
"""By tier, how much more than that may be quoted before any of it is left out."""
SCRAPS = frozenset({"unended-line", "short-quotation", "open-object"})
"""Follow-ups that say little: a short denial, or one with two references, says something."""
LEAST_NEWS = 6
"""Words that a plain report must have."""
SCRAP = 12
"""Words up to which an open reference leaves too little that can be understood."""
CURRENCY = re.compile(r"[A-Z]{3}\Z")
KEPT, LOW, MIDDLE, HIGH, OWN = 0, 1, 2, 3, 4


@dataclass(frozen=True)
class Candidate:
    """A statement that would make a fact, with what its worth depends on."""

    claim: Claim
    rank: int
    role: Role
    strength: Strength
    speaker: str
    """The actor whom it is credited to, else the words for one, else ""."""
    credited: bool
    scrap: bool
    """Whether it says little alone: a follow-up, or short with an open reference."""
    answers: bool
    """Whether it says that somebody gave no answer: what the article leaves open."""
    quotes: bool
    dated: bool
    measured: bool


def too_much(reading: Reading, found: Sequence[Candidate]) -> frozenset[int]:
    """Indexes of what is left out, of statements given with all that each one's worth needs."""
    order = sorted(range(len(found)), key=lambda i: found[i].rank)
    first = _first_words([found[i] for i in order])
    tiers = {i: _tier(reading, found[i], place, first) for place, i in enumerate(order)}
    counts = [len(c.claim.span.of(reading.parsed.text).split()) for c in found]
    words = sum(
        len(b.of(reading.parsed.text).split())
        for b in reading.parsed.article.blocks
        if b.kind == "paragraph"
    )
    places = MOST + max(0, words - FREE_WORDS) // PER_WORDS
    left, total = set(order), sum(counts)
    for tier in (LOW, MIDDLE, HIGH, OWN):
        counted_only = tier == OWN and words <= FREE_WORDS  # a short text may be all voices
        room = words if counted_only else (share_of(words) + SLACK[tier]) * words
        for index in reversed(order):
            full = len(left) > places + MORE * (tier >= HIGH) or total > room
            if tiers[index] == tier and full and len(left) > FEWEST:
                left.discard(index)
                total -= counts[index]
    return frozenset(order) - left


def share_of(words: int) -> float:
    """The share of a text of so many words that a briefing quotes."""
    along = (words - SHORT_WORDS) / (LONG_WORDS - SHORT_WORDS)
    return SHORT_SHARE + (LONG_SHARE - SHORT_SHARE) * min(1.0, max(0.0, along))


def _tier(reading: Reading, one: Candidate, place: int, first: frozenset[Span]) -> int:
    """KEPT whatever comes, or how soon it goes: LOW, MIDDLE, HIGH, OWN."""
    if one.claim.lead or place < SURE or _is_missed(reading, one):
        return KEPT
    own_word = one.claim.span in first
    weighs = one.role in {"consequence", "outlook"} or one.measured or one.dated
    if (one.scrap and not weighs) or (one.quotes and not own_word and not weighs):
        return LOW
    if one.role == "background" and not (one.dated or one.measured or one.credited):
        return LOW
    if one.role == "outlook" and one.strength == "planned" and one.credited:
        return OWN  # what somebody says that he will do
    if own_word:
        return KEPT if _is_party(reading, one.speaker) else OWN
    words = len(one.claim.span.of(reading.parsed.text).split())
    plain = one.role == "development" and not one.credited and words >= LEAST_NEWS
    return HIGH if weighs or plain else MIDDLE


def _is_missed(reading: Reading, one: Candidate) -> bool:
    """Whether a reader would miss it: a denial, a correction, the dead, money, a dated plan."""
    if one.strength == "denied" or one.answers or (one.role == "outlook" and one.dated):
        return True
    text = one.claim.span.of(reading.parsed.text)
    if has_phrase(FILE, text, "correction", "act", "denial", "limit"):
        return True
    amounts = [q for q in reading.quantities if one.claim.span.covers(q) and not q.vague]
    money = any(q.unit and CURRENCY.match(q.unit) for q in amounts)
    return money or (bool(amounts) and has_phrase(FILE, text, "casualty"))


def _first_words(ranked: Sequence[Candidate]) -> frozenset[Span]:
    """Of each speaker the most important statement."""
    found: dict[str, Span] = {}
    for one in ranked:
        if one.speaker:
            found.setdefault(one.speaker, one.claim.span)
    return frozenset(found.values())


def _is_party(reading: Reading, speaker: str) -> bool:
    """Whether the matter is the speaker's own: a body, one with an interest, or named again."""
    actor = next((a for a in reading.actors if a.id == speaker), None)
    if actor is None:
        return False
    named = sum(m.actor == speaker and m.form == "name" for m in reading.mentions)
    return actor.interest is not None or actor.kind != "person" or named > 1
