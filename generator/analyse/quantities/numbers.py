"""Numbers in figures and words -> plain decimals: "3,000", "twenty-five", "1.2 million"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from generator.rules import rows

_FIGURES = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")
_FRACTION = re.compile(r"(\d+) ?/ ?(\d+)")


@cache
def _words() -> tuple[dict[str, Decimal], dict[str, Decimal]]:
    """Units and tens to add, and hundreds and more to multiply by."""
    simple: dict[str, Decimal] = {}
    scales: dict[str, Decimal] = {}
    for row in rows("quantities/numbers"):
        if row.kind not in {"number", "scale"}:
            continue
        table = scales if row.kind == "scale" else simple
        for value, words in row.more.get("values", {}).items():
            table.update(dict.fromkeys(words, Decimal(value)))
    return simple, scales


def number_of(text: str) -> Decimal | None:
    """The value of a number as written; None where it is none. Case and hyphens do not matter."""
    simple, scales = _words()
    total, part, any_word, scaled = Decimal(0), Decimal(0), False, False
    for word in _tokens(text):
        value = _figure(word)
        if value is None:
            value = simple.get(word)
        if value is not None:
            part, any_word, scaled = part + value, True, False
        elif word in scales:
            scale = scales[word]
            if scaled:
                total *= scale  # "3 lakh crore": a scale of a scale
                continue
            part = (part if any_word and part else Decimal(1)) * scale
            any_word = True
            if scale > 100:
                total, part, scaled = total + part, Decimal(0), True
        elif word != "and":
            return None
    return total + part if any_word else None


def plain(value: Decimal) -> str:
    """Decimal digits without exponent, separators or trailing zeros: "3000", "0.5"."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _tokens(text: str) -> list[str]:
    halved = re.sub(r"\bhalf an?(?= )|\ban? half(?!\w)", "half", text.lower().strip())
    return [t for t in re.split(r"[\s-]+", halved) if t]


def _figure(word: str) -> Decimal | None:
    fraction = _FRACTION.fullmatch(word)
    if fraction and int(fraction[2]):
        return Decimal(fraction[1]) / Decimal(fraction[2])
    return Decimal(word.replace(",", "")) if _FIGURES.fullmatch(word) else None
