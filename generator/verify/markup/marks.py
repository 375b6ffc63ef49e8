"""A cut at either end of a claim is marked with "…" beside it, and nothing else is.

Between spans the mark is part of the words. A discourse opener alone is cut without one.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.verify.briefing import Briefing
from generator.verify.composing import (
    CUT,
    Parts,
    Words,
    parts_of_evidence,
    parts_of_record,
    rebuild,
)
from generator.verify.markup.nodes import Node
from generator.verify.proof import Found, quoted
from generator.verify.record.words import is_opener
from generator.verify.tree import Element

REMEDY = "build the site again: a reader must see where a sentence is cut"


def check_marks(nodes: Sequence[Node], briefing: Briefing, found: Found) -> None:
    """Checks the words of each fact, timeline entry and report that a page shows."""
    due: set[tuple[str, Parts]] = set()
    for name, fact in briefing.facts.items():
        due.add((name, parts_of_record(fact["parts"])))
        due |= {(name, parts_of_evidence(t["evidence"])) for t in fact.get("tellings", ())}
    for entry in briefing.list("timeline"):
        due.add((str(entry["fact"]), parts_of_record(entry["parts"])))
    for node in nodes:
        if node.claim is None or "data-speaker" in node.element.attrs:
            continue
        if (node.claim.attrs["data-fact"], node.parts) in due:
            _check(node, briefing, found)


def _check(node: Node, briefing: Briefing, found: Found) -> None:
    head, tail = beside(node.parts, briefing)
    where = f"{node.element} {quoted(node.element.text())}"
    if _marked(node.element, -1) != (_wordy(head) and not is_opener(head)):
        found.fail(f"a cut before it is not marked rightly, {quoted(head)}", where, REMEDY)
    if _marked(node.element, 1) != _wordy(tail):
        found.fail(f"a cut behind it is not marked rightly, {quoted(tail)}", where, REMEDY)


def beside(parts: Parts, briefing: Briefing) -> tuple[str, str]:
    """What stands in their sentences before the first and behind the last words of ``parts``."""
    words = [p for p in parts if isinstance(p, Words)]
    first, last = words[0], words[-1]
    opening = briefing.sentence_at(first.source, first.start)
    closing = briefing.sentence_at(last.source, last.end - 1)
    if opening is None or closing is None:
        return "", ""
    head = briefing.texts.get(first.source, "")[opening.start : first.start]
    return head, briefing.texts.get(last.source, "")[last.end : closing.end]


def marked(parts: Parts, briefing: Briefing) -> str:
    """The words of ``parts`` as they are shown in a line, with the marks of cuts at its ends."""
    text = rebuild(parts, briefing.texts, briefing.inserts) or ""
    head, tail = beside(parts, briefing)
    if _wordy(head) and not is_opener(head):
        text = f"{CUT} {own_case(text, parts, briefing)}"
    return f"{text} {CUT}" if _wordy(tail) else text


def own_case(text: str, parts: Parts, briefing: Briefing) -> str:
    """``text``, its first letter as the source has it."""
    first = next(p for p in parts if isinstance(p, Words))
    words = briefing.quote(first).lstrip()
    return words[:1] + text[1:]


def _wordy(text: str) -> bool:
    return any(c.isalnum() for c in text)


def _marked(element: Element, step: int) -> bool:
    """Whether the next thing that is printed before (-1) or behind (1) it is the mark."""
    beside = element.parent.children if element.parent else []
    place = next(i for i, child in enumerate(beside) if child is element)
    rest = beside[:place][::-1] if step < 0 else beside[place + 1 :]
    texts = (child if isinstance(child, str) else child.text() for child in rest)
    return next((t.strip() == CUT for t in texts if t.strip()), False)
