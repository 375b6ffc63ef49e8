"""Units, modifiers and guards of rules/quantities as compiled tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator.rules import Row, rows

_FRACTIONS = r"(?:half|one[- ]half|(?:one|two|three|four|a)[- ](?:thirds?|quarters?|fifths?|tenths?|sixths?|eighths?))"


def alternatives(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first, spaces as runs of spaces."""
    listed = sorted(dict.fromkeys(words), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", " +") for w in listed) + ")"


@cache
def spelled() -> str:
    """A pattern of numbers in words: "twenty-five thousand", "a hundred", "two dozen"."""
    simple: list[str] = []
    scales: list[str] = []
    for row in rows("quantities/numbers"):
        words = [w for given in row.more["values"].values() for w in given if len(w) > 2]
        (scales if row.kind == "scale" else simple).extend(words)
    one = alternatives(w for w in simple if w not in {"single", "both", "pair", "nil", "half"})
    scale = alternatives(w for w in scales if w not in {"score", "millions"})
    more = rf"(?:(?:-| | and ){one}|[ -]{scale})*"
    return rf"(?:{one}{more}|(?:half )?an? (?:half )?{scale}{more}|half a {scale})(?!\w)"


@cache
def scale_word() -> str:
    words = [
        w
        for r in rows("quantities/numbers")
        if r.kind == "scale"
        for v in r.more["values"].values()
        for w in v
    ]
    return alternatives(w for w in words if len(w) > 2 and w not in {"score", "millions"})


@cache
def number_pattern() -> re.Pattern[str]:
    """Groups: ``symbol`` currency before; ``first``, ``second`` ends of a range; ``scale``."""
    figures = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?: ?\d/\d)?"
    short = r"(?:bn|mn|m|k|b|tn)(?!\w)"
    scaled = rf"(?: {scale_word()}|-{scale_word()}|{short})?"
    symbol = alternatives(
        w for row in rows("quantities/units") if row.kind == "symbol" for w in row.words
    )
    number = rf"(?:{figures}{scaled}|(?i:{spelled()}))"
    joint = r"(?: ?[-–] ?| to | and (?=[$£€]?\d)| or )"
    return re.compile(
        rf"(?<![\w.,/:'-])(?P<symbol>{symbol} ?)?(?P<sign>-|minus )?"
        rf"(?P<first>{number})(?:(?P<joint>{joint})(?:{symbol} ?)?(?P<second>{number}))?"
        rf"|(?<![\w-])(?P<fraction>(?i:{_FRACTIONS}))(?= of| the)",
    )


@cache
def symbols() -> dict[str, str]:
    return {
        w: row.more["unit"]
        for row in rows("quantities/units")
        if row.kind == "symbol"
        for w in row.words
    }


@cache
def units() -> tuple[re.Pattern[str], dict[str, Row]]:
    """The pattern of a unit right behind a number, and the row of each of its spellings."""
    of_kind = [row for row in rows("quantities/units") if row.kind == "unit"]
    table = {w.lower(): row for row in of_kind for w in row.words}
    return re.compile(rf"(?:[ -]?)({alternatives(table)})(?!\w)", re.IGNORECASE), table


@cache
def scales_before() -> tuple[re.Pattern[str], Row]:
    row = next(row for row in rows("quantities/units") if row.kind == "scale")
    return re.compile(rf"(?<!\w)(?:an? )?{alternatives(row.words)}[ -]\Z", re.IGNORECASE), row


@cache
def modifiers_before() -> tuple[re.Pattern[str], dict[str, Row]]:
    """A run of modifiers right before a number: "at least another", "an additional"."""
    of_kind = [row for row in rows("quantities/modifiers") if row.kind == "before"]
    table = {w.lower(): row for row in of_kind for w in row.words}
    run = rf"(?<![\w$-])(?:(?:an?|the|its|their|his|her|this) )?(?:{alternatives(table)} ?)+(?:of )?(?:the |an? )?\Z"
    return re.compile(run.replace(" ?)+", " )+"), re.IGNORECASE), table


@cache
def modifiers_after() -> tuple[re.Pattern[str], dict[str, Row]]:
    of_kind = [row for row in rows("quantities/modifiers") if row.kind == "after"]
    table = {w.lower(): row for row in of_kind for w in row.words}
    return re.compile(rf" ?({alternatives(table)})(?!\w)", re.IGNORECASE), table


@cache
def modifier_nouns() -> tuple[re.Pattern[str], Row]:
    """ "an earlier deployment of" right before a number."""
    row = next(row for row in rows("quantities/modifiers") if row.kind == "noun")
    words = alternatives(row.words)
    run = rf"(?<!\w)(?:an?|the|its|their|his|her|this) ({words}) (?:\w+ )?\w+ of \Z"
    return re.compile(run, re.IGNORECASE), row


@cache
def vague_counts() -> tuple[re.Pattern[str], Row]:
    row = next(row for row in rows("quantities/vague") if row.kind == "count")
    return re.compile(rf"(?<![\w-]){alternatives(row.words)}(?: of)?(?= [a-z])", re.IGNORECASE), row


@cache
def vague_amounts() -> tuple[re.Pattern[str], Row]:
    table = {row.kind: row for row in rows("quantities/vague")}
    pattern = rf"(?<![\w-]){alternatives(table['amount'].words)} (?:\w+ (?:and \w+ )?)?{alternatives(table['measure'].words)}(?!\w)"
    return re.compile(pattern, re.IGNORECASE), table["amount"]


@cache
def guards(kind: str) -> tuple[tuple[re.Pattern[str], Row], ...]:
    return tuple(
        (re.compile(row.pattern), row) for row in rows("quantities/guards") if row.kind == kind
    )
