"""Facts that are worded as unsure, or that have not come to pass."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.observed_wording import clause_end
from generator.analyse.placing import leading
from generator.analyse.reading import Reading
from generator.model.base import Cue, Span
from generator.model.findings import Observation, Statement
from generator.rules import rows

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def observe_strength(reading: Reading) -> Iterator[Observation]:
    """For each hedged or planned fact the words that make it so, as far as their clause goes."""
    for index in leading(reading):
        statement = reading.statements[index]
        if statement.strength == "hedged":
            kind = "hedged" if statement.attributions else "hedged-unsourced"
        elif statement.strength == "planned":
            kind = "plan" if _is_dated(reading, statement) else "plan-undated"
        else:
            continue
        cue = _cue(reading, statement)
        if cue is None:
            continue
        if kind == "plan-undated" and _is_wish(reading, cue):
            kind = "plan"
        yield Observation(
            start=cue.start,
            end=cue.end,
            kind=kind,
            statement=index,
            words=_words(reading, cue, statement),
        )


def _cue(reading: Reading, statement: Statement) -> Cue | None:
    """The first cue that makes the statement as weak as it is; a verb of saying only if alone."""
    own = [c for c in statement.cues if c.kind == statement.strength] or list(statement.cues)
    speech = [reading.attributions[i] for i in statement.attributions]
    said = [Span(start=a.cue_start, end=a.cue_end) for a in speech]
    inner = [c for c in own if not any(s.start < c.end and c.start < s.end for s in said)]
    return min(inner or own, key=lambda c: c.start, default=None)


def _is_wish(reading: Reading, cue: Cue) -> bool:
    """An intention or hope: nothing is set that a date could be asked for."""
    words = Span(start=cue.start, end=cue.end).of(reading.parsed.text).lower().split()
    return any(w in row.words for row in rows("events") if row.kind == "wish" for w in words)


def _is_dated(reading: Reading, statement: Statement) -> bool:
    """Whether the text gives a day, month or year that places what is planned."""
    dates = [reading.dates[i] for i in statement.dates]
    return any(d.edtf is not None and d.basis == "stated" for d in dates)


def _words(reading: Reading, cue: Cue, statement: Statement) -> Span:
    """From the cue to the end of its clause; from a noun ("plans for …") to the next verb."""
    last = statement.spans[-1].end
    holding = [s for s in statement.spans if s.start <= cue.start < s.end]
    limit = clause_end(reading, cue.start, holding[0].end if holding else last)
    head = reading.parsed.token_at(cue.start)
    if head.pos_ == "NOUN":
        tokens = reading.parsed.tokens(Span(start=cue.end, end=limit))
        ends = (t for t in tokens if t.idx >= cue.end and t.tag_ in FINITE)
        verb = next(ends, None)
        if verb is not None and verb.i > head.i + 1:
            before = verb.nbor(-1)
            limit = before.idx + len(before)
    return Span(start=cue.start, end=max(limit, cue.end))
