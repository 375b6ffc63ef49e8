"""The stages composed: seeds -> records -> pages -> docs/. Read it from `build` downwards.

A story that fails takes no other with it: its last record and pages stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import records
from generator.assemble import assemble, record_json, withdraw
from generator.errors import BriefingsError, StoryError
from generator.inputs import Digests, inputs_of
from generator.model.page import Page
from generator.model.record import Edited, Record
from generator.model.story import Bundle
from generator.publish import Published, publish, recover
from generator.reader import Reader as Reader
from generator.records import Shelf
from generator.render import render
from generator.settings import Project
from generator.sources.stories import StoryFiles, find_stories, named, read_story

Tell = Callable[[str], None]
"""Is told each story before it is worked on."""


@dataclass(frozen=True)
class Result:
    """What became of one story: ``state`` is new, changed, unchanged, withdrawn or failed."""

    story: str
    state: str
    record: Record | None = None
    error: BriefingsError | None = None
    bundle: Bundle | None = None


@dataclass(frozen=True)
class Built:
    """What a build did. ``analysed`` counts articles that were read by the language model."""

    results: tuple[Result, ...]
    published: Published
    analysed: int = 0
    faults: tuple[BriefingsError, ...] = ()
    """Records in docs/ that cannot be read."""

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
    recover(project.docs)
    shelf = records.read_shelf(project.docs)
    reader = Reader(project.model)
    results = plan(project, shelf, reader, today, only, tell)
    tell("pages")
    return _built(project, results, shelf, reader)


def take_down(project: Project, story: str, today: Callable[[], str], notice: Edited) -> Built:
    """Withdraws a story that has left seeds/, with the reason; the others stay as they are."""
    recover(project.docs)
    shelf = records.read_shelf(project.docs)
    gone = [withdraw(r, today(), notice) for r in shelf.records if r.story == story]
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
    results, published = _publish(project, results, shelf)
    return Built(tuple(results), published, reader.count, tuple(shelf.faults.values()))


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
            result = _broken(Result(files.name, "failed", shelf.of_story(files.name)), error)
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
    record = assemble(bundle, reader.findings(bundle.articles), last, today(), inputs)
    record = shelf.claim(record, last, fixed=bundle.edits.slug is not None)
    if last is None:
        return Result(bundle.name, "new", record, bundle=bundle)
    # a revision tells that a reader would notice; without one only the inputs' digests moved
    told = len(record.revisions) > len(last.revisions)
    state = "changed" if told else "unchanged"
    return Result(bundle.name, state, record, bundle=bundle)


def _withdrawn(
    stories: Sequence[StoryFiles],
    results: Sequence[Result],
    shelf: Shelf,
    today: Callable[[], str],
) -> list[Result]:
    """Records whose story has left seeds/: the page says so, and shows nothing of it."""
    living = {s.name for s in stories} | {r.record.slug for r in results if r.record}
    found = []
    for last in shelf.records:
        if last.story not in living and last.slug not in living:
            record = withdraw(last, today())
            state = "unchanged" if record is last else "withdrawn"
            found.append(Result(last.story, state, record))
    return found


def _publish(
    project: Project, results: Sequence[Result], shelf: Shelf
) -> tuple[list[Result], Published]:
    """All pages and records in one move. What failed, or was not chosen, stays as it is."""
    made = {r.record.slug for r in results if r.record}
    rest = [r for r in shelf.records if r.slug not in made and not _moved(r, results)]
    every = [*results, *(Result(r.story, "", r) for r in rest)]
    texts = {
        r.record.slug: own
        for r in every
        if r.record and (own := records.texts_of(r.record, project.seeds)) is not None
    }
    every, pages = _rendered(every, texts, project)
    shown = [r.record for r in every if r.record and r.record.slug in texts]
    files = [Page(path=records.path_of(r), content=record_json(r)) for r in shown]
    stay = [Path(p).parent.as_posix() for p in shelf.faults]
    stay += [f"briefings/{r.record.slug}" for r in every if r.record and r.record not in shown]
    owned = [records.path_of(r) for r in shelf.records]
    done = publish([*pages, *files], project.docs, owned=owned, keep=stay)
    return [r for r in every if r.state], done


def _rendered(
    every: list[Result], texts: dict[str, dict[str, str]], project: Project
) -> tuple[list[Result], list[Page]]:
    """The pages of all records in ``texts``. A story whose pages fail is named and left out."""

    def pages(results: Sequence[Result]) -> list[Page]:
        shown = [r.record for r in results if r.record and r.record.slug in texts]
        return render(sorted(shown, key=lambda r: r.slug), texts, project.site)

    try:
        return every, pages(every)
    except Exception:  # which story is it? the others must not wait for its cure
        tried = [_tried(result, pages) for result in every]
    for result in tried:
        if isinstance(result.error, RenderingError) and result.record:
            texts.pop(result.record.slug, None)
    return tried, pages(tried)


def _tried(result: Result, pages: Callable[[Sequence[Result]], list[Page]]) -> Result:
    try:
        pages([result])
    except Exception as error:  # whatever it is, it is told as the failure of this story
        return _broken(result, error, RenderingError)
    return result


class RenderingError(StoryError):
    """The pages of a story could not be made."""


def _broken(result: Result, error: Exception, kind: type[StoryError] = StoryError) -> Result:
    """A failure of the program, not of the story: it is named with the story that shows it."""
    fault = kind(
        f"the program failed on it ({type(error).__name__}: {error})",
        file=f"seeds/{result.story}",
        remedy="please report this with the article; `briefings --debug build` shows where",
    )
    fault.__cause__ = error
    return replace(result, state="failed", error=fault)


def _moved(record: Record, results: Sequence[Result]) -> bool:
    """Whether the story of a record is published at another address now."""
    return any(r.record and r.story == record.story for r in results)
