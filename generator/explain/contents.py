"""What was found in a place: actors, dates, amounts, speech and cues, with the rows behind them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.explain.case import MOST_WORDS, Read
from generator.explain.trail import Step
from generator.explain.wording import known, row_of, row_value, say
from generator.model.base import Cue, Span
from generator.model.findings import Attribution, DateMention, Mention, Quantity


def contents_of(
    read: Read, span: Span, attributions: tuple[int, ...], cues: tuple[Cue, ...]
) -> tuple[Step, ...]:
    """Each finding inside ``span``, and the speech that reaches over it, in the order of kinds."""
    found = read.findings
    steps = [_actor(read, m) for m in found.mentions if span.covers(m)]
    steps += [date_step(read, d) for d in found.dates if span.covers(d)]
    steps += [_quantity(read, q) for q in found.quantities if span.covers(q)]
    steps += [_speech(read, found.attributions[i]) for i in attributions]
    steps += _cues(read, cues)
    return tuple(steps) or (Step(text=say("found.none")),)


def _actor(read: Read, mention: Mention) -> Step:
    actor = next((a for a in read.findings.actors if a.id == mention.actor), None)
    text = say(
        "found.actor",
        words=read.words(mention),
        kind=mention.kind,
        name=f"“{actor.name}”" if actor else "",
        form=say(f"form.{mention.form}"),
        id=mention.actor,
    )
    return read.step(text, mention, joining(mention), mention.actor)


def joining(mention: Mention) -> tuple[str, ...]:
    """The row by which the mention is one of an actor named before."""
    return row_of("actors/joining", mention.rule) if mention.rule else ()


def date_step(read: Read, date: DateMention) -> Step:
    """A date's words, value and what it was counted from."""
    anchor = date.anchor or ""
    named = say(f"anchors.{anchor}") if known(f"anchors.{anchor}") else anchor
    text = say(
        "found.date",
        words=read.words(date),
        type=date.type,
        value=date.value,
        edtf=f", EDTF {date.edtf}" if date.edtf and date.edtf != date.value else "",
        basis=say(f"basis.{date.basis}"),
        anchor=say("anchor", anchor=named) if anchor else "",
    )
    return read.step(text, date, row_of("dates", date.rule), date.value)


def _quantity(read: Read, amount: Quantity) -> Step:
    rules = row_of("quantities", amount.rule)
    if amount.vague:
        return read.step(say("found.vague", words=read.words(amount)), amount, rules)
    text = say(
        "found.quantity",
        words=read.words(amount),
        value=amount.value,
        unit=_more("unit", amount.unit),
        modifier=_more("modifier", amount.modifier),
        holder=_more("counts", amount.holder),
        period=_more("period", amount.period),
    )
    return read.step(text, amount, rules, amount.value)


def _more(name: str, value: str | None) -> str:
    return f", {name} “{value}”" if value else ""


def _speech(read: Read, said: Attribution) -> Step:
    cue = Span(start=said.cue_start, end=said.cue_end)
    text = say(
        "found.attribution",
        speaker=f"“{said.speaker}”" if said.speaker else say("nobody"),
        cue=read.words(cue),
        form=say(f"speech.{said.form}"),
        relation=said.relation,
        strength=said.strength,
        certain="" if said.certain else say("unsure"),
        content=read.words(said, MOST_WORDS),
    )
    return read.step(text, said, row_of("attribution", said.rule), said.actor or said.speaker)


def _cues(read: Read, cues: tuple[Cue, ...]) -> Iterator[Step]:
    for cue in cues:
        span = Span(start=cue.start, end=cue.end)
        rules = row_of("strength", cue.rule)
        strength = row_value(rules[0], "strength") if rules else None
        key = "found.cue" if strength else "found.cue_plain"
        text = say(key, words=read.words(span), kind=cue.kind, strength=strength)
        yield read.step(text, span, rules, strength or cue.kind)
