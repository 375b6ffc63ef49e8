"""What the text says an actor is: the words before, after and around its name. Never ours.

The surface decides, word by word; the parse is not trusted with apposition.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.analyse.actors.lexicon import words
from generator.analyse.actors.names import Name
from generator.analyse.tokens import Line, Tokens
from generator.model.base import Kind
from generator.model.findings import Description

LONGEST = 14
"""Tokens of an apposition at most; longer stretches are rather clauses."""
_AGE_OF = re.compile(r", (\d\d, (?:of|from) (?:the )?[A-Z][\w'.-]*(?: [A-Z][\w'.-]*)*)(?=[,.])")
_STOP = {",", ".", ";", ":", "-", "(", ")", '"', "?", "!", "''", "``"}
DETERMINERS = {"a", "an", "the", "its", "his", "her", "their"}


def describe(tokens: Tokens, kind: Kind, names: Iterable[Name]) -> tuple[Description, ...]:
    """Descriptions in the order of the text, each wording once, longer ones for shorter."""
    if kind == "country":
        return ()
    spans: list[tuple[int, int]] = []
    for name in names:
        line = tokens.line_of(name.first)
        if line.heading:
            continue
        spans += _before(tokens, line, name.first, name.last, kind)
        spans += _after(tokens, line, name, kind)
    return tuple(Description(start=s, end=e) for s, e in _distinct(tokens, spans))


def _distinct(tokens: Tokens, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    texts = [tokens.folded[s:e].casefold() for s, e in spans]
    for n, span in enumerate(spans):
        repeated = texts[n] in texts[:n]
        part = any(texts[n] != t and texts[n] in t for t in texts)
        if not repeated and not part:
            kept.append(span)
    return sorted(kept)


def role_head(tokens: Tokens, at: int) -> bool:
    """Whether the token says what somebody is: an office or a role, not an honorific."""
    return tokens.lower[at] in words("titles", "office", "role")


def _before(tokens: Tokens, line: Line, first: int, last: int, kind: Kind) -> list[tuple[int, int]]:
    """ "Ukrainian analyst", "Russia's Deputy Foreign Minister"; with a comma, "the king, Odo"."""
    stop = first
    while stop > line.first and tokens.lower[stop - 1] in words("titles", "honorific"):
        stop -= 1
    comma = stop > line.first and tokens.text[stop - 1] == ","
    if comma:
        stop -= 1
    if stop <= line.first:
        return []
    head = _title_head(tokens, line, stop)
    if kind == "person":
        noun = tokens.pos[stop - 1] == "NOUN" and tokens.text[stop - 1].islower() and not comma
        if head is None and noun and first <= tokens.head[stop - 1] < last:
            head = stop - 1
        if head is None:
            return []
    else:
        head = stop - 1
        nouns = words("cues", "before-organisation", "before-place")
        if comma or tokens.lower[head] not in nouns:
            return []
    at = _phrase_start(tokens, line, head + 1)
    if comma and not (
        at == line.first or tokens.lower[at - 1] in DETERMINERS or "'s" in tokens.text[at:stop]
    ):
        return []
    if comma and at > line.first and tokens.text[at - 1] == ",":
        return []
    return [(tokens.start[at], tokens.end[stop - 1])] if at < stop else []


def _title_head(tokens: Tokens, line: Line, stop: int) -> int | None:
    """The role that a title ends with, or that "of" or "for" and some words follow."""
    if role_head(tokens, stop - 1):
        return stop - 1
    for at in range(stop - 2, max(line.first, stop - 7), -1):
        if tokens.text[at] in _STOP or tokens.pos[at] in {"VERB", "AUX"}:
            return None
        if tokens.lower[at] in {"of", "for"} and role_head(tokens, at - 1):
            return at - 1
    return None


def _phrase_start(tokens: Tokens, line: Line, stop: int) -> int:
    """The first token of the noun phrase that ends before ``stop``, without its article."""
    at = stop
    while at > line.first and stop - at < LONGEST:
        before = at - 1
        text, lower = tokens.text[before], tokens.lower[before]
        if text in {"'s", "'"}:
            at = _owner_start(tokens, line, before)
            break
        if lower == "of" and before > line.first and tokens.capital[before + 1]:
            heads = words("organisations", "organisation-of")
            if not (tokens.capital[before - 1] and tokens.lower[before - 1] in heads):
                break
        elif text in {"and", "&"}:
            if before == line.first or not role_head(tokens, before - 1):
                break
        elif text == "-" and tokens.joined(before) and tokens.joined(before + 1):
            before -= 1
        elif lower in DETERMINERS or not text[:1].isalpha() or not _modifies(tokens, before):
            break
        at = before
    while at < stop and (tokens.text[at] in {"-", "of", "and", "&", "for"}):
        at += 1
    return at


def _modifies(tokens: Tokens, at: int) -> bool:
    """Whether the word can stand before a role: nouns, adjectives, names, participles."""
    pos = tokens.pos[at]
    if pos in {"NOUN", "PROPN", "ADJ"} or tokens.lower[at] in words("titles", "modifier", "office"):
        return True
    return bool(
        (tokens.capital[at] and pos != "ADP") or (pos == "VERB" and tokens.dep[at] == "amod")
    )


def _owner_start(tokens: Tokens, line: Line, at: int) -> int:
    """The first token of the owner before a possessive: a name's run, a noun and its adjective."""
    at -= 1
    while at > line.first and (
        (tokens.capital[at] and tokens.capital[at - 1] and tokens.pos[at - 1] == "PROPN")
        or (tokens.pos[at] == "NOUN" and tokens.pos[at - 1] == "ADJ")
    ):
        at -= 1
    return at


def _after(tokens: Tokens, line: Line, name: Name, kind: Kind) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    age = _AGE_OF.match(tokens.folded, name.end)
    if age and kind == "person":
        spans.append(age.span(1))
    at = name.last
    if at < line.last and tokens.text[at] in {"(", ","}:
        spans += _apposition(tokens, line, at + 1, kind)
    elif kind == "person":
        spans += _origin(tokens, line, at)
    elif kind == "organisation":
        spans += _noun_after(tokens, line, name)
    return spans


def _apposition(tokens: Tokens, line: Line, at: int, kind: Kind) -> list[tuple[int, int]]:
    """ ", spokesman for the army,", ", who is a miller," up to the next comma or the end."""
    if at + 1 < line.last and tokens.text[at].isdigit() and tokens.text[at + 1] == ",":
        at += 2
    if at + 2 < line.last and tokens.lower[at] == "who" and tokens.lower[at + 1] in {"is", "was"}:
        at += 2
    elif at < line.last and tokens.lower[at] in {"who", "which"}:
        return []
    stop = at
    while stop < line.last and not _stops(tokens, stop) and stop - at <= LONGEST:
        if stop > at and tokens.lower[stop] in {"who", "which", "that", "whose"}:
            return _apposed(tokens, at, stop, kind)
        stop += 1
    if stop - at > LONGEST or stop == at or stop >= line.last:
        return []
    return _apposed(tokens, at, stop, kind)


def _stops(tokens: Tokens, at: int) -> bool:
    """Punctuation that ends an apposition; the hyphen of "co-owner" does not."""
    return tokens.text[at] in _STOP and not (tokens.text[at] == "-" and tokens.joined(at))


def _apposed(tokens: Tokens, at: int, stop: int, kind: Kind) -> list[tuple[int, int]]:
    """The stretch without its article, where it is an apposition."""
    body = kind == "person" and tokens.lower[at] == "of" and any(tokens.capital[at + 1 : at + 3])
    if not body and not _names_a_role(tokens, at, stop, kind):
        return []
    if tokens.lower[at] in {"a", "an", "the"}:
        at += 1
    return [(tokens.start[at], tokens.end[stop - 1])]


def _names_a_role(tokens: Tokens, at: int, stop: int, kind: Kind) -> bool:
    """Whether the stretch is a noun phrase with a role for its head, and no clause."""
    if tokens.pos[at] in {"VERB", "AUX", "ADP", "ADV", "SCONJ", "CCONJ"} and not role_head(
        tokens, at
    ):
        return False
    nouns = words("titles", "office", "role")
    if kind != "person":
        nouns = words("organisations", "nominal", "company") | words(
            "cues", "before-place", "before-organisation"
        )
    head = next((i for i in range(at, stop) if tokens.lower[i] in nouns), None)
    if head is None:
        return False
    before = range(at, head)
    return not any(
        tokens.pos[i] in {"VERB", "AUX", "ADP"} and tokens.dep[i] != "amod" for i in before
    )


def _origin(tokens: Tokens, line: Line, at: int) -> list[tuple[int, int]]:
    """ "from South Korea", "of The Globe and Mail" right after a person."""
    if at + 1 >= line.last or tokens.lower[at] not in {"from", "of"}:
        return []
    stop = at + 1
    if tokens.lower[stop] == "the":
        stop += 1
    begun = stop
    while stop < line.last and (
        tokens.capital[stop]
        or (
            tokens.lower[stop] in {"and", "of"}
            and tokens.capital[min(stop + 1, line.last - 1)]
            and stop > begun
            and tokens.label[stop]
        )
    ):
        stop += 1
    return [(tokens.start[at], tokens.end[stop - 1])] if stop > begun else []


def _noun_after(tokens: Tokens, line: Line, name: Name) -> list[tuple[int, int]]:
    """ "Yonhap news agency": with the owner before the name, the whole phrase."""
    nouns = words("cues", "organ-tail")
    stop = name.last
    while stop < line.last and tokens.pos[stop] in {"NOUN", "ADJ"} and tokens.text[stop].islower():
        stop += 1
    while stop > name.last and tokens.lower[stop - 1] not in nouns:
        stop -= 1
    if stop == name.last or name.text in words("groups", "owner"):
        return []
    owned = name.first > line.first and tokens.text[name.first - 1] in {"'s", "'"}
    first = _owner_start(tokens, line, name.first - 1) if owned else name.last
    return [(tokens.start[first], tokens.end[stop - 1])]
