"""The proof's own word lists, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})
_MONTH = "may"
"""The hedge that is a month too: it counts in lower case only."""


@dataclass(frozen=True)
class Cue:
    """A word that a cut may not take. ``kind`` is the list it stands in."""

    kind: str
    words: str
    start: int
    end: int


@cache
def lists() -> dict[str, tuple[str, ...]]:
    """The lists of words.yml by name."""
    data = yaml.safe_load(Path(__file__).with_name("words.yml").read_text("utf-8"))
    return {name: tuple(str(w) for w in words) for name, words in data.items()}


@cache
def matcher(*names: str) -> re.Pattern[str]:
    """Any word of the lists ``names``, whole; the longest first."""
    words = sorted({w for n in names for w in lists()[n]}, key=lambda w: (-len(w), w))
    alternatives = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in words)
    return re.compile(rf"(?<![\w'-])(?:{alternatives})(?![\w-]|'\w)", re.IGNORECASE)


@cache
def _cues() -> tuple[tuple[str, re.Pattern[str]], ...]:
    kinds = ("negation", "hedge", "condition", "contrast", "exception")
    return (*((k, matcher(k)) for k in kinds), ("negation", re.compile(r"n't\b", re.IGNORECASE)))


@cache
def number() -> re.Pattern[str]:
    """A number in digits or words."""
    return re.compile(rf"[$€£¥]?\d[\d,.]*(?:bn|m|k|%)?|{matcher('numbers').pattern}", re.IGNORECASE)


@cache
def qualified() -> tuple[re.Pattern[str], ...]:
    """A qualifier and its number, in the groups ``word`` and ``number``."""
    before, count, after = (
        matcher(n).pattern for n in ("before_number", "before_count", "after_number")
    )
    digits = number().pattern
    return (
        re.compile(rf"(?P<word>{before})\s+(?P<number>{digits})", re.IGNORECASE),
        re.compile(rf"(?P<word>{count})\s+\w+\s+of\s+(?P<number>{digits})", re.IGNORECASE),
        re.compile(rf"(?P<number>{digits})\s+(?:\w+\s+)?(?P<word>{after})", re.IGNORECASE),
    )


def cues_in(text: str) -> list[Cue]:
    """Negations, hedges, conditions, contrasts and exceptions in ``text``, by place."""
    folded = text.translate(FOLD)
    found: list[Cue] = []
    for kind, pattern in _cues():
        for match in pattern.finditer(folded):
            words = match.group()
            if words.lower() == _MONTH and words != _MONTH:
                continue
            if words.lower() == "no" and folded[match.end() : match.end() + 1] == ".":
                continue
            found.append(Cue(kind, text[match.start() : match.end()], match.start(), match.end()))
    return sorted(found, key=lambda c: (c.start, c.end))


def is_opener(text: str) -> bool:
    """True for a discourse opener that stands alone ("Furthermore,")."""
    bare = " ".join(text.translate(FOLD).lower().strip(" ,;:—–-\n\t").split())
    return bare in lists()["openers"]
