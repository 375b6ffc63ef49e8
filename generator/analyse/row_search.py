"""Lexical rules at work: the rows of a rule file as one compiled search over folded text.

A row's ``words`` match as whole words, in any case; an ending ``*`` lets the word go on
("intensif*"); a ``pattern`` is a regular expression of its own. Longer words win.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from generator.analyse.parse import fold
from generator.rules import Row, rows


@dataclass(frozen=True)
class Hit:
    """A place where a row fires; offsets count the characters of the text that was searched."""

    row: Row
    start: int
    end: int


def find_phrases(file: str, text: str, kinds: tuple[str, ...] = ()) -> Iterator[Hit]:
    """All hits of the rows of ``rules/<file>.yml`` (of these kinds) in ``text``, row by row."""
    folded = fold(text)
    for row, search in _searches(file, kinds):
        for match in search.finditer(folded):
            yield Hit(row, match.start(), match.end())


def has_phrase(file: str, text: str, *kinds: str) -> bool:
    """Whether any row of these kinds fires in ``text``."""
    folded = fold(text)
    return any(search.search(folded) for _, search in _searches(file, kinds))


def opening_phrase(file: str, text: str, *kinds: str) -> Hit | None:
    """The longest hit at the very beginning of ``text``."""
    folded = fold(text)
    found = ((row, search.match(folded)) for row, search in _searches(file, kinds))
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
        choices.append(f"(?:{row.pattern})")
    return re.compile("|".join(choices), re.IGNORECASE)


def _word(word: str) -> str:
    return re.escape(fold(word)).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
