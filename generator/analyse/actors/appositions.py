"""What follows a name and says what it is: appositions, "from Elmland", "Elm news agency"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.analyse.actors.lexicon import words
from generator.analyse.actors.names import Name
from generator.analyse.actors.phrases import owner_start, role_head
from generator.analyse.grammar import FINITE, VERBS
from generator.analyse.tokens import Line, Tokens
from generator.model.base import Kind

Taken = Mapping[int, Name]
"""Names of all actors by each of their tokens."""
LONGEST = 14
"""Tokens of an apposition at most; longer stretches are rather clauses."""
_AGE_OF = re.compile(r", (\d\d, (?:of|from) (?:the )?[A-Z][\w'.-]*(?: [A-Z][\w'.-]*)*)(?=[,.])")
_STOP = {",", ".", ";", ":", "-", "(", ")", '"', "?", "!", "''", "``", "--", "\u2013", "\u2014"}


def described_after(
    tokens: Tokens, line: Line, name: Name, kind: Kind, taken: Taken
) -> list[tuple[int, int]]:
    """Spans of what follows the name and says what it is, without their articles."""
    spans: list[tuple[int, int]] = []
    age = _AGE_OF.match(tokens.folded, name.end)
    if age and kind == "person":
        spans.append(age.span(1))
    at = name.last
    if at < line.last and tokens.text[at] in {"(", ","}:
        spans += _apposition(tokens, line, at + 1, kind, taken)
    elif kind == "person":
        spans += _origin(tokens, line, at)
    elif kind == "organisation":
        spans += _noun_after(tokens, line, name)
    return spans


def _apposition(
    tokens: Tokens, line: Line, at: int, kind: Kind, taken: Taken
) -> list[tuple[int, int]]:
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
            return _apposed(tokens, at, stop, kind, taken)
        stop += 1
    if stop - at > LONGEST or stop == at or stop >= line.last:
        return []
    return _apposed(tokens, at, stop, kind, taken)


def _stops(tokens: Tokens, at: int) -> bool:
    """Punctuation that ends an apposition; the hyphen of "co-owner" does not."""
    return tokens.text[at] in _STOP and not (tokens.text[at] == "-" and tokens.joined(at))


def _apposed(tokens: Tokens, at: int, stop: int, kind: Kind, taken: Taken) -> list[tuple[int, int]]:
    """The stretch without its article, where it is an apposition: no clause, nobody else."""
    if _is_clause(tokens, at, stop) or _names_another(tokens, at, stop, taken):
        return []
    body = kind == "person" and tokens.lower[at] == "of" and any(tokens.capital[at + 1 : at + 3])
    if not body and not _names_a_role(tokens, at, stop, kind):
        return []
    if tokens.lower[at] in words("cues", "article"):
        at += 1
    return [(tokens.start[at], tokens.end[stop - 1])]


def _is_clause(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether somebody does something in it: "the agency said", "minister before he left"."""
    for i in range(at, stop):
        if tokens.tag[i] in FINITE and tokens.pos[i] in VERBS:
            return True
        if tokens.lower[i] in words("cues", "telling-form") or tokens.tag[i] == "PRP":
            return True
    return False


def _names_another(tokens: Tokens, at: int, stop: int, taken: Taken) -> bool:
    """Whether it is a further name in a list, or runs into one that nothing ties to it."""
    if tokens.lower[at] in words("cues", "article"):
        at += 1
    if at in taken and taken[at].last >= stop:
        return True
    tied = False
    for i in range(at, stop):
        tied = tied or tokens.lower[i] in words("cues", "tie")
        if i in taken and taken[i].first == i and not tied and not _owns(tokens, taken[i].last):
            follows = i > at and tokens.text[i - 1].islower() and tokens.pos[i - 1] == "NOUN"
            if follows or taken[i].titled:
                return True
    return False


def _owns(tokens: Tokens, at: int) -> bool:
    """Whether a possessive, or the noun that the name stands before, follows."""
    return at < len(tokens) and (tokens.text[at] in {"'s", "'"} or tokens.text[at][:1].isalpha())


def _names_a_role(tokens: Tokens, at: int, stop: int, kind: Kind) -> bool:
    """Whether the stretch is a noun phrase with a role for its head, and no clause."""
    if tokens.pos[at] in {"VERB", "AUX", "ADP", "ADV", "SCONJ", "CCONJ"} and not role_head(
        tokens, at
    ):
        return False
    nouns = words("titles", "office", "role", "kin")
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
    first = owner_start(tokens, line, name.first - 1) if owned else name.last
    return [(tokens.start[first], tokens.end[stop - 1])]
