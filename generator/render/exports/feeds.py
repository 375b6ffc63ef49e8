"""Feeds: Atom (RFC 4287) and JSON Feed 1.1, of the same entries.

Names of entries are UUIDs made of the site and the path, days are those of revisions, at midnight
UTC. Where the site's address is not known, links are relative to the feed and the names are the
site's name's: valid, but only a reader that keeps the feed's own address can follow the links.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from generator.model.settings import SiteSettings
from generator.render.environment import environment
from generator.render.exports.addresses import Addresses
from generator.render.exports.entries import Entry
from generator.render.exports.statement import Statement, line
from generator.rules import catalogue

EPOCH = "1970-01-01"
"""When a feed without an entry was updated."""


def atom(
    entries: Sequence[Entry], path: str, title: str, settings: SiteSettings, here: Addresses
) -> str:
    """``path`` is the feed's own below the top of the site, ``here`` what is seen from there."""
    made = environment(settings.templates, settings.language).get_template("exports/feed.xml.j2")
    return made.render(
        language=settings.language,
        name=here.urn(path),
        title=line(title),
        site_name=line(settings.site_name),
        updated=_moment(max((e.updated for e in entries), default=EPOCH)),
        own=here.of(path),
        page=here.of(path.rpartition("/")[0] + "/" if "/" in path else ""),
        entries=[_atom_entry(e, settings, here) for e in entries],
    )


def _atom_entry(entry: Entry, settings: SiteSettings, here: Addresses) -> dict[str, Any]:
    return {
        "name": here.urn(entry.path),
        "href": _page(entry, here),
        "title": entry.title,
        "published": _moment(entry.published),
        "updated": _moment(entry.updated),
        "summary": entry.summary,
        "tags": [line(tag) for tag in entry.story.record.tags],
        "content": content(entry, settings, here),
    }


def json_feed(
    entries: Sequence[Entry], path: str, title: str, settings: SiteSettings, here: Addresses
) -> str:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": line(title),
        "home_page_url": here.of(""),
        "feed_url": here.of(path),
        "language": settings.language,
        "authors": [{"name": line(settings.site_name)}],
        "items": [_json_item(e, settings, here) for e in entries],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _json_item(entry: Entry, settings: SiteSettings, here: Addresses) -> dict[str, Any]:
    tags = [line(tag) for tag in entry.story.record.tags]
    return {
        "id": here.urn(entry.path),
        "url": _page(entry, here),
        "title": entry.title,
        "summary": entry.summary,
        "content_html": content(entry, settings, here),
        "date_published": _moment(entry.published),
        "date_modified": _moment(entry.updated),
        **({"tags": tags} if tags else {}),
        "_briefings": {"claims": [_claim(entry, s, here) for s in entry.claims]},
    }


def _claim(entry: Entry, statement: Statement, here: Addresses) -> dict[str, Any]:
    """The claim as data; JSON Feed calls a key of this kind an extension."""
    return {
        "fact": statement.fact,
        "text": statement.text,
        "speaker": statement.speaker,
        "label": statement.label,
        "strength": statement.strength,
        "caveats": list(statement.caveats),
        "places": [p.model_dump() for p in statement.places],
        "link": here.briefing(entry.story.record.slug, statement.fact),
    }


def content(entry: Entry, settings: SiteSettings, here: Addresses) -> str:
    """An entry as HTML: each claim with who says it, how sure, and where it stands."""
    made = environment(settings.templates, settings.language).get_template("exports/entry.html.j2")
    return " ".join(
        made.render(
            notes=entry.notes,
            lead=entry.lead,
            claims=[_shown(entry, s, here) for s in entry.claims],
            gaps=entry.gaps,
            href=_page(entry, here),
            title=entry.title,
        ).split()
    )


def _shown(entry: Entry, statement: Statement, here: Addresses) -> dict[str, Any]:
    story = entry.story
    return {
        "text": statement.text,
        "sourcing": _sourcing(statement, story.language),
        "caveats": story.caveat_line(statement),
        "lines": [
            {
                "href": here.line(story.record.slug, story.lines, place),
                "text": catalogue.text(
                    "ref.line", story.language, n=story.lines.number(place.source, place.start)
                ),
            }
            for place in statement.places
        ],
    }


def _sourcing(statement: Statement, language: str) -> str:
    if not statement.speaker:
        return statement.label
    who = statement.speaker[:1].upper() + statement.speaker[1:]
    return catalogue.text("exports.sourcing", language, q_who=who, label=statement.label)


def _page(entry: Entry, here: Addresses) -> str:
    return here.briefing(entry.story.record.slug)


def _moment(day: str) -> str:
    return f"{day[:10]}T00:00:00Z"
