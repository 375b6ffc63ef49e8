"""What is known of those who speak: unnamed, speaking for a party, never quoted, carried over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.analyse.placing import leading
from generator.analyse.reading import Reading
from generator.model.base import Span
from generator.model.findings import Attribution, Observation

LEAST_SPEECH = 3
"""Attributions from which it is worth saying that none of them is a quotation."""
CLOSE = 12
"""Characters between speaker and cue up to which they are quoted together."""
QUOTATION = re.compile(r"[“\"][^“”\"\n]{12,}[”\"]")
"""A quotation of more than a word or two."""
INTERESTS = {"state-organ": "interested-state", "country-leader": "interested-state"}
INTERESTS |= {"company-organ": "interested-company", "spokesperson": "interested-office"}
"""A row of rules/actors/interest.yml -> the observation that it makes."""


def observe_speech(reading: Reading) -> Iterator[Observation]:
    """Of the speakers of facts, in the order of the text; and of the text as a whole."""
    interests = {a.id: a.interest for a in reading.actors if a.interest}
    for index in leading(reading):
        for at in reading.statements[index].attributions:
            attribution = reading.attributions[at]
            words = speaker_words(reading, attribution)
            if words is None:
                continue
            if not attribution.named and not _names_anybody(reading, words):
                yield _of("unnamed-speaker", words, index)
            elif interest := interests.get(attribution.actor or ""):
                yield _of(
                    INTERESTS.get(interest, "interested-office"), words, index, attribution.actor
                )
            if not attribution.certain:
                yield _of("carried-speech", _crediting(attribution), index, attribution.actor)
    yield from _unquoted(reading)


def speaker_words(reading: Reading, attribution: Attribution) -> Span | None:
    """The words that name the speaker; for "he" or "the firm", the name that it stands for."""
    if attribution.source_start is None or attribution.source_end is None:
        return None
    words = Span(start=attribution.source_start, end=attribution.source_end)
    own = [m for m in reading.mentions if m.actor == attribution.actor]
    names = [m for m in own if m.form == "name"] or [m for m in own if m.form != "pronoun"]
    if not own or any(words.overlaps(m) for m in names):
        return words
    return Span(start=names[0].start, end=names[0].end) if names else None


def _crediting(attribution: Attribution) -> Span:
    """The cue, with the word for the speaker where it stands right beside: "He added"."""
    cue = Span(start=attribution.cue_start, end=attribution.cue_end)
    first, last = attribution.source_start, attribution.source_end
    if first is None or last is None or not -CLOSE <= cue.start - last <= CLOSE:
        return cue
    return Span(start=min(first, cue.start), end=max(last, cue.end))


def _names_anybody(reading: Reading, words: Span) -> bool:
    return any(m.form == "name" and words.overlaps(m) for m in reading.mentions)


def _of(kind: str, words: Span, statement: int, actor: str | None = None) -> Observation:
    return Observation(
        start=words.start, end=words.end, kind=kind, statement=statement, actor=actor, words=words
    )


def _unquoted(reading: Reading) -> Iterator[Observation]:
    """Where several are credited and nobody is quoted, all their words are the text's."""
    spoken = reading.attributions
    if len(spoken) < LEAST_SPEECH or any(a.form != "indirect" for a in spoken):
        return
    if QUOTATION.search(reading.parsed.text) is None:
        yield Observation(start=spoken[0].start, end=spoken[0].end, kind="no-direct-quotes")
