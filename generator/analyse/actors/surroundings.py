"""What stands around one occurrence of a name and tells its kind."""

from __future__ import annotations

import re

from generator.analyse.actors.evidence import Scores
from generator.analyse.actors.following import weigh_after
from generator.analyse.actors.lexicon import is_speech, plain_words, surnames, words
from generator.analyse.actors.names import Name
from generator.analyse.tokens import Tokens

_QUOTES = {'"', "``", "''"}
LOCATED, AT = 1.8, 0.6
"""Something is in, near or outside it: more than the parser's label, less than the gazetteer."""
_AGE_BEFORE = re.compile(r", \d\d, (?:of|from) $")


def weigh_surroundings(tokens: Tokens, name: Name, score: Scores, share: float) -> None:
    """Adds the evidence before, after and above one occurrence, a ``share`` of all that count."""
    _weigh_before(tokens, name, score, share)
    weigh_after(tokens, name, score, share)
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
    _weigh_place(tokens, name, score, share, (further, before))
    if (further, before) == (",", "of") and name.first > 2 and tokens.capital[name.first - 3]:
        score["organisation"] += 1.0
    _weigh_relation(tokens, name, score)
    if name.first and tokens.text[name.first - 1] in _QUOTES and _closes(tokens, name.last):
        # A work by its title, unless it stands without the marks as well.
        score["none"] += 4.0 * share
    noun = further if before in {"the", ","} else before
    if noun in words("cues", "before-work"):
        score["none"] += 4.0
    if before == "(" and further in words("cues", "not-head"):
        score["none"] += 4.0
    if (before == "named" and further in words("cues", "one-person")) or (
        (further, before) == ("identified", "as")
    ):
        score["person"] += 3.0
    if before == "the" and not name.titled:
        _weigh_article(tokens, name, score)


def _weigh_place(
    tokens: Tokens, name: Name, score: Scores, share: float, words_before: tuple[str, str]
) -> None:
    """Evidence that something is in it, near it or comes from it."""
    further, before = words_before
    places = words("cues", "before-place")
    if before in places or (
        before == "of" and further in places | words("cues", "state-of", "of-a-place")
    ):
        score["place"] += 3.0
    if before in words("cues", "locative") or before == "at":
        score["place"] += share * (AT if before == "at" else LOCATED)
    elif before == "and" and _in_the_second_place(tokens, name):
        score["place"] += share * LOCATED
    if (further, before) in {("mp", "for"), ("mps", "for"), ("candidate", "in")}:
        score["place"] += 3.0
    road = further in words("organisations", "place") and tokens.capital[name.first - 2]
    if before == "," and road and not speaks(tokens, name):
        # "in Elm Road, Oakham"
        score["place"] += share * LOCATED
    if before in {"of", "from"} and _AGE_BEFORE.search(tokens.folded[: name.start][-14:]):
        score["place"] += 3.0


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


def _in_the_second_place(tokens: Tokens, name: Name) -> bool:
    """Whether "in" and another name stand before the "and": "in Elmstead and Oakham"."""
    at = name.first - 2
    while at > 0 and tokens.capital[at]:
        at -= 1
    located = 0 <= at < name.first - 2 and tokens.lower[at] in words("cues", "locative")
    return located and tokens.lower[name.last - 1] not in plain_words()


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


def _goes_on_as_person(tokens: Tokens, name: Name) -> bool:
    """Whether "he said" follows in the paragraph before anybody else is named."""
    paragraph = tokens.line_of(name.first).paragraph
    for at in range(name.last, min(name.last + 60, len(tokens) - 1)):
        if tokens.line_of(at).paragraph != paragraph or tokens.label[at] in {"PERSON", "ORG"}:
            return False
        if tokens.lower[at] in {"he", "she"} and is_speech(tokens.lower[at + 1]):
            return True
    return False


def speaks(tokens: Tokens, name: Name) -> bool:
    """Whether the name is the subject of what only people and bodies do."""
    if tokens.dep[name.last - 1] != "nsubj":
        return False
    return is_speech(tokens.lower[tokens.head[name.last - 1]])


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
