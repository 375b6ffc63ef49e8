"""Every node and claim of a page proved, and no words of a source where they may not stand."""

from __future__ import annotations

from generator.verify.markup.claims import check_claim, number_of
from generator.verify.markup.messages import Frame, Framing
from generator.verify.markup.nodes import Node, is_node, read_node
from generator.verify.markup.places import CONTEXT, LINE, QUOTE, SPEAKER
from generator.verify.proof import Found, quoted
from generator.verify.tree import Element

LINES_ON = frozenset({"source", "brief"})
"""Kinds of pages that show whole sentences: in elements with `data-sentence`."""
CARDS_ON = frozenset({"landing", "tag", "month"})
REMEDY = "build the site again"


def check_standing(
    root: Element, main: Element, kind: str, frame_of: Framing, found: Found
) -> list[Node]:
    """The proved nodes of a page, in document order. ``main``: its generated article."""
    proved: list[Node] = []
    claims: dict[Element, list[Node]] = {e: [] for e in root.walk() if "data-fact" in e.attrs}
    for element in filter(is_node, root.walk()):
        frame = frame_of(element)
        if frame.values is None or frame.places is None or element.within("data-page") is not main:
            found.fail("words of a source outside any briefing", str(element), REMEDY)
            continue
        node = read_node(element, frame.values.briefing, found)
        if node is None:
            continue
        proved.append(node)
        if node.claim is not None:
            claims[node.claim].append(node)
        if not _may_stand(node, frame, kind):
            where = f"{element} {quoted(element.text())}"
            remedy = "show it in an element with data-fact, its speakers and label"
            found.fail("words of a source without speaker and label", where, remedy)
    for claim, nodes in claims.items():
        _check_claim(claim, nodes, kind, frame_of(claim), found)
    return proved


def _check_claim(claim: Element, nodes: list[Node], kind: str, frame: Frame, found: Found) -> None:
    name = claim.attrs["data-fact"]
    fact = frame.values.briefing.facts.get(name) if frame.values else None
    if fact is None or frame.places is None or frame.values is None:
        found.fail(f"no fact {name!r} in the record", str(claim), REMEDY)
        return
    check_claim(claim, nodes, fact, frame.places, frame.catalogue, found)
    summary = frame.values.briefing.record.get("summary")
    if kind in CARDS_ON and claim.within("data-item") is not None and name != summary:
        found.fail("a card that shows another fact than the summary", str(claim), REMEDY)


def _may_stand(node: Node, frame: Frame, kind: str) -> bool:
    """Whether the words are of a kind that may stand where they do."""
    element = node.element
    if frame.places is None:
        return False
    if kind in LINES_ON and element.within("data-sentence"):
        return True
    if "data-speaker" in element.attrs:
        return node.claim is not None
    if node.claim is not None:
        name, told = node.claim.attrs["data-fact"], node.claim.attrs.get("data-telling")
        if told is None and node.parts in frame.places.claims.get(name, {}):
            return True
        if told is not None and node.parts == frame.places.told.get((name, number_of(told))):
            return True
    kinds = frame.places.quiet.get(node.parts, set()) - {LINE}
    beside = kind == "speakers" or element.within("data-side") is not None
    if not beside or node.claim is not None:
        kinds -= {SPEAKER}
    if element.within("data-message") is None and element.within("data-side") is None:
        kinds -= {QUOTE}
    if element.within("data-context") is None:
        kinds -= {CONTEXT}
    return bool(kinds)
