"""Records -> pages -> docs/, in one move.

Everything that is shown can be proved against the texts as they lie in seeds/. A story that could
not be built stays as it was where that holds of it; else it stands aside: a page without any of
its words says so, and its record waits beside under a name that MkDocs does not publish.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import records
from generator.assemble import record_json
from generator.errors import BriefingsError, StoryError
from generator.model.page import Page
from generator.model.record import Record
from generator.model.story import Bundle
from generator.publish import Published, drawn, publish
from generator.records import Shelf
from generator.render import render, render_aside
from generator.settings import Project

_PICTURES = ".png"


@dataclass(frozen=True)
class Result:
    """What became of one story: ``state`` is new, changed, unchanged, withdrawn or failed.

    ``dated``: the day of its new revision, where that is not the one that was asked for.
    ``aside``: its briefing is not shown meanwhile.
    """

    story: str
    state: str
    record: Record | None = None
    error: BriefingsError | None = None
    bundle: Bundle | None = None
    dated: str | None = None
    aside: bool = False


class RenderingError(StoryError):
    """The pages of a story could not be made."""


def broken(result: Result, error: Exception, kind: type[StoryError] = StoryError) -> Result:
    """A failure of the program, not of the story: it is named with the story that shows it."""
    fault = kind(
        f"the program failed on it ({type(error).__name__}: {error})",
        file=f"seeds/{result.story}",
        remedy="please report this with the article; `briefings --debug build` shows where",
    )
    fault.__cause__ = error
    return replace(result, state="failed", error=fault)


def publish_site(
    project: Project, results: Sequence[Result], shelf: Shelf
) -> tuple[list[Result], Published]:
    """All pages and records. What was not chosen stays as it is; what failed, if it is proved."""
    made = {r.record.slug for r in results if r.record}
    rest = [r for r in shelf.records if r.slug not in made and not _moved(r, results)]
    every = [_set_aside(r, shelf, project) for r in results]
    every += [Result(r.story, "", r, aside=r.slug in shelf.aside) for r in rest]
    texts = {
        r.record.slug: own
        for r in every
        if r.record
        and not r.aside
        and (own := records.texts_of(r.record, project.seeds)) is not None
    }
    every, pages = _rendered(every, texts, project, shelf)
    shown = [r.record for r in every if r.record and r.record.slug in texts]
    aside = [r.record for r in every if r.record and r.aside]
    pages += [Page(path=records.path_of(r), content=record_json(r)) for r in shown]
    for record in aside:
        pages.append(render_aside(record.slug, project.site))
        pages.append(Page(path=records.path_aside(record), content=record_json(record)))
    stay = [Path(p).parent.as_posix() for p in shelf.faults]
    stay += [
        f"{records.FOLDER}/{r.record.slug}"
        for r in every
        if r.record and r.record not in shown and not r.aside
    ]
    owned = [path(r) for r in shelf.records for path in (records.path_of, records.path_aside)]
    done = publish(pages, project.docs, owned=owned, keep=stay)
    return [r for r in every if r.state], done


def _set_aside(result: Result, shelf: Shelf, project: Project) -> Result:
    """A story that failed: its last record, which stands aside where it cannot be proved."""
    if result.state != "failed" or result.record is None:
        return result
    last = shelf.of_story(result.story)
    return replace(result, record=last, aside=bool(last) and not _proved(last, project))


def _proved(record: Record | None, project: Project) -> bool:
    """Whether sources and editor's file still lie there as the record was made of them."""
    if record is None or records.texts_of(record, project.seeds) is None:
        return False
    return records.edits_lie(record, project.seeds)


def _rendered(
    every: list[Result], texts: dict[str, dict[str, str]], project: Project, shelf: Shelf
) -> tuple[list[Result], list[Page]]:
    """The pages of all records in ``texts``. A story whose pages fail is named and left out."""
    site = project.site.model_copy(update={"drawn": drawn(project.docs, _PICTURES)})

    def pages(results: Sequence[Result]) -> list[Page]:
        shown = [r.record for r in results if r.record and r.record.slug in texts]
        return render(sorted(shown, key=lambda r: r.slug), texts, site)

    try:
        return every, pages(every)
    except Exception:  # which story is it? the others must not wait for its cure
        tried = [_tried(result, pages) for result in every]
    for n, result in enumerate(tried):
        if isinstance(result.error, RenderingError) and result.record:
            texts.pop(result.record.slug, None)
            tried[n] = _set_aside(result, shelf, project)
    return tried, pages(tried)


def _tried(result: Result, pages: Callable[[Sequence[Result]], list[Page]]) -> Result:
    try:
        pages([result])
    except Exception as error:  # whatever it is, it is told as the failure of this story
        return broken(result, error, RenderingError)
    return result


def _moved(record: Record, results: Sequence[Result]) -> bool:
    """Whether the story of a record is published at another address now."""
    return any(r.record and r.story == record.story for r in results)
