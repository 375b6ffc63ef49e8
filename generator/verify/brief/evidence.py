"""The evidence, sentence by sentence: each line that is quoted, whole and marked, and no other."""

from __future__ import annotations

from collections.abc import Sequence

from generator.verify.briefing import Briefing
from generator.verify.composing import Words
from generator.verify.markup.nodes import Node
from generator.verify.pages.source import check_marked
from generator.verify.proof import Found
from generator.verify.record.uses import uses_of
from generator.verify.tree import Element

REMEDY = "build the site again: the list follows from what the page quotes"


def check_evidence(nodes: Sequence[Node], briefing: Briefing, found: Found) -> None:
    """Checks the list, by source and line. ``nodes``: all proved ones of the page."""
    rows: dict[tuple[str, str], Element] = {}
    for node in nodes:
        row = node.element.within("data-sentence")
        words = next((p for p in node.parts if isinstance(p, Words)), None)
        if row is None or words is None:
            continue
        key = (words.source, row.attrs["data-sentence"])
        if rows.setdefault(key, row) is not row:
            found.fail("a sentence twice", f"{key[0]}, line {key[1]}", REMEDY)
    due: set[tuple[str, str]] = set()
    for source in briefing.sources:
        uses = uses_of(source, briefing)
        for line in briefing.sentences.get(source, []):
            if line.entry.get("purged") or not uses.inside(line):
                continue
            key = (source, str(line.number))
            due.add(key)
            where = f"{source}, line {line.number}"
            row = rows.get(key)
            if row is None:
                found.fail("a quoted sentence is not among the evidence", where, REMEDY)
                continue
            check_marked(row, line, source, briefing, uses, where, found)
            node = next(n for n in nodes if row in n.element.above())
            if node.parts != (Words(source, line.start, line.end),):
                found.fail("not the whole sentence", where, REMEDY)
    for source, number in sorted(rows.keys() - due):
        found.fail("a sentence that is not quoted", f"{source}, line {number}", REMEDY)
