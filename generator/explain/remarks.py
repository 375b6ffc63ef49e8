"""Caveats and open questions of a fact, with the row of observations that made each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.explain.case import MOST_WORDS, Case, short
from generator.explain.trail import Step
from generator.explain.wording import row_of, row_value, say
from generator.model.base import Evidence, Span
from generator.model.claims import Fact, Message
from generator.model.doubts import Caveat
from generator.model.parts import collapse
from generator.rules import rows

FILE = "observations"


def remarks_of(case: Case, fact: str) -> tuple[Step, ...]:
    """The warnings that stand under a fact, and the questions that it leaves open."""
    found = [s for c in case.record.caveats if fact in c.facts for s in caveat_steps(case, c)]
    for gap in case.record.gaps:
        if fact in gap.facts:
            text = say("remarks.gap", text=gap.question, why=gap.why).strip()
            found.append(Step(text=text, rules=_row_of_gap(gap.note)))
    return tuple(found) or (Step(text=say("remarks.none")),)


def caveat_steps(case: Case, caveat: Caveat) -> Iterator[Step]:
    """A caveat's words, its row, and the places that it rests on."""
    text = say("remarks.caveat", id=caveat.id, kind=caveat.kind, text=caveat.text)
    yield Step(text=text, rules=_row_of_caveat(caveat), value=caveat.id)
    yield from places(case, caveat.evidence)


def places(case: Case, evidence: Sequence[Evidence]) -> Iterator[Step]:
    for place in evidence:
        read = case.reads.get(place.source)
        if read is not None:
            span = Span(start=place.start, end=place.end)
            words = short(collapse(place.quote), MOST_WORDS)
            yield read.step(say("remarks.quote", line=read.line_of(span), words=words), span)


def facts_of(case: Case, ids: Sequence[str]) -> tuple[Step, ...]:
    """The facts that a caveat stands under."""
    by_id: dict[str, Fact] = {fact.id: fact for fact in case.record.facts}
    found = [
        Step(text=say("remarks.fact", id=i, words=short(by_id[i].text, MOST_WORDS)), value=i)
        for i in ids
        if i in by_id
    ]
    return tuple(found) or (Step(text=say("remarks.whole")),)


def _row_of_caveat(caveat: Caveat) -> tuple[str, ...]:
    """The row is named in the message's key: ``caveat.single_figure.two``; what sources say
    against each other by its first word: ``drift.hedge.two``."""
    if caveat.edited is not None:
        return ()
    first, _, rest = caveat.note.message.partition(".")
    if first != "caveat":
        return row_of("origins", first)
    rule = rest.partition(".")[0].replace("_", "-")
    known = {row.id for row in rows(FILE)}
    while rule and rule not in known:  # a form of a message ends in its own word
        rule = rule.rpartition("-")[0]
    return (f"{FILE}#{rule}",) if rule else ()


def _row_of_gap(note: Message) -> tuple[str, ...]:
    name = note.message.split(".")[1]
    known = (row.id for row in rows(FILE) if row_value(f"{FILE}#{row.id}", "gap") == name)
    return tuple(f"{FILE}#{rule}" for rule in known)
