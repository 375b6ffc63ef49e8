"""The sources of a briefing: each listed, with what is known of it and of no other; the ladder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import unquote

from generator.verify.catalogue import Catalogue
from generator.verify.composing import parts_of_evidence
from generator.verify.markup.messages import Frame
from generator.verify.markup.nodes import Node
from generator.verify.markup.tallies import letter_of
from generator.verify.proof import Found, quoted
from generator.verify.tree import Element, collapse, printable

KEYS = ("publisher", "author", "rights", "url")
DATES = ("published", "retrieved")
LINKS = ("stated", "editor", "missing")
REMEDY = "build the site again: the list of sources follows from the record"


def check_sources(main: Element, nodes: Sequence[Node], frame: Frame, found: Found) -> None:
    """Checks the boxes of a page's sources, and the ladder."""
    if frame.values is None:
        return
    briefing = frame.values.briefing
    boxes = list(_boxes(main, set(briefing.sources)))
    hashes = Counter(name for name, box in boxes if _hashes(box))
    listed = Counter(name for name, box in boxes if box.attrs.get("class") == "listed")
    for name in briefing.sources:
        if hashes[name] != 1 or (len(briefing.sources) > 1 and listed[name] != 1):
            found.fail(f"the source {name} is not listed once", "", REMEDY)
    for name, box in boxes:
        _check_box(name, box, frame, found)
    _check_ladder(main, nodes, frame, found)


def _boxes(main: Element, names: set[str]) -> Iterator[tuple[str, Element]]:
    """The largest elements that link to the page of one source and to no other's."""
    held: dict[Element, set[str]] = {}
    for link in main.walk():
        path, _, anchor = link.attrs.get("href", "").partition("#")
        name = unquote(path.rstrip("/").rpartition("/")[2])
        if path.startswith("sources/") and not anchor and name in names:
            for holder in link.above():
                held.setdefault(holder, set()).add(name)
    for holder, own in held.items():
        if len(own) == 1 and holder.tag in {"li", "div", "section"} and _is_box(holder):
            yield next(iter(own)), holder


def _is_box(element: Element) -> bool:
    classes = set(element.attrs.get("class", "").split())
    return bool(classes & {"listed", "source", "endnotes", "rung__source"})


def _hashes(box: Element) -> list[str]:
    return [e.text() for e in box.walk() if e.attrs.get("data-hash") == "sha256"]


def _check_box(name: str, box: Element, frame: Frame, found: Found) -> None:
    """All that a box says is said of its source."""
    values = frame.values
    if values is None:
        return
    source = values.briefing.sources[name]
    where = f"source {name} {quoted(box.text())}"
    for element in box.walk():
        key = element.attrs.get("data-story", "").removeprefix("sources.")
        text = printable(element.text())
        if key in KEYS and text != printable(str(source.get(key))):
            found.fail(f"{key} {quoted(text)} of another source", where, REMEDY)
        said = element.attrs.get("data-message")
        beside = "rung__source" in box.attrs.get("class", "")
        if said == "sources.letter" and not beside and text != letter_of(values.briefing, name):
            found.fail(f"called {quoted(text)}", where, REMEDY)
        dates = {values.written(str(source[d])) for d in DATES if source.get(d)}
        if said == "source.date" and text not in dates:
            found.fail(f"dated {quoted(text)}", where, REMEDY)
        if element.attrs.get("href", "").startswith(("http:", "https:")):
            original = (source.get("original") or {}).get("url")
            address = element.attrs["href"].strip().partition("#:~:")[0]
            if address not in {str(source.get("url")).strip(), str(original)}:
                found.fail("the address of another source", where, REMEDY)
    if _hashes(box) not in ([], [str(source["sha256"])]):
        found.fail("the hash of another source", where, REMEDY)
    terms = _terms(box)
    if terms:
        _check_terms(terms, source, frame, where, found)


def _terms(box: Element) -> dict[str, str]:
    rows = (e.parent for e in box.walk() if e.tag == "dt" and e.parent is not None)
    found: dict[str, str] = {}
    for row in rows:
        name, value = ("", "")
        for child in row.children:
            if isinstance(child, Element):
                name = collapse(child.text()) if child.tag == "dt" else name
                value = printable(child.text()) if child.tag == "dd" else value
        found[name] = value
    return found


def _check_terms(
    terms: Mapping[str, str],
    source: Mapping[str, Any],
    frame: Frame,
    where: str,
    found: Found,
) -> None:
    """What is known of a source stands there, and what is not known is said to be so."""
    texts: Catalogue = frame.catalogue
    unknown = texts.text("sources.not_stated")
    for key in ("publisher", "author", "rights", *DATES):
        value = source.get(key)
        due = printable(str(value)) if value else unknown
        if value and key in DATES and frame.values is not None:
            due = frame.values.written(str(value))
        given = terms.get(texts.text(f"sources.{key}"))
        if given != due:
            found.fail(f"{key} is {quoted(str(given))}, not {quoted(due)}", where, REMEDY)


def _check_ladder(main: Element, nodes: Sequence[Node], frame: Frame, found: Found) -> None:
    """Whoever the record has on the ladder stands there, with how the link is known."""
    values = frame.values
    ladder = next((e for e in main.walk() if e.attrs.get("class") == "ladder"), None)
    if values is None:
        return
    briefing = values.briefing
    if ladder is None:
        found.fail("a briefing without the steps to its sources", "", REMEDY)
        return
    shown = {n.parts for n in nodes if ladder in n.element.above()}
    told = {printable(e.text()) for e in ladder.walk() if "data-story" in e.attrs}
    ends = [r for r in briefing.list("ladder") if r["to"] not in briefing.sources and r["to"]]
    for rung in ends:
        actor = briefing.actors.get(str(rung["to"]), {})
        places = list(actor.get("mentions", ())[:1]) or [rung.get("evidence")]
        named = any(p and parts_of_evidence(p) in shown for p in places)
        if not named and not told & {printable(str(rung["to"])), printable(str(actor.get("name")))}:
            found.fail(f"{rung['to']!r} is not on the ladder", "", REMEDY)
    _check_links(ladder, ends, frame, found)


def _check_links(
    ladder: Element, ends: Sequence[Mapping[str, Any]], frame: Frame, found: Found
) -> None:
    """A step whose link is not stated for all of its ends says that it is missing."""
    originals = [r for r in ends if r["kind"] == "original"]
    voices = [r for r in ends if r["kind"] in {"speaker", "agency"}]
    steps = [e for e in ladder.children if isinstance(e, Element)]
    due = ["stated", _weakest(originals or voices)]
    due += [_weakest(voices)] if originals else []
    due += ["missing", ""] if voices else []
    due[-1] = ""
    for step, link in zip(steps, due, strict=False):
        classes = step.attrs.get("class", "").split()
        marked = [c.removeprefix("rung--") for c in classes if c.removeprefix("rung--") in LINKS]
        rows = [e for e in step.walk() if e.attrs.get("class") == "rung__link"]
        texts = [collapse(e.text()) for e in rows]
        label = "read" if step is steps[0] else link
        expected = [frame.catalogue.text(f"sources.{label}")] if link else []
        if marked != ([link] if link else []) or texts != expected:
            found.fail(f"a link that is {texts or 'nothing'}, not {expected}", str(step), REMEDY)
    if len(steps) != len(due):
        found.fail(f"{len(steps)} steps to its sources, not {len(due)}", "", REMEDY)


def _weakest(rungs: Sequence[Mapping[str, Any]]) -> str:
    return "stated" if rungs and all(r["link"] == "stated" for r in rungs) else "missing"
