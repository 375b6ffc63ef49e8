"""The table of actors: each of the record once, under its kind, as described, with its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue
from generator.verify.composing import Parts, parts_of_evidence
from generator.verify.markup.leads import lines_linked
from generator.verify.markup.nodes import Node
from generator.verify.proof import Found, quoted
from generator.verify.record.shown import shown_facts
from generator.verify.tree import Element, collapse

ROW = "actor-"
GROUPS = {
    "person": "actors.people",
    "organisation": "actors.organisations",
    "group": "actors.organisations",
    "country": "actors.countries",
    "place": "actors.places",
}
MOST = 3
"""Aliases that a row shows."""
REMEDY = "build the site again: the table follows from the record"


def check_actors(
    main: Element, nodes: Sequence[Node], briefing: Briefing, catalogue: Catalogue, found: Found
) -> None:
    """Checks the rows: what each must show, and that it shows nothing of another actor."""
    rows = [e for e in main.walk() if e.attrs.get("id", "").startswith(ROW)]
    names = Counter(r.attrs["id"].removeprefix(ROW) for r in rows)
    for name in sorted(names.keys() | briefing.actors.keys()):
        if names[name] != (name in briefing.actors):
            found.fail(f"shows the actor {name} {names[name]} times", "", REMEDY)
    below: dict[Element, list[Parts]] = {row: [] for row in rows}
    for node in nodes:
        row = next((e for e in node.element.above() if e in below), None)
        if row is not None:
            below[row].append(node.parts)
    for row in rows:
        actor = briefing.actors.get(row.attrs["id"].removeprefix(ROW))
        if actor is not None:
            _check_row(row, below[row], actor, briefing, catalogue, found)


def _check_row(
    row: Element,
    shown: list[Parts],
    actor: Mapping[str, Any],
    briefing: Briefing,
    catalogue: Catalogue,
    found: Found,
) -> None:
    where = f"{row} {quoted(row.text())}"
    due = [parts_of_evidence(m) for m in actor.get("mentions", ())[:1] if not actor.get("edited")]
    first = next(iter(actor.get("descriptions", ())), None)
    if first is not None and not first.get("edited"):
        due.append(parts_of_evidence(first["evidence"]))
    places = {str(m["quote"]): m for m in reversed(actor.get("mentions", ()))}
    others = [a for a in actor.get("aliases", ()) if a in places and a != actor["name"]]
    due += [parts_of_evidence(places[a]) for a in others[:MOST]]
    edited = bool(actor.get("edited") or actor.get("edits"))
    if shown != due and not (
        edited and set(shown) <= {*due, *map(parts_of_evidence, places.values())}
    ):
        found.fail("not the actor's name, description and aliases", where, REMEDY)
    facts = {str(f["id"]): f for f in shown_facts(briefing)}
    said = [facts[f]["evidence"][0] for f in actor.get("said", ()) if f in facts]
    lines = {
        (str(e["source"]), line.number)
        for e in said
        if (line := briefing.sentence_at(str(e["source"]), int(e["start"]))) is not None
    }
    cells = [e for e in row.walk() if e.attrs.get("class") == "actor__said"]
    if not cells or lines_linked(cells[0]) != lines:
        found.fail("not the lines in which it speaks", where, REMEDY)
    heads = _heads(row)
    if heads != [catalogue.text(GROUPS[str(actor["kind"])])]:
        found.fail(f"stands under {heads}", where, REMEDY)


def _heads(row: Element) -> list[str]:
    """What the group of a row is called."""
    group = row.parent
    inside = list(group.walk()) if group is not None else []
    return [collapse(e.text()) for e in inside if e.attrs.get("scope") == "rowgroup"]
