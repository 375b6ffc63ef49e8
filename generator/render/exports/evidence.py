"""Evidence as Web Annotations (W3C, 2017): each fact, and where its words stand in the source.

``TextPositionSelector`` counts characters of the source's text as it was read, which the record's
SHA-256 names; a page at the source's address may hold more around it, so there
``TextQuoteSelector`` finds the place. Its prefix and suffix are taken from the quoted line alone:
what the source page does not show, no export shows.
"""

from __future__ import annotations

import json
from typing import Any

from generator.model.base import Evidence
from generator.render.exports.citations import url_of
from generator.render.exports.statement import Statement, Statements

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters of prefix and suffix."""


def web_annotations(all_: Statements) -> str:
    """A collection with its one page, an annotation a fact."""
    here = all_.addresses.briefing(all_.record.slug) + "annotations.jsonld"
    items = [_annotation(all_, statement) for statement in all_.facts.values()]
    collection: dict[str, Any] = {
        "@context": CONTEXT,
        "id": here,
        "type": "AnnotationCollection",
        "label": all_.title,
        "total": len(items),
    }
    if items:
        collection["first"] = {
            "id": f"{here}#page",
            "type": "AnnotationPage",
            "partOf": here,
            "startIndex": 0,
            "items": items,
        }
    return json.dumps(collection, ensure_ascii=False) + "\n"


def _annotation(all_: Statements, statement: Statement) -> dict[str, Any]:
    slug = all_.record.slug
    return {
        "id": all_.addresses.urn(f"briefings/{slug}/annotations/{statement.fact}"),
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "text/plain",
                "language": all_.language,
                "value": statement.said,
            },
            *(_tag(all_, value) for value in dict.fromkeys((statement.label, *statement.caveats))),
        ],
        "target": [_target(all_, place) for place in statement.places],
        "via": all_.link(statement),
    }


def _tag(all_: Statements, value: str) -> dict[str, str]:
    return {
        "type": "TextualBody",
        "purpose": "tagging",
        "language": all_.language,
        "value": value,
    }


def _target(all_: Statements, place: Evidence) -> dict[str, Any]:
    source = next(s for s in all_.record.sources if s.id == place.source)
    before, after = around(all_, place)
    page = all_.addresses.source(all_.record.slug, place.source)
    quote = {"type": "TextQuoteSelector", "exact": place.quote, "prefix": before, "suffix": after}
    return {
        "type": "SpecificResource",
        "source": url_of(source.url) or page,
        "selector": [
            {key: value for key, value in quote.items() if value},
            {"type": "TextPositionSelector", "start": place.start, "end": place.end},
        ],
    }


def around(all_: Statements, place: Evidence) -> tuple[str, str]:
    """What stands before and after the words in their line; nothing where any was taken down."""
    opening = all_.lines.line(place.source, place.start)
    closing = all_.lines.line(place.source, max(place.end - 1, 0))
    if opening is None or closing is None or opening.purged or closing.purged:
        return "", ""
    text = all_.texts[place.source]
    start = max(opening.start, place.start - AROUND)
    return text[start : place.start], text[place.end : min(closing.end, place.end + AROUND)]
