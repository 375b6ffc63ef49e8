"""The stages composed: seeds -> records -> pages -> docs/. Read it from `build` downwards.

A story that fails takes no other with it: its last record stays, and its pages while they can be
proved.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator import records
from generator.assemble import assemble, withdraw
from generator.errors import BriefingsError
from generator.inputs import Digests, inputs_of
from generator.journal import alone, recover
from generator.model.claims import Edited
from generator.model.record import Record
from generator.model.story import Bundle
from generator.publish import Published
from generator.reader import Reader as Reader
from generator.records import Shelf
from generator.settings import Project
from generator.site import Result as Result
from generator.site import broken, publish_site
from generator.sources.layout import StoryFiles, find_stories, named, passed_over
from generator.sources.stories import read_story

Tell = Callable[[str], None]
"""Is told each story before it is worked on."""


@dataclass(frozen=True)
class Built:
    """What a build did. ``analysed`` counts articles that were read by the language model."""

    results: tuple[Result, ...]
    published: Published
    analysed: int = 0
    faults: tuple[BriefingsError, ...] = ()
    """Records in docs/ that cannot be read."""
    slugs: frozenset[str] = frozenset()
    empty: tuple[str, ...] = ()
    """Folders in seeds/ with nothing in them to read."""

    @property
    def failed(self) -> tuple[Result, ...]:
        return tuple(r for r in self.results if r.state == "failed")


def build(
    project: Project,
    today: Callable[[], str],
    only: Sequence[str] = (),
    tell: Tell = lambda _: None,
) -> Built:
    """Records and pages of all stories, or of those named ``only``; the others stay as they are.

    ``today`` is asked when something changed, and gives the date of a new revision.
    """
    with alone(project.docs):
        recover(project.docs)
        shelf = records.read_shelf(project.docs)
        reader = Reader(project.model)
        results = plan(project, shelf, reader, today, only, tell)
        tell("pages")
        return _built(project, results, shelf, reader)


def take_down(
    project: Project, story: str, today: Callable[[], str], notice: Edited, slug: str | None = None
) -> Built:
    """Withdraws a story that has left seeds/, with the reason; the others stay as they are.

    ``slug``: the address, where it may stay.
    """
    with alone(project.docs):
        recover(project.docs)
        shelf = records.read_shelf(project.docs)
        own = (r for r in shelf.records if r.story == story)
        gone = [withdraw(r, day_of(today, r), notice, slug) for r in own]
        results = [Result(story, "withdrawn", record) for record in gone]
        return _built(project, results, shelf, Reader(project.model))


def plan(
    project: Project,
    shelf: Shelf,
    reader: Reader,
    today: Callable[[], str],
    only: Sequence[str] = (),
    tell: Tell = lambda _: None,
) -> list[Result]:
    """What a build makes of all stories, or of those named ``only``; nothing is written."""
    stories = find_stories(project.seeds)
    chosen = named(stories, only) if only else stories
    results = make_records(project, chosen, shelf, reader, today, tell)
    return results if only else results + _withdrawn(stories, results, shelf, today)


def _built(project: Project, results: list[Result], shelf: Shelf, reader: Reader) -> Built:
    results, published = publish_site(project, results, shelf)
    faults, slugs = tuple(shelf.faults.values()), slugs_of(shelf, results)
    empty = passed_over(project.seeds)
    return Built(tuple(results), published, reader.count, faults, slugs, empty)


def slugs_of(shelf: Shelf, results: Sequence[Result]) -> frozenset[str]:
    """The briefings that there are, those of stories that were not chosen included."""
    made = (r.record.slug for r in results if r.record)
    return frozenset((*made, *(r.slug for r in shelf.records)))


def make_records(
    project: Project,
    stories: Sequence[StoryFiles],
    shelf: Shelf,
    reader: Reader,
    today: Callable[[], str],
    tell: Tell = lambda _: None,
) -> list[Result]:
    """The record of each story, made or taken over; nothing is written."""
    digests = Digests.of(project.model)
    results: list[Result] = []
    for files in stories:
        tell(files.name)
        try:
            bundle = read_story(files, project.seeds)
            result = _record(bundle, shelf, digests, reader, today, [s.name for s in stories])
        except BriefingsError as error:
            result = Result(files.name, "failed", shelf.of_story(files.name), error)
        except Exception as error:  # one story's text must not stop the others
            result = broken(Result(files.name, "failed", shelf.of_story(files.name)), error)
        results.append(result)
    return results


def _record(
    bundle: Bundle,
    shelf: Shelf,
    digests: Digests,
    reader: Reader,
    today: Callable[[], str],
    living: Sequence[str],
) -> Result:
    """One story's record: the last one where nothing that it is made of has changed."""
    inputs = inputs_of(bundle, digests)
    shelf.refuse(bundle)
    last = shelf.last_of(bundle, living)
    if last and last.inputs == inputs and last.story == bundle.name:
        shelf.claim(last, last)
        return Result(bundle.name, "unchanged", last, bundle=bundle)
    day = day_of(today, last)
    record = assemble(bundle, reader.findings(bundle.articles), last, day, inputs)
    record = shelf.claim(record, last, fixed=bundle.edits.slug is not None)
    if last is None:
        return Result(bundle.name, "new", record, bundle=bundle)
    # a revision tells that a reader would notice; without one only the inputs' digests moved
    told = len(record.revisions) > len(last.revisions)
    late = day if told and day != today() else None
    return Result(bundle.name, "changed" if told else "unchanged", record, None, bundle, late)


def _pointing(record: Record, last: Record, results: Sequence[Result], shelf: Shelf) -> Record:
    """The withdrawn record with the address of the briefing that its sources went to, if any."""
    own = {s.sha256 for s in last.sources}
    goes = (r.record for r in results if r.record)
    found = next((r.slug for r in goes if own & {s.sha256 for s in r.sources}), None)
    if not own and last.continued in slugs_of(shelf, results):
        found = last.continued
    return record if found == record.continued else record.model_copy(update={"continued": found})


def day_of(today: Callable[[], str], last: Record | None) -> str:
    """The day of a new revision: never before the last one, whose history would run backwards.

    A clock of another time zone, or a mistyped --date, must not fail the story for that.
    """
    return max(today(), last.revisions[-1].date if last and last.revisions else "")


def _withdrawn(
    stories: Sequence[StoryFiles],
    results: Sequence[Result],
    shelf: Shelf,
    today: Callable[[], str],
) -> list[Result]:
    """Records whose story has left seeds/: the page says so, and shows nothing of it."""
    living = {s.name for s in stories}
    slugs = {r.record.slug for r in results if r.record}
    found = []
    for last in shelf.records:
        if last.story not in living and last.slug not in slugs:
            record = _pointing(withdraw(last, day_of(today, last)), last, results, shelf)
            state = "unchanged" if record is last else "withdrawn"
            found.append(Result(last.story, state, record))
    return found
