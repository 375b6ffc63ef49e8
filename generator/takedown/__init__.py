"""`briefings purge`: words leave record, pages and revisions, and a dated notice stays.

A fact is purged by an entry in story.yml that holds the hash of its words, so that no later
build brings them back. A source is purged by deleting its file: it could not last otherwise.
"""

from __future__ import annotations

from collections.abc import Callable

from generator import records
from generator.errors import StoryError
from generator.pipeline import Tell
from generator.settings import Project
from generator.sources.layout import find_stories, named
from generator.takedown.facts import purge_fact
from generator.takedown.order import Desk, Order, Taken
from generator.takedown.sources import purge_source

__all__ = ["Order", "Taken", "purge"]


def purge(
    project: Project,
    order: Order,
    today: Callable[[], str],
    *,
    sure: bool = False,
    tell: Tell = lambda _: None,
) -> Taken:
    """Takes words down, and builds. Unless ``sure`` nothing is written: the result is the plan.

    Raises StoryError where the story, fact or source is not there, naming what was likely meant.
    """
    (files,) = named(find_stories(project.seeds), [order.story])
    shelf = records.read_shelf(project.docs)
    record = shelf.of_story(files.name)
    if record is None:
        raise StoryError(
            "there is no record of it, so nothing of it is published",
            file=f"seeds/{files.name}",
            remedy="to keep it so, delete the file; else run `briefings build` first",
        )
    others = tuple(r for r in shelf.records if r.story != files.name)
    desk = Desk(project, order, files, record, others, today, sure, tell)
    return purge_fact(desk) if order.fact else purge_source(desk)
