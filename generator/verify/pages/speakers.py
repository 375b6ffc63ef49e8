"""The facts of a briefing by who says them: each once, under its nearest speaker."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue
from generator.verify.composing import parts_of_evidence, parts_of_record
from generator.verify.markup.claims import number_of
from generator.verify.markup.nodes import Node, by_holder
from generator.verify.proof import Found, quoted
from generator.verify.record.shown import shown_facts
from generator.verify.tree import Element, collapse

NAMED = "speaker-"
REMEDY = "build the site again: the page follows from the record's attributions"


def check_speakers(
    main: Element, nodes: Sequence[Node], briefing: Briefing, catalogue: Catalogue, found: Found
) -> None:
    """Checks each group, and that no fact is missing."""
    below = by_holder(nodes)
    shown: Counter[str] = Counter()
    for section in (e for e in main.walk() if e.attrs.get("class") == "speaker"):
        heading = next((e for e in section.walk() if e.tag == "h2"), section)
        for claim in (e for e in section.walk() if "data-fact" in e.attrs):
            name, telling = claim.attrs["data-fact"], claim.attrs.get("data-telling")
            fact: Mapping[str, Any] = briefing.facts.get(name, {})
            if telling is not None and any(e.attrs.get("id") == name for e in claim.above()):
                continue  # among the reports of its own fact
            told = dict(enumerate(fact.get("tellings", ())))
            own = told.get(number_of(telling), {}) if telling is not None else fact
            shown[name] += telling is None
            said = [n.parts for n in below.get(claim, ())]
            if telling is None and fact and parts_of_record(fact["parts"]) not in said:
                found.fail("a fact without its words", str(claim), REMEDY)
            if not _is_under(heading, below.get(heading, []), own, briefing, catalogue):
                where = f"{claim} {quoted(heading.text())}"
                found.fail("a fact under another speaker", where, REMEDY)
    for due in (str(f["id"]) for f in shown_facts(briefing)):
        if shown[due] != 1:
            found.fail(f"shows the fact {due} {shown[due]} times", "", REMEDY)


def _is_under(
    heading: Element,
    nodes: Sequence[Node],
    said: Mapping[str, Any],
    briefing: Briefing,
    catalogue: Catalogue,
) -> bool:
    """Whether a heading names the nearest speaker of what is said."""
    nearest = next(iter(said.get("attribution", ())), None)
    text = collapse(heading.text())
    if nearest is None:
        return text == catalogue.text("speaker.none")
    if not nearest.get("text") or not nearest.get("evidence"):
        return text == catalogue.text("speaker.unnamed")
    actor = briefing.actors.get(str(nearest.get("actor")))
    if actor is None:
        return text.casefold() == collapse(str(nearest["text"])).casefold()
    if heading.attrs.get("id") != f"{NAMED}{nearest['actor']}":
        return False
    places = [parts_of_evidence(m) for m in actor.get("mentions", ())]
    return all(n.parts in places for n in nodes) and (bool(nodes) or bool(actor.get("edited")))
