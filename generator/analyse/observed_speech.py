"""What is known of those who speak: unnamed, speaking for a party, never quoted, carried over."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.placing import leading
from generator.analyse.reading import Reading
from generator.model.base import Span
from generator.model.findings import Attribution, Observation

LEAST_SPEECH = 3
"""Attributions from which it is worth saying that none of them is a quotation."""


def observe_speech(reading: Reading) -> Iterator[Observation]:
    """Of the speakers of facts, in the order of the text; and of the text as a whole."""
    interests = {a.id: a.interest for a in reading.actors if a.interest}
    for index in leading(reading):
        for at in reading.statements[index].attributions:
            attribution = reading.attributions[at]
            words = _speaker(attribution)
            if words is None:
                continue
            if not attribution.named:
                yield _of("unnamed-speaker", words, index)
            elif attribution.actor in interests:
                yield _of("interested-party", words, index, attribution.actor)
            if not attribution.certain:
                yield _of("carried-speech", _cue(attribution), index, attribution.actor)
    yield from _unquoted(reading)


def _of(kind: str, words: Span, statement: int, actor: str | None = None) -> Observation:
    return Observation(
        start=words.start, end=words.end, kind=kind, statement=statement, actor=actor, words=words
    )


def _speaker(attribution: Attribution) -> Span | None:
    if attribution.source_start is None or attribution.source_end is None:
        return None
    return Span(start=attribution.source_start, end=attribution.source_end)


def _cue(attribution: Attribution) -> Span:
    return Span(start=attribution.cue_start, end=attribution.cue_end)


def _unquoted(reading: Reading) -> Iterator[Observation]:
    """Where several are credited and nobody is quoted, all their words are the text's."""
    spoken = reading.attributions
    if len(spoken) < LEAST_SPEECH or any(a.form != "indirect" for a in spoken):
        return
    yield Observation(start=spoken[0].start, end=spoken[0].end, kind="no-direct-quotes")
