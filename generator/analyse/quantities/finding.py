"""Quantities of an article: value, unit, modifier, what is counted, per what time.

The span includes the modifier and the noun counted, so that no number is ever shown without
what limits it. Dates, ordinals, ages, names with numbers and scores are not quantities.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.analyse.parse import fold
from generator.analyse.quantities import units
from generator.analyse.quantities.amounts import Amount, amounts_in, in_millions, votes_against
from generator.analyse.quantities.counted import (
    Counted,
    after_of,
    counted_at,
    names_something,
    numbers_a_line,
    period_after,
    touches,
)
from generator.analyse.quantities.measures import (
    money_units,
    unit_around,
    unit_behind,
    unit_of_the_next,
)
from generator.analyse.quantities.modifiers import modifier_after, modifier_before
from generator.analyse.quantities.vague import find_vague
from generator.analyse.reading import Reading
from generator.model.findings import Quantity

_LEFT = 60  # characters before a number in which what leads up to it stands
_RIGHT = 40


def find_quantities(reading: Reading) -> tuple[Quantity, ...]:
    """The quantities in the order of the text, none overlapping another or a date."""
    text = fold(reading.parsed.text)
    found: list[Quantity] = []
    for amount in amounts_in(text):
        inside = found and amount.start < found[-1].end
        if not inside and (quantity := _read(reading, text, amount)):
            if found and quantity.start < found[-1].end:  # words between that belong to the first
                quantity = quantity.model_copy(update={"start": amount.start, "modifier": None})
            found.append(quantity)
    found += find_vague(reading, text, found)
    return tuple(sorted(found, key=lambda q: q.start))


@dataclass(frozen=True)
class _Measured:
    """What a number measures or counts: unit, the noun, the end of the words, the row."""

    unit: str | None
    noun: Counted | None
    end: int
    modifier: str | None
    rule: str


def _read(reading: Reading, text: str, amount: Amount) -> Quantity | None:
    amount = in_millions(text, amount)
    if touches(reading.dates, amount.start, amount.end) or _is_label(text, amount):
        return None
    measured = _measure(reading, text, amount)
    if measured is None:
        return None
    before, start, before_rule = modifier_before(text, amount.start)
    noun, end, value = measured.noun, measured.end, amount.value
    if measured.unit == "votes" and (against := votes_against(text, end)):
        value, end = f"{value}-{against.value}", against.end
    return Quantity(
        start=start,
        end=end,
        value=value,
        unit=measured.unit,
        modifier=before or measured.modifier,
        holder=reading.parsed.text[noun.start : noun.end] if noun else None,
        period=period_after(text, end, reading.dates),
        rule=before_rule or measured.rule,
    )


def _measure(reading: Reading, text: str, amount: Amount) -> _Measured | None:
    """The unit or the noun of an amount; None where it turns out to be no amount."""
    unit, rule, end = unit_behind(reading, text, amount)
    if unit:
        return _in_unit(reading, text, unit, rule, end)
    if amount.is_range and (votes := _votes(text, amount)):
        return votes
    after, last, after_rule = modifier_after(text, amount.end)
    if amount.is_fraction:
        if any(p.search(text[: amount.start]) for p, _ in units.guards("share-of-time")):
            return None
        noun = after_of(reading.parsed, last) or counted_at(reading.parsed, last)
        noun = _clear(reading, noun)
        return _Measured(None, noun, noun.end if noun else last, after, "fraction")
    return _counted(reading, text, amount, last, after, after_rule)


def _in_unit(reading: Reading, text: str, unit: str, rule: str, end: int) -> _Measured:
    after, last, after_rule = modifier_after(text, end, share=unit == "percent")
    noun = _clear(reading, after_of(reading.parsed, last, money=unit in money_units()))
    return _Measured(unit, noun, last, after, after_rule or rule)


def _counted(
    reading: Reading,
    text: str,
    amount: Amount,
    last: int,
    after: str | None,
    after_rule: str | None,
) -> _Measured | None:
    """An amount without a unit of its own: the noun behind it, or what the words around say."""
    noun = _clear(reading, counted_at(reading.parsed, last))
    if amount.is_range and _is_score(amount, noun):
        return None
    if names_something(reading.parsed, amount.start, amount.end, amount.first, noun):
        return None
    if amount.is_range and noun is None:
        worded = amount.joint.strip(" -")  # "five or six"; with a dash a score, a label
        return _Measured(None, None, last, after, "range") if worded else None
    if noun:
        again, last, _ = modifier_after(text, noun.end)
        return _Measured(noun.head, noun, last, after or again, after_rule or "number")
    unit, rule = unit_around(reading, text, amount)
    if unit is None and (shared := unit_of_the_next(text, amount)):
        unit, rule = shared
    if unit is None and (_is_bare_label(reading, text, amount) or _is_prose(text, amount)):
        return None
    return _Measured(unit, None, last, after, after_rule or rule)


def _is_score(amount: Amount, noun: Counted | None) -> bool:
    """ "A 1-1 draw", "a 3-2 win": two numbers with a dash that are no range from less to more."""
    first, _, second = amount.value.partition("-")
    rises = first.isdigit() and second.isdigit() and int(first) < int(second)
    return amount.joint.strip(" –") == "-" and noun is not None and not rises


def _is_bare_label(reading: Reading, text: str, amount: Amount) -> bool:
    """ "Posts 542 and 543", "when she was six": a number alone that counts nothing."""
    left = text[max(0, amount.start - _RIGHT) : amount.start]
    if any(pattern.search(left) for pattern, _ in units.guards("bare")):
        return True
    before = reading.parsed.token_at(max(0, amount.start - 1))
    return before.pos_ == "NOUN" and before.tag_ == "NNS"


def _clear(reading: Reading, noun: Counted | None) -> Counted | None:
    """The noun, unless it is (part of) a date."""
    return None if noun and touches(reading.dates, noun.start, noun.end) else noun


def _votes(text: str, amount: Amount) -> _Measured | None:
    """ "Ruled 5-4", "a 52-48 vote", "voted 5 to 4": votes counted."""
    if amount.joint.strip() not in {"-", "to"}:
        return None
    left, right = text[max(0, amount.start - _LEFT) : amount.start], text[amount.end :][:_RIGHT]
    if any(pattern.search(left) for pattern, _ in units.guards("vote")) or any(
        pattern.match(right) for pattern, _ in units.guards("vote_behind")
    ):
        return _Measured("votes", None, amount.end, None, "votes")
    return None


def _is_prose(text: str, amount: Amount) -> bool:
    """A small number in words alone, and nothing that limits it: "the three left"."""
    pattern, _ = units.guards("prose")[0]
    plain = pattern.fullmatch(text[amount.start : amount.end]) is not None
    return plain and modifier_before(text, amount.start)[0] is None


def _is_label(text: str, amount: Amount) -> bool:
    """Whether the number is a name's, an ordinal, an age, a part of a longer string of digits."""
    left = text[max(0, amount.start - _RIGHT) : amount.start]
    right = text[amount.end : amount.end + _RIGHT]
    if numbers_a_line(text, amount.start, amount.end):
        return True
    if any(pattern.search(left) for pattern, _ in units.guards("after")):
        return True
    if any(pattern.match(right) for pattern, _ in units.guards("before")):
        return True
    if text[amount.start : amount.end].lower() == "one":
        return any(pattern.match(right) for pattern, _ in units.guards("one"))
    return bool(re.match(r"\w", right)) and not units.units_behind()[0].match(text, amount.end)
