"""The trail of anything on a page: the record names it, the article read again tells how."""

from __future__ import annotations

from generator import records
from generator.analyse import load, read
from generator.analyse.parse import parse
from generator.errors import StoryError
from generator.explain.asked import find_line, find_record, unknown
from generator.explain.case import Case, Read
from generator.explain.things import (
    Sections,
    actor_sections,
    caveat_sections,
    entry_sections,
    fact_sections,
    line_sections,
)
from generator.explain.trail import Trail
from generator.explain.wording import say
from generator.inputs import Digests, inputs_of
from generator.model.claims import Fact
from generator.model.doubts import Caveat
from generator.model.record import Coverage, Record, RecordActor, TimelineEntry
from generator.settings import Project
from generator.sources.layout import find_stories
from generator.sources.stories import read_story

Thing = Fact | TimelineEntry | Caveat | RecordActor | Coverage


def explain(project: Project, story: str, item: str) -> Trail:
    """How ``item`` (an id, an actor's name, or "line 4") came to be. Writes nothing.

    Raises StoryError for an unknown story or item, with the nearest, and where the sources are
    not those that the record was made of.
    """
    record = find_record(records.read_shelf(project.docs).records, story)
    thing_of(record, item)  # a wrong id is told before the model is loaded
    return trail_of(open_case(project, record), item)


def trail_of(case: Case, item: str) -> Trail:
    """The trail of one thing of a story that is read already."""
    record = case.record
    kind, sections = _sections(case, thing_of(record, item))
    notice = say("notice.stale") if case.stale else ""
    return Trail(story=record.story, id=item, kind=kind, notice=notice, sections=sections)


def thing_of(record: Record, item: str) -> Thing:
    """What of the record ``item`` names. Raises StoryError with the nearest for none."""
    line = find_line(record, item)
    if line is not None:
        return line
    things: tuple[tuple[Thing, ...], ...] = (
        record.facts,
        record.timeline,
        record.caveats,
        record.actors,
    )
    for thing in (thing for part in things for thing in part):
        if not isinstance(thing, Coverage) and thing.id == item:
            return thing
    called = [a for a in record.actors if _folded(item) in map(_folded, (a.name, *a.aliases))]
    if len(called) == 1:
        return called[0]
    raise unknown(record, item, [a.id for a in called])


def _folded(name: str) -> str:
    return " ".join(name.lower().split())


def open_case(project: Project, record: Record) -> Case:
    """The sources read again. What the record calls a source's id is its id here too."""
    files = next((f for f in find_stories(project.seeds) if f.name == record.story), None)
    if files is None:
        raise StoryError(
            say("errors.gone", story=record.story), remedy=say("errors.build"), file="seeds/"
        )
    bundle = read_story(files, project.seeds)
    known = {s.id: s.sha256 for s in record.sources}
    if any(known.get(a.id) != a.sha256 for a in bundle.articles):
        raise StoryError(say("errors.gone", story=record.story), remedy=say("errors.build"))
    parsed = parse(load(project.model), bundle.articles)
    letters = {s.id: chr(ord("A") + n) for n, s in enumerate(record.sources)}
    several = len(record.sources) > 1
    reads = {
        p.article.id: Read(p, read(p), letters.get(p.article.id, "") if several else "")
        for p in parsed
    }
    stale = inputs_of(bundle, Digests.of(project.model)) != record.inputs
    return Case(record, reads, stale)


def _sections(case: Case, thing: Thing) -> tuple[str, Sections]:
    match thing:
        case Fact():
            return "fact", fact_sections(case, thing)
        case TimelineEntry():
            return "entry", entry_sections(case, thing)
        case Caveat():
            return "caveat", caveat_sections(case, thing)
        case RecordActor():
            return "actor", actor_sections(case, thing)
        case Coverage():
            return "line", line_sections(case, thing)
