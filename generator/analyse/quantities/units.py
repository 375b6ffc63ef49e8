"""Units, modifiers and guards of rules/quantities as compiled tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator.rules import Row, rows

Table = tuple[re.Pattern[str], dict[str, Row]]

_FIGURES = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?: ?\d/\d)?"
# "5m" is metres or minutes, "$5m" millions
_LETTER_SCALES = r" ?(?:bn|mn|tn|bln|mln|trn)(?!\w)|(?(symbol) ?(?:cr|[mkbMKB])(?!\w)|(?!))"
_LETTERS = {"bln", "mln", "trn"}  # they stand behind figures alone
_SHARE = r"(?:%|[ -]per[ -]?cent|[ -]pct)?"
_JOINT = rf"{_SHARE}(?: ?[-–] ?| to | and (?=[^\W\d_]{{0,3}}[$£€₹]?\.?\d)| or )"


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
    return [w for w in every if len(w) > 2 and w not in {"score", "millions", *_LETTERS}]


@cache
def scale_word() -> str:
    """A pattern of hundred, thousand, million, dozen …"""
    return alternatives(_number_words("scale"))


@cache
def scale_at_end() -> re.Pattern[str]:
    letters = r"(?<=[\d ])(?:bn|mn|tn|bln|mln|trn|cr|[mkb])"
    return re.compile(rf"(?:(?:[ -]{scale_word()})+|{letters})\Z", re.IGNORECASE)


@cache
def spelled() -> str:
    """A pattern of numbers in words: "twenty-five thousand", "a hundred", "half a million"."""
    apart = {"single", "both", "pair", "nil", "half"}
    one = alternatives(w for w in _number_words("number") if w not in apart)
    scale = scale_word()
    more = rf"(?:(?:-| | and ){one}|[ -]{scale})*"
    return rf"(?:{one}{more}|(?:half )?an? (?:half )?{scale}{more}|half a {scale})(?!\w)"


@cache
def number_pattern() -> re.Pattern[str]:
    """Groups: ``fraction``, or ``symbol``, ``sign``, ``first``, ``joint`` and ``second``."""
    fraction = _rows("numbers", "fraction")[0].pattern
    ratio = _rows("numbers", "ratio")[0].pattern
    symbol = _symbol()
    scaled = rf"(?:(?i:(?: {scale_word()})+|-{scale_word()})|{_LETTER_SCALES})?"
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
    ends = r"\Z" if kind in {"after", "vote", "bare"} else ""
    return tuple((re.compile(f"(?:{row.pattern}){ends}"), row.id) for row in _rows("guards", kind))
