"""Numbers that a reader should not take at face value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.analyse.observations.counts import (
    counted_stem,
    observe_values,
    observe_wordings,
    place_of,
    predicate_of,
)
from generator.analyse.observations.speech import speaker_words
from generator.analyse.placing import leading
from generator.analyse.reading import Reading
from generator.analyse.row_search import has_phrase
from generator.model.findings import Observation, Quantity
from generator.rules import rows

LEAST_FIGURE = 10
"""Smaller numbers are seldom estimates."""


def observe_numbers(reading: Reading) -> Iterator[Observation]:
    """Numbers worded differently in places, credited to one speaker only, or not given at all."""
    told = [q for q in reading.quantities if not q.vague]
    yield from observe_wordings(reading, [q for q in told if _matters(q)])
    yield from observe_values(reading, told)
    given = frozenset(_counts(reading, q) for q in told)
    for index in leading(reading):
        statement = reading.statements[index]
        numbers = [reading.quantities[i] for i in statement.quantities]
        yield from _single(reading, index, [q for q in numbers if not q.vague])
        yield from _vague(reading, index, [q for q in numbers if q.vague], given)


def _single(reading: Reading, index: int, numbers: list[Quantity]) -> Iterator[Observation]:
    """A figure that one named speaker alone is credited with."""
    credited = [reading.attributions[i] for i in reading.statements[index].attributions]
    if not numbers or len(credited) != 1 or not credited[0].named:
        return
    speech = credited[0]
    own = [q for q in numbers if speech.covers(q) and _matters(q)]
    speaker = speaker_words(reading, speech)
    if not own or speaker is None:
        return
    yield Observation(
        start=own[0].start,
        end=own[0].end,
        kind="single-figure",
        statement=index,
        actor=speech.actor,
        words=place_of(own[0]),
        also=(speaker,),
    )


def _matters(quantity: Quantity) -> bool:
    """A figure that somebody had to count or measure: not "two companies", not a bare "4"."""
    if quantity.unit is None and quantity.holder is None:
        return False
    figures = [float(v) for v in re.findall(r"\d+(?:\.\d+)?", quantity.value)]
    shares = quantity.unit == "percent"
    return shares or max(figures, default=0.0) >= LEAST_FIGURE


def _vague(
    reading: Reading, index: int, amounts: list[Quantity], given: frozenset[tuple[str, str]]
) -> Iterator[Observation]:
    """An amount without a number, of what readers count, where the text gives none elsewhere."""
    for amount in amounts:
        words = place_of(amount)
        stem, predicate = _counts(reading, amount)
        alike = {(word, predicate) for word in _alike(stem)}
        counted = has_phrase("observations/counted", words.of(reading.parsed.text))
        if counted and not (alike & given):
            yield Observation(
                start=amount.start,
                end=amount.end,
                kind="vague-amount",
                statement=index,
                words=words,
            )


def _counts(reading: Reading, quantity: Quantity) -> tuple[str, str]:
    """What is counted; of people also what is told of them: 200 hurt are no number of the dead."""
    stem = counted_stem(quantity.holder or quantity.unit or "")
    people = any(stem in row.words for row in rows("observations/counted") if row.kind == "anybody")
    return stem, predicate_of(reading, quantity) if people else ""


def _alike(stem: str) -> set[str]:
    """Words for the same things: who reads of 5,000 homes asks no more for a number of houses."""
    groups = (row.words for row in rows("observations/counted") if row.kind == "alike")
    same = {word for words in groups if stem in words for word in words}
    return same | {stem}
