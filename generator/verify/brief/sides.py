"""Versions side by side: the words that differ, who says each, how sure, and which holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue
from generator.verify.composing import parts_of_evidence
from generator.verify.markup.nodes import Node
from generator.verify.proof import Found, quoted
from generator.verify.record.shown import shown_facts
from generator.verify.tree import Element, collapse

REMEDY = "show each version with its words, its speaker, its label and its line"
CALLED = {
    "drift": ("side.original", "side.passed_on"),
    "conflict": ("", "side.held"),
    "correction": ("side.earlier", "side.later"),
    "number-varies": ("side.earlier", "side.later"),
}


def check_sides(
    main: Element, nodes: list[Node], briefing: Briefing, catalogue: Catalogue, found: Found
) -> None:
    """Checks every list of versions, and that each caveat that has versions shows them."""
    caveats = {str(c["id"]): c for c in briefing.list("caveats")}
    below: dict[Element, list[Node]] = {}
    for node in nodes:
        holder = node.element.within("data-side")
        if holder is not None:
            below.setdefault(holder, []).append(node)
    shown: set[str] = set()
    for element in (e for e in main.walk() if "data-caveat" in e.attrs):
        caveat = caveats.get(element.attrs["data-caveat"])
        sides = [e for e in element.walk() if "data-side" in e.attrs]
        numbers = [e.attrs["data-side"] for e in sides]
        if caveat is None or numbers != [str(n) for n in range(len(caveat.get("sides", ())))]:
            found.fail("not the versions of a caveat", str(element), REMEDY)
            continue
        for number, side in enumerate(sides):
            _check_side(side, below.get(side, []), caveat, number, briefing, catalogue, found)
        anchor = next((e for e in element.above() if e.attrs.get("id") == caveat["id"]), None)
        if anchor is not None:
            shown.add(str(caveat["id"]))
            _check_lead(anchor, caveat, catalogue, found)
    _check_all(main, caveats, shown, found)
    _check_pointed(main, caveats, briefing, found)


def _check_all(
    main: Element, caveats: Mapping[str, Mapping[str, Any]], shown: set[str], found: Found
) -> None:
    """Every caveat with versions shows them at its anchor, and there are no others."""
    for name, caveat in caveats.items():
        if caveat.get("sides") and name not in shown:
            found.fail("versions that are not shown side by side", f"caveat {name}", REMEDY)
    for side in (e for e in main.walk() if "data-side" in e.attrs):
        if side.within("data-caveat") is None:
            found.fail("a version of nothing", str(side), REMEDY)


def _check_lead(
    anchor: Element, caveat: Mapping[str, Any], catalogue: Catalogue, found: Found
) -> None:
    """What the versions are about is said: shortly, or by the caveat's own sentence."""
    message = str(caveat["note"]["message"])
    short = catalogue.text(f"differs.{'.'.join(message.split('.')[:2])}")
    texts = {collapse(c) for e in anchor.walk() for c in e.children if isinstance(c, str)}
    said = {e.attrs.get("data-message") for e in anchor.walk()}
    if message not in said and not (short and short in texts):
        found.fail("versions that do not say what differs", f"caveat {caveat['id']}", REMEDY)


def _check_side(
    element: Element,
    nodes: list[Node],
    caveat: Mapping[str, Any],
    number: int,
    briefing: Briefing,
    catalogue: Catalogue,
    found: Found,
) -> None:
    side, place = caveat["sides"][number], caveat["evidence"][caveat["sides"][number]["words"]]
    where = f"caveat {caveat['id']}, version {number} {quoted(element.text())}"
    told = _told(side, briefing)
    speakers = _speakers(caveat, side, told)
    if [n.parts[:1] for n in nodes] != [parts_of_evidence(e) for e in (place, *speakers)]:
        found.fail("not the version's words and speakers", where, REMEDY)
    line = briefing.sentence_at(str(place["source"]), int(place["start"]))
    links = [e.attrs["href"].partition("#")[2] for e in element.walk() if e.attrs.get("href")]
    if line is None or f"s{line.number}" not in links or str(place["source"]) != side["source"]:
        found.fail("a version without its line", where, REMEDY)
    texts = [collapse(e.text()) for e in element.walk() if not any(map(_is_element, e.children))]
    _check_label(element, texts, told, bool(speakers), catalogue, where, found)
    said = [t for pair in CALLED.values() for k in pair if k and (t := catalogue.text(k)) in texts]
    expected = _called(caveat, number, catalogue)
    if set(said) != expected:
        found.fail(f"is called {sorted(set(said))}, not {sorted(expected)}", where, REMEDY)


def _told(side: Mapping[str, Any], briefing: Briefing) -> Mapping[str, Any] | None:
    """The fact that is shown, or that source's report of it, in which the version stands."""
    fact = next((f for f in shown_facts(briefing) if f["id"] == side.get("fact")), None)
    if fact is None or fact["evidence"][0]["source"] == side["source"]:
        return fact
    reports = (t for t in fact.get("tellings", ()) if t["evidence"]["source"] == side["source"])
    return next(reports, None)


def _speakers(
    caveat: Mapping[str, Any], side: Mapping[str, Any], told: Mapping[str, Any] | None
) -> list[Mapping[str, Any]]:
    """Where those are named who say so: by the caveat, else in the fact or report."""
    if side.get("speaker") is not None:
        return [caveat["evidence"][side["speaker"]]]
    chain = told.get("attribution", ()) if told else ()
    return [s["evidence"] for s in chain if s.get("text") and s.get("evidence")]


def _is_element(child: Element | str) -> bool:
    return isinstance(child, Element)


def _called(caveat: Mapping[str, Any], number: int, catalogue: Catalogue) -> set[str]:
    """What the version is called: of a drift the first is the original, else one holds."""
    kind, sides = str(caveat["kind"]), caveat["sides"]
    other, holding = CALLED.get(kind, ("", ""))
    marked = number > 0 if kind == "drift" else bool(sides[number].get("holds"))
    if kind not in {"drift", "conflict"} and not any(s.get("holds") for s in sides):
        return set()
    text = catalogue.text(holding if marked else other)
    return {text} if text else set()


def _check_label(
    element: Element,
    texts: list[str],
    told: Mapping[str, Any] | None,
    named: bool,
    catalogue: Catalogue,
    where: str,
    found: Found,
) -> None:
    """The label is that of the fact in that source; without a speaker, that is said."""
    strength = str(told["strength"]) if told else None
    labels = [e for e in element.walk() if "data-strength" in e.attrs]
    due = [(strength, catalogue.text(f"strength.{strength}"))] if strength else []
    if [(e.attrs["data-strength"], collapse(e.text())) for e in labels] != due:
        found.fail("not the label of that version", where, REMEDY)
    none = catalogue.text("speaker.none")
    # the label of what is stated says the same words
    said = texts.count(none) - (strength == "stated")
    silent = told is not None and not (named or told.get("attribution")) and strength != "stated"
    if said != silent:
        found.fail("does not say rightly whether a source is named", where, REMEDY)


def _check_pointed(
    main: Element, caveats: Mapping[str, Any], briefing: Briefing, found: Found
) -> None:
    """Every fact that a caveat with versions concerns leads to it."""
    items = {e.attrs["id"]: e for e in main.walk() if e.attrs.get("id") in briefing.facts}
    for name, caveat in caveats.items():
        for fact in caveat.get("facts", ()) if caveat.get("sides") else ():
            item = items.get(str(fact))
            if item is None:
                continue
            if not any(e.attrs.get("href") == f"#{name}" for e in item.walk()):
                found.fail(f"does not lead to the caveat {name}", str(item), REMEDY)
