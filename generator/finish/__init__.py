"""The built site -> the same with what only a built site can have: a search, and Markdown twins."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator import records
from generator.errors import SettingsError
from generator.finish.entries import entries_of
from generator.finish.search import write_search
from generator.finish.unused import drop_unused
from generator.render.exports import twin
from generator.settings import Project

TWIN = "index.html.md"
"""Beside index.html, as llmstxt.org asks; MkDocs would make a page of it."""


@dataclass(frozen=True)
class Finished:
    """How many results the search knows, and how many twins were written."""

    entries: int
    twins: int


def finish(project: Project, site: Path) -> Finished:
    """Adds ``pagefind/`` and the twins to ``site``, which MkDocs has just built, and takes out what
    the theme ships unused. Safe to repeat.

    Raises SettingsError where there is no such site.
    """
    if not (site / "index.html").is_file():
        remedy = "build it first: `make site`"
        raise SettingsError("no such built site", file=str(site), remedy=remedy)
    drop_unused(site)
    twins = _write_twins(project, site)
    entries = [entry for page in sorted(site.rglob("*.html")) for entry in entries_of(page, site)]
    write_search(entries, site)
    return Finished(len(entries), twins)


def _write_twins(project: Project, site: Path) -> int:
    """The Markdown of each briefing whose page is there."""
    count = 0
    for record in records.read_shelf(project.docs).records:
        page = site / "briefings" / record.slug / "index.html"
        texts = records.texts_of(record, project.seeds)
        if page.is_file() and texts is not None and record.sources:
            page.with_name(TWIN).write_text(twin(record, texts, project.site), "utf-8")
            count += 1
    return count
