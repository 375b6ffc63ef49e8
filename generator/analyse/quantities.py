"""Quantities of an article: value, unit, modifier, what is counted, per what time.

The span includes the modifier and the noun counted, so that no number is ever shown without
what limits it. Dates, ordinals, ages, names with numbers and scores are not quantities.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal

from generator.analyse import units
from generator.analyse.counted import Counted, after_of, counted_at, period_after
from generator.analyse.numbers import number_of, plain
from generator.analyse.parse import Parsed, fold
from generator.analyse.reading import Reading
from generator.model.findings import DateMention, Quantity

_LEFT = 60  # characters before a number in which its modifiers stand
_SHORT = {
    "m": "million",
    "mn": "million",
    "bn": "billion",
    "b": "billion",
    "k": "thousand",
    "tn": "trillion",
}
_FRACTIONS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10, "half": 2}
_VOTE = re.compile(r"(?:vote[sd]?|voting|ruled|decision|majority|margin)\b", re.IGNORECASE)


def find_quantities(reading: Reading) -> tuple[Quantity, ...]:
    """The quantities in the order of the text, none overlapping another or a date."""
    text = fold(reading.parsed.text)
    found = [q for m in units.number_pattern().finditer(text) if (q := _read(reading, text, m))]
    found += _vague(reading, text, found)
    return tuple(sorted(found, key=lambda q: q.start))


def _read(reading: Reading, text: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    if _touches(reading.dates, start, end) or _is_label(text, match):
        return None
    value = _value(match)
    if value is None:
        return None
    unit, unit_row, unit_end = _unit(text, match)
    noun = counted_at(reading.parsed, end) if unit is None else after_of(reading.parsed, unit_end)
    noun = None if noun and _touches(reading.dates, noun.start, noun.end) else noun
    if unit is None and _names_something(reading.parsed, match, noun):
        return None
    if (
        match["joint"]
        and not unit
        and not noun
        and not _VOTE.search(text[max(0, start - 30) : end + 12])
    ):
        return None  # a score, an address, a line of a table
    span_end = unit_end if unit else noun.end if noun else end
    after, span_end, after_rule = _after(text, span_end)
    before, span_start, before_rule = _before(text, start)
    return Quantity(
        start=span_start,
        end=span_end,
        value=value,
        unit=unit or (noun.head if noun else None),
        modifier=before or after,
        holder=reading.parsed.text[noun.start : noun.end] if noun else None,
        period=period_after(text, span_end, reading.dates),
        rule=before_rule or after_rule or (unit_row or "number"),
    )


def _value(match: re.Match[str]) -> str | None:
    if match["fraction"]:
        return _fraction(match["fraction"].lower())
    first = _number(match["first"])
    if first is None:
        return None
    if match["second"] is None:
        return f"-{plain(first)}" if match["sign"] else plain(first)
    second = _number(match["second"])
    if second is None:
        return None
    scale = re.search(rf"[ -]{units.scale_word()}\Z", match["second"])
    if scale and not re.search(r"[a-z]", match["first"]) and first < 1000:
        first *= number_of(scale[0].strip(" -")) or Decimal(1)
    return f"{plain(first)}-{plain(second)}"


def _number(words: str) -> Decimal | None:
    short = re.fullmatch(r"([\d.,]+)(m|mn|bn|b|k|tn)", words)
    if short:
        words = f"{short[1]} {_SHORT[short[2]]}"
    lower = re.sub(r"\bhalf an? ", "half ", words.lower())
    return number_of(lower)


def _fraction(words: str) -> str | None:
    parts = re.split(r"[ -]", words)
    name = parts[-1].rstrip("s") if parts[-1] != "half" else "half"
    top = int(number_of(parts[0]) or 1) if len(parts) > 1 else 1
    value = Decimal(top) / _FRACTIONS[name]
    exact = value == value.quantize(Decimal("0.001"))
    return plain(value) if exact else f"{top}/{_FRACTIONS[name]}"


def _unit(text: str, match: re.Match[str]) -> tuple[str | None, str | None, int]:
    """Unit, id of its row, and the end of the words that name it."""
    pattern, table = units.units()
    found = pattern.match(text, match.end())
    if match["symbol"]:
        return units.symbols()[match["symbol"].strip()], "symbol", match.end()
    if found:
        row = table[re.sub(" +", " ", found[1].lower())]
        return row.more.get("unit") or found[1].lower(), row.id, found.end()
    scale, row = units.scales_before()
    if scale.search(text[max(0, match.start() - 20) : match.start()]):
        return row.more["unit"], row.id, match.end()
    return None, None, match.end()


def _before(text: str, start: int) -> tuple[str | None, int, str | None]:
    """Modifier, the start of all words that belong to the number, and the row's id."""
    left = text[max(0, start - _LEFT) : start]
    offset = start - len(left)
    scale, _ = units.scales_before()
    magnitude = scale.search(left)
    if magnitude:
        left, start = left[: magnitude.start()], offset + magnitude.start()
    pattern, table = units.modifiers_before()
    found = pattern.search(left)
    if found:
        words = _bare(found[0])
        row = table.get(words) or next(r for w, r in table.items() if w in words)
        return words, offset + found.start(), row.id
    pattern, row = units.modifier_nouns()
    found = pattern.search(left)
    if found:
        return found[1].lower(), offset + found.start(), row.id
    return None, start, None


def _bare(words: str) -> str:
    """The modifier without the articles around it: "an additional " -> "additional"."""
    lower = re.sub(r" +", " ", words.lower()).strip()
    lower = re.sub(r"^(?:an?|the|its|their|his|her|this) (?!(?:minimum|maximum|mere) )", "", lower)
    return re.sub(r"(?: of)?(?: (?:the|an?))?$", "", lower)


def _after(text: str, end: int) -> tuple[str | None, int, str | None]:
    pattern, table = units.modifiers_after()
    found = pattern.match(text, end)
    if found is None:
        return None, end, None
    words = re.sub(" +", " ", found[1].lower())
    return words, found.end(), table[words].id


def _touches(dates: tuple[DateMention, ...], start: int, end: int) -> bool:
    at = bisect_right(dates, end - 1, key=lambda d: d.start) - 1
    return at >= 0 and dates[at].end > start


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Whether the number is a name's, an ordinal, an age, a part of a longer string of digits."""
    left, right = (
        text[max(0, match.start() - 30) : match.start()],
        text[match.end() : match.end() + 40],
    )
    if any(pattern.search(left) for pattern, _ in units.guards("after")):
        return True
    if any(pattern.match(right) for pattern, _ in units.guards("before")):
        return True
    if match[0].lower() == "one":
        return any(pattern.match(right) for pattern, _ in units.guards("one"))
    return bool(re.match(r"[\w°]", right)) and not re.match(r"[°%]", right)


def _names_something(parsed: Parsed, match: re.Match[str], noun: Counted | None) -> bool:
    """ "iPhone 4", "Boeing 747 jets": a capitalised word right before, nothing to part them."""
    first = parsed.token_at(match.start())
    if first.i == 0:
        return False
    last = first.nbor(-1)
    if last.is_space or not last.is_alpha or not parsed.text[last.idx].isupper():
        return _is_age(parsed, match, noun)
    opens = last.is_sent_start or last.pos_ not in {"PROPN", "NOUN"}
    if opens and last.pos_ != "PROPN":
        return False
    value = number_of(match["first"] or "") or Decimal(0)
    return noun is None or value < 1000


def _is_age(parsed: Parsed, match: re.Match[str], noun: Counted | None) -> bool:
    """ "Holm, 54, of Vell"."""
    around = parsed.text[max(0, match.start() - 2) : match.end() + 1]
    return noun is None and bool(re.fullmatch(r", \d{1,3},", around))


def _vague(reading: Reading, text: str, found: list[Quantity]) -> list[Quantity]:
    made: list[Quantity] = []
    for pattern, row in (units.vague_counts(), units.vague_amounts()):
        for match in pattern.finditer(text):
            noun = counted_at(reading.parsed, match.end()) if row.kind == "count" else None
            if row.kind == "count" and (
                noun is None
                or not noun.head.endswith(("s", "people", "men", "women", "children", "police"))
            ):
                continue
            end = noun.end if noun else match.end()
            if _touches(reading.dates, match.start(), end):
                continue
            if any(q.start < end and match.start() < q.end for q in [*found, *made]):
                continue
            made.append(_vague_quantity(reading, text, match.start(), end, noun, row.id))
    return made


def _vague_quantity(
    reading: Reading, text: str, start: int, end: int, noun: Counted | None, rule: str
) -> Quantity:
    modifier, start, _ = _before(text, start)
    last = parsed_word(text[start:end])
    return Quantity(
        start=start,
        end=end,
        value="",
        unit=noun.head if noun else last,
        modifier=modifier,
        holder=reading.parsed.text[noun.start : noun.end] if noun else None,
        period=period_after(text, end, reading.dates),
        vague=True,
        rule=rule,
    )


def parsed_word(words: str) -> str:
    """The last word of a phrase."""
    return words.rsplit(" ", 1)[-1]
