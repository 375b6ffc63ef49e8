"""Web Annotations (W3C): each fact at its place, and the place holds in the source's text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.verify.exports.addresses import name_of, place, target
from generator.verify.exports.statement import Statement, briefing_of, of_facts, title_of
from generator.verify.markup.messages import Frame
from generator.verify.proof import Found, quoted
from generator.verify.tree import printable

REMEDY = "build the site again: the annotations follow from the record"


def check_annotations(text: str, file: str, frame: Frame, found: Found) -> None:
    """Checks a collection: an annotation for each fact that the page shows."""
    data = json.loads(text)
    items = (data.get("first") or {}).get("items", [])
    due = of_facts(frame)
    if printable(str(data.get("label", ""))) != title_of(frame) or data.get("total") != len(due):
        found.fail(
            "a collection of another title or number", quoted(str(data.get("label"))), REMEDY
        )
    if len(items) != len(due):
        found.fail(f"{len(items)} annotations, of {len(due)} facts", "", REMEDY)
    for item, (name, statement) in zip(items, due.items(), strict=False):
        where = f"annotation of {name}"
        found.claims += 1
        path = f"briefings/{briefing_of(frame).slug}/annotations/{name}"
        if item.get("id") != f"urn:uuid:{name_of(path, frame.settings)}":
            found.fail("a name of another annotation", where, REMEDY)
        if target(str(item.get("via")), file, frame.settings) != place(
            statement.briefing.slug, name
        ):
            found.fail("a link to another place", where, REMEDY)
        _check_body(item.get("body", []), statement, where, found)
        targets = item.get("target", [])
        if len(targets) != len(statement.places):
            found.fail("not the places of the fact", where, REMEDY)
        for given, due_place in zip(targets, statement.places, strict=False):
            _check_target(given, due_place, statement, where, found)


def _check_body(body: list[Any], statement: Statement, where: str, found: Found) -> None:
    said = [str(b.get("value")) for b in body if b.get("purpose") == "describing"]
    tags = [str(b.get("value")) for b in body if b.get("purpose") == "tagging"]
    if len(said) != 1 or not statement.is_said(said[0]):
        found.fail(
            "not the fact's words, speaker and label", f"{where} {quoted(str(said))}", REMEDY
        )
    if tags != list(dict.fromkeys((statement.label, *statement.caveats))):
        found.fail("not the fact's label and caveats", f"{where} {quoted(str(tags))}", REMEDY)
    if len(said) + len(tags) != len(body):
        found.fail("words beside the fact's", where, REMEDY)


def _check_target(
    given: Mapping[str, Any],
    due: tuple[str, int, int, str],
    statement: Statement,
    where: str,
    found: Found,
) -> None:
    """Its selectors hold: the exact words, with what stands around them, at those characters."""
    briefing, (source, start, end, _) = statement.briefing, due
    text = briefing.texts.get(source, "")
    selectors = {str(s.get("type")): s for s in given.get("selector", ())}
    exact, at = selectors.get("TextQuoteSelector", {}), selectors.get("TextPositionSelector", {})
    if (at.get("start"), at.get("end"), exact.get("exact")) != (start, end, text[start:end]):
        found.fail("an annotation of another place", f"{where} {quoted(str(exact))}", REMEDY)
        return
    before, after = str(exact.get("prefix", "")), str(exact.get("suffix", ""))
    if not text[:start].endswith(before) or not text[end:].startswith(after):
        found.fail("words around the place that do not stand there", where, REMEDY)
    opening, closing = briefing.sentence_at(source, start), briefing.sentence_at(source, end - 1)
    if opening is None or closing is None:
        return
    if len(before) > start - opening.start or len(after) > closing.end - end:
        found.fail("quotes more than the line", where, REMEDY)
    url = str(briefing.sources.get(source, {}).get("url") or "").strip()
    if url and given.get("source") != url and "://" in url:
        found.fail("an annotation of another source", where, REMEDY)
