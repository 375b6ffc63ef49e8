"""Which runs of capitals can be names at all, and which perhaps are ordinary words."""

from __future__ import annotations

import re
from typing import Protocol

from generator.analyse.actors.lexicon import Entry, exact, plain_words, words
from generator.analyse.actors.openings import is_function_word
from generator.analyse.tokens import Line, Tokens

_PARTY_AND_PLACE = re.compile(r"[RDI]-[A-Z]")
"""A member of parliament's: "Sen. Richard Bennett, R-Oxford"."""
_FIGURE = re.compile(r"(?:[QH][1-4]|FY)(?:FY)?\d*$")
"""A quarter or a year of accounts."""

_CATALOGUE = re.compile(r"(?!(?:19|20)\d\d$)\d{3,}[a-z]?$")
"""The number of a star, a flight; no year."""


class Run(Protocol):
    """A name before it is known to be one; see names.py."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def entry(self) -> Entry | None: ...
    @property
    def titled(self) -> bool: ...


def opening_of(tokens: Tokens, line: Line) -> int:
    """The first word of the sentence."""
    first = line.first
    while first < line.last - 1 and not tokens.text[first][:1].isalnum():
        first += 1
    return first


def can_be_name(tokens: Tokens, name: Run) -> bool:
    """Whether the words can be a name at all."""
    if (
        name.text.replace(".", "") in words("cues", "not-name")
        and not name.titled
        and not name.entry
    ):
        return False
    if name.last < len(tokens) and tokens.lower[name.last] in words("cues", "currency"):
        return False
    if len(name.text) > 1 and not set(name.text) - set("IVXLC"):
        return False
    if _PARTY_AND_PLACE.match(name.text) or _FIGURE.match(name.text):
        return False
    if _is_no_actor(tokens, name) or name.text.endswith("-") or _is_a_number(tokens, name):
        return False
    if name.text.lower() in words("groups", "state") and _follows_a_people(tokens, name.first):
        return False
    if name.titled and name.entry and name.entry.category == "country":
        return not tokens.capital[name.first - 1]
    if name.last - name.first == 1 and not name.entry and is_function_word(tokens, name.first):
        return bool(name.label)
    if name.first and tokens.joined(name.first) and tokens.text[name.first - 1][-1:].isdigit():
        return False
    return len(name.text) > 1 and any(c.isalpha() for c in name.text)


def _is_no_actor(tokens: Tokens, name: Run) -> bool:
    """Whether it abbreviates a state, joins two peoples, or numbers a thing ("Vitamin B12")."""
    if name.text in words("cues", "state-abbreviation") or _is_two_peoples(name.text):
        return True
    if name.text in words("cues", "postnominal") and tokens.text[name.first - 1] == "(":
        return True
    if name.text in words("cues", "postal-code") and _follows_a_town(tokens, name.first):
        return True
    if name.text.split()[0] in words("cues", "compass-letter") and " " in name.text:
        return name.entry is None and exact(name.text.partition(" ")[2]) is not None
    numbered = name.text.lower() in words("cues", "numbered")
    if numbered and tokens.text[name.last : name.last + 1] and tokens.text[name.last][0].isdigit():
        return True
    firsts = {name.text.split()[0].lower(), tokens.lower[name.first - 1] if name.first else ""}
    return bool(firsts & words("cues", "not-first")) and not name.entry


def _is_a_number(tokens: Tokens, name: Run) -> bool:
    """Letters of a sum or a catalogue: "$US160", "HD 21749"."""
    if name.first and tokens.text[name.first - 1] == "$" and tokens.joined(name.first):
        return True
    after = tokens.text[name.last] if name.last < len(tokens) else ""
    short = name.text.isupper() and len(name.text) <= 4
    return short and _CATALOGUE.match(after) is not None


def _follows_a_people(tokens: Tokens, at: int) -> bool:
    """Whether an adjective of a people stands right before: "the Elmish Government"."""
    return any(
        stop == at and entry.category == "demonym"
        for entry, stop in (tokens.entries[i] for i in (at - 1, at - 2) if i in tokens.entries)
    )


def _follows_a_town(tokens: Tokens, at: int) -> bool:
    """Whether a comma and a name stand before: "Elmstead, CA"."""
    return at > 1 and tokens.text[at - 1] == "," and tokens.capital[at - 2]


def _is_two_peoples(text: str) -> bool:
    """Whether it joins two adjectives of peoples: "Cuban-Guatemalan"."""
    parts = text.split("-")
    known = [exact(p) for p in parts]
    return len(parts) > 1 and all(e and e.category in {"demonym", "people"} for e in known)


def is_doubtful(tokens: Tokens, line: Line, first: int, last: int) -> bool:
    """An ordinary word in a sentence's first place, or the name in "pro-Beijing"."""
    if first > line.first + 1 and tokens.text[first - 1] == "-":
        return tokens.joined(first) and tokens.lower[first - 2] in words("cues", "prefix")
    if first != opening_of(tokens, line):
        return False
    if first in tokens.entries:
        # "Shell companies were used": a known name only if the word is not used as a word.
        single = last - first == 1 and tokens.entries[first][0].category in {
            "outlet",
            "organisation",
        }
        return single and tokens.lower[first] in tokens.lower_words
    if tokens.lower[first] in tokens.lower_words:
        return True
    followed = last < line.last and (tokens.capital[last] or tokens.text[last] in {"'s", "'"})
    if last - first == 1 and tokens.lower[first] in plain_words() and not followed:
        return True
    known = tokens.label[first] in {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"}
    return last - first == 1 and tokens.pos[first] != "PROPN" and not known
