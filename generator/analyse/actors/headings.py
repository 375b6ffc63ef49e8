"""Names in headlines where capitals say nothing: only what the body or the gazetteer knows.

A headline phrase ("Drone Showcase", "Military Cooperation") is thus never an actor.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.analyse.actors.lexicon import given_names, words
from generator.analyse.actors.names import Name, make_name
from generator.analyse.tokens import Line, Tokens

SURE = {"country", "place", "region", "city", "outlet", "organisation", "people"}


def names_in_headings(tokens: Tokens, body: Iterable[Name]) -> list[Name]:
    """Names in the lines without useful capitals, in the order of the text."""
    known = _known_forms(body)
    found: list[Name] = []
    for line in tokens.lines:
        if line.heading and line.block not in {"credit", "published", "furniture"}:
            found += _in_line(tokens, line, known)
    return found


def _known_forms(body: Iterable[Name]) -> dict[str, list[tuple[str, ...]]]:
    """Token forms of the body's names by their first token, longest first, in lower case."""
    forms: dict[str, set[tuple[str, ...]]] = {}
    for name in body:
        parts = tuple(name.text.lower().replace("-", " - ").split())
        for form in {parts, parts[-1:]} if len(parts) > 1 else {parts}:
            if len(form) > 1 or len(form[0]) > 2:
                forms.setdefault(form[0], set()).add(form)
    return {first: sorted(found, key=lambda f: (-len(f), f)) for first, found in forms.items()}


def _in_line(tokens: Tokens, line: Line, known: dict[str, list[tuple[str, ...]]]) -> list[Name]:
    found: list[Name] = []
    at = line.first
    while at < line.last:
        stop = _match(tokens, line, at, known) or _by_gazetteer(tokens, line, at)
        stop = stop or _by_parser(tokens, line, at)
        if stop:
            found.append(make_name(tokens, at, stop, heading=True))
        at = stop or at + 1
    return found


def _match(
    tokens: Tokens, line: Line, at: int, known: dict[str, list[tuple[str, ...]]]
) -> int | None:
    if not tokens.capital[at]:
        return None
    for form in known.get(tokens.lower[at], ()):
        stop = at + len(form)
        same = stop <= line.last and tuple(tokens.lower[at:stop]) == form
        if same and (len(form) > 1 or form[0] not in tokens.lower_words):
            return stop
    return None


def _by_gazetteer(tokens: Tokens, line: Line, at: int) -> int | None:
    entry, stop = tokens.entries.get(at, (None, 0))
    if entry is None or entry.category not in SURE or stop > line.last:
        return None
    ordinary = stop - at == 1 and tokens.lower[at] in tokens.lower_words
    return None if ordinary else stop


def _by_parser(tokens: Tokens, line: Line, at: int) -> int | None:
    """A person whom the parser sees and whose first word is a given name, two words or three."""
    if not tokens.opens[at] or tokens.label[at] != "PERSON" or tokens.text[at] not in given_names():
        return None
    stop = at + 1
    while stop < line.last and tokens.label[stop] == "PERSON" and not tokens.opens[stop]:
        stop += 1
    ordinary = any(tokens.lower[i] in tokens.lower_words for i in range(at, stop))
    titles = any(tokens.lower[i] in words("titles", "office", "role") for i in range(at, stop))
    return stop if 2 <= stop - at <= 3 and not ordinary and not titles else None
