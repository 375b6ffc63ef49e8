"""Lexical rules at work: the rows of a rule file as one compiled search over folded text.

A row's ``words`` match as whole words, in any case; an ending ``*`` lets the word go on
("intensif*"); a ``pattern`` is a regular expression of its own. Longer words win. Text and rows
are compared in lower case: a row cannot ask for a capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.analyse.parse import fold
from generator.rules import Row, rows

ESCAPED_OR_CAPITAL = re.compile(r"\\.|\(\?P|[^\W_a-z\d]", re.DOTALL)


@dataclass(frozen=True)
class Hit:
    """A place where a row fires; offsets count the characters of the text that was searched."""

    row: Row
    start: int
    end: int


def find_phrases(file: str, text: str, kinds: tuple[str, ...] = ()) -> Iterator[Hit]:
    """All hits of the rows of ``rules/<file>.yml`` (of these kinds) in ``text``, row by row."""
    searched = _searched(text)
    for row, search in _searches(file, kinds):
        for match in search.finditer(searched):
            yield Hit(row, match.start(), match.end())


def has_phrase(file: str, text: str, *kinds: str) -> bool:
    """Whether any row of these kinds fires in ``text``."""
    searched = _searched(text)
    return any(search.search(searched) for _, search in _searches(file, kinds))


def opening_phrase(file: str, text: str, *kinds: str) -> Hit | None:
    """The longest hit at the very beginning of ``text``."""
    searched = _searched(text)
    found = ((row, search.match(searched)) for row, search in _searches(file, kinds))
    hits = [Hit(row, 0, match.end()) for row, match in found if match]
    return max(hits, key=lambda hit: hit.end, default=None)


@cache
def words_of(file: str, *kinds: str) -> frozenset[str]:
    """The plain words of the rows of these kinds, lower case."""
    return frozenset(w.lower() for row in rows(file) if row.kind in kinds for w in row.words)


def row_of_word(file: str, words: Iterable[str], *kinds: str) -> str:
    """The row ("file#id") of the first of ``words`` that one of these kinds lists, or ""."""
    listed = _rows_by_word(file, kinds)
    return next((f"{file}#{listed[word]}" for word in words if word in listed), "")


@cache
def _rows_by_word(file: str, kinds: tuple[str, ...]) -> dict[str, str]:
    chosen = (row for row in reversed(rows(file)) if row.kind in kinds)
    return {word.lower(): row.id for row in chosen for word in row.words}


@cache
def _searches(file: str, kinds: tuple[str, ...]) -> tuple[tuple[Row, re.Pattern[str]], ...]:
    chosen = (row for row in rows(file) if not kinds or row.kind in kinds)
    return tuple((row, _compiled(row)) for row in chosen)


def _compiled(row: Row) -> re.Pattern[str]:
    longest_first = sorted(row.words, key=lambda word: (-len(word), word))
    choices = [_word(word) for word in longest_first]
    if choices:
        choices = [rf"(?<![\w-])(?:{'|'.join(choices)})(?!\w)"]
    if row.pattern:
        choices.append(f"(?:{_lowered_pattern(row.pattern)})")
    return re.compile("|".join(choices))


@lru_cache(maxsize=8)
def _searched(text: str) -> str:
    """The text folded and in lower case, of the same length; many rows ask for it in turn.

    Lowering once and searching as it stands costs half of what IGNORECASE does, letter by letter.
    """
    folded = fold(text)
    lower = folded.lower()
    return lower if len(lower) == len(folded) else "".join(map(_lower, folded))


def _lower(letter: str) -> str:
    lower = letter.lower()
    return lower if len(lower) == 1 else letter


def _lowered_pattern(pattern: str) -> str:
    r"""The pattern for text in lower case: its letters lowered, but not \S, \W or (?P<name>."""
    return ESCAPED_OR_CAPITAL.sub(lambda m: m[0].lower() if len(m[0]) == 1 else m[0], pattern)


def _word(word: str) -> str:
    return re.escape(fold(word).lower()).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
