"""The trail of each kind of thing: a fact, an entry of the timeline, a caveat, an actor, a line."""

from __future__ import annotations

from collections.abc import Iterator

from generator.explain.case import MOST_WORDS, Case, Read, short
from generator.explain.clauses import parse_in_words
from generator.explain.contents import contents_of, date_step, joining
from generator.explain.decisions import decisions_of
from generator.explain.remarks import caveat_steps, facts_of, places, remarks_of
from generator.explain.trail import Section, Step
from generator.explain.wording import row_of, say
from generator.model.base import Span
from generator.model.claims import Edited, Fact
from generator.model.doubts import Caveat
from generator.model.findings import Mention, Statement
from generator.model.record import Coverage, RecordActor, TimelineEntry

Sections = tuple[Section, ...]


def fact_sections(case: Case, fact: Fact) -> Sections:
    """Sentence, parse, findings, decisions and remarks of a fact; a merged one's other tellings
    are named."""
    at = case.statement_at(fact.evidence[0])
    if at is None:
        raise case.missing(fact.id)
    read, index = at
    sentence, parse, found, decided = statement_sections(case, read, index)
    more = [*_edited(fact.edited), *places(case, fact.evidence[1:])]
    decided = Section(name="decided", steps=(*decided.steps, *more))
    remarks = Section(name="remarks", steps=remarks_of(case, fact.id))
    return (sentence, parse, found, decided, remarks)


def statement_sections(case: Case, read: Read, index: int) -> Sections:
    """What every statement has, be it printed or not."""
    statement = read.findings.statements[index]
    found = contents_of(read, statement, statement.attributions, statement.cues)
    return (
        Section(name="sentence", steps=tuple(_sentence(read, statement))),
        Section(name="parse", steps=parse_in_words(read, statement)),
        Section(name="found", steps=found),
        Section(name="decided", steps=decisions_of(case, read, statement)),
    )


def entry_sections(case: Case, entry: TimelineEntry) -> Sections:
    """The date and its rule, what happened, and the sentence that it was taken from."""
    at = case.statement_at(entry.evidence[0])
    if at is None:
        raise case.missing(entry.id)
    read, index = at
    date = entry.date
    text = say(
        "entry.status",
        status=entry.status,
        words=date.text,
        edtf=date.edtf,
        basis=say(f"basis.{date.basis}"),
    )
    steps = [Step(text=text, value=date.edtf)]
    if date.why:
        steps.append(Step(text=say("entry.why", why=date.why)))
    place = date.evidence
    at_place = (place.start, place.end) if place else None
    dates = (d for d in read.findings.dates if (d.start, d.end) == at_place)
    steps += [date_step(read, found) for found in dates]
    fact = next((f for f in case.record.facts if f.id == entry.fact), None)
    if fact is not None:
        words = short(fact.text)
        steps.append(Step(text=say("entry.fact", id=fact.id, words=words), value=fact.id))
    return (
        Section(name="entry", steps=tuple(steps)),
        *statement_sections(case, read, index)[:3],
    )


def caveat_sections(case: Case, caveat: Caveat) -> Sections:
    steps = (*caveat_steps(case, caveat), *facts_of(case, caveat.facts), *_edited(caveat.edited))
    return (Section(name="caveat", steps=steps),)


def actor_sections(case: Case, actor: RecordActor) -> Sections:
    """Name, kind, what the text calls it and says of it, and every mention."""
    salience = f"{actor.salience:.2f}"
    text = say("actor.name", name=actor.name, id=actor.id, kind=actor.kind, salience=salience)
    steps = [Step(text=text, value=actor.kind)]
    if actor.aliases:
        words = ", ".join(f"“{alias}”" for alias in actor.aliases)
        steps.append(Step(text=say("actor.alias", words=words)))
    for description in actor.descriptions:
        place = description.evidence
        read = case.reads.get(place.source)
        if read is not None:
            span = Span(start=place.start, end=place.end)
            line = read.line_of(span)
            text = say("actor.described", words=description.text, line=line)
            steps.append(read.step(text, span))
    steps += _mentions(case, actor)
    for key, ids in (("said", actor.said), ("about", actor.about)):
        if ids:
            steps.append(Step(text=say(f"actor.{key}", ids=", ".join(ids))))
    steps += _edited(actor.edited)
    return (Section(name="actor", steps=tuple(steps)),)


def _mentions(case: Case, actor: RecordActor) -> Iterator[Step]:
    """All places of an actor in each source's reading, found by the places of its names."""
    named = {(e.source, e.start, e.end) for e in actor.mentions}
    for source, read in case.reads.items():
        found = read.findings
        own = {m.actor for m in found.mentions if (source, m.start, m.end) in named}
        for known in found.actors:
            if known.id in own and known.interest:
                rules = row_of("actors", known.interest)
                yield Step(text=say("actor.interest"), rules=rules, value=known.interest)
        yield from (_mention(read, m) for m in found.mentions if m.actor in own)


def _mention(read: Read, mention: Mention) -> Step:
    line, form = read.line_of(mention), say(f"form.{mention.form}")
    text = say("actor.mention", line=line, words=read.words(mention), form=form)
    return read.step(text, mention, joining(mention), mention.form)


def line_sections(case: Case, entry: Coverage) -> Sections:
    """What became of a sentence, and each statement that was made of it."""
    read = case.reads.get(entry.source)
    if read is None:
        raise case.missing("line")
    span = Span(start=entry.start, end=entry.end)
    numbers = [i for i, s in enumerate(read.findings.statements) if s.overlaps(span)]
    steps = [read.step(say("line.use", use=entry.use, why=entry.why), span, value=entry.use)]
    if not numbers:
        steps.append(Step(text=say("line.none")))
    sections = [Section(name="kept", steps=tuple(steps))]
    for number, index in enumerate(numbers, start=1):
        words = short(read.words(read.findings.statements[index]), MOST_WORDS)
        title = Step(text=say("line.statement", n=number, words=words))
        sections.append(Section(name="line", steps=(title,)))
        sections += statement_sections(case, read, index)
    return tuple(sections)


def _sentence(read: Read, statement: Statement) -> Iterator[Step]:
    place = say(
        "sentence.place",
        source=read.parsed.article.file,
        line=read.line_of(statement),
        start=statement.start,
        end=statement.end,
        text=read.words(statement),
    )
    yield read.step(place, statement)
    whole = read.findings.sentences[statement.sentence]
    if whole.covers(statement) and (whole.start, whole.end) != (statement.start, statement.end):
        yield read.step(say("sentence.in", text=read.words(whole)), whole)


def _edited(edited: Edited | None) -> list[Step]:
    if edited is None:
        return []
    by = f" by {edited.by}" if edited.by else ""
    why = f" ({edited.why})" if edited.why else ""
    return [Step(text=say("edited", key=edited.key, by=by, why=why), value=edited.key)]
