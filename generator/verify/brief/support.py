"""What a fact rests on: every piece of its evidence is reached from it, every origin is told.

Counted again from the record: reports are the sources of the evidence, origins those listed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue
from generator.verify.composing import Words, parts_of_evidence, parts_of_record
from generator.verify.markup.leads import lines_linked
from generator.verify.markup.nodes import Node, by_holder
from generator.verify.markup.tallies import GOES_ON, continued, news_of
from generator.verify.proof import Found, quoted
from generator.verify.record.shown import shown_facts
from generator.verify.record.told import filled
from generator.verify.tree import Element, collapse, printable

REMEDY = "build the site again: the page does not follow from the record"
STATUS = "status."
ORIGINS = ("origin.", "origins.")


def check_support(
    main: Element, nodes: list[Node], briefing: Briefing, catalogue: Catalogue, found: Found
) -> None:
    """Checks the item of each fact that the page shows."""
    items = {e.attrs["id"]: e for e in main.walk() if e.attrs.get("id") in briefing.facts}
    below = by_holder(nodes)
    for fact in shown_facts(briefing):
        item = items.get(str(fact["id"]))
        if item is None:
            continue  # that it is missing is said elsewhere
        where = f"{item} {quoted(str(fact['text']))}"
        _check_reached(item, fact, briefing, where, found)
        _check_tellings(item, fact, where, found)
        _check_origins(item, fact, catalogue, where, found)
        _check_context(item, below.get(item, []), fact, briefing, where, found)
        _check_status(item, fact, briefing, where, found)
    _check_strays(main, briefing, catalogue, found)


def _check_reached(
    item: Element, fact: Mapping[str, Any], briefing: Briefing, where: str, found: Found
) -> None:
    """Each place of the evidence has a link to one of its lines."""
    linked = lines_linked(item)
    spans = [p for p in parts_of_record(fact["parts"]) if isinstance(p, Words)]
    for place in fact.get("evidence", ()):
        (words,) = parts_of_evidence(place)
        if not isinstance(words, Words):
            continue
        own = [s for s in spans if s.source == words.source] or [words]
        lines = {
            (words.source, s.number)
            for s in briefing.sentences.get(words.source, ())
            if any(p.start < s.end and s.start < p.end for p in (words, *own))
        }
        if not lines & linked:
            found.fail(f"no link to its evidence {quoted(place['quote'])}", where, REMEDY)


def _check_tellings(item: Element, fact: Mapping[str, Any], where: str, found: Found) -> None:
    """What a further source says stands there, unless it is the same word for word."""
    shown = Counter(e.attrs["data-telling"] for e in item.walk() if "data-telling" in e.attrs)
    lead = fact["evidence"][0]
    for number, telling in enumerate(fact.get("tellings", ())):
        same = _said(telling["evidence"], telling) == _said(lead, fact)
        if shown[str(number)] != 1 and not (same and not shown[str(number)]):
            words = quoted(telling["evidence"]["quote"])
            found.fail(f"does not show once what another source says, {words}", where, REMEDY)


def _said(place: Mapping[str, Any], by: Mapping[str, Any]) -> tuple[str, list[str], str]:
    speakers = [str(s.get("text", "")) for s in by.get("attribution", ())]
    return collapse(str(place["quote"])).strip(), speakers, str(by["strength"])


def _check_origins(
    item: Element, fact: Mapping[str, Any], catalogue: Catalogue, where: str, found: Found
) -> None:
    """How many origins, and why each is one, stand with the fact, in its own sentences."""
    notes = [(o, o["note"]) for o in fact.get("origin_list", ())]
    if fact.get("origin_note"):
        notes.append((fact, fact["origin_note"]))
    said = [e for e in item.walk() if e.attrs.get("data-message", "").startswith(ORIGINS)]
    texts = [printable(e.text()) for e in said]
    due = [{printable(t) for t in filled(holder, note, catalogue)} for holder, note in notes]
    if len(texts) != len(due) or any(not set(texts) & forms for forms in due):
        found.fail(f"does not say rightly what its origins are, {texts}", where, REMEDY)


def _check_context(
    item: Element,
    nodes: list[Node],
    fact: Mapping[str, Any],
    briefing: Briefing,
    where: str,
    found: Found,
) -> None:
    """What its first words refer to stands before them, or the fact that has it is linked."""
    context = fact.get("context")
    own = [n for n in nodes if n.element.within("data-context")]
    goes_on = [e for e in item.walk() if e.attrs.get("data-message") == GOES_ON]
    if context is None:
        if own or goes_on:
            found.fail("goes on from what the record does not say", where, REMEDY)
        return
    parts = parts_of_evidence(context)
    if any(n.parts != parts for n in own) or len(own) + len(goes_on) != 1:
        found.fail("does not show once what it goes on from", where, REMEDY)
    if own and continued(briefing, fact):
        found.fail("repeats another fact without its label", where, "link to the fact instead")


def _check_status(
    item: Element, fact: Mapping[str, Any], briefing: Briefing, where: str, found: Found
) -> None:
    """The status is that of the fact, and is not kept quiet."""
    keys = (e.attrs.get("data-message", "") for e in item.walk())
    shown = [k.removeprefix(STATUS) for k in keys if k.startswith(STATUS)]
    news = news_of(briefing)
    status = str(fact.get("status", "unchanged"))
    due = [status] if len(news) > 1 and status != "unchanged" else []
    if shown != due:
        found.fail(f"its status is {shown or 'not told'}, not {due or 'to be told'}", where, REMEDY)


def _check_strays(main: Element, briefing: Briefing, catalogue: Catalogue, found: Found) -> None:
    """A report or a context stands in the item of its own fact, and nowhere else."""
    for element in main.walk():
        if {"data-telling", "data-context"} & element.attrs.keys():
            name = element.attrs.get("data-fact") or element.attrs.get("data-context")
            if not any(e.attrs.get("id") == name for e in element.above()):
                found.fail("words of a fact in another's place", str(element), REMEDY)
        if collapse(element.text()) == catalogue.text("told.same") and not element.children[1:]:
            _check_same(element, briefing, found)


def _check_same(element: Element, briefing: Briefing, found: Found) -> None:
    """ "The same, word for word" is said of a source that says just that."""
    item = next((e for e in element.above() if e.attrs.get("id") in briefing.facts), None)
    fact = briefing.facts.get(item.attrs["id"]) if item is not None else None
    same = fact is not None and any(
        _said(t["evidence"], t) == _said(fact["evidence"][0], fact)
        for t in fact.get("tellings", ())
    )
    if not same:
        found.fail("no other source says it word for word", str(element), REMEDY)
