"""What a number measures, by the words right before and behind it."""

from __future__ import annotations

import re
from functools import cache

from generator.analyse.quantities import units
from generator.analyse.quantities.amounts import Amount
from generator.analyse.quantities.modifiers import modifier_before
from generator.analyse.reading import Reading

_LEFT = 60  # characters before a number in which what leads up to it stands
_NEXT = re.compile(r" (?:and|or) [\d.,]*\d")


@cache
def money_units() -> frozenset[str]:
    """The units that are currencies."""
    signs = {row.more["unit"] for row in units.symbols().values()}
    named = {w for w, row in units.units_behind()[1].items() if row.more.get("money")}
    return frozenset(signs | named)


def unit_behind(reading: Reading, text: str, amount: Amount) -> tuple[str | None, str, int]:
    """Unit, id of its row, and the end of the words that name it."""
    if amount.symbol:
        row = units.symbols()[amount.symbol.strip()]
        return row.more["unit"], row.id, amount.end
    scale, row = units.scale_before()
    if scale.search(text[max(0, amount.start - 20) : amount.start]):
        return row.more["unit"], row.id, amount.end
    pattern, table = units.decimal_units()
    decimal = pattern.match(text, amount.end) if "." in text[amount.start : amount.end] else None
    if decimal:
        row = table[decimal[0].strip(" -").lower()]
        return row.more["unit"], row.id, decimal.end()
    pattern, table = units.units_behind()
    found = pattern.match(text, amount.end)
    if found and not _is_verb(reading, found[1], found.end()):
        words = re.sub(" +", " ", found[1].lower())
        return (
            table[words].more.get("unit") or units.spellings()[words],
            table[words].id,
            found.end(),
        )
    return None, "number", amount.end


def unit_of_the_next(text: str, amount: Amount) -> tuple[str, str] | None:
    """ "6.5 and 7.3 on the Richter scale", "5 or 10 percent": the unit stands behind the second."""
    found = _NEXT.match(text, amount.end)
    pattern, table = units.units_behind()
    behind = pattern.match(text, found.end()) if found else None
    if behind is None:
        return None
    words = re.sub(" +", " ", behind[1].lower())
    return table[words].more.get("unit") or units.spellings()[words], table[words].id


def unit_around(reading: Reading, text: str, amount: Amount) -> tuple[str | None, str]:
    """What a verb beside a number says of those counted: "killing 12", "12 had been hurt"."""
    pattern, table, rule = units.verbs_before()
    _, start, _ = modifier_before(text, amount.start)
    found = pattern.search(text[max(0, start - 20) : start])
    if found:
        return table[found[1].lower()], rule
    toll, row = units.tolls()
    if toll.search(text[max(0, amount.start - _LEFT) : amount.start]):
        return row.more["unit"], row.id
    behind, rule = units.states_behind()
    found = behind.match(text, amount.end)
    if found is None or _is_verb(reading, found[1], found.end()):
        return None, "number"
    return found[1].lower(), rule


def _is_verb(reading: Reading, words: str, end: int) -> bool:
    """ "All three won", "the quake of 7.3 killed ten": here a verb, and no unit."""
    token = reading.parsed.token_at(end - 1)
    if token.tag_ == "VBD" and any(c.dep_ == "dobj" for c in token.children):
        return True
    return words.lower() in money_units() and token.pos_ == "VERB"
