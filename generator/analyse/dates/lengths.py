"""Durations, recurring times and references -> TIMEX3 values. None of them has an EDTF."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.analyse.dates.context import Context, Value
from generator.analyse.dates.grammar import Match
from generator.analyse.quantities.numbers import number_of, plain

_DESIGNATORS = {
    "S": ("T", "S", 1),
    "MIN": ("T", "M", 1),
    "H": ("T", "H", 1),
    "D": ("", "D", 1),
    "WE": ("", "WE", 1),
    "W": ("", "W", 1),
    "FN": ("", "W", 2),
    "M": ("", "M", 1),
    "Q": ("", "Q", 1),
    "Y": ("", "Y", 1),
    "DE": ("", "Y", 10),
    "CE": ("", "Y", 100),
    "ML": ("", "Y", 1000),
}
_VAGUE_LONG = {"DE": "PXY", "CE": "PXY", "ML": "PXY"}
_OTHER = {"other": 2, "second": 2, "third": 3, "fourth": 4}
_ONE_DAY = re.compile(
    r"\b(?:in|for|within|of|after|just|only|than|least|last|first|next|lasted|to) $"
)
_YEAR = re.compile(r"(?:the )?(?:19|20)\d\d day")


def make_duration(match: Match, context: Context) -> Value | None:
    parts, words = match.parts, context.text[match.start : match.end].lower()
    if match.row.more.get("unknown"):
        return Value("DURATION", "PXD")
    if parts.get("of"):
        return _fraction(parts["of"].lower(), words)
    unit = parts.get("units") or parts.get("plural_units") or parts["unit"]
    if match.row.more.get("compound"):
        first = length(unit, _count(parts["num"]))
        second = length(parts["units2"], _count(parts["num2"]))
        return Value("DURATION", first + second.removeprefix("P"))
    plain_word = not parts.get("num") and not parts.get("vague")
    if parts.get("vague") or (plain_word and _is_plural(words, unit)):
        return Value("DURATION", _vague(unit))
    count = _count(parts["num"]) if parts.get("num") else Decimal(1)
    if count is None or _measures_nothing(match, context, unit, words):
        return None
    if words.endswith("and a half"):
        count += Decimal("0.5")
    if not parts.get("num") and words.startswith("half "):
        count = count / 2
    return Value("DURATION", length(unit, count))


def _measures_nothing(match: Match, context: Context, unit: str, words: str) -> bool:
    """Three-quarters of them; a second man; one day he left; World Cup 2018 day five."""
    counted = match.row.id == "duration-deictic"  # "the first three quarters of the year"
    if unit == "Q" and not counted and context.text.startswith((" of", " the"), match.end):
        return True
    if unit == "S" and _second_is_ordinal(match, context):
        return True
    if words == "one day":
        return not _ONE_DAY.search(context.text[max(0, match.start - 12) : match.start])
    return bool(_YEAR.match(words))


def _is_plural(words: str, unit: str) -> bool:
    return (
        "s" in words.rstrip("'").split("-")[0][-2:]
        or words.rstrip("'").endswith("s")
        or (unit != "S" and "s-long" in words)
    )


def _second_is_ordinal(match: Match, context: Context) -> bool:
    """ "A second man": only "seconds", or "one second" before no noun, measure time."""
    words = context.text[match.start : match.end].lower()
    if words.endswith(("seconds", "-second")):
        return False
    after = context.text[match.end : match.end + 2]
    return (match.parts.get("num") or "a") in {"a", "an"} or after[:1] == " " or "-" in words


def _count(words: str | None) -> Decimal | None:
    if words is None:
        return None
    lower = words.lower().replace("half an", "half")
    half = lower.endswith(" and a half")
    lower = lower.removesuffix(" and a half").removesuffix(" 1/2")
    if lower in {"half a", "a half", "half"}:
        return Decimal("0.5")
    value = number_of(lower)
    if value is None:
        return None
    return value + (Decimal("0.5") if half or words.endswith(" 1/2") else 0)


def length(unit: str, count: Decimal | None) -> str:
    """P3D, PT90M; a fraction of a year is months, of a day or an hour the next smaller unit."""
    mark, letter, size = _DESIGNATORS[unit]
    number = (count or Decimal(1)) * size
    if number != int(number):
        smaller = {"Y": ("", "M", 12), "H": ("T", "M", 60), "D": ("T", "H", 24)}.get(letter)
        whole = smaller and number * smaller[2] == int(number * smaller[2])
        if smaller and whole and not (letter == "M" and mark):
            mark, letter, number = smaller[0], smaller[1], number * smaller[2]
    return f"P{mark}{plain(number)}{letter}"


def _vague(unit: str) -> str:
    if unit in _VAGUE_LONG:
        return _VAGUE_LONG[unit]
    mark, letter, _ = _DESIGNATORS[unit]
    return f"P{mark}X{letter}"


def _fraction(unit: str, words: str) -> Value | None:
    part = Decimal(1) / (4 if "quarter" in words else 3 if "third" in words else 2)
    code = {"century": "CE", "decade": "DE", "hour": "H", "year": "Y"}[unit]
    return Value("DURATION", length(code, part))


def make_recurring(match: Match, context: Context) -> Value | None:
    parts, more = match.parts, match.row.more
    words = context.text[match.start : match.end].lower()
    if "values" in more:
        value = more["values"].get(words) or {"semi-annual": "P6M", "half-yearly": "P6M"}.get(words)
        return Value("SET", value or ("P1Y" if words == "per annum" else "P1D"))
    weekday = parts.get("full_weekday") or parts.get("weekdays")
    if weekday:
        part = f"T{parts['part']}" if parts.get("part") else ""
        return Value("SET", f"XXXX-WXX-{weekday}{part}")
    if parts.get("clear_month"):
        return Value("SET", f"XXXX-{parts['clear_month']}")
    if parts.get("season"):
        return Value("SET", f"XXXX-{parts['season']}")
    if parts.get("part") and not parts.get("units"):
        return Value("SET", f"XXXX-XX-XXT{parts['part']}")
    unit = parts.get("units") or parts.get("unit") or _slash_unit(words)
    count = _count(parts["num"]) if parts.get("num") else Decimal(1)
    if parts.get("other"):
        if parts["other"].lower() == "few":
            return Value("SET", _vague(unit))
        count = Decimal(_OTHER[parts["other"].lower()])
    return Value("SET", length(unit, count))


def _slash_unit(words: str) -> str:
    for name, unit in (("minute", "MIN"), ("second", "S"), ("hour", "H"), ("day", "D")):
        if words.endswith(name):
            return unit
    return "M" if words.endswith("month") else "Y"


def make_constant(match: Match, context: Context) -> Value | None:  # noqa: ARG001
    return Value(match.row.kind.upper(), str(match.row.more["value"]))


def make_reference(match: Match, context: Context) -> Value | None:  # noqa: ARG001
    value = str(match.row.more["value"])
    return Value("DATE", value, "unknown")
