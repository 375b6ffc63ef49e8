"""Units, modifiers and guards of rules/quantities as compiled tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator.rules import Row, rows

Table = tuple[re.Pattern[str], dict[str, Row]]

_FIGURES = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?: ?\d/\d)?"
_SHARE = r"(?:%|[ -]per[ -]?cent|[ -]pct)?"
_JOINT = rf"{_SHARE}(?: ?[-–] ?| to | and (?=[^\W\d_]{{0,3}}[$£€₹]?\.?\d)| or )"


@cache
def share() -> re.Pattern[str]:
    """What makes a share of the number that it stands behind."""
    return re.compile(r"[ -]?(?:%|per[ -]?cent|pct|points?)", re.IGNORECASE)


def alternatives(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first, spaces as runs of spaces."""
    listed = sorted(dict.fromkeys(words), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", " +") for w in listed) + ")"


def _rows(name: str, kind: str) -> list[Row]:
    return [row for row in rows(f"quantities/{name}") if row.kind == kind]


def _words(name: str, kind: str) -> dict[str, Row]:
    return {w.lower(): row for row in _rows(name, kind) for w in row.words}


def _number_words(kind: str) -> list[str]:
    every = [w for row in _rows("numbers", kind) for v in row.more["values"].values() for w in v]
    return [w for w in every if len(w) > 2 and w not in _words("numbers", "scale-letters")]


@cache
def scale_word() -> str:
    """A pattern of hundred, thousand, million, dozen …"""
    return alternatives(w for w in _number_words("scale") if w not in _words("numbers", "apart"))


@cache
def _letters(kind: str) -> str:
    """A pattern of letters that stand for a scale, as they are or in capitals."""
    return alternatives(_words("numbers", kind))


@cache
def _letter_scales() -> str:
    """Behind figures; "5m" is metres or minutes, "$5m" millions."""
    sums = alternatives([w for s in _words("numbers", "sum-letters") for w in (s, s.upper())])
    return rf" ?{_letters('scale-letters')}(?!\w)|(?(symbol) ?{sums}(?!\w)|(?!))"


@cache
def parts_of_a_whole() -> dict[str, int]:
    """A half, third, quarter … -> into how many of them the whole is cut."""
    values = _rows("numbers", "parts")[0].more["values"]
    return {word: int(number) for number, words in values.items() for word in words}


@cache
def plurals() -> tuple[str, ...]:
    """Endings of nouns that stand for several."""
    return _rows("vague", "plural")[0].words


@cache
def scale_at_end() -> re.Pattern[str]:
    letters = rf"(?<=[\d ])(?:{_letters('scale-letters')}|{_letters('sum-letters')})"
    return re.compile(rf"(?:(?:[ -]{scale_word()})+|{letters})\Z", re.IGNORECASE)


@cache
def spelled() -> str:
    """A pattern of numbers in words: "twenty-five thousand", "a hundred", "half a million"."""
    one = alternatives(w for w in _number_words("number") if w not in _words("numbers", "apart"))
    scale = scale_word()
    more = rf"(?:(?:-| | and ){one}|[ -]{scale})*"
    return rf"(?:{one}{more}|(?:half )?an? (?:half )?{scale}{more}|half a {scale})(?!\w)"


@cache
def number_pattern() -> re.Pattern[str]:
    """Groups: ``fraction``, or ``symbol``, ``sign``, ``first``, ``joint`` and ``second``."""
    fraction = _rows("numbers", "fraction")[0].pattern
    ratio = _rows("numbers", "ratio")[0].pattern
    symbol = _symbol()
    scaled = rf"(?:(?i:(?: {scale_word()})+|-{scale_word()})|{_letter_scales()})?"
    number = rf"(?:{_FIGURES}{scaled}|(?i:{spelled()}))"
    return re.compile(
        rf"(?<![\w.,/:'-])(?:(?P<fraction>(?i:{fraction})(?= of| the)|(?i:{ratio})(?!\w))"
        rf"|(?P<symbol>{symbol} ?)?(?P<sign>-|minus )?"
        rf"(?P<first>{number})(?:(?P<joint>{_JOINT})(?:{symbol} ?)?(?P<second>{number}))?)",
    )


def _symbol() -> str:
    """Signs and codes before a number; a letter ("N5 billion") only where it is a sum at once."""
    every = _rows("units", "symbol")
    sure = alternatives(w for row in every if not row.more.get("scaled") for w in row.words)
    letter = alternatives(w for row in every if row.more.get("scaled") for w in row.words)
    sum_ = rf"\d[\d.]*(?:,\d{{3}}|[ -]?(?:{scale_word()}|bn|mn|tn|bln|mln|m)(?!\w))"
    return rf"(?:{sure}|{letter}(?= ?{sum_}))"


@cache
def sum_in_millions() -> re.Pattern[str]:
    """ "$100m": a sum with the letter that elsewhere is metres or minutes."""
    signs = alternatives(w for w in symbols() if not w.isalpha())
    return re.compile(rf"{signs} ?\d[\d.,]*[mM](?!\w)")


@cache
def symbols() -> dict[str, Row]:
    """Currency signs and codes that stand before a number."""
    return {w: row for row in _rows("units", "symbol") for w in row.words}


@cache
def units_behind() -> Table:
    """The pattern of a unit right behind a number, and the row of each of its spellings."""
    table = _words("units", "unit")
    return re.compile(rf"(?:[ -]?)({alternatives(table)})(?!\w)", re.IGNORECASE), table


@cache
def spellings() -> dict[str, str]:
    """A unit in lower case -> as its row writes it (MW, degrees Celsius)."""
    return {w.lower(): w for row in _rows("units", "unit") for w in row.words}


@cache
def scale_before() -> tuple[re.Pattern[str], Row]:
    """ "a magnitude of " right before a number."""
    row = _rows("units", "scale")[0]
    return re.compile(rf"(?<!\w){alternatives(row.words)}[ -]\Z", re.IGNORECASE), row


@cache
def verbs_before() -> tuple[re.Pattern[str], dict[str, str], str]:
    """ "killing " right before a number without a noun; what it says of those counted."""
    row = _rows("units", "verb")[0]
    table = {w: unit for unit, words in row.more["values"].items() for w in words}
    return re.compile(rf"\b({alternatives(table)}) \Z", re.IGNORECASE), table, row.id


@cache
def states_behind() -> tuple[re.Pattern[str], str]:
    """ "had been injured" right behind a number without a noun."""
    row = _rows("units", "state-behind")[0]
    return re.compile(rf"{row.pattern}(?!\w)", re.IGNORECASE), row.id


@cache
def modifiers_before() -> Table:
    """A run of modifiers right before a number: "at least another", "an additional"."""
    table = _words("modifiers", "before")
    run = (
        r"(?<![\w$-])(?:(?:an?|the|its|their|his|her|this) )?"
        rf"(?:{alternatives(table)} )+(?:of )?(?:the |an? )?\Z"
    )
    return re.compile(run, re.IGNORECASE), table


@cache
def modifiers_behind() -> Table:
    table = _words("modifiers", "after")
    words = alternatives(table)
    pattern = rf" ?({words})(?!\w)(?! (?:\d|{spelled()}))"
    return re.compile(pattern, re.IGNORECASE), table


@cache
def modifier_nouns() -> tuple[re.Pattern[str], Row]:
    """ "an earlier deployment of" right before a number."""
    row = _rows("modifiers", "noun")[0]
    run = (
        r"(?<!\w)(?:an?|the|its|their|his|her|this) "
        rf"({alternatives(row.words)}) (?:\w+ )?\w+ of \Z"
    )
    return re.compile(run, re.IGNORECASE), row


@cache
def decimal_units() -> Table:
    """Nouns right behind a decimal that say what it measures: "a 7.0 quake"."""
    table = _words("units", "decimal-unit")
    return re.compile(rf"[ -]{alternatives(table)}(?!\w)", re.IGNORECASE), table


@cache
def tolls() -> tuple[re.Pattern[str], Row]:
    """ "the death toll has risen to " right before a number without a noun."""
    row = _rows("units", "toll")[0]
    return re.compile(rf"(?:{row.pattern})\Z", re.IGNORECASE), row


@cache
def vague_counts() -> tuple[re.Pattern[str], Row]:
    row = _rows("vague", "count")[0]
    pattern = rf"(?<![\w-]){alternatives(row.words)}(?: of)?(?= [a-z])"
    return re.compile(pattern, re.IGNORECASE), row


@cache
def vague_amounts() -> tuple[re.Pattern[str], Row]:
    row = _rows("vague", "amount")[0]
    measures = alternatives(_rows("vague", "measure")[0].words)
    between = r"(?:(?!and |or |but |the )\w+ (?:and \w+ )?)?"
    pattern = rf"(?<![\w-]){alternatives(row.words)} {between}{measures}(?!\w)"
    return re.compile(pattern, re.IGNORECASE), row


@cache
def guards(kind: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of what makes a number no quantity, with the ids of their rows."""
    ends = r"\Z" if kind in {"after", "vote", "bare", "share-of-time", "step"} else ""
    return tuple((re.compile(f"(?:{row.pattern}){ends}"), row.id) for row in _rows("guards", kind))
