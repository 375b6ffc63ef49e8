"""The evidence, sentence by sentence: what the references lead to, on the briefing itself.

Folded on a screen; on paper these are the end notes, and a reference's line is their number.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.base import Evidence
from generator.model.record import RecordSource
from generator.render.claims import Desk
from generator.render.ladder import Item, source_item
from generator.render.nodes import Node
from generator.render.references import Ref
from generator.render.uses import Back, uses_of


@dataclass(frozen=True)
class Endnote:
    """A quoted line. ``back`` leads to what quotes it."""

    number: int
    ref: Ref
    words: Node
    back: tuple[Back, ...]


@dataclass(frozen=True)
class Shelf:
    """The quoted lines of one source, in its order, under what is known of it."""

    source: Item
    notes: tuple[Endnote, ...]


def endnotes(desk: Desk) -> list[Shelf]:
    """No line that the source's page does not show, whatever its rights."""
    found = [_shelf(desk, source) for source in desk.record.sources]
    return [shelf for shelf in found if shelf.notes]


def _shelf(desk: Desk, source: RecordSource) -> Shelf:
    uses = uses_of(desk, source.id)
    notes: list[Endnote] = []
    for number, line in enumerate(desk.lines.lines[source.id], 1):
        place = Evidence(source=line.source, start=line.start, end=line.end, quote="")
        ref = desk.lines.ref(place)
        if ref is None or line.purged or not uses.quotes(line):
            continue
        back = tuple(b for b in uses.back.get(number, {}).values() if b.anchor in desk.facts)
        notes.append(Endnote(number, ref, uses.marked(desk, line), back))
    return Shelf(source_item(desk, source), tuple(notes))
