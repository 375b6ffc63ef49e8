"""Numbers told twice: one number in two wordings, or two values of what seems to be one count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from generator.analyse.observations.speech import speaker_words
from generator.analyse.placing import statement_at
from generator.analyse.reading import Reading
from generator.analyse.row_search import words_of
from generator.model.base import Span
from generator.model.findings import Observation, Quantity
from generator.rules import rows

_MONTH = re.compile(r"(?:\d{4}|XXXX)-\d\d\Z")
_CLAUSE = {"VERB", "AUX", "ADJ"}
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_ROUNDING = 0.02
LEAST = 10
"""Smaller tolls are told exactly, and of parts of the whole ("two of them children")."""


def observe_wordings(reading: Reading, numbers: Sequence[Quantity]) -> Iterator[Observation]:
    """One number of one thing, limited differently: "about 200 houses" and "200 houses".

    Of the same things, of which the same is told: 42 people killed and 42 missing are two counts.
    """
    groups: dict[tuple[str, str, str], list[Quantity]] = {}
    for quantity in numbers:
        if counted := _counted(quantity):
            key = (quantity.value, counted, _toll(reading, quantity))
            groups.setdefault(key, []).append(quantity)
    for same in groups.values():
        worded: dict[str, Quantity] = {}
        for quantity in same:
            meaning = _meaning(quantity.modifier)
            if meaning != "further" and statement_at(reading, quantity) is not None:
                worded.setdefault(meaning, quantity)
        if len(worded) > 1:
            yield _observation(reading, "number-varies", sorted(worded.values(), key=_start))


def observe_values(reading: Reading, numbers: Sequence[Quantity]) -> Iterator[Observation]:
    """Two values of one toll by different speakers, each with the words that name its speaker."""
    tolls: dict[str, list[Quantity]] = {}
    for quantity in numbers:
        plain = _PLAIN.fullmatch(quantity.value) and float(quantity.value) >= LEAST
        toll = _toll(reading, quantity) if plain else ""
        if (
            toll
            and _meaning(quantity.modifier) != "further"
            and _is_of_the_story(reading, quantity)
        ):
            tolls.setdefault(toll, []).append(quantity)
    for same in tolls.values():
        for first, second in combinations(same, 2):
            speakers = _speaker(reading, first), _speaker(reading, second)
            if (
                not _is_near(first, second)
                and first.value != second.value
                and len({_name(reading, s) for s in speakers}) == 2
            ):
                yield _differing(reading, (first, second), speakers)
                break


def _differing(
    reading: Reading, pair: tuple[Quantity, Quantity], speakers: tuple[Span | None, Span | None]
) -> Observation:
    """What nobody is credited with stands first: the message for three places says so."""
    told = sorted(zip(pair, speakers, strict=True), key=lambda p: p[1] is not None)
    places = [place for number, speaker in told for place in (place_of(number), speaker) if place]
    return Observation(
        start=places[0].start,
        end=places[0].end,
        kind="number-differs",
        statement=statement_at(reading, told[-1][0]),
        words=places[0],
        also=tuple(places[1:]),
    )


def place_of(quantity: Quantity) -> Span:
    """The characters of a number with its modifier and what it counts."""
    return Span(start=quantity.start, end=quantity.end)


def predicate_of(reading: Reading, quantity: Quantity) -> str:
    """What is told of those counted: the verb or adjective ("kill", "missing"); "" if none is."""
    token = reading.parsed.token_at(quantity.end - 1)
    while token.pos_ not in _CLAUSE:
        if token.head.i == token.i:
            return ""
        token = token.head
    if token.lemma_.lower() in words_of("observations/counted", "light"):
        told = [c for c in token.children if c.dep_ in {"acomp", "oprd"}]
        return told[0].lemma_.lower() if told else ""
    return token.lemma_.lower()


def _toll(reading: Reading, quantity: Quantity) -> str:
    words = {(quantity.unit or "").lower(), predicate_of(reading, quantity)}
    words |= _measured_by(reading, quantity)
    return next((row.id for row in rows("observations/tolls") if words & set(row.words)), "")


def _measured_by(reading: Reading, quantity: Quantity) -> set[str]:
    """ "The death toll stood at 33", "put the toll at 33": the noun that the number is of."""
    token = reading.parsed.token_at(quantity.end - 1)
    while token.pos_ not in _CLAUSE and token.head.i != token.i:
        token = token.head
    parties = (c for c in token.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"})
    return {"toll"} & {c.lemma_.lower() for c in parties}


def _is_near(first: Quantity, second: Quantity) -> bool:
    """ "Nearly 3,300" and 3,295: a rounding, no difference."""
    values = [float(q.value) for q in (first, second) if _PLAIN.fullmatch(q.value)]
    limited = first.modifier or second.modifier
    return len(values) < 2 or bool(limited and abs(values[0] - values[1]) < _ROUNDING * max(values))


def _is_of_the_story(reading: Reading, quantity: Quantity) -> bool:
    """Not told of another time: no date of its own sentence, and no background."""
    at = statement_at(reading, quantity)
    if at is None or quantity.period is not None:
        return False
    statement = reading.statements[at]
    dates = (reading.dates[i] for i in statement.dates)
    apart = any(d.edtf and (d.basis == "stated" or _MONTH.match(d.edtf)) for d in dates)
    return statement.role != "background" and not apart


def _speaker(reading: Reading, quantity: Quantity) -> Span | None:
    """The words that name the speaker whose content the number stands in."""
    at = statement_at(reading, quantity)
    credited = reading.statements[at].attributions if at is not None else ()
    speech = [reading.attributions[i] for i in credited if reading.attributions[i].covers(quantity)]
    return speaker_words(reading, speech[0]) if speech else None


def _name(reading: Reading, words: Span | None) -> str:
    return words.of(reading.parsed.text).lower() if words else ""


def _observation(reading: Reading, kind: str, told: list[Quantity]) -> Observation:
    first, *others = told
    longest = max(told, key=lambda q: q.end - q.start)
    return Observation(
        start=first.start,
        end=first.end,
        kind=kind,
        statement=statement_at(reading, longest),
        words=place_of(first),
        also=tuple(place_of(q) for q in others),
    )


def _start(quantity: Quantity) -> int:
    return quantity.start


def counted_stem(words: str) -> str:
    """The head of what is counted, its plural ending off: "North Korean troops" -> "troop"."""
    parts = words.lower().split()
    return parts[-1].rstrip("s") if parts else ""


def _counted(quantity: Quantity) -> str:
    return counted_stem(quantity.holder or quantity.unit or "")


@cache
def _meanings() -> dict[str, str]:
    return {word: row.kind for row in rows("quantities/meanings") for word in row.words}


def _meaning(modifier: str | None) -> str:
    """What a modifier says of its number; modifiers that no row lists speak for themselves."""
    words = (modifier or "").lower()
    known = _meanings()
    if not words:
        return "exact"
    parts = [known[w] for w in words.split() if w in known]
    return known.get(words) or ("further" if "further" in parts else "") or words
