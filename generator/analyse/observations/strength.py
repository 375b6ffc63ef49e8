"""Facts that are worded as unsure, or that have not come to pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.analyse.events.words import words_of
from generator.analyse.grammar import FINITE, VERBS
from generator.analyse.observations.wording import clause_end
from generator.analyse.placing import leading
from generator.analyse.reading import Reading
from generator.analyse.relations.clauses import subject_of
from generator.model.base import Cue, Span
from generator.model.findings import DateMention, Observation, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

DAY = re.compile(r"-W\w\w-\d$|-\w\w-\w\w$")
"""A TIMEX3 value of a single day, known or not: "on Wednesday", "tomorrow"."""
LONGEST_SUBJECT = 8
"""Words from a subject's beginning to its verb up to which a quote takes it in."""


def observe_strength(reading: Reading) -> Iterator[Observation]:
    """For each hedged or planned fact the words that make it so, as far as their clause goes."""
    for index in leading(reading):
        statement = reading.statements[index]
        if statement.strength not in {"hedged", "planned"}:
            continue
        cue = _cue(reading, statement)
        if cue is None:
            continue
        if statement.strength == "planned":
            yield from _planned(reading, index, cue)
        else:
            kind = "hedged" if statement.attributions else "hedged-unsourced"
            yield _observation(kind, index, cue, _words(reading, cue, statement))


def _planned(reading: Reading, index: int, cue: Cue) -> Iterator[Observation]:
    """A plan, not what "will" merely foretells; its date, where the text gives a vague one."""
    statement = reading.statements[index]
    words = _words(reading, cue, statement)
    dates = [reading.dates[i] for i in statement.dates if words.overlaps(reading.dates[i])]
    vague = [d for d in dates if _is_vague(reading, d)]
    said = Span(start=cue.start, end=cue.end).of(reading.parsed.text).lower().split()
    if not dates and not words_of("future").isdisjoint(said):
        return
    speech = [reading.attributions[i] for i in statement.attributions]
    named = reading.parsed.token_at(cue.start).pos_ == "ADJ"  # "the forthcoming model"
    settled = dates or named or any(a.form == "direct" for a in speech)
    if vague:
        words = _before(words, vague[0], reading.parsed.text)
        yield _observation("plan-vague", index, cue, words, vague[0])
    elif settled or not words_of("wish").isdisjoint(said):
        yield _observation("plan", index, cue, words)
    else:
        yield _observation("plan-undated", index, cue, words)


def _observation(
    kind: str, index: int, cue: Cue, words: Span, date: DateMention | None = None
) -> Observation:
    also = (Span(start=date.start, end=date.end),) if date else ()
    return Observation(
        start=cue.start, end=cue.end, kind=kind, statement=index, words=words, also=also
    )


def _cue(reading: Reading, statement: Statement) -> Cue | None:
    """The first cue that makes the statement as weak as it is; a verb of saying only if alone."""
    own = [c for c in statement.cues if c.kind == statement.strength] or list(statement.cues)
    speech = [reading.attributions[i] for i in statement.attributions]
    said = [Span(start=a.cue_start, end=a.cue_end) for a in speech]
    inner = [c for c in own if not any(s.start < c.end and c.start < s.end for s in said)]
    return min(inner or own, key=lambda c: c.start, default=None)


def _is_vague(reading: Reading, date: DateMention) -> bool:
    """ "later this year", "the autumn": a stretch of time without a day or month of its own."""
    if date.edtf is None or reading.parsed.token_at(date.start).dep_ == "amod":
        return False
    stretch = DAY.search(date.value) is None
    return stretch and (date.edtf == "XXXX" or "/" in date.edtf)


def _before(words: Span, date: DateMention, text: str) -> Span:
    """The words without the date and what joins it: the date is quoted apart."""
    kept = words.of(text)[: date.start - words.start].rstrip()
    last = kept.lower().rsplit(" ", 1)[-1]
    if last in words_of("placing"):
        kept = kept[: -len(last)].rstrip()
    return Span(start=words.start, end=words.start + len(kept)) if len(kept.split()) > 1 else words


def _words(reading: Reading, cue: Cue, statement: Statement) -> Span:
    """The clause of the cue from its subject on; from a noun ("plans for …") to the next verb."""
    last = statement.spans[-1].end
    holding = [s for s in statement.spans if s.start <= cue.start < s.end]
    limit = clause_end(reading, cue.start, holding[0].end if holding else last)
    head = reading.parsed.token_at(cue.start)
    if head.pos_ == "NOUN":
        return Span(start=cue.start, end=max(_verb_after(reading, cue, limit), cue.end))
    start = _subject_start(head)
    inside = start is not None and (not holding or holding[0].start <= start)
    return Span(start=start if start is not None and inside else cue.start, end=max(limit, cue.end))


def _verb_after(reading: Reading, cue: Cue, limit: int) -> int:
    """Where the words after a noun end: before the verb whose subject it is."""
    tokens = reading.parsed.tokens(Span(start=cue.end, end=limit))
    verb = next((t for t in tokens if t.idx >= cue.end and t.tag_ in FINITE), None)
    if verb is None or verb.i <= reading.parsed.token_at(cue.start).i + 1:
        return limit
    before = verb.nbor(-1)
    return before.idx + len(before)


def _subject_start(head: Token) -> int | None:
    """Where the subject of the verb that ``head`` belongs to begins, if it stands close before."""
    verb = head
    while verb.pos_ not in VERBS or verb.dep_.startswith("aux"):
        if verb.head.i == verb.i:
            return None
        verb = verb.head
    subject = subject_of(verb)
    if subject is None or subject.handed:
        return None
    first = subject.token.left_edge
    if first.i >= head.i or head.i - first.i > LONGEST_SUBJECT:
        return None
    between = head.doc[first.i : head.i]
    return None if any(t.is_punct for t in between) else first.idx
