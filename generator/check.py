"""What `briefings check` looks for: whether the records in docs/ are what a build would make."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.differences import Difference, differences
from generator.journal import JOURNAL
from generator.model.record import Record
from generator.model.source import FREE
from generator.pipeline import Result, Tell
from generator.records import Shelf
from generator.settings import Project
from generator.sources.layout import passed_over
from generator.stale import stale_of, unsure_of

LONGEST_TITLE = 200
"""Characters. The longest headlines of newspapers have some 150."""

NO_FACTS = "nothing in it could be quoted as a fact"
EMPTY = "nothing in it to read"
_BUILD = "run `briefings build` and commit docs/briefings/"
_UNLIKE = {
    "new": "there is no record of {story} yet",
    "changed": "not what {story} and the program make",
    "withdrawn": "its story {story} is gone",
}


@dataclass(frozen=True)
class Remark:
    """One line of the list. An error makes `check` fail, a warning does not."""

    level: Literal["error", "warning"]
    where: str
    what: str
    remedy: str
    facts: tuple[str, ...] = ()
    """What a build would change: ``+`` a fact that comes, ``-`` goes, ``~`` reads otherwise,
    ``!`` is in conflict, ``?`` an entry of story.yml that fits no more."""

    def __str__(self) -> str:
        return f"{self.level}: {self.where}: {self.what} - {self.remedy}"


def check(project: Project, *, full: bool = False, tell: Tell = lambda _: None) -> list[Remark]:
    """All remarks, errors first. ``full`` reads every article again, whatever its digests say."""
    plan = differences(project, full=full, tell=tell)
    found = [*_interrupted(project), *_faults(plan.shelf, plan.results)]
    found += [Remark("warning", p, EMPTY, "delete it") for p in passed_over(project.seeds)]
    for difference in plan.differences:
        found += _of_story(project, difference, plan.slugs)
    return sorted(found, key=lambda r: (r.level != "error", r.where))


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


def _of_story(project: Project, difference: Difference, slugs: Collection[str]) -> Iterator[Remark]:
    record = difference.result.record
    if record is None or difference.state == "failed":
        return
    where = f"docs/{difference.path}"
    what = _UNLIKE.get(difference.state, _UNLIKE["changed"]).format(story=record.story)
    if difference.state != "unchanged":
        yield Remark("error", where, what, _BUILD, tuple(str(c) for c in difference.changes))
    for place, text in stale_of(record, difference.result.bundle, slugs):
        yield Remark("error", place, text, "correct the words, or delete the entry")
    for place, text in unsure_of(record, difference.result.bundle):
        what, _, remedy = text.partition("; ")
        yield Remark("warning", place, what, remedy)
    if record.sources and not record.facts:
        remedy = "look whether the article is whole; short or very long lines are no sentences"
        yield Remark("warning", f"seeds/{record.story}", NO_FACTS, remedy)
    yield from _sources(record, project.max_quoted)


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
