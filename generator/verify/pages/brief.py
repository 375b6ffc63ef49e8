"""All that a briefing must show, and that what stands together on its page belongs together."""

from __future__ import annotations

from collections import Counter

from generator.verify.brief.actors import check_actors
from generator.verify.brief.answers import check_answers
from generator.verify.brief.belongs import check_belonging, check_heading
from generator.verify.brief.editor import check_editor
from generator.verify.brief.evidence import check_evidence
from generator.verify.brief.hands import check_hands
from generator.verify.brief.made import check_made
from generator.verify.brief.news import check_news
from generator.verify.brief.opening import check_opening
from generator.verify.brief.relations import check_relations
from generator.verify.brief.remarks import check_remarks
from generator.verify.brief.sides import check_sides
from generator.verify.brief.sources import check_sources
from generator.verify.brief.support import check_support
from generator.verify.brief.timeline import check_timeline
from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue
from generator.verify.composing import parts_of_record
from generator.verify.markup.marks import check_marks
from generator.verify.markup.messages import Frame
from generator.verify.markup.nodes import Node
from generator.verify.markup.values import Values
from generator.verify.proof import Found, quoted
from generator.verify.tree import Element, collapse

REMEDY = "build the site again"


def check_whole(
    main: Element, nodes: list[Node], frame: Frame, values: Values, found: Found
) -> None:
    """The checks of a briefing that has a source left. ``nodes``: all proved ones of its own."""
    briefing, catalogue = values.briefing, frame.catalogue
    check_opening(main, briefing, catalogue, found)
    check_remarks(main, briefing, catalogue, found)
    check_timeline(main, nodes, frame, found)
    check_relations(main, nodes, briefing, found)
    check_sources(main, nodes, frame, found)
    check_evidence(nodes, briefing, found)
    check_made(main, catalogue, found)
    _check_around(main, frame, found)
    _check_complete(briefing, nodes, found)
    _check_warned(main, values, found)
    _check_retracted(main, briefing, catalogue, found)
    check_actors(main, nodes, briefing, catalogue, found)
    check_belonging(main, nodes, briefing, catalogue, found)
    check_support(main, nodes, briefing, catalogue, found)
    check_sides(main, nodes, briefing, catalogue, found)
    check_news(main, briefing, catalogue, found)
    check_answers(main, briefing, catalogue, found)
    check_editor(main, briefing, found)
    check_hands(main, briefing, catalogue, found)
    check_marks(nodes, briefing, found)
    check_heading(main, nodes, briefing.record, found)


def _check_complete(briefing: Briefing, nodes: list[Node], found: Found) -> None:
    """Every fact of the record that is not hidden or withdrawn stands on its page."""
    shown = {(n.claim.attrs["data-fact"], n.parts) for n in nodes if n.claim is not None}
    for name, fact in briefing.facts.items():
        silent = fact.get("hidden") or fact.get("status") == "withdrawn"
        if not silent and (name, parts_of_record(fact["parts"])) not in shown:
            found.fail(f"the fact {name} is not on the page", quoted(str(fact["text"])), REMEDY)


def _check_around(main: Element, frame: Frame, found: Found) -> None:
    """The next newer and the next older briefing, in the order of the first page."""
    if frame.values is None or frame.everything is None:
        return
    order, here = frame.everything.order, frame.values.briefing.slug
    at = order.index(here)
    for link in (e for e in main.walk() if e.attrs.get("rel") in {"next", "prev"}):
        other = link.within("data-briefing")
        slug = other.attrs["data-briefing"] if other is not None else here
        way = at - 1 if link.attrs["rel"] == "next" else at + 1
        if not 0 <= way < len(order) or order[way] != slug:
            found.fail("not the briefing beside this one", str(link), REMEDY)


def _check_retracted(main: Element, briefing: Briefing, catalogue: Catalogue, found: Found) -> None:
    """Every fact from a text that was taken back says so, and no other."""
    back = [c for c in briefing.list("caveats") if c["kind"] == "retracted"]
    due = {str(f) for c in back for f in c.get("facts", ())}
    text = catalogue.text("remark.retracted")
    for item in (e for e in main.walk() if e.attrs.get("id") in briefing.facts):
        if (item.attrs["id"] in due) != any(collapse(e.text()) == text for e in item.walk()):
            found.fail("does not say rightly whether its text was taken back", str(item), REMEDY)


def _check_warned(main: Element, values: Values, found: Found) -> None:
    """Every caveat and open question of the record stands on its page."""
    said = Counter(e.attrs.get("data-message", "") for e in main.walk())
    # what has versions side by side is said by them: see sides
    caveats = [c for c in values.briefing.list("caveats") if not c.get("sides")]
    noted = (*caveats, *values.briefing.list("gaps"))
    due = Counter(str(item["note"]["message"]) for item in noted)
    for key, number in due.items():
        if said[key] < number:
            found.fail(f"says {key!r} {said[key]} times, the record {number}", "", REMEDY)
