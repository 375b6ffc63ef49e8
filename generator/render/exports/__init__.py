"""Exports: a record as files for other programs, each claim with its speaker, label and place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.page import Page
from generator.model.record import Record
from generator.model.schema import schema_json
from generator.model.settings import SiteSettings
from generator.render.exports import citations, entries, feeds, linked_data, tables
from generator.render.exports.addresses import at_top
from generator.render.exports.calendar import calendar
from generator.render.exports.card import card_of
from generator.render.exports.downloads import FILES, Download, downloads
from generator.render.exports.evidence import web_annotations
from generator.render.exports.llms import llms, robots
from generator.render.exports.preview import preview_of
from generator.render.exports.statement import Statements, line
from generator.render.exports.twin import twin
from generator.rules import catalogue

__all__ = ["Download", "downloads", "exports", "preview_of", "twin"]


def exports(
    records: Sequence[Record],
    texts: Mapping[str, Mapping[str, str]],
    settings: SiteSettings,
) -> list[Page]:
    """All files beside the pages. ``texts`` as `render` has them."""
    ordered = sorted(records, key=lambda r: r.slug)
    stories = [Statements(r, texts.get(r.slug, {}), settings) for r in ordered]
    pages = _site(stories, settings)
    for story in stories:
        pages += of_story(story)
    return pages


def of_story(story: Statements) -> list[Page]:
    """The files of one briefing. Of one that was withdrawn only its feed is left."""
    settings, record = story.settings, story.record
    folder = f"briefings/{record.slug}"
    title = _say("feed_story", settings, title=story.title)
    told = entries.of_story(story)
    feed = feeds.atom(told, f"{folder}/feed.xml", title, settings, story.addresses)
    made: dict[str, str | bytes | None] = {"feed.xml": feed}
    if record.sources:
        card = card_of(story)
        drawn = f"{folder}/{card.name}" in settings.drawn
        data = linked_data.linked_data(story, FILES, card.name)
        name = _say("calendar_story", settings, title=story.title)
        made |= {
            "facts.csv": tables.facts(story),
            "actors.csv": tables.actors(story),
            "timeline.csv": tables.timeline(story),
            "numbers.csv": tables.numbers(story),
            "timeline.ics": calendar([story], settings, name, story.addresses),
            "sources.csl.json": citations.csl(record, story.language),
            "sources.bib": citations.bibtex(record, story.language),
            "annotations.jsonld": web_annotations(story),
            "briefing.jsonld": linked_data.as_file(data),
            card.name: None if drawn else card.png(),
        }
    return [Page(path=f"{folder}/{name}", content=made[name]) for name in made]


def _site(stories: Sequence[Statements], settings: SiteSettings) -> list[Page]:
    here = at_top(settings)
    new, changed = entries.briefings(stories), entries.changes(stories)
    title, title_changes = _say("feed_new", settings), _say("feed_changes", settings)
    made: dict[str, str | bytes] = {
        "feed.xml": feeds.atom(new, "feed.xml", title, settings, here),
        "feed.json": feeds.json_feed(new, "feed.json", title, settings, here),
        "changes.xml": feeds.atom(changed, "changes.xml", title_changes, settings, here),
        "changes.json": feeds.json_feed(changed, "changes.json", title_changes, settings, here),
        "timeline.ics": calendar(stories, settings, _say("calendar", settings), here),
        "llms.txt": llms(stories, settings, here),
        "robots.txt": robots(settings),
        "briefing.schema.json": schema_json(),
    }
    return [Page(path=path, content=content) for path, content in made.items()]


def _say(key: str, settings: SiteSettings, **values: str) -> str:
    name = line(settings.site_name)
    return catalogue.text(f"exports.{key}", settings.language, site_name=name, **values)
