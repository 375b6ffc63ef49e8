"""Relations and numbers: each of the record once in its list, and the picture draws no more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.verify.briefing import Briefing
from generator.verify.composing import Parts, parts_of_evidence
from generator.verify.markup.nodes import Node
from generator.verify.proof import Found, quoted
from generator.verify.record.shown import shown_facts
from generator.verify.tree import Element

STROKES = 40
"""Figures that the path of an edge may have; a letter drawn as a path has as many and more."""
WIDTHS = ("wide", "tall")
"""Each relation is drawn twice: for wide screens and for narrow ones."""
SHAPES = frozenset({"svg", "a", "g", "path", "rect", "text", "tspan", "defs", "marker", "title"})
REMEDY = "build the site again: the page follows from the record"
_FIGURE = re.compile(r"\d+")


def check_relations(main: Element, nodes: Sequence[Node], briefing: Briefing, found: Found) -> None:
    """Checks the list of relations, the two pictures of it, and the list of numbers."""
    shown = {str(f["id"]) for f in shown_facts(briefing)}
    ties = [
        (str(r["fact"]), parts_of_evidence(r["evidence"]))
        for r in briefing.list("relations")
        if r["fact"] in shown and r["subject"] != r["object"]
        if {str(r["subject"]), str(r["object"])} <= briefing.actors.keys()
    ]
    amounts = [
        (str(a["fact"]), parts_of_evidence(a["evidence"]))
        for a in briefing.list("quantities")
        if a["fact"] in shown
    ]
    _compare("relation", _claims(nodes, "tie"), ties, found)
    _compare("number", _claims(nodes, "amount"), amounts, found)
    pictures = [e for e in main.walk() if e.tag == "svg"]
    if len(pictures) != (len(WIDTHS) if ties else 0):
        found.fail("a picture of no relation, or relations without a picture", "", REMEDY)
    edges = [
        Counter((n.claim.attrs["data-fact"], n.parts) for n in nodes if _is_edge(n, p) and n.claim)
        for p in pictures
    ]
    if any(e != edges[0] for e in edges) or any(e - Counter(ties) for e in edges):
        found.fail("pictures that draw other relations than the list", "", REMEDY)
    for picture in pictures:
        _check_drawn(picture, found)


def _claims(nodes: Sequence[Node], name: str) -> list[tuple[str, Parts]]:
    """The words of the claims in the items of a list that is called ``name``."""
    return [
        (n.claim.attrs["data-fact"], n.parts)
        for n in nodes
        if n.claim is not None
        and "data-speaker" not in n.element.attrs
        and any(e.attrs.get("class") == name for e in n.claim.above())
        and not any(e.attrs.get("class") == f"{name}__name" for e in n.element.above())
    ]


def _compare(
    what: str, given: list[tuple[str, Parts]], due: list[tuple[str, Parts]], found: Found
) -> None:
    for (fact, _), number in (Counter(due) - Counter(given)).items():
        found.fail(f"{number} {what} of the fact {fact} not listed", "", REMEDY)
    for (fact, _), number in (Counter(given) - Counter(due)).items():
        found.fail(f"{number} {what} of the fact {fact} too many", "", REMEDY)


def _is_edge(node: Node, picture: Element) -> bool:
    return (
        node.claim is not None
        and "data-speaker" not in node.element.attrs
        and picture in node.element.above()
    )


def _check_drawn(picture: Element, found: Found) -> None:
    """Lines and boxes only: an arrow for each edge, no path that could be a letter."""
    for element in picture.walk():
        if element.tag not in SHAPES:
            found.fail(f"<{element.tag}> in a picture", str(element), REMEDY)
        path = element.attrs.get("d", "")
        if len(_FIGURE.findall(path)) > STROKES:
            found.fail("a path of more strokes than a line has", quoted(path), REMEDY)
    claims = [e for e in picture.walk() if "data-fact" in e.attrs]
    for claim in claims:
        arrows = [e for e in claim.walk() if e.tag == "path"]
        if len(arrows) != 1 or not arrows[0].attrs.get("marker-end"):
            found.fail("an edge without its arrow", str(claim), REMEDY)
