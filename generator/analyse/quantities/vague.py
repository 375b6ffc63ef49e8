"""Amounts without a number: "several houses", "significant losses"."""

from __future__ import annotations

from generator.analyse.quantities import units
from generator.analyse.quantities.counted import Counted, counted_at, period_after, touches
from generator.analyse.quantities.modifiers import modifier_before
from generator.analyse.reading import Reading
from generator.model.findings import Quantity


def find_vague(reading: Reading, text: str, found: list[Quantity]) -> list[Quantity]:
    """The vague amounts of a (folded) text, in order, beside the quantities ``found`` in it."""
    made: list[Quantity] = []
    for pattern, row in (units.vague_counts(), units.vague_amounts()):
        for match in pattern.finditer(text):
            noun = counted_at(reading.parsed, match.end()) if row.kind == "count" else None
            if row.kind == "count" and (noun is None or not noun.head.endswith(units.plurals())):
                continue
            end = noun.end if noun else match.end()
            taken = any(q.start < end and match.start() < q.end for q in (*found, *made))
            if not taken and not touches(reading.dates, match.start(), end):
                made.append(_vague_quantity(reading, text, match.start(), end, noun, row.id))
    return made


def _vague_quantity(
    reading: Reading, text: str, start: int, end: int, noun: Counted | None, rule: str
) -> Quantity:
    unit = noun.head if noun else text[start:end].rsplit(" ", 1)[-1]
    modifier, start, _ = modifier_before(text, start)
    return Quantity(
        start=start,
        end=end,
        value="",
        unit=unit,
        modifier=modifier,
        holder=reading.parsed.text[noun.start : noun.end] if noun else None,
        period=period_after(text, end, reading.dates),
        vague=True,
        rule=rule,
    )
