"""Numbers as they stand in a text: figures, words, ranges and fractions, with their value.

What is no amount (names with numbers, ordinals, ages, scores, telephone numbers) is told apart
in quantities.py; here is only what a run of characters says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from generator.analyse.quantities import units
from generator.analyse.quantities.numbers import number_of, plain

_BETWEEN = re.compile(r"\bbetween \Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom \Z", re.IGNORECASE)
FAR = 10
"""How many times a change the number may be that ends a range of changes."""
_GLUED = re.compile(r"([\d.,]+) ?(m|mn|mln|bn|bln|b|k|tn|trn|cr)", re.IGNORECASE)


@dataclass(frozen=True)
class Amount:
    """A number: its characters, value ("3000", "20-30", "1/3"), currency sign and last number."""

    start: int
    end: int
    value: str
    symbol: str | None = None
    first: Decimal = Decimal(0)
    is_range: bool = False
    is_fraction: bool = False
    joint: str = ""


def amounts_in(text: str) -> Iterator[Amount]:
    """The amounts of a (folded) text in order. "5 and 10" is a range only after "between"."""
    pattern, at = units.number_pattern(), 0
    while match := pattern.search(text, at):
        amount = _amount(text, match)
        at = match.end()
        if amount is not None:
            at = amount.end
            yield amount


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    if match["fraction"]:
        value = _fraction(match["fraction"].lower())
        return Amount(match.start(), match.end(), value, is_fraction=True)
    first = _number(match["first"])
    if first is None:
        return None
    sign = "-" if match["sign"] else ""
    single = Amount(match.start(), match.end("first"), sign + plain(first), match["symbol"], first)
    joint = match["joint"]
    start = match.start()
    between = _BETWEEN.search(text, max(0, start - 10), start)
    if not joint or not _joins(text, start, joint, between is not None):
        return single
    start = between.start() if between else start
    second = _number(match["second"])
    if second is None or not _alike(text, match, joint) or _steps(text, match, first, second):
        return single
    scale = units.scale_at_end().search(match["second"])
    if scale and first < 1000 and not units.scale_at_end().search(match["first"]):
        first *= number_of(scale[0].strip(" -")) or Decimal(1)
    value = f"{plain(first)}-{plain(second)}"
    worded = joint.lstrip("% ")
    return Amount(start, match.end(), value, match["symbol"], first, is_range=True, joint=worded)


def _joins(text: str, start: int, joint: str, between: bool) -> bool:
    """Whether two numbers are one range: not "5 and 10", nor the steps of "from 9% to 10%"."""
    if joint.split()[-1:] == ["and"]:
        return between
    return not (joint[0].isalnum() or joint[0] == "%") or not _FROM.search(text, 0, start)


def _steps(text: str, match: re.Match[str], first: Decimal, second: Decimal) -> bool:
    """Whether two numbers are a change and what it came to: "fell by 12,000 to 214,000"."""
    before = text[max(0, match.start() - 24) : match.start()]
    if match["joint"] != " to " or not any(p.search(before) for p, _ in units.guards("step")):
        return False
    scaled = [units.scale_at_end().search(match[m]) is not None for m in ("first", "second")]
    if units.share().match(text, match.end()) or (first < 1000 and scaled == [False, True]):
        return False  # of the second's kind: "by 5 to 10 percent", "by 2 to 3 million"
    lone = any(p.match(text, match.end()) for p, _ in units.guards("step_behind"))
    return lone or second > first * FAR


def _alike(text: str, match: re.Match[str], joint: str) -> bool:
    """Whether both numbers measure one thing: not "grew 20% to $3bn", "rose by 9% to 15m"."""
    sign = text[match.end("joint") : match.start("second")]
    if sign and not match["symbol"]:
        return False
    share = not joint[0].isspace() and joint[0] not in "-–"
    return not share or units.share().match(text, match.end()) is not None


def _number(words: str) -> Decimal | None:
    glued = _GLUED.fullmatch(words)
    return number_of(f"{glued[1]} {glued[2]}" if glued else words)


def _fraction(words: str) -> str:
    """A third -> 1/3, one in five -> 1/5, half -> 0.5: a decimal only where it says the same."""
    ratio = re.fullmatch(r"(\S+) (?:in|out of) (?:every )?(\S+)", words)
    if ratio:
        return f"{number_of(ratio[1])}/{number_of(ratio[2])}"
    parts = re.split(r"[ -]", words)
    name = parts[-1] if parts[-1] == "half" else parts[-1].rstrip("s")
    top = int(number_of(parts[0]) or 1) if len(parts) > 1 else 1
    whole = units.parts_of_a_whole()[name]
    value = Decimal(top) / whole
    exact = value == value.quantize(Decimal("0.001"))
    return plain(value) if exact else f"{top}/{whole}"


@lru_cache(maxsize=8)
def _writes_m_for_millions(text: str) -> bool:
    """Whether a sum of the text has the letter: "$100m"."""
    return units.sum_in_millions().search(text) is not None


def in_millions(text: str, amount: Amount) -> Amount:
    """The amount with the "m" behind it ("15.2m customers") where the text writes millions so."""
    letter = re.match(r"m(?!\w)", text[amount.end : amount.end + 2])
    if not letter or amount.symbol or amount.is_fraction or not _writes_m_for_millions(text):
        return amount
    if any(p.match(text, amount.end + 1) for p, _ in units.guards("metres")):
        return amount
    ends = [plain(Decimal(n) * 1_000_000) for n in amount.value.split("-") if n]
    return replace(amount, end=amount.end + 1, value="-".join(ends), first=amount.first * 1_000_000)


def votes_against(text: str, end: int) -> Amount | None:
    """The other side of "five votes to two", which ends at ``end`` before " to"."""
    if not text.startswith(" to ", end):
        return None
    match = units.number_pattern().match(text, end + len(" to "))
    amount = _amount(text, match) if match else None
    return amount if amount and not amount.is_range and not amount.is_fraction else None
