"""Every node of source text: rebuilt from its places, and nothing else inside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.verify.briefing import Briefing
from generator.verify.composing import (
    Insertion,
    Parts,
    parts_of_tokens,
    rebuild,
    same_but_first_case,
)
from generator.verify.markup.expansions import bare
from generator.verify.proof import Found, quoted
from generator.verify.tree import Element, printable

INSIDE = frozenset({"ins", "em", "mark", "tspan", "span", "wbr"})
DRAWN = "text"
"""In a picture, where no element can mark an insertion: its brackets do."""
REMEDY = "the page does not follow from the record: build the site again"


@dataclass(frozen=True, eq=False)
class Node:
    """A node of source text that has been proved, with its places."""

    element: Element
    parts: Parts
    """As the record has them: without the names that a page adds behind acronyms."""
    briefing: Briefing
    claim: Element | None
    """The element that shows the claim it belongs to, if any."""
    expanded: tuple[str, ...] = ()
    """The actors whose acronyms it explains."""


def by_holder(nodes: Iterable[Node]) -> dict[Element, list[Node]]:
    """The nodes below each element, in their order."""
    found: dict[Element, list[Node]] = {}
    for node in nodes:
        for holder in node.element.above():
            found.setdefault(holder, []).append(node)
    return found


def is_node(element: Element) -> bool:
    return "data-parts" in element.attrs or "data-source" in element.attrs


def read_node(element: Element, briefing: Briefing, found: Found) -> Node | None:
    """The node, where its text is what its places say; else a failure and None."""
    found.nodes += 1
    attrs, shown = element.attrs, printable(element.text())
    where = f"{element} {quoted(shown)}"
    parts = parts_of_tokens(attrs.get("data-source", ""), attrs.get("data-parts", ""))
    if parts is None or not attrs.get("data-source"):
        found.fail("a node of source text without valid data-source and data-parts", where, REMEDY)
        return None
    expected = rebuild(parts, briefing.texts, briefing.inserts)
    if expected is None:
        found.fail(f"its places do not exist: {attrs['data-parts']}", where, REMEDY)
        return None
    if not same_but_first_case(shown, printable(expected)):
        found.fail(f"the source says {quoted(expected)}", where, REMEDY)
        return None
    _check_inside(element, parts, briefing, where, found)
    bared = bare(parts, briefing)
    return Node(element, bared.parts, briefing, element.within("data-fact"), bared.expanded)


def _check_inside(
    element: Element, parts: Parts, briefing: Briefing, where: str, found: Found
) -> None:
    for inner in element.walk():
        if inner is element:
            continue
        if is_node(inner) or {"data-message", "data-story", "data-fact"} & inner.attrs.keys():
            found.fail("something else inside a node of source text", where, REMEDY)
        elif inner.tag not in INSIDE or (inner.tag == "em" and inner.attrs.get("class") != "cue"):
            found.fail(f"<{inner.tag}> inside a node of source text", where, REMEDY)
    brackets = [printable(e.text()) for e in element.walk() if e.tag == "ins" and e is not element]
    inserts = [f"[{briefing.inserts[p]}]" for p in parts if isinstance(p, Insertion)]
    if brackets != inserts and element.tag != DRAWN:
        found.fail("its insertions are not those of its parts", where, REMEDY)
