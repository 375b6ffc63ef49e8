"""What is placed in time: each date with the clause or noun phrase that it dates.

A date belongs to its own event, not to the sentence's first verb: "since Germany’s invasion of
Poland in 1939" dates the invasion, and "plans for a visit in May" the visit, which is planned.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.parse import span_of
from generator.analyse.placing import statement_at
from generator.analyse.reading import Reading
from generator.model.base import Happening, Span
from generator.model.findings import DateMention, Event, Statement
from generator.rules import rows

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

TYPES = frozenset({"DATE", "TIME"})


@dataclass(frozen=True)
class Governor:
    """What a date dates: a verb, or a noun that names an event. ``apart``: a phrase of its own."""

    head: Token
    apart: bool = False


def find_events(reading: Reading) -> tuple[Event, ...]:
    """An event for each date that places one, in the order of the dates."""
    found = (_event(reading, i, d) for i, d in enumerate(reading.dates))
    return tuple(e for e in found if e is not None)


def _event(reading: Reading, index: int, date: DateMention) -> Event | None:
    if date.edtf is None or date.type not in TYPES:
        return None
    at = statement_at(reading, date)
    if at is None or reading.parsed.block_at(date.start).kind != "paragraph":
        return None
    statement = reading.statements[at]
    head = reading.parsed.tokens(date).root
    if _is_attribute(head):
        return None
    governor = _governor(head)
    spans = (span_of(_phrase(governor.head)),) if governor.apart else statement.spans
    if not any(s.overlaps(date) for s in spans):
        return None
    return Event(
        start=spans[0].start,
        end=spans[-1].end,
        date=index,
        spans=spans,
        status=_status(reading, statement, date, governor),
        statement=at,
    )


def _is_attribute(head: Token) -> bool:
    """ "the 2019 agreement", "his 12 May speech": names a thing, and tells of no event."""
    return head.dep_ in {"compound", "nummod", "amod", "nmod", "poss"} and head.head.i > head.i


def _governor(date: Token) -> Governor:
    token = date
    while token.head.i != token.i:
        above = token.head
        if above.pos_ in {"VERB", "AUX"}:
            return _of_verb(date, above)
        if above.pos_ in {"NOUN", "PROPN"} and _names_event(above):
            return Governor(above, apart=_is_apart(above))
        token = above
    return Governor(token)


def _of_verb(date: Token, verb: Token) -> Governor:
    """The verb, unless the date stands inside the verb's subject: then the noun before it."""
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    for subject in subjects:
        begins = min([verb, *(c for c in verb.children if c.dep_.startswith("aux"))], key=_place)
        between = verb.doc[subject.i : begins.i]
        if subject.i < date.i < begins.i and not any(t.text == "," for t in between):
            inside = [t for t in verb.doc[subject.i : date.i] if t.pos_ == "NOUN"]
            owned = [t for t in inside if _names_event(t)]
            if inside:
                return Governor((owned or inside)[-1])
    return Governor(verb)


def _place(token: Token) -> int:
    return token.i


def _names_event(noun: Token) -> bool:
    """Whether the noun is told of as an act with its own parties: "Germany's invasion of …"."""
    owned = any(c.dep_ == "poss" for c in noun.children)
    complemented = any(c.dep_ == "prep" and c.lower_ in {"of", "by", "on"} for c in noun.children)
    return owned or (complemented and noun.pos_ == "NOUN" and noun.dep_ == "pobj")


def _is_apart(noun: Token) -> bool:
    """Whether the phrase stands beside the clause, and is not one of the verb's own parties."""
    preposition = noun.head
    return noun.dep_ == "pobj" and preposition.lower_ in _words("bounded")


def _phrase(noun: Token) -> SpacySpan:
    own = list(noun.subtree)
    return noun.doc[own[0].i : own[-1].i + 1]


def _status(
    reading: Reading, statement: Statement, date: DateMention, governor: Governor
) -> Happening:
    head = governor.head
    if governor.apart:
        return "planned" if _under_plan(head) else "happened"
    if _under_plan(head) or _is_future(head):
        return "planned"
    if head.pos_ in {"NOUN", "PROPN"}:
        return "planned" if statement.strength == "planned" else "happened"
    if _lasts(reading, date, head):
        return "ongoing"
    if statement.strength == "planned" and not _is_cue(reading, head) and head.tag_ != "VBD":
        return "planned"
    return "happened"


def _under_plan(token: Token) -> bool:
    """Whether a noun of planning stands above: "plans for a visit", "the plan to build"."""
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"acl", "relcl"}:
            return False
        if token.lower_ in _words("plan-noun"):
            return True
    return False


def _is_future(verb: Token) -> bool:
    """ "will open", "to be opened" (what comes), but not "appeared to hold", "to have held"."""
    helpers = [c for c in verb.children if c.dep_.startswith("aux")]
    if any(c.lower_ in _words("future") for c in helpers):
        return True
    if not any(c.tag_ == "TO" for c in helpers):
        return False
    governing = verb.head
    return governing.lemma_ not in _words("raising") and not any(
        c.lemma_ == "have" for c in helpers
    )


def _lasts(reading: Reading, date: DateMention, verb: Token) -> bool:
    """ "has made lamps since 2010": the date is where it began, and it goes on."""
    before = reading.parsed.doc[max(0, reading.parsed.token_at(date.start).i - 1)]
    if before.lower_ not in _words("lasting"):
        return False
    return verb.tag_ in {"VBZ", "VBP"} or any(
        c.tag_ in {"VBZ", "VBP"} for c in verb.children if c.dep_.startswith("aux")
    )


def _is_cue(reading: Reading, verb: Token) -> bool:
    place = Span(start=verb.idx, end=verb.idx + len(verb))
    return any(a.cue_start < place.end and place.start < a.cue_end for a in reading.attributions)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(w for row in rows("events") if row.kind == kind for w in row.words)
