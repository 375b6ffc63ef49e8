"""Warnings on facts of texts that were taken back or amended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.assemble.corrections import Notices
from generator.assemble.material import Material, StatementKey
from generator.assemble.versions import Writer
from generator.model.base import Evidence
from generator.model.claims import Fact, Message
from generator.model.doubts import Caveat

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def notice_caveats(
    material: Material, notices: Notices, facts: Mapping[StatementKey, Fact], writer: Writer
) -> list[Caveat]:
    """Retractions first, then corrections; of each source in turn."""
    found: list[Caveat] = []
    for source, notice in _in_order(material, notices.retracted):
        own = tuple(f.id for f in facts.values() if any(e.source == source for e in f.evidence))
        values: dict[str, str | dict[str, int]] = {"q": {"evidence": 0}}
        form = "self"
        if notice.source != source:
            letters = {
                "letter1": writer.letter(source),
                "letter2": writer.letter(notice.source),
            }
            form, values = "other", {**values, **letters}
        elif len(material.articles) > 1:
            form, values = "one", {**values, "letter1": writer.letter(source)}
        note = Message(message=f"retraction.{form}", values=values)
        found.append(writer.caveat(note, "retracted", own, (notice,)))
    for source, notice in _in_order(material, notices.amended):
        own = tuple(f.id for f in facts.values() if _concerned(f, source, notice))
        note = Message(message="correction.amended", values={"q": {"evidence": 0}})
        found.append(writer.caveat(note, "correction", own, (notice,)))
    return found


def _in_order(material: Material, found: Mapping[str, Evidence]) -> Iterable[tuple[str, Evidence]]:
    return ((a.id, found[a.id]) for a in material.articles if a.id in found)


def _concerned(fact: Fact, source: str, notice: Evidence) -> bool:
    """Whether a notice speaks of a fact: it gives a number of it. All else is of the whole text."""
    numbers = set(_NUMBER.findall(notice.quote))
    own = (a.text for a in fact.quantities if a.evidence.source == source)
    return any(numbers & set(_NUMBER.findall(text)) for text in own)
