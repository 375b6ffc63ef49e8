"""What is placed in time: each date with the clause that tells what it dates.

A date belongs to its own event, not to the sentence's first verb: "since Germany’s invasion of
Poland in 1939" dates the invasion, and "plans for a visit in May" the visit, which is planned.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analyse.dates.anchor import day_of_writing
from generator.analyse.events.dated_clauses import clause_with
from generator.analyse.events.joined_dates import without_joined
from generator.analyse.events.status import status_of
from generator.analyse.events.words import words_of
from generator.analyse.grammar import SUBJECTS
from generator.analyse.parse import span_of
from generator.analyse.placing import statement_at
from generator.analyse.reading import Reading
from generator.model.base import Span
from generator.model.findings import DateMention, Event

if TYPE_CHECKING:
    from spacy.tokens import Token

TYPES = frozenset({"DATE", "TIME"})


@dataclass(frozen=True)
class Governor:
    """What a date dates: a verb, or a noun that names an event.

    ``phrase``: the words of an event beside its clause ("the attack of 1994"), else None.
    """

    head: Token
    phrase: Span | None = None


def find_events(reading: Reading) -> tuple[Event, ...]:
    """An event for each date that places one, in the order of the dates; each date of it once."""
    found: dict[tuple[object, ...], Event] = {}
    for event in _events(reading):
        # "yesterday at 5 p.m.": the day places it; of the hour only where it stands alone
        day = (reading.dates[event.date].edtf or "").split("T")[0]
        found.setdefault((event.start, event.end, day), event)
    return tuple(found.values())


def is_attribute(reading: Reading, date: DateMention) -> bool:
    """ "the 2019 agreement", "an earlier attempt": names a thing, and tells of no event."""
    head = reading.parsed.tokens(date).root
    inside = {"compound", "nummod", "amod", "nmod", "poss", "det"}
    return head.dep_ in inside and head.head.i > head.i


def _events(reading: Reading) -> Iterator[Event]:
    now, _ = day_of_writing(reading.parsed)
    for index, date in enumerate(reading.dates):
        at = statement_at(reading, date)
        if date.edtf is None or date.type not in TYPES or at is None:
            continue
        if date.edtf.startswith("XXXX-XX"):
            continue  # "a later time", "2:30 the next day": it places nothing
        if reading.parsed.block_at(date.start).kind != "paragraph" or is_attribute(reading, date):
            continue
        event = _event(reading, index, at, now)
        if event is not None:
            yield event


def _event(reading: Reading, index: int, at: int, now: str | None) -> Event | None:
    statement, date = reading.statements[at], reading.dates[index]
    head = reading.parsed.tokens(date).root
    if not _places(head) or _ends_range(reading, index):
        return None
    governor = _governor(head)
    if governor is None:
        return None
    spans = clause_with(reading, statement, date, governor.head)
    spans = spans or without_joined(reading, index, statement.spans)
    if not any(s.overlaps(date) for s in spans):
        return None
    return Event(
        start=spans[0].start,
        end=spans[-1].end,
        date=index,
        spans=spans,
        status=status_of(
            reading, statement, date, governor.head, now, apart=governor.phrase is not None
        ),
        statement=at,
    )


def _places(head: Token) -> bool:
    """Whether the date stands where one says when: "on Friday", not "Friday was cold"."""
    if head.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}:
        return head.dep_ != "nsubj" or any(
            c.dep_ in SUBJECTS and c.i > head.i for c in head.head.children
        )
    return head.dep_ != "pobj" or head.head.lower_ in words_of("placing")


def _ends_range(reading: Reading, index: int) -> bool:
    """The second date of "from 2004 to 2009": the first one places the whole."""
    if index == 0:
        return False
    first, last = reading.dates[index - 1], reading.dates[index]
    text = reading.parsed.text
    before = text[max(0, first.start - len("from ")) : first.start].lower()
    return before == "from " and text[first.end : last.start].strip().lower() in words_of(
        "range-end"
    )


def _governor(date: Token) -> Governor | None:
    """The verb or event noun that the date hangs on; None where it only measures something."""
    token = date
    while token.head.i != token.i:
        above = token.head
        if above.pos_ in {"VERB", "AUX"}:
            return _of_verb(date, above)
        if above.lower_ in words_of("period"):
            return None
        if above.pos_ in {"NOUN", "PROPN"} and _names_event(above):
            return Governor(above, _phrase(above) if _is_apart(above) else None)
        token = above
    return Governor(token)


def _of_verb(date: Token, verb: Token) -> Governor:
    """The verb, unless the date stands inside the verb's subject: then the noun before it."""
    for subject in (c for c in verb.children if c.dep_ in SUBJECTS):
        begins = min([verb.i, *(c.i for c in verb.children if c.dep_.startswith("aux"))])
        between = verb.doc[subject.i : begins]
        if subject.i < date.i < begins and not any(t.text == "," for t in between):
            inside = [t for t in verb.doc[subject.i : date.i] if t.pos_ == "NOUN"]
            owned = [t for t in inside if _names_event(t)]
            if inside:
                return Governor((owned or inside)[-1])
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.i < verb.i:
        return Governor(verb, _participle(verb))
    return _beside(date, verb) or Governor(verb)


def _beside(date: Token, verb: Token) -> Governor | None:
    """The noun of a phrase like "since Germany's invasion of Poland" right before the date.

    The parser often hangs "in 1939" on the verb: what stands nearest is what it dates.
    """
    for prep in (c for c in verb.children if c.dep_ == "prep" and c.i < date.i):
        for noun in (c for c in prep.children if c.dep_ == "pobj"):
            phrase = _phrase(noun)
            last = max(t.i for t in noun.subtree)
            joint = verb.doc[last + 1 : date.i]
            near = last < date.i and all(t.dep_ == "prep" for t in joint)
            if near and _is_apart(noun) and _names_event(noun):
                end = max(t.idx + len(t) for t in date.subtree)
                return Governor(noun, Span(start=phrase.start, end=end))
    return None


def _names_event(noun: Token) -> bool:
    """Whether the noun is told of as an act with its own parties: "Germany's invasion of …"."""
    owned = any(c.dep_ == "poss" for c in noun.children)
    parties = words_of("party")
    complemented = any(c.dep_ == "prep" and c.lower_ in parties for c in noun.children)
    return owned or (complemented and noun.pos_ == "NOUN" and noun.dep_ == "pobj")


def _is_apart(noun: Token) -> bool:
    """Whether the phrase stands beside the clause, and is not one of the verb's own parties."""
    if any(c.dep_ == "poss" and c.pos_ == "PRON" for c in noun.children):
        return False  # "its launch": whose, only the clause says
    return noun.dep_ == "pobj" and noun.head.lower_ in words_of("bounded")


def _phrase(noun: Token) -> Span:
    own = list(noun.subtree)
    return span_of(noun.doc[own[0].i : own[-1].i + 1])


def _participle(verb: Token) -> Span | None:
    """ "an agreement reached between the two firms in 1991": the noun with what was done to it."""
    noun = verb.head
    before = [t for t in noun.subtree if t.i <= noun.i]
    own = list(verb.subtree)
    if noun.dep_ in SUBJECTS or any(t.text == "," for t in own):
        return None
    return span_of(noun.doc[before[0].i : own[-1].i + 1])
