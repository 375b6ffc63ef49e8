"""Whether what a date places has happened, goes on, or is still to come."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.reading import Reading
from generator.model.base import Happening, Span
from generator.model.findings import DateMention, Statement
from generator.rules import rows

if TYPE_CHECKING:
    from spacy.tokens import Token


UNFINISHED = frozenset({"VB", "VBZ", "VBP", "VBG"})
"""Tags of verbs that may be told of what is to come: "opens next week"."""


def status_of(
    reading: Reading, statement: Statement, date: DateMention, head: Token, *, apart: bool
) -> Happening:
    """The status of the event that ``head`` names; ``apart``: a phrase beside its clause."""
    if _is_past(reading, date):
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


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of the rows of rules/events.yml of this kind."""
    return frozenset(w for row in rows("events") if row.kind == kind for w in row.words)


def _is_past(reading: Reading, date: DateMention) -> bool:
    """Whether the year lies before that of publication, so that no tense makes it to come."""
    published = reading.parsed.article.published
    year = (date.edtf or "")[:4]
    return bool(published) and year.isdigit() and year < (published or "")[:4]


def _is_coming(reading: Reading, date: DateMention, head: Token) -> bool:
    """Whether the date lies after publication: a later year always, a later day by the tense."""
    published = reading.parsed.article.published
    begins = (date.edtf or "").split("/")[0]
    if published and begins[:4].isdigit():
        later = begins > published and len(begins) >= len(published)
        return begins[:4] > published[:4] or (later and head.tag_ in UNFINISHED)
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
