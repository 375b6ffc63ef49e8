"""JSON-LD read by a processor that is not ours, and that may ask nothing of the network.

The contexts are written down from the vocabularies: the terms that the exports may use.
"""

from __future__ import annotations

from typing import Any

from pyld import jsonld

BASE = "https://x.example/news/briefings/s/"
_ID = {"@type": "@id"}
_SCHEMA_IDS = ("url", "contentUrl", "image", "eventStatus", "propertyID")
_SCHEMA_DATES = ("datePublished", "dateModified", "startDate")
SCHEMA: dict[str, Any] = {
    "@vocab": "https://schema.org/",
    **{name: {"@id": f"https://schema.org/{name}", **_ID} for name in _SCHEMA_IDS},
    **{
        name: {"@id": f"https://schema.org/{name}", "@type": "https://schema.org/Date"}
        for name in _SCHEMA_DATES
    },
}
_OA = "http://www.w3.org/ns/oa#"
_AS = "https://www.w3.org/ns/activitystreams#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_NUMBER = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
ANNOTATION: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    "Annotation": _OA + "Annotation",
    "SpecificResource": _OA + "SpecificResource",
    "TextQuoteSelector": _OA + "TextQuoteSelector",
    "TextPositionSelector": _OA + "TextPositionSelector",
    "exact": _OA + "exact",
    "prefix": _OA + "prefix",
    "suffix": _OA + "suffix",
    "TextualBody": _OA + "TextualBody",
    "AnnotationCollection": _AS + "OrderedCollection",
    "AnnotationPage": _AS + "OrderedCollectionPage",
    "describing": _OA + "describing",
    "tagging": _OA + "tagging",
    "motivation": {"@id": _OA + "motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": _OA + "hasPurpose", "@type": "@vocab"},
    "body": {"@id": _OA + "hasBody", **_ID},
    "target": {"@id": _OA + "hasTarget", **_ID},
    "source": {"@id": _OA + "hasSource", **_ID},
    "selector": {"@id": _OA + "hasSelector", **_ID},
    "via": {"@id": _OA + "via", **_ID},
    "start": {"@id": _OA + "start", "@type": _NUMBER},
    "end": {"@id": _OA + "end", "@type": _NUMBER},
    "value": _RDF + "value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "first": {"@id": _AS + "first", **_ID},
    "partOf": {"@id": _AS + "partOf", **_ID},
    "total": {"@id": _AS + "totalItems", "@type": _NUMBER},
    "startIndex": {"@id": _AS + "startIndex", "@type": _NUMBER},
    "items": {"@id": _AS + "items", "@type": "@id", "@container": "@list"},
}
CONTEXTS = {
    "https://schema.org": SCHEMA,
    "http://www.w3.org/ns/anno.jsonld": ANNOTATION,
}


def _load(url: str, options: object) -> dict[str, Any]:
    assert url in CONTEXTS, f"nothing may be fetched: {url}"
    document = {"@context": CONTEXTS[url]}
    return {"contextUrl": None, "documentUrl": url, "document": document, "contentType": ""}


def expanded(data: Any) -> Any:
    """A term that no vocabulary defines is dropped by a processor: here it is an error."""
    found = jsonld.expand(data, {"documentLoader": _load, "base": BASE})
    back = jsonld.compact(found, data["@context"], {"documentLoader": _load, "base": BASE})
    assert _keys(back) - {"@graph"} >= _keys(data) - {"@context"}
    return found


def _keys(value: Any) -> set[str]:
    if isinstance(value, list):
        return {k for v in value for k in _keys(v)}
    if isinstance(value, dict):
        return {*value, *(k for v in value.values() for k in _keys(v))}
    return set()
