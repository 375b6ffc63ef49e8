"""Whether two statements of two sources say the same thing. When in doubt, they do not.

Never by the overlap of words alone: the event, who and whom, numbers, dates and polarity have to
agree, and each statement must say most of what the other says.
"""

from __future__ import annotations

import re
from collections import Counter

from generator.assemble.days import may_be_one
from generator.assemble.opposites import opposed
from generator.assemble.said import Said
from generator.model.base import Strength

ALIKE = 0.45
"""Share of each statement that the other has to say, where all else agrees."""
CLEAR = 0.6
"""Share from which the one bears out the other's words."""
LEAST = 2.0
"""Weight of what two statements have to share: two words of no weight make no fact one."""
TWIN = 0.75
"""Share (of words, Dice) from which two sentences are one but for a word."""
LONG = 8
"""Words of a quotation that nobody else says by chance."""
ENOUGH = 2
LARGE = 100
"""A number from which it is unlikely that two statements have it by chance."""
SOME = 0.3
"""Share that two statements have in common which disagree about one event."""

_QUOTED = re.compile(r'"([^"]+)"')
_WORD = re.compile(r"[\w']+")
_SURE: dict[Strength, str] = {
    "denied": "denied",
    "hedged": "told",
    "conditional": "conditional",
    "planned": "planned",
    "reported": "told",
    "stated": "told",
}


def same(one: Said, other: Said, *, derived: bool = False) -> bool:
    """Whether both say one thing. ``derived``: one of the sources was made from the other, so that
    a lost hedge does not make it another fact."""
    if one.words == other.words:
        sure = not one.leaning and not other.leaning
        weight = one.matter is None or one.shared_with(other) >= LEAST
        return derived or (sure and weight and may_be_one(one.dates, other.dates))
    if _one_quote(one, other):
        return _SURE[one.strength] == _SURE[other.strength]
    if one.leaning or other.leaning or one.matter is None or other.matter is None:
        return False
    if one.turned != other.turned:
        return False
    if derived:
        return _retold(one, other)
    if _SURE[one.strength] != _SURE[other.strength] or one.matter.ahead != other.matter.ahead:
        return False
    if not (may_be_one(one.dates, other.dates) and names_agree(one, other)):
        return False
    if exchanged(one, other):
        return False
    if _of_numbers(one, other):
        return True
    return (
        one_event(one, other)
        and one.values == other.values
        and ends_agree(one, other)
        and likeness(one, other) >= ALIKE
        and one.shared_with(other) >= LEAST
    )


def _one_quote(one: Said, other: Said) -> bool:
    """Whether the one's quotation stands word for word in the other's."""
    if not ('"' in one.words and '"' in other.words):
        return False
    for said, against in ((one, other), (other, one)):
        within = " ".join(
            q for quote in _QUOTED.findall(against.words) for q in _WORD.findall(quote)
        )
        for quote in _QUOTED.findall(said.words):
            words = _WORD.findall(quote)
            if len(words) >= LONG and " ".join(words) in within:
                return True
    return False


def _of_numbers(one: Said, other: Said) -> bool:
    """Whether the same two large numbers, and no other, are in both: no other statement of the
    story has those, whatever verb leads to them."""
    values = [{c.value for c in s.counts if _large(c.value)} for s in (one, other)]
    if len(values[0]) < ENOUGH or values[0] != values[1]:
        return False
    shares = [a.covered_by(b, leaving_out=("#",)) for a, b in ((one, other), (other, one))]
    return not opposed(one.event, other.event) and not swapped(one, other) and min(shares) >= SOME


def _large(value: str) -> bool:
    return value.isdigit() and int(value) >= LARGE


def _retold(one: Said, other: Said) -> bool:
    """Whether a text tells what the text that it was made from tells: shortened, in other words,
    with a doubt or a number lost. Who does it to whom, and the numbers that stay, have to agree."""
    values, others = set(one.values), set(other.values)
    shares = sorted([one.covered_by(other), other.covered_by(one)])
    return (
        one_event(one, other)
        and (values <= others or others <= values)
        and (bool(values & others) or not (values or others))
        and may_be_one(one.dates, other.dates)
        and names_agree(one, other)
        and not swapped(one, other)
        and shares[0] >= SOME
        and shares[1] >= CLEAR
        and one.shared_with(other) >= LEAST
        and not exchanged(one, other)
    )


def exchanged(one: Said, other: Said) -> bool:
    """Whether two sentences that are otherwise alike have one word of weight for another ("by
    rail", "by ship"): that is no other wording but another statement."""
    first, second = Counter(one.words.split()), Counter(other.words.split())
    shared = 2 * sum((first & second).values())
    if shared < TWIN * (sum(first.values()) + sum(second.values())):
        return False
    return bool(weighty(one, other)) and bool(weighty(other, one))


def weighty(one: Said, other: Said) -> list[str]:
    """The nouns and names of ``one`` that the other does not have."""
    return [t for t, w in one.terms.items() if w >= 1 and t not in other.terms]


def likeness(one: Said, other: Said) -> float:
    """Share of either that the other says, whichever is less; 0 to 1."""
    return min(one.covered_by(other), other.covered_by(one))


def one_event(one: Said, other: Said) -> bool:
    """Whether what happens in the one happens in the other, and the other way round."""
    return bool(one.event and other.event) and (
        one.event in other.events and other.event in one.events
    )


def names_agree(one: Said, other: Said) -> bool:
    """Not where each names somebody whom the other does not: South is not North. A group here and
    a country there may be one ("North Korean troops went", "North Korea sent troops")."""
    own, theirs = one.names - other.names, other.names - one.names
    groups, their_groups = own & one.groups, theirs & other.groups
    if groups and their_groups:
        return False
    left, their_left = own - groups, theirs - their_groups
    if len(their_left) <= len(groups):
        their_left = frozenset()
    if len(left) <= len(their_groups):
        left = frozenset()
    return not (left and their_left)


def ends_agree(one: Said, other: Said) -> bool:
    """Who does it and to whom: nobody of the one is somebody else in the other."""
    if swapped(one, other):
        return False
    done_to = not one.patients or not other.patients or bool(one.patients & other.patients)
    doers = _actors(one.agents), _actors(other.agents)
    return done_to and (not all(doers) or bool(doers[0] & doers[1]))


def swapped(one: Said, other: Said) -> bool:
    """Whether the doer of the one is at the other end in the other ("A told B", "B told A")."""
    a, b = _actors(one.agents), _actors(other.agents)
    if not a or not b or a & b:
        return False
    return bool(a & other.names - b) and bool(b & one.names - a)


def _actors(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(t for t in terms if t[0] == "@")
