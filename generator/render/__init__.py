"""Records -> pages: Markdown files whose bodies are raw HTML, by way of one escaping function."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.page import Page
from generator.model.record import Record
from generator.model.settings import SiteSettings
from generator.render.brief import brief
from generator.render.landing import landing
from generator.render.source_page import source_pages

__all__ = ["render", "render_story"]


def render(
    records: Sequence[Record],
    texts: Mapping[str, Mapping[str, str]],
    settings: SiteSettings,
) -> list[Page]:
    """All pages of the site. ``texts`` maps a record's slug to the texts of its sources by id."""
    pages = [landing(records, texts, settings)]
    for record in records:
        pages += render_story(record, texts.get(record.slug, {}), settings)
    return pages


def render_story(record: Record, texts: Mapping[str, str], settings: SiteSettings) -> list[Page]:
    """The briefing of one record and a page for each of its sources."""
    return [brief(record, texts, settings), *source_pages(record, texts, settings)]
