"""JSON-LD: a briefing as data, every string the record's, each claim with speaker and label."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.verify.exports import dates
from generator.verify.exports.addresses import place, target
from generator.verify.exports.statement import (
    Statement,
    briefing_of,
    of_entries,
    of_facts,
    summary_of,
    title_of,
)
from generator.verify.markup.credits import filled
from generator.verify.markup.messages import Frame
from generator.verify.proof import Found, quoted
from generator.verify.site.rows import latest
from generator.verify.tree import Element, printable

BLOCK = "application/ld+json"
FILE = "briefing.jsonld"
LINKS = frozenset({"@id", "url", "contentUrl", "image"})
TECHNICAL = frozenset(
    {"@context", "@type", "encodingFormat", "inLanguage", "propertyID", "eventStatus"}
)
OF_CLAIM = frozenset(
    {"@type", "@id", "name", "additionalProperty", "text", "author", "appearance", "isBasedOn"}
    | {"description", "startDate", "eventStatus", "subjectOf"}
)
PROPERTIES = frozenset({"edtf", "speaker", "label", "strength", "caveats"})
PROVED = frozenset({"hasPart", "mentions", "description"})
"""What is checked part by part."""
REMEDY = "build the site again: the data follow from the record"


def check_block(root: Element, file: str | None, found: Found) -> None:
    """A page's data block is its file's data. ``file``: what the file beside it holds, if any."""
    blocks = [e for e in root.walk() if e.tag == "script" and e.attrs.get("type") == BLOCK]
    texts = ["".join(c for c in b.children if isinstance(c, str)) for b in blocks]
    if len(texts) > 1 or (texts and file is None):
        found.fail("a block of data that nothing proves", "", REMEDY)
    elif texts and file is not None:
        try:
            same = json.loads(texts[0]) == json.loads(file)
        except ValueError:
            same = False
        if not same:
            found.fail(f"a block of data that is not {FILE}", "", REMEDY)


def check_linked_data(text: str, file: str, frame: Frame, found: Found) -> None:
    """Checks the file: its head, its claims and events, and that it says nothing else."""
    data = json.loads(text)
    summary = summary_of(frame)
    if data.get("headline") != title_of(frame):
        found.fail("another title", quoted(str(data.get("headline"))), REMEDY)
    if summary is not None and not summary.is_said(str(data.get("description"))):
        found.fail("not the summary with speaker and label", quoted(str(data.get("description"))))
    if data.get("dateModified", latest(briefing_of(frame))) != latest(briefing_of(frame)):
        found.fail("another date", str(data.get("dateModified")), REMEDY)
    claims = [(s, str(s.fact["id"])) for s in of_facts(frame).values()]
    events = [(s, str(s.item["id"])) for s in of_entries(frame)]
    for key, due in (("hasPart", claims), ("mentions", events)):
        given = data.get(key, [])
        if len(given) != len(due):
            found.fail(f"{key}: {len(given)}, the record has {len(due)}", "", REMEDY)
        for item, (statement, name) in zip(given, due, strict=False):
            found.claims += 1
            _check_claim(item, statement, name, file, found)
    _check_strings(data, file, frame, found)


def _check_claim(
    item: Mapping[str, Any], statement: Statement, name: str, file: str, found: Found
) -> None:
    where = f"{name} {quoted(str(item.get('name')))}"
    frame = statement.frame
    if target(str(item.get("@id")), file, frame.settings) != place(statement.briefing.slug, name):
        found.fail("a claim of another fact", where, REMEDY)
    if not statement.is_said(str(item.get("name"))):
        found.fail("not the claim with speaker and label", where, REMEDY)
    if item.keys() - OF_CLAIM or {p.get("name") for p in _properties(item)} - PROPERTIES:
        found.fail("a claim that says more than the record", where, REMEDY)
    told = {str(p.get("name")): p.get("value") for p in _properties(item)}
    due = {"label": statement.label, "strength": statement.fact["strength"]}
    if {k: told.get(k) for k in due} != due or told.get("caveats", []) != statement.caveats:
        found.fail("not the claim's label and caveats", where, REMEDY)
    if not statement.is_speaker(str(told.get("speaker", ""))):
        found.fail("not the claim's speakers", where, REMEDY)
    if item.get("@type") == "Claim":
        places = [f"{s}:{start}-{end}" for s, start, end, _ in statement.places]
        based = item.get("isBasedOn", [])
        words = [b.get("text") for b in based]
        same = [b.get("identifier") for b in based] == places
        if not same or words != [p[3] for p in statement.places] or item["text"] != statement.text:
            found.fail("not the claim's words and places", where, REMEDY)
    else:
        _check_event(item, statement, told, where, found)
    _check_author(item, statement, where, found)


def _properties(item: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return list(item.get("additionalProperty", ()))


def _check_event(
    item: Mapping[str, Any],
    statement: Statement,
    told: Mapping[str, Any],
    where: str,
    found: Found,
) -> None:
    """No day that no source gives; what is planned is said to be."""
    date = statement.item["date"]
    if item.get("startDate", "") != dates.start(date) or told.get("edtf") != date["edtf"]:
        found.fail("a date that no source gives", where, REMEDY)
    when, why = dates.words(date, statement.frame), dates.known(date, statement.frame)
    if item.get("description") != filled(statement.frame, "exports.date", q_when=when, why=why):
        found.fail("not what the record says of the date", where, REMEDY)
    planned = str(item.get("eventStatus", "")).endswith("EventScheduled")
    if planned != (statement.item["status"] == "planned"):
        found.fail("does not say rightly whether it is planned", where, REMEDY)


def _check_author(item: Mapping[str, Any], statement: Statement, where: str, found: Found) -> None:
    """An author is the nearest speaker, named, certain, and answering for all of it."""
    author = item.get("author")
    if author is None:
        return
    nearest: Mapping[str, Any] = next(iter(statement.fact.get("attribution", ())), {})
    actor = statement.briefing.actors.get(str(nearest.get("actor")), {})
    names = {printable(str(n)) for n in (nearest.get("text"), actor.get("name")) if n}
    unsure = nearest.get("certain") is False or nearest.get("partly")
    if author.get("name") not in names or unsure:
        found.fail("an author who does not say it", where, REMEDY)


def _check_strings(data: Mapping[str, Any], file: str, frame: Frame, found: Found) -> None:
    """Every other string is one of the record, and every link leads into its briefing."""
    briefing = briefing_of(frame)
    known = set(_known(frame))
    inside = f"briefings/{briefing.slug}"
    rest = {key: value for key, value in data.items() if key not in PROVED}
    for key, value in _strings(rest):
        if key in TECHNICAL or value in known:
            continue
        there = target(value, file, frame.settings) if key in LINKS else None
        if key in LINKS and there is not None and f"{there[0]}/".startswith((f"{inside}/", "./")):
            continue
        if key in LINKS and there is not None and there[0] in {"", "."}:
            continue
        found.fail(f"{key}: what the record does not say", quoted(value), REMEDY)


def _strings(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _strings(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item, key)
    elif isinstance(value, str):
        yield key, value


def _known(frame: Frame) -> Iterator[str]:
    briefing = briefing_of(frame)
    yield from (title_of(frame), frame.settings.site_name, latest(briefing))
    yield from (str(r["date"]) for r in briefing.list("revisions")[:1])
    yield from (printable(str(t)) for t in briefing.record.get("tags", ()))
    for source in briefing.list("sources"):
        for value in (source, source.get("original") or {}):
            yield from (printable(str(v)) for v in value.values() if isinstance(v, str))
    for actor in briefing.list("actors"):
        yield from (printable(str(n)) for n in (actor["name"], *actor.get("aliases", ())))
        yield from (f"“{printable(str(d['text']))}”" for d in actor.get("descriptions", ()))
