"""Numbers that a reader should not take at face value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.analyse.observations.speech import speaker_words
from generator.analyse.placing import leading, statement_at
from generator.analyse.reading import Reading
from generator.analyse.row_search import has_phrase
from generator.model.base import Span
from generator.model.findings import Observation, Quantity

LEAST_FIGURE = 10
"""Smaller numbers are seldom estimates."""


def observe_numbers(reading: Reading) -> Iterator[Observation]:
    """Numbers worded differently in places, credited to one speaker only, or not given at all."""
    yield from _varying(reading)
    for index in leading(reading):
        statement = reading.statements[index]
        numbers = [reading.quantities[i] for i in statement.quantities]
        yield from _single(reading, index, [q for q in numbers if not q.vague])
        yield from _vague(reading, index, [q for q in numbers if q.vague])


def _varying(reading: Reading) -> Iterator[Observation]:
    groups: dict[tuple[str, str], list[Quantity]] = {}
    for quantity in reading.quantities:
        if not quantity.vague and _matters(quantity) and (counted := _counted(quantity)):
            groups.setdefault((quantity.value, counted), []).append(quantity)
    for same in groups.values():
        worded: dict[str, Quantity] = {}
        for quantity in same:
            if statement_at(reading, quantity) is not None:
                worded.setdefault((quantity.modifier or "").lower(), quantity)
        if len(worded) < 2:
            continue
        first, *others = sorted(worded.values(), key=lambda q: q.start)
        yield Observation(
            start=first.start,
            end=first.end,
            kind="number-varies",
            statement=statement_at(reading, max(worded.values(), key=lambda q: q.end - q.start)),
            words=_place(first),
            also=tuple(_place(q) for q in others),
        )


def _counted(quantity: Quantity) -> str:
    """The head of what is counted, its plural ending off: "North Korean troops" -> "troop"."""
    words = (quantity.holder or quantity.unit or "").lower().split()
    return words[-1].rstrip("s") if words else ""


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
        words=_place(own[0]),
        also=(speaker,),
    )


def _matters(quantity: Quantity) -> bool:
    """A figure that somebody had to count or measure: not "two companies", not a bare "4"."""
    if quantity.unit is None and quantity.holder is None:
        return False
    figures = [float(v) for v in re.findall(r"\d+(?:\.\d+)?", quantity.value)]
    shares = quantity.unit in {"%", "percent", "per cent"}
    return shares or max(figures, default=0.0) >= LEAST_FIGURE


def _vague(reading: Reading, index: int, amounts: list[Quantity]) -> Iterator[Observation]:
    """An amount without a number, of what readers count: the dead, the troops, the money."""
    for amount in amounts:
        words = _place(amount)
        if has_phrase("observations/counted", words.of(reading.parsed.text)):
            yield Observation(
                start=amount.start,
                end=amount.end,
                kind="vague-amount",
                statement=index,
                words=words,
            )


def _place(quantity: Quantity) -> Span:
    return Span(start=quantity.start, end=quantity.end)
