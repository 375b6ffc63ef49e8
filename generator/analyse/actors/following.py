"""What follows one occurrence of a name and tells its kind."""

from __future__ import annotations

import re

from generator.analyse.actors.evidence import Scores
from generator.analyse.actors.lexicon import given_names, words
from generator.analyse.actors.names import Name
from generator.analyse.tokens import Tokens

_ACRONYM = re.compile(r" [(\[](?:[A-Z][A-Z&]{1,6}|[A-Z][a-z]{0,2}[A-Z][A-Za-z]{0,3})[)\]]")
_AGE = re.compile(r", (?:aged )?\d\d(?:,| and )")


def weigh_after(tokens: Tokens, name: Name, score: Scores, share: float) -> None:
    after = [*tokens.lower[name.last : name.last + 2], "", ""]
    if _has_letters(tokens, name):
        score["organisation"] += 2.5
    if after[0] in words("cues", "plural-verb") and _is_a_club_by_name(tokens, name):
        score["organisation"] += 7.0 * share
    if _AGE.match(tokens.folded, name.end):
        given = name.text in given_names() or name.text in words("cues", "place-as-given")
        score["person"] += 9.0 if given else 3.0
    if after[0] == "who" or after[:2] == [",", "who"]:
        score["person"] += 1.0
    if name.entry is None:
        _weigh_people(tokens, name, score)
    score["none"] += 2.5 * (after[0] in words("cues", "prize"))
    score["none"] += 2.0 * (after[0] in words("cues", "product"))
    if after[0] in {"'s", "'"} and after[1] in words("cues", "company-possession"):
        score["organisation"] += 2.0
    if after[0] in words("cues", "after-place"):
        score["place"] += 2.0
    if after[0] == ",":
        _weigh_apposition(tokens, name.last + 1, score)


def _weigh_people(tokens: Tokens, name: Name, score: Scores) -> None:
    """ "Elm newspaper", "Elmstead Mayor Ada Finch", "Elm Marsh analyst Ada Finch"."""
    after = tokens.lower[name.last] if name.last < len(tokens) else ""
    if after in words("cues", "organ-tail"):
        score["organisation"] += 3.0
    if after in words("cues", "office-of-a-place"):
        score["place"] += 4.0 * all(tokens.capital[name.last : name.last + 2])
    if _has_staff(tokens, name):
        score["organisation"] += 6.0


def _has_letters(tokens: Tokens, name: Name) -> bool:
    """Whether its letters follow in brackets, and no person's degree."""
    short = _ACRONYM.match(tokens.folded, name.end)
    return short is not None and short.group().strip(" ()[]") not in words("cues", "postnominal")


def _is_a_club_by_name(tokens: Tokens, name: Name) -> bool:
    """ "Elm Town have", the first of nobody's list."""
    listed = name.first and tokens.lower[name.first - 1] in {"and", ",", "or"}
    clubs = words("cues", "club-place")
    return not listed and " " in name.text and name.text.split()[-1].lower() in clubs


def _has_staff(tokens: Tokens, name: Name) -> bool:
    """ "Elm Marsh analyst Ada Finch", "Elm Marsh vice chairman Ada Finch"."""
    at = name.last + (tokens.lower[name.last : name.last + 1] in (["vice"], ["deputy"]))
    works = at + 1 < len(tokens) and tokens.lower[at] in words("cues", "works-for")
    return works and tokens.capital[at + 1] and name.entry is None


def _weigh_apposition(tokens: Tokens, at: int, score: Scores) -> None:
    entry = tokens.entries.get(at, (None, 0))[0]
    abbreviation = words("cues", "state-abbreviation", "postal-code")
    stated = tokens.text[at : at + 1] and tokens.text[at] in abbreviation
    if stated or (entry and entry.category in {"country", "region"}):
        score["place"] += 3.0 if stated else 2.0
    if _is_described(tokens, at):
        score["person"] += 2.0
    elif _is_a_company(tokens, at):
        score["organisation"] += 3.0


def _is_described(tokens: Tokens, at: int) -> bool:
    """Whether ", an Elmish miller" or ", spokesman for Elm" follows: a person."""
    roles = words("titles", "office", "role", "kin")
    following = tokens.lower[at : at + 6]
    if following and following[0] in roles:
        return True
    if not following or following[0] not in {"a", "an", "the"}:
        return False
    for i in range(at + 1, at + len(following)):
        if tokens.lower[i] in roles:
            return True
        if tokens.pos[i] not in {"ADJ", "NOUN", "PROPN", "PUNCT"}:
            return False
    return False


def _is_a_company(tokens: Tokens, at: int) -> bool:
    """Whether ", a maker of ..." or ", the country's largest airline," follows."""
    if tokens.lower[at : at + 1] and tokens.lower[at] not in {"a", "an", "the", "one"}:
        return False
    nouns = words("organisations", "company") | words("cues", "before-organisation")
    for i in range(at + 1, min(at + 7, len(tokens))):
        if tokens.lower[i] in nouns:
            return True
        if tokens.text[i] not in {"'s", "-"} and tokens.pos[i] not in {"ADJ", "NOUN", "PROPN"}:
            return False
    return False
