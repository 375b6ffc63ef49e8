"""All that a briefing must show, and that what stands together on its page belongs together."""

from __future__ import annotations

from collections import Counter

from generator.verify.belongs import check_belonging, check_heading
from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue
from generator.verify.composing import parts_of_record
from generator.verify.editor import check_editor
from generator.verify.marks import check_marks
from generator.verify.news import check_news
from generator.verify.nodes import Node
from generator.verify.proof import Found, quoted
from generator.verify.sides import check_sides
from generator.verify.support import check_support
from generator.verify.tree import Element, collapse
from generator.verify.values import Values

REMEDY = "build the site again"


def check_whole(
    main: Element, nodes: list[Node], values: Values, catalogue: Catalogue, found: Found
) -> None:
    """The checks of a briefing that has a source left. ``nodes``: all proved ones of the page."""
    briefing = values.briefing
    _check_complete(briefing, nodes, found)
    _check_warned(main, values, found)
    _check_retracted(main, briefing, catalogue, found)
    check_belonging(main, nodes, briefing, catalogue, found)
    check_support(main, nodes, briefing, catalogue, found)
    check_sides(main, nodes, briefing, catalogue, found)
    check_news(main, briefing, catalogue, found)
    check_editor(main, briefing, found)
    check_marks(nodes, briefing, found)
    check_heading(main, nodes, briefing.record, found)


def _check_complete(briefing: Briefing, nodes: list[Node], found: Found) -> None:
    """Every fact of the record that is not hidden or withdrawn stands on its page."""
    shown = {(n.claim.attrs["data-fact"], n.parts) for n in nodes if n.claim is not None}
    for name, fact in briefing.facts.items():
        silent = fact.get("hidden") or fact.get("status") == "withdrawn"
        if not silent and (name, parts_of_record(fact["parts"])) not in shown:
            found.fail(f"the fact {name} is not on the page", quoted(str(fact["text"])), REMEDY)


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
