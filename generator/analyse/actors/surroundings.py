"""What stands around one occurrence of a name and tells its kind."""

from __future__ import annotations

import re

from generator.analyse.actors.evidence import Scores
from generator.analyse.actors.lexicon import given_names, is_speech, surnames, words
from generator.analyse.actors.names import Name
from generator.analyse.tokens import Tokens

_QUOTES = {'"', "``", "''"}
LOCATED, AT = 1.8, 0.6
"""Something is in, near or outside it: more than the parser's label, less than the gazetteer."""
_ACRONYM = re.compile(r" [(\[](?:[A-Z][A-Z&]{1,6}|[A-Z][a-z]{0,2}[A-Z][A-Za-z]{0,3})[)\]]")
_AGE = re.compile(r", (?:aged )?\d\d,")
_AGE_BEFORE = re.compile(r", \d\d, (?:of|from) $")


def weigh_surroundings(tokens: Tokens, name: Name, score: Scores, share: float) -> None:
    """Adds the evidence before, after and above one occurrence, a ``share`` of all that count."""
    _weigh_before(tokens, name, score, share)
    _weigh_after(tokens, name, score)
    if speaks(tokens, name):
        score["person"] += 0.4 + 2.0 * _goes_on_as_person(tokens, name)
        score["organisation"] += 0.4
    if _has_member(tokens, name):
        score["organisation"] += 1.2
    if _called_a_company(tokens, name):
        score["organisation"] += 4.0


def _weigh_before(tokens: Tokens, name: Name, score: Scores, share: float) -> None:
    before = tokens.lower[name.first - 1] if name.first else ""
    further = tokens.lower[name.first - 2] if name.first > 1 else ""
    if before in words("cues", "before-organisation"):
        score["organisation"] += 2.0
    places = words("cues", "before-place")
    if before in places or (
        before == "of" and further in places | words("cues", "state-of", "of-a-place")
    ):
        score["place"] += 3.0
    if before in words("cues", "locative") or before == "at":
        score["place"] += share * (AT if before == "at" else LOCATED)
    if (further, before) == (",", "of") and name.first > 2 and tokens.capital[name.first - 3]:
        score["organisation"] += 1.0
    if before in {"of", "from"} and _AGE_BEFORE.search(tokens.folded[: name.start][-14:]):
        score["place"] += 3.0
    _weigh_relation(tokens, name, score)
    if name.first and tokens.text[name.first - 1] in _QUOTES and _closes(tokens, name.last):
        # A work by its title, unless it stands without the marks as well.
        score["none"] += 4.0 * share
    noun = further if before in {"the", ","} else before
    if noun in words("cues", "before-work"):
        score["none"] += 4.0
    if before == "(" and further in words("cues", "not-head"):
        score["none"] += 4.0
    if before == "the" and not name.titled:
        _weigh_article(tokens, name, score)


def _weigh_relation(tokens: Tokens, name: Name, score: Scores) -> None:
    """ "chief executive of Elm", "an analyst with Elm": whose people speak is no person."""
    at = name.first - 1
    if at > 0 and tokens.lower[at] in {"the", "rival"}:
        at -= 1
    before, noun = (tokens.lower[at], tokens.lower[at - 1]) if at > 0 else ("", "")
    if before in {"of", "in", "at"} and noun in words("cues", "company-relative"):
        score["organisation"] += 2.0
    elif before in {"at", "with"} and noun in words("cues", "employed"):
        score["organisation"] += 6.0
    elif before in {"at", "for"} and noun in words("cues", "working"):
        score["organisation"] += 1.5
    elif before == "by" and noun in words("cues", "by-a-body"):
        score["organisation"] += 2.0


def _closes(tokens: Tokens, at: int) -> bool:
    """Whether a quotation mark closes right here, a stop or comma before it at most."""
    at += at < len(tokens) and tokens.text[at] in {",", ".", "?", "!"}
    return at < len(tokens) and tokens.text[at] in _QUOTES


def _weigh_article(tokens: Tokens, name: Name, score: Scores) -> None:
    """Persons have no article; in the plural it makes a family or a team of a name."""
    last = tokens.text[name.last - 1]
    score["person"] -= 1.0
    if last.endswith("s") and last[:-1] in surnames():
        score["group"] += 4.0
    elif tokens.tag[name.last - 1] == "NNPS":
        score["organisation"] += 0.8


def _weigh_after(tokens: Tokens, name: Name, score: Scores) -> None:
    after = [*tokens.lower[name.last : name.last + 2], "", ""]
    if _ACRONYM.match(tokens.folded, name.end):
        score["organisation"] += 2.5
    if _AGE.match(tokens.folded, name.end):
        given = name.text in given_names() or name.text in words("cues", "place-as-given")
        score["person"] += 9.0 if given else 3.0
    if after[0] == "who" or after[:2] == [",", "who"]:
        score["person"] += 1.0
    if after[0] in words("cues", "prize"):
        score["none"] += 2.5
    if after[0] in words("cues", "product"):
        score["none"] += 2.0
    if after[0] in {"'s", "'"} and after[1] in words("cues", "company-possession"):
        score["organisation"] += 2.0
    if after[0] in words("cues", "after-place"):
        score["place"] += 2.0
    if after[0] == ",":
        _weigh_apposition(tokens, name.last + 1, score)


def _goes_on_as_person(tokens: Tokens, name: Name) -> bool:
    """Whether "he said" follows in the paragraph before anybody else is named."""
    paragraph = tokens.line_of(name.first).paragraph
    for at in range(name.last, min(name.last + 60, len(tokens) - 1)):
        if tokens.line_of(at).paragraph != paragraph or tokens.label[at] in {"PERSON", "ORG"}:
            return False
        if tokens.lower[at] in {"he", "she"} and is_speech(tokens.lower[at + 1]):
            return True
    return False


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


def speaks(tokens: Tokens, name: Name) -> bool:
    """Whether the name is the subject of what only people and bodies do."""
    if tokens.dep[name.last - 1] != "nsubj":
        return False
    return is_speech(tokens.lower[tokens.head[name.last - 1]])


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


def _called_a_company(tokens: Tokens, name: Name) -> bool:
    """ "its operator, Elm", "the retailer Elm"."""
    at = name.first - 1
    at -= at > 0 and tokens.text[at] == ","
    return (
        at > 0
        and tokens.lower[at] in words("organisations", "company")
        and (tokens.lower[at - 1] in {"its", "their", "the", "a"})
    )


def _has_member(tokens: Tokens, name: Name) -> bool:
    """Somebody of it: "Alvin Yeung of Civic Party", "Demosisto's Nathan Law"."""
    at = name.first - 1 - (tokens.lower[name.first - 1] == "the" if name.first else 0)
    if at > 1 and tokens.lower[at] == "of" and tokens.capital[at - 1]:
        return tokens.label[at - 1] == "PERSON"
    after = name.last + 1
    owns = after < len(tokens) and tokens.text[name.last] in {"'s", "'"} and tokens.capital[after]
    return owns and tokens.label[after] == "PERSON"
