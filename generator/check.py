"""What `briefings check` looks for: whether the records in docs/ are what a build would make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator import records
from generator.assemble import read_record, record_json
from generator.model.record import Record
from generator.model.story import Bundle
from generator.pipeline import Reader, Result, Tell, make_records
from generator.publish import JOURNAL
from generator.records import Shelf
from generator.settings import Project
from generator.sources.stories import find_stories

NEVER = "0000-00-00"
"""The date of revisions that are only tried, and written nowhere."""

FREE = frozenset({"own", "licensed", "public-domain"})
"""Values of ``rights`` that allow to quote a source whole."""

LONGEST_TITLE = 200
"""Characters. The longest headlines of newspapers have some 150."""

_BUILD = "run `briefings build` and commit docs/briefings/"


@dataclass(frozen=True)
class Remark:
    """One line of the list. An error makes `check` fail, a warning does not."""

    level: Literal["error", "warning"]
    where: str
    what: str
    remedy: str
    facts: tuple[str, ...] = ()
    """What a build would change: ``+`` a fact that comes, ``-`` goes, ``~`` reads otherwise."""

    def __str__(self) -> str:
        return f"{self.level}: {self.where}: {self.what} - {self.remedy}"


def check(project: Project, *, full: bool = False, tell: Tell = lambda _: None) -> list[Remark]:
    """All remarks, errors first. ``full`` reads every article again, whatever its digests say."""
    shelf = records.read_shelf(project.docs)
    stories = find_stories(project.seeds)
    before = _unsure(shelf) if full else shelf
    results = make_records(project, stories, before, Reader(project.model), lambda: NEVER, tell)
    found = [*_interrupted(project), *_faults(shelf, results)]
    for result in results:
        found += _of_story(project, result)
    found += _orphans(shelf, results)
    return sorted(found, key=lambda r: (r.level != "error", r.where))


def _unsure(shelf: Shelf) -> Shelf:
    """The records as if older software had made them, so that none is taken on trust."""
    old = (
        r.model_copy(update={"inputs": r.inputs.model_copy(update={"analysis": ""})})
        for r in shelf.records
    )
    return Shelf(tuple(old), dict(shelf.faults))


def _interrupted(project: Project) -> Iterator[Remark]:
    if (project.docs / JOURNAL).is_file():
        yield Remark("error", "docs/", "a build was interrupted", "run `briefings build`")


def _faults(shelf: Shelf, results: Sequence[Result]) -> Iterator[Remark]:
    for fault in shelf.faults.values():
        yield Remark("error", fault.file, fault.message, fault.remedy)
    known = {id(f) for f in shelf.faults.values()}
    for result in results:
        error = result.error
        if error and id(error) not in known:
            where = f"{error.file}:{error.line}" if error.line else error.file or result.story
            yield Remark("error", where, error.message, error.remedy)


def _of_story(project: Project, result: Result) -> Iterator[Remark]:
    record = result.record
    if record is None or result.state == "failed":
        return
    path = project.docs / records.path_of(record)
    where = f"docs/{records.path_of(record)}"
    if not path.is_file():
        what = f"there is no record of {record.story} yet"
        yield Remark("error", where, what, _BUILD, tuple(_difference(None, record)))
    elif path.read_bytes() != record_json(record).encode():
        what = f"not what {record.story} and the program make"
        last = read_record(path.read_text("utf-8"))
        yield Remark("error", where, what, _BUILD, tuple(_difference(last, record)))
    yield from _stale(record, result.bundle)
    yield from _sources(record, project.max_quoted)


def _difference(last: Record | None, record: Record) -> Iterator[str]:
    """A line for each fact that comes, goes or reads otherwise, in the order of the new page."""
    old = {f.id: f for f in last.facts} if last else {}
    now = {f.id for f in record.facts}
    for fact in record.facts:
        before = old.get(fact.id)
        if before is None:
            yield f"+ {fact.text} ({fact.strength})"
        elif (before.text, before.strength) != (fact.text, fact.strength):
            yield f"~ {before.text} ({before.strength}) => {fact.text} ({fact.strength})"
    for gone in old.values():
        if gone.id not in now:
            yield f"- {gone.text} ({gone.strength})"


def _stale(record: Record, bundle: Bundle | None) -> Iterator[Remark]:
    for caveat in record.caveats:
        if caveat.kind == "stale-override" and caveat.edited and bundle:
            line = bundle.lines.get(caveat.edited.key, 1)
            remedy = "correct the words, or delete the entry"
            yield Remark("error", f"{bundle.edits_file}:{line}", caveat.text, remedy)


def _sources(record: Record, most: float) -> Iterator[Remark]:
    for source in record.sources:
        where = f"seeds/{source.file}"
        if source.quoted_share > most and source.rights not in FREE:
            share = f"{source.quoted_share:.0%} of the text is quoted, more than {most:.0%}"
            remedy = (
                "say which rights you have (rights: own | licensed | public-domain), or hide facts"
            )
            yield Remark("warning", where, f"{share}, and rights are not known", remedy)
        if len(source.title or "") > LONGEST_TITLE:
            remedy = "begin the file with a line that holds the title alone"
            yield Remark("warning", where, "its first line is very long for a title", remedy)
        missing = [k for k in ("publisher", "url", "published") if getattr(source, k) is None]
        if missing:
            facts = ", ".join(missing)
            yield Remark(
                "warning", where, f"not known: {facts}", "add them to the story's .yml file"
            )


def _orphans(shelf: Shelf, results: Sequence[Result]) -> Iterator[Remark]:
    made = {r.record.slug for r in results if r.record} | {r.story for r in results}
    for record in shelf.records:
        if record.sources and record.slug not in made and record.story not in made:
            where = f"docs/{records.path_of(record)}"
            yield Remark("error", where, f"its story {record.story} is gone", _BUILD)
