"""A briefing as linked data (JSON-LD, schema.org), in its page and as a file.

An `Article` that cites its sources, is about actors, mentions events and has claims as its parts.
A claim has an author only where one is named, certain and says all of it; an event has a start
only as precise as a source gives it. Names of claims and events are whole lines, with speaker and
label, since a reader of data may show a name and nothing else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from generator.model.base import Evidence
from generator.model.claims import Fact, When
from generator.model.record import RecordActor, RecordSource, TimelineEntry
from generator.render.exports.calendar import day_of, is_open, known, words
from generator.render.exports.citations import url_of
from generator.render.exports.statement import Statement, Statements, line
from generator.rules import catalogue

CONTEXT = "https://schema.org"
EDTF = "http://id.loc.gov/datatypes/edtf"
TYPES = {
    "person": "Person",
    "organisation": "Organization",
    "country": "Country",
    "place": "Place",
    "group": "Thing",
}
AUTHORS = {"Person", "Organization"}
_YEAR_OR_MONTH = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
# What could end the block, open a comment, or mean something to Markdown's reader of HTML.
_UNSAFE = re.compile("[<>&'\u2028\u2029]")


def linked_data(all_: Statements, files: Sequence[tuple[str, str]], image: str) -> dict[str, Any]:
    """``files``: name and media type of the other files; ``image``: the card's name, or ""."""
    record, here = all_.record, all_.addresses
    page = here.briefing(record.slug)
    news = [r.date for r in record.revisions if r.cause != "software"]
    site = {"@type": "Organization", "name": line(all_.settings.site_name), "url": here.of("")}
    data: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "Article",
        "@id": page,
        "url": page,
        "headline": all_.title,
        "description": all_.summary.said if all_.summary else None,
        "inLanguage": all_.language,
        "datePublished": record.revisions[0].date if record.revisions else None,
        "dateModified": news[-1] if news else None,
        "isAccessibleForFree": True,
        "author": site,
        "publisher": site,
        "image": page + image if image else None,
        "keywords": [line(tag) for tag in record.tags],
        "citation": [_source(all_, s) for s in record.sources],
        "about": [_actor(all_, a) for a in record.actors],
        "mentions": [_event(all_, entry, statement) for entry, statement in all_.events],
        "hasPart": [_claim(all_, statement) for statement in all_.facts.values()],
        "encoding": [
            {"@type": "MediaObject", "contentUrl": page + name, "encodingFormat": kind}
            for name, kind in files
        ],
    }
    return _known(data)


def as_file(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False) + "\n"


def as_block(data: dict[str, Any]) -> Markup:
    """A data block for a page: on one line, and nothing in it that HTML could take for its own."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(safe))  # noqa: S704


def _known(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value not in (None, "", [], {})}


def _source_id(all_: Statements, source: str) -> str:
    return all_.addresses.source(all_.record.slug, source)


def _source(all_: Statements, source: RecordSource) -> dict[str, Any]:
    original = source.original.name if source.original else None
    return _known(
        {
            "@type": "NewsArticle" if source.publisher else "CreativeWork",
            "@id": _source_id(all_, source.id),
            "name": line(source.title or ""),
            "url": url_of(source.url),
            "publisher": _named("Organization", source.publisher),
            "author": _named("", source.author),
            "datePublished": source.published,
            "isBasedOn": _named("CreativeWork", original),
        }
    )


def _named(kind: str, name: str | None) -> dict[str, str]:
    """A thing of which the name is all that is known."""
    if not name or not line(name):
        return {}
    return {"@type": kind, "name": line(name)} if kind else {"name": line(name)}


def _actor_id(all_: Statements, actor: str) -> str:
    return all_.addresses.briefing(all_.record.slug, f"actor-{actor}")


def _actor(all_: Statements, actor: RecordActor) -> dict[str, Any]:
    """``description``: as a source describes it, in quotation marks; no word of ours."""
    described = line(next((d.text for d in actor.descriptions if not d.edited), ""))
    return _known(
        {
            "@type": TYPES[actor.kind],
            "@id": _actor_id(all_, actor.id),
            "name": line(actor.name),
            "alternateName": [line(alias) for alias in actor.aliases],
            "description": f"“{described}”" if described else "",
        }
    )


def _event(all_: Statements, entry: TimelineEntry, statement: Statement) -> dict[str, Any]:
    lang, when = all_.language, entry.date
    told = catalogue.text("exports.date", lang, q_when=words(when, lang), why=known(when, lang))
    planned = entry.status == "planned"
    return _known(
        {
            "@type": "Event",
            "@id": all_.addresses.briefing(all_.record.slug, entry.id),
            "name": statement.said,
            "description": told,
            "startDate": start_of(when),
            "eventStatus": f"{CONTEXT}/EventScheduled" if planned else None,
            "subjectOf": {"@id": all_.link(statement)},
            "additionalProperty": [
                {"@type": "PropertyValue", "propertyID": EDTF, "name": "edtf", "value": when.edtf},
                *_properties(statement),
            ],
        }
    )


def start_of(when: When) -> str | None:
    """A year, month or day that a source gives; None where any of it would be made up."""
    if when.basis == "unknown" or is_open(when):
        return None
    if _YEAR_OR_MONTH.fullmatch(when.edtf):
        return when.edtf
    day = day_of(when)
    return day.isoformat() if day else None


def _claim(all_: Statements, statement: Statement) -> dict[str, Any]:
    sources = dict.fromkeys(p.source for p in statement.places)
    return _known(
        {
            "@type": "Claim",
            "@id": all_.link(statement),
            "name": statement.said,
            "text": statement.text,
            "author": _author(all_, all_.desk.facts[statement.fact]),
            "appearance": [{"@id": _source_id(all_, s)} for s in sources],
            "isBasedOn": [_quotation(all_, place) for place in statement.places],
            "additionalProperty": _properties(statement),
        }
    )


def _quotation(all_: Statements, place: Evidence) -> dict[str, Any]:
    return {
        "@type": "Quotation",
        "identifier": f"{place.source}:{place.start}-{place.end}",
        "text": line(place.quote),
        "isPartOf": {"@id": _source_id(all_, place.source)},
    }


def _author(all_: Statements, fact: Fact) -> dict[str, Any] | None:
    """Who says the fact: the nearest speaker, with its name where it is an actor."""
    nearest = fact.attribution[0] if fact.attribution else None
    if nearest is None or not nearest.text or not nearest.certain or nearest.partly:
        return None
    actor = all_.desk.actors.get(nearest.actor or "")
    if actor is None:
        return _named("", nearest.text)
    kind = TYPES[actor.kind]
    named = {"@id": _actor_id(all_, actor.id), "name": line(actor.name)}
    return {"@type": kind, **named} if kind in AUTHORS else named


def _properties(statement: Statement) -> list[dict[str, Any]]:
    given = {
        "speaker": statement.speaker,
        "label": statement.label,
        "strength": statement.strength,
        "caveats": list(statement.caveats),
    }
    return [
        {"@type": "PropertyValue", "name": name, "value": value}
        for name, value in given.items()
        if value
    ]
