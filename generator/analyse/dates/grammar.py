"""Where dates stand: rows of rules/dates compiled once and matched at the starts of words.

A pattern is a regular expression in which a space stands for any run of spaces and ``{NAME}``
for a lexicon of rules/dates/words.yml; what a lexicon matched reaches the normaliser under the
lexicon's name in lower case, already translated (``May`` -> ``05``). Rows are tried only where
their first letters stand, so that most words of an article cost one dictionary look-up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from generator.analyse.dates.openings import LENGTH, openings
from generator.rules import Row, rows

FILES = (
    "dates/calendar",
    "dates/periods",
    "dates/times",
    "dates/sets",
    "dates/durations",
    "dates/relative",
    "dates/references",
    "dates/holidays",
)
"""In order of rank: of two matches of one length, the row that stands first wins."""

_NAME = re.compile(r"\{([A-Z_]+)\}")
_BARE_SPACE = re.compile(r" (?![?*+{])(?![^\[\]]*\])")  # not in a class, without a quantifier
_WORD = re.compile(r"(?<![\w])[\w'#$]")
_DIGITS = str.maketrans("123456789", "000000000")
_SHORT = 3  # letters that choose the rows to try; after "the" more, since so many begin with it
_NEAR = 80  # characters on each side in which ``not_near`` words forbid a row
_CONTEXT = 40  # characters that a guard may look at on each side


Found = TypeVar("Found")


@dataclass(frozen=True)
class Match:
    """Words that a row matched; ``parts`` holds the translated words of its lexicons."""

    start: int
    end: int
    row: Row
    parts: dict[str, str]


@dataclass(frozen=True)
class _Lexicon:
    pattern: str
    values: dict[str, str]


@dataclass(frozen=True)
class _Compiled:
    row: Row
    rank: int
    regex: re.Pattern[str]
    names: tuple[tuple[str, str], ...]
    guards: tuple[tuple[re.Pattern[str], bool | None, bool], ...]
    """Pattern, whether it looks back (None: all around), whether it must match."""


def read_dates(text: str, make: Callable[[Match], Found | None]) -> list[Found]:
    """What ``make`` makes of the matches, in order and none overlapping.

    At each place the longest match that ``make`` accepts, of equals the one whose row stands first.
    """
    table, free = _table(), 0
    letters = text.lower().translate(_DIGITS)
    found: list[Found] = []
    for word in _WORD.finditer(text):
        at = word.start()
        if at < free:
            continue
        key = letters[at : at + (LENGTH if letters.startswith("the ", at) else _SHORT)]
        candidates = table.get(key)
        if candidates is None:
            candidates = table[key] = _candidates(key)
        for match in _matches(text, at, candidates) if candidates else ():
            made = make(match)
            if made is not None:
                found.append(made)
                free = match.end
                break
    return found


def _matches(text: str, at: int, candidates: tuple[_Compiled, ...]) -> Iterator[Match]:
    met = []
    for candidate in candidates:
        match = candidate.regex.match(text, at)
        if match and _allowed(candidate, match):
            met.append((match.end(), match, candidate))
    met.sort(key=lambda m: (-m[0], m[2].rank))
    for end, match, candidate in met:
        yield Match(at, end, candidate.row, _parts(match, candidate.names))


def _allowed(candidate: _Compiled, match: re.Match[str]) -> bool:
    text, start, end = match.string, match.start(), match.end()
    for pattern, back, wanted in candidate.guards:
        if back is None:
            if pattern.search(text, max(0, start - _NEAR), end + _NEAR):
                return False
            continue
        seen = text[max(0, start - _CONTEXT) : start] if back else text[end : end + _CONTEXT]
        if bool(pattern.search(seen) if back else pattern.match(seen)) is not wanted:
            return False
    return True


def _parts(match: re.Match[str], names: tuple[tuple[str, str], ...]) -> dict[str, str]:
    parts: dict[str, str] = {}
    for group, lexicon in names:
        words = match[group]
        if words is not None:
            parts[group] = translate(lexicon, words) if lexicon else words
    for group in [g for g in parts if g[-1].isdigit()]:
        parts.setdefault(group.rstrip("0123456789"), parts[group])  # it matched in another branch
    return parts


def translate(lexicon: str, words: str) -> str:
    """What a lexicon says of the words that it matched; the words where it says nothing."""
    key = words.lower().rstrip(".")
    return _lexicons()[lexicon].values.get(key, words)


@cache
def _lexicons() -> dict[str, _Lexicon]:
    found: dict[str, _Lexicon] = {}
    for row in rows("dates/words"):
        values = {w.lower(): v for v, words in row.more.get("values", {}).items() for w in words}
        pattern = row.pattern or _alternatives(row)
        pattern = _NAME.sub(lambda m: found[m[1]].pattern, pattern)
        found[row.id] = _Lexicon(pattern, values)
    return found


def _alternatives(row: Row) -> str:
    """Its words, longest first. ``case: true`` holds words to their capitals or all capitals."""
    dotted = {w.lower() for w in row.more.get("dot", ())}
    words = [w for given in row.more["values"].values() for w in given]
    if row.more.get("case"):
        words += [w.upper() for w in words]
    words = sorted(dict.fromkeys(words), key=lambda w: (-len(w), w))
    listed = "|".join(
        w.replace(".", r"\.").replace(" ", " +") + (r"\.?" if w.lower() in dotted else "")
        for w in words
    )
    return f"(?-i:{listed})" if row.more.get("case") else f"(?:{listed})"


@cache
def _compiled() -> tuple[_Compiled, ...]:
    every = [row for name in FILES for row in rows(name)]
    return tuple(_compile(row, rank) for rank, row in enumerate(every))


def _compile(row: Row, rank: int) -> _Compiled:
    names: list[tuple[str, str]] = []

    def named(found: re.Match[str]) -> str:
        lexicon, base = found[1], found[1].lower()
        group = (
            base + str(1 + sum(g.startswith(base) for g, _ in names))
            if base in (g for g, _ in names)
            else base
        )
        names.append((group, lexicon))
        return f"(?P<{group}>{_lexicons()[lexicon].pattern})"

    pattern = _NAME.sub(named, _prepared(row.pattern))
    regex = re.compile(rf"(?:{pattern})(?!\w)", re.IGNORECASE)
    own = [(g, "") for g in regex.groupindex if g not in dict(names)]
    return _Compiled(row, rank, regex, (*names, *own), _guards(row))


def _prepared(pattern: str) -> str:
    """A space stands for any run of spaces, ``[A-Z]`` for a capital although case is ignored."""
    return _BARE_SPACE.sub(" +", pattern).replace("[A-Z]", "(?-i:[A-Z])")


def _guards(row: Row) -> tuple[tuple[re.Pattern[str], bool | None, bool], ...]:
    """``after``/``before``: what must stand at its left/right; ``not_…``: what must not."""
    found = []
    for key, back, wanted in (
        ("after", True, True),
        ("not_after", True, False),
        ("before", False, True),
        ("not_before", False, False),
        ("not_near", None, False),
    ):
        given = row.more.get(key)
        if given:
            given = _NAME.sub(lambda m: _lexicons()[m[1]].pattern, _prepared(given))
            pattern = rf"(?:{given})\Z" if back else rf"(?:{given})"
            found.append((re.compile(pattern, re.IGNORECASE), back, wanted))
    return tuple(found)


@cache
def _openings() -> tuple[tuple[_Compiled, frozenset[str]], ...]:
    found = []
    for compiled in _compiled():
        begins = openings(compiled.regex.pattern)
        found.append((compiled, begins | {b[:_SHORT] for b in begins}))
    return tuple(found)


@cache
def _table() -> dict[str, tuple[_Compiled, ...]]:
    """Letters as met in texts -> the rows that can begin so; filled as they are met."""
    return {}


def _candidates(key: str) -> tuple[_Compiled, ...]:
    starts = {key[:n] for n in range(len(key) + 1) if n != _SHORT or n == len(key)}
    return tuple(c for c, begins in _openings() if not starts.isdisjoint(begins))


def lexicon(name: str) -> str:
    """The pattern that ``{NAME}`` stands for."""
    return _lexicons()[name].pattern
