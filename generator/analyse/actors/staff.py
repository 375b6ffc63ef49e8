"""Who made the article: reporters, editors and photographers, who are no actors of its story."""

from __future__ import annotations

import re
from functools import cache

from generator.analyse.actors.lexicon import words
from generator.analyse.grammar import FINITE
from generator.analyse.tokens import Line, Tokens

_ADDRESS = re.compile(r"\S+@\S+\.\w|(?:^|\s)@\w{3,}")
_BYLINE = re.compile(r"(?:[Ww]ords )?[Bb](?:y|Y) [^.!?\"]{3,90}$")
SHORT = 16
"""Tokens of a byline at most."""


def staff_tokens(tokens: Tokens) -> frozenset[int]:
    """Tokens at which persons are named as makers of the article."""
    text = tokens.folded
    # Most articles have neither: one search over all of it spares a search in every line.
    marked = any(p.search(text) for p in (_ADDRESS, _credit(), _phrase()))
    found: list[int] = []
    for line in tokens.lines:
        if line.block == "title":
            continue
        if line.block == "byline" or _is_byline(tokens, line):
            found += range(line.first, line.last)
        elif marked:
            found += _in_line(tokens, line)
    return frozenset(found)


def _in_line(tokens: Tokens, line: Line) -> list[int]:
    whole = range(line.first, line.last)
    text = tokens.folded[tokens.start[line.first] : tokens.end[line.last - 1]]
    if _ADDRESS.search(text) and len(whole) < 3 * SHORT:
        return list(whole)
    found = _phrase().search(text)
    if found is not None:
        # "... in Elmland. (Reporting by Ada Finch)": from the bracket on; else all of it.
        opened = text.rfind("(", 0, found.start() + 1)
        begin = tokens.start[line.first] + max(0, opened)
        return [i for i in whole if tokens.start[i] >= begin]
    credit = _credit().search(text)
    if credit is None:
        return []
    begin = tokens.start[line.first] + credit.start()
    return [i for i in whole if tokens.start[i] >= begin]


def _is_byline(tokens: Tokens, line: Line) -> bool:
    """Whether the line is "By Ada Finch and Odo Hale", alone in its paragraph, no sentence."""
    opens = tokens.lower[line.first] in words("cues", "byline-opener")
    if not opens or line.last - line.first > SHORT:
        return False
    text = tokens.folded[tokens.start[line.first] : tokens.end[line.last - 1]]
    finite = any(tokens.tag[i] in FINITE for i in range(line.first, line.last))
    names = any(tokens.capital[line.first + 1 : line.first + 3])
    return names and not finite and _BYLINE.match(text) is not None


@cache
def _credit() -> re.Pattern[str]:
    """Who hands a picture on, and who took it: "REUTERS/Ada Finch"."""
    agencies = sorted(words("cues", "picture-agency"), key=lambda w: (-len(w), w))
    return re.compile(rf"(?:[A-Z]{{2,}}|{'|'.join(agencies)})\s?/\s?(?=[A-Z])")


@cache
def _phrase() -> re.Pattern[str]:
    phrases = sorted(words("cues", "staff"), key=len, reverse=True)
    return re.compile("|".join(re.escape(p) for p in phrases), re.IGNORECASE)
