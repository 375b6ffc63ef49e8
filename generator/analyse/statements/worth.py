"""Which statements are worth a place: a briefing of nearly everything is none.

Of a short text only further opinions of who has spoken already are left out. Of a long
one the least important go first: what cannot stand alone, colour, what has long been so; then,
where that is not enough, what is neither measured nor dated nor anybody's first word. What a
reader would miss most is never left out (rules/discourse/worth.yml). Losing news is worse than
quoting much.
"""

from __future__ import annotations

import re
from collections import Counter
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
SHORT = 320
"""Words up to which a text loses repeated opinions only."""
MOST, PER_WORDS = 16, 60
"""So many facts, and one more for each further 60 words beyond a short text."""
MORE = 8
"""So many more where each is measured, dated or news."""
SHORT_SHARE, SHORT_WORDS = 0.80, 400
LONG_SHARE, LONG_WORDS = 0.45, 1200
"""Of the words of a short and of a long text: the share that is quoted; in between it falls."""
SLACK = {1: 0.0, 2: 0.10, 3: 0.25}
"""By tier, how much more than that may be quoted before any of it is left out."""
SCRAPS = frozenset({"unended-line", "short-quotation", "open-object"})
"""Follow-ups that say little: a short denial, or one with two references, says something."""
LEAST_NEWS = 6
"""Words that a plain report must have."""
SCRAP = 12
"""Words up to which an open reference leaves too little that can be understood."""
OFTEN = 4
"""Statements of one speaker, beyond which a short text's further ones may go."""
MISSED = ("correction", "act", "denial", "limit", "accusation")
"""Kinds of rows of what stays whatever comes."""
CURRENCY = re.compile(r"[A-Z]{3}\Z")
KEPT, LOW, MIDDLE, HIGH = 0, 1, 2, 3


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
    counts = [len(c.claim.span.of(reading.parsed.text).split()) for c in found]
    words = sum(
        len(b.of(reading.parsed.text).split())
        for b in reading.parsed.article.blocks
        if b.kind == "paragraph"
    )
    short = words <= SHORT
    again = (
        _repeated([found[i] for i in order]) if short else frozenset(c.claim.span for c in found)
    )
    tiers = {i: _tier(reading, found[i], place, first, again) for place, i in enumerate(order)}
    places = MOST + max(0, words - SHORT) // PER_WORDS
    left, total = set(order), sum(counts)
    for tier in (LOW,) if short else (LOW, MIDDLE, HIGH):
        room = (share_of(words) + SLACK[tier]) * words
        for index in reversed(order):
            full = len(left) > places + MORE * (tier == HIGH) or total > room
            if tiers[index] == tier and full and len(left) > FEWEST:
                left.discard(index)
                total -= counts[index]
    return frozenset(order) - left


def share_of(words: int) -> float:
    """The share of a text of so many words that a briefing quotes."""
    along = (words - SHORT_WORDS) / (LONG_WORDS - SHORT_WORDS)
    return SHORT_SHARE + (LONG_SHARE - SHORT_SHARE) * min(1.0, max(0.0, along))


def _tier(
    reading: Reading, one: Candidate, place: int, first: frozenset[Span], again: frozenset[Span]
) -> int:
    """KEPT whatever comes, or how soon it goes: LOW, MIDDLE, HIGH."""
    kept = one.claim.lead or place < SURE or one.claim.span in first
    if kept or _is_missed(reading, one):
        return KEPT
    weighs = one.role in {"consequence", "outlook"} or one.measured or one.dated
    colour = one.scrap or one.quotes
    if one.claim.span in again and not weighs and colour:
        return LOW
    standing = one.role == "background" and one.claim.span in again
    if standing and not (weighs or one.credited):
        return LOW
    words = len(one.claim.span.of(reading.parsed.text).split())
    plain = one.role == "development" and not one.credited and words >= LEAST_NEWS
    return HIGH if weighs or plain else MIDDLE


def _is_missed(reading: Reading, one: Candidate) -> bool:
    """Whether a reader would miss it: a denial, a correction, the dead, money, a dated plan."""
    if one.strength == "denied" or one.answers or (one.role == "outlook" and one.dated):
        return True
    text = one.claim.span.of(reading.parsed.text)
    if has_phrase(FILE, text, *MISSED):
        return True
    amounts = [q for q in reading.quantities if one.claim.span.covers(q) and not q.vague]
    money = any(q.unit and CURRENCY.match(q.unit) for q in amounts)
    return money or (bool(amounts) and has_phrase(FILE, text, "casualty"))


def _repeated(ranked: Sequence[Candidate]) -> frozenset[Span]:
    """Opinions, and all that a speaker says beyond OFTEN statements."""
    spoken: Counter[str] = Counter()
    found = set()
    for one in ranked:
        spoken[one.speaker] += bool(one.speaker)
        if spoken[one.speaker] > OFTEN or one.role == "assessment":
            found.add(one.claim.span)
    return frozenset(found)


def _first_words(ranked: Sequence[Candidate]) -> frozenset[Span]:
    """Of each speaker the most important statement."""
    found: dict[str, Span] = {}
    for one in ranked:
        if one.speaker:
            found.setdefault(one.speaker, one.claim.span)
    return frozenset(found.values())
