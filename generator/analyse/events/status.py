"""Whether what a date places has happened, goes on, or is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.dates.tenses import Surroundings
from generator.analyse.events.words import words_of
from generator.analyse.reading import Reading
from generator.model.base import Happening, Span
from generator.model.findings import DateMention, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token


UNFINISHED = frozenset({"VB", "VBZ", "VBP", "VBG"})
"""Tags of verbs that may be told of what is to come: "opens next week"."""


def status_of(
    reading: Reading,
    statement: Statement,
    date: DateMention,
    head: Token,
    now: str | None,
    *,
    apart: bool,
) -> Happening:
    """The status of the event that ``head`` names; ``apart``: a phrase beside its clause.

    ``now`` is the day (month, year) of writing, where it is known.
    """
    if _is_past(date, now):
        return "ongoing" if _lasts(reading, date, head) else "happened"
    tense = _tense(reading, date)
    told = tense == "past" and not date.certain  # of which of two days, is open; not that it was
    if (_is_later(date, now) and not told) or (now is None and tense == "future"):
        return "planned"
    if tense == "past" or (date.edtf == now and tense != "future"):
        return "ongoing" if _lasts(reading, date, head) else "happened"
    if _is_coming(reading, date, head) or _under_plan(head) or (not apart and _is_future(head)):
        return "planned"
    if apart:
        return "happened"
    if head.pos_ in {"NOUN", "PROPN"}:
        return "planned" if statement.strength == "planned" else "happened"
    if _lasts(reading, date, head):
        return "ongoing"
    return "planned" if _is_foretold(reading, statement, head) else "happened"


def _is_past(date: DateMention, now: str | None) -> bool:
    """Whether the year lies before that of writing, so that no tense makes it to come."""
    year = (date.edtf or "")[:4]
    return bool(now) and year.isdigit() and year < (now or "")[:4]


def _is_later(date: DateMention, now: str | None) -> bool:
    """Whether the date begins after the day of writing, as far as both are told."""
    begins = (date.edtf or "").split("/")[0].split("T")[0]
    if now is None or not begins[:4].isdigit() or (len(begins) > 4 and begins[5:6] > "1"):
        return bool(now) and begins[:4].isdigit() and begins[:4] > (now or "")[:4]
    shared = min(len(begins), len(now))
    return begins[:shared] > now[:shared]


def _tense(reading: Reading, date: DateMention) -> str:
    """The tense that counts a date; of one that the text states in full, none."""
    if date.basis == "stated":
        return "none"
    return Surroundings(reading.parsed).tense_at(date.start)


def _is_coming(reading: Reading, date: DateMention, head: Token) -> bool:
    opens = date.of(reading.parsed.text).lower().split(" ", 1)[0]
    return opens in words_of("coming") and head.tag_ in UNFINISHED


def _is_foretold(reading: Reading, statement: Statement, head: Token) -> bool:
    """A planned statement's own verb; not the one by which somebody told of the plan, nor the
    participle of what came before it ("the dam, begun in 2021, is to be finished in 2027")."""
    aside = head.dep_ in {"acl", "relcl", "advcl", "amod"}
    past = head.tag_ == "VBD" or aside or _is_cue(reading, head)
    return statement.strength == "planned" and not past


def _under_plan(token: Token) -> bool:
    """Whether a noun of planning stands above: "plans for a visit", "the plan to build"."""
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"acl", "relcl"}:
            return False
        if token.lower_ in words_of("plan-noun"):
            return True
    return False


def _is_future(verb: Token) -> bool:
    """ "will open", "to be opened" (what comes), but not "appeared to hold", "to have held"."""
    helpers = [c for c in verb.children if c.dep_.startswith("aux")]
    if any(c.lower_ in words_of("future") for c in helpers):
        return True
    if not any(c.tag_ == "TO" for c in helpers):
        return False
    raised = verb.head.lemma_ in words_of("raising")
    return not raised and not any(c.lemma_ == "have" for c in helpers)


def _lasts(reading: Reading, date: DateMention, verb: Token) -> bool:
    """ "has made lamps since 2010": the date is where it began, and it goes on."""
    before = reading.parsed.doc[max(0, reading.parsed.token_at(date.start).i - 1)]
    if before.lower_ not in words_of("lasting"):
        return False
    return verb.tag_ in {"VBZ", "VBP"} or any(
        c.tag_ in {"VBZ", "VBP"} for c in verb.children if c.dep_.startswith("aux")
    )


def _is_cue(reading: Reading, verb: Token) -> bool:
    place = Span(start=verb.idx, end=verb.idx + len(verb))
    return any(a.cue_start < place.end and place.start < a.cue_end for a in reading.attributions)
