"""Hedges are shown in place: each cue of a fact is marked where its words are, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.verify.composing import Parts, Words, parts_of_record, parts_of_tokens
from generator.verify.markup.nodes import Node
from generator.verify.proof import Found, quoted
from generator.verify.tree import printable

REMEDY = "build the site again: a reader must see what makes a statement unsure"


def check_cues(nodes: Sequence[Node], found: Found) -> None:
    """``nodes``: all proved ones of a page, of whichever record."""
    for node in nodes:
        marked = [printable(e.text()) for e in node.element.walk() if e.tag == "em"]
        claim = node.claim
        told = (
            claim is None or "data-telling" in claim.attrs or "data-speaker" in node.element.attrs
        )
        due: list[str] = []
        if claim is not None and not told:
            fact = node.briefing.facts.get(claim.attrs["data-fact"], {})
            if node.parts in _whole(fact, node):
                due = list(_due(fact, node))
        # the case of a first letter may follow its new place
        same = [m.casefold() for m in marked] == [d.casefold() for d in due]
        if not same and node.element.tag != "text":
            where = f"{node.element} {quoted(node.element.text())}"
            found.fail(f"marks {marked} as unsure, not {due}", where, REMEDY)


def _whole(fact: Mapping[str, Any], node: Node) -> set[Parts]:
    """The words of the fact and of its entries in the timeline: of these the cues are known."""
    found = {parts_of_record(fact["parts"])} if fact else set()
    for entry in node.briefing.list("timeline"):
        if fact and entry["fact"] == fact["id"]:
            found.add(parts_of_record(entry["parts"]))
    return found


def _due(fact: Mapping[str, Any], node: Node) -> Iterator[str]:
    attrs = node.element.attrs
    parts = parts_of_tokens(attrs.get("data-source", ""), attrs.get("data-parts", "")) or ()
    cues = sorted((int(c["start"]), -int(c["end"])) for c in fact.get("cues", ()))
    for part in (p for p in parts if isinstance(p, Words)):
        at = part.start
        for start, negative in cues:
            if at <= start < -negative <= part.end:
                yield printable(node.briefing.texts.get(part.source, "")[start:-negative])
                at = -negative
