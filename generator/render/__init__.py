"""Records -> pages: Markdown files whose bodies are raw HTML, by way of one escaping function."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.page import Page
from generator.model.record import Record
from generator.model.settings import SiteSettings
from generator.render.across.related import around
from generator.render.across.shelf import Shelf
from generator.render.across.site import site_pages
from generator.render.around import ALONE, Around
from generator.render.aside import render_aside
from generator.render.brief import brief
from generator.render.exports import exports
from generator.render.source_page import source_pages
from generator.render.speakers import speakers

__all__ = ["render", "render_aside", "render_story"]


def render(
    records: Sequence[Record],
    texts: Mapping[str, Mapping[str, str]],
    settings: SiteSettings,
) -> list[Page]:
    """All pages of the site, and the files beside them.

    ``texts`` maps a record's slug to the texts of its sources by id.
    """
    shelf = Shelf(records, texts, settings)
    pages = site_pages(shelf)
    for record in records:
        own = texts.get(record.slug, {})
        pages += render_story(record, own, settings, around(shelf, record))
    return pages + exports(records, texts, settings)


def render_story(
    record: Record,
    texts: Mapping[str, str],
    settings: SiteSettings,
    around: Around = ALONE,
) -> list[Page]:
    """The briefing of one record, its facts by speaker, and a page for each of its sources."""
    first = brief(record, texts, settings, around)
    if not record.sources:
        return [first]
    return [
        first,
        speakers(record, texts, settings, around),
        *source_pages(record, texts, settings, around),
    ]
