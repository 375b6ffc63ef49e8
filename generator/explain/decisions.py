"""What was decided of a statement: strength, role, same content, rank, cuts and insertions.

The reasons are those that the deciding functions handed on (``Statement.why``); none is made here.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.statements.ranking import REDUNDANT
from generator.explain.case import MOST_WORDS, Case, Read
from generator.explain.trail import Step
from generator.explain.wording import known, row_of, row_value, say
from generator.model.base import Span
from generator.model.findings import Statement


def decisions_of(case: Case, read: Read, statement: Statement) -> tuple[Step, ...]:
    """The decisions in the order in which they were made."""
    return (
        *_strength(read, statement),
        *_role(statement),
        *_same(read, statement),
        *_rank(case, read, statement),
        *_shown(read, statement),
    )


def _strength(read: Read, statement: Statement) -> Iterator[Step]:
    """The strength, and the cues and credits of that strength: the weakest wins."""
    strength = statement.strength
    yield Step(text=say(f"strength.{strength}"), value=strength)
    others = 0
    for cue in statement.cues:
        rules = row_of("strength", cue.rule)
        if rules and row_value(rules[0], "strength") == strength:
            span = Span(start=cue.start, end=cue.end)
            text = say("strength.cue", words=read.words(span), strength=strength)
            yield read.step(text, span, rules)
        else:
            others += 1
    for said in (read.findings.attributions[i] for i in statement.attributions):
        if said.strength == strength and strength != "reported":
            span = Span(start=said.cue_start, end=said.cue_end)
            text = say("strength.credit", words=read.words(span), strength=strength)
            yield read.step(text, span, row_of("attribution", said.rule))
    if others:
        yield Step(text=say("strength.others"))


def _role(statement: Statement) -> Iterator[Step]:
    rule = statement.why.role
    named = "#" in rule
    key = "trailing" if statement.why.cut == rule and named else "row" if named else rule
    why = f"role_why.{key}"
    text = say(f"role.{statement.role}") + (f" {say(why)}" if known(why) else "")
    yield Step(text=text, rules=(rule,) if named else (), value=statement.role)


def _same(read: Read, statement: Statement) -> Iterator[Step]:
    why = statement.why
    yield Step(text=say(f"same.{why.leads}", n=why.detail), value=why.leads)
    for other in read.findings.statements:
        if other.group != statement.group or other == statement:
            continue
        leads = other.leads and not statement.leads
        key = "same.leader" if leads else "same.summary" if other.summary else "same.member"
        words = read.words(other, MOST_WORDS)
        yield read.step(say(key, line=read.line_of(other), words=words), other)


def _rank(case: Case, read: Read, statement: Statement) -> Iterator[Step]:
    shown = [f.id for f in case.record.facts if not f.hidden]
    fact = case.fact_of(read, statement)
    if fact in shown:
        place = shown.index(fact) + 1
        text = say("rank.place", n=place, total=len(shown))
        yield Step(text=text + (say("rank.first") if place <= 5 else ""), value=float(place))
    ranked = sorted(s.rank for s in read.findings.statements if s.leads)
    if statement.leads:
        text = say(
            "rank.reading",
            n=ranked.index(statement.rank) + 1,
            total=len(ranked),
            score=f"{statement.salience:.2f}",
        )
        yield Step(text=text, value=statement.salience)
    for name, part in statement.why.score if statement.leads else ():
        why = say(f"score.{name}")
        yield Step(text="  " + say("rank.part", value=f"{part:+.2f}", why=why), value=part)
    if statement.why.told and statement.leads:
        cost = f"{REDUNDANT * statement.why.told:.2f}"
        share = round(100 * statement.why.told)
        yield Step(text=say("rank.told", share=share, cost=cost), value=statement.why.told)
    if statement.why.follow_up:
        yield _follow_up(statement.why.follow_up)


def _follow_up(rule: str) -> Step:
    text = say("shown.follow_up")
    if known(f"builds.{rule}"):
        return Step(text=f"{text} ({say(f'builds.{rule}')})", value=rule)
    return Step(text=text, rules=(rule,), value=rule)


def _shown(read: Read, statement: Statement) -> Iterator[Step]:
    """Cuts, insertions, and the sentence shown before it."""
    steps = [*_cuts(read, statement)]
    actors = {actor.id: actor.name for actor in read.findings.actors}
    for insert in statement.inserts:
        places = (m for m in read.findings.mentions if m.end == insert.at)
        place = next(places, Span(start=insert.at, end=insert.at))
        name = actors.get(insert.actor, insert.actor)
        text = say("shown.insert", name=name, words=read.words(place))
        steps.append(read.step(text, place, value=insert.actor))
    if statement.context and statement.why.opening:
        words = read.words(statement.context, MOST_WORDS)
        text = say("shown.context", words=words)
        steps.append(read.step(text, statement.context, (statement.why.opening,)))
    yield from steps or [Step(text=say("shown.whole"))]


def _cuts(read: Read, statement: Statement) -> Iterator[Step]:
    why = statement.why
    if why.cut and statement.context and why.cut == why.role:
        words = read.words(statement.context, MOST_WORDS)
        yield read.step(say("shown.split", words=words), statement.context, (why.cut,))
        return
    at = statement.start
    for span in statement.spans:
        gap = Span(start=at, end=span.start)
        if gap.of(read.parsed.text).strip():
            key = "shown.cut" if why.cut and at == statement.start else "shown.rest"
            rules = (why.cut,) if key == "shown.cut" else ()
            words = read.words(gap)
            yield read.step(say(key, words=words), gap, rules)
        at = span.end
