"""Nothing proved is hidden, renamed for those who listen, or drawn as what it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.verify.catalogue import Catalogue
from generator.verify.markup.nodes import is_node
from generator.verify.proof import Found
from generator.verify.tree import Element, collapse

HIDING = frozenset({"hidden", "inert", "popover"})
"""Attributes that take an element from the page."""
UNSEEN = frozenset(
    {"visually-hidden", "scripted", "contents__title", "copied"}
    | {"scheme__light", "scheme__dark", "sr-only", "invisible", "hidden"}
)
"""Classes that a stylesheet of ours does not show to everybody."""
ONLY_ON = {"graph__wide": "svg", "graph__tall": "svg", "actor__aliases": "td"}
"""Classes that are not shown at every width, each with the one element that may have it."""
FOLDS = frozenset({"menu", "support"})
"""What may be folded inside the item of a fact."""
ELSEWHERE = ("describedby", "details", "owns", "flowto", "errormessage", "activedescendant")
STRENGTH = re.compile(r"(?:strength|graph__edge)--(\w+)")
REMEDY = "leave it out of the template"


def check_hiding(main: Element, catalogue: Catalogue, languages: set[str], found: Found) -> None:
    """Adds a failure for whatever a reader or listener would miss. ``languages``: of the site."""
    facts = {e.attrs["data-fact"] for e in main.walk() if "data-fact" in e.attrs}
    names = {e.attrs["id"]: e for e in main.walk() if e.attrs.get("id")}
    for element in main.walk():
        for what in _wrong(element, names, facts, catalogue, languages):
            found.fail(what, str(element), REMEDY)


def _wrong(
    element: Element,
    names: dict[str, Element],
    facts: set[str],
    catalogue: Catalogue,
    languages: set[str],
) -> Iterator[str]:
    attrs = element.attrs
    classes = attrs.get("class", "").split()
    copied = collapse(element.text()) == catalogue.text("menu.copied")
    if HIDING & attrs.keys() and not copied:
        yield "a part of the page that is hidden"
    if attrs.get("aria-hidden", "false") != "false" and _says(element):
        yield "words that are kept from those who listen"
    if UNSEEN & set(classes) and _says(element):
        yield "a part of the page in a class that hides it"
    if any(element.tag != tag for c, tag in ONLY_ON.items() if c in classes):
        yield "a class that is not shown at every width"
    inside = any(e.attrs.get("id") in facts for e in element.above())
    if element.tag == "details" and inside and not FOLDS & set(classes):
        yield "a part of a fact that is folded"
    if any(f"aria-{name}" in attrs for name in ELSEWHERE):
        yield "words of another place read out with it"
    if not _is_labelled_within(element, names):
        yield "a name that stands elsewhere"
    if attrs.get("lang") and attrs["lang"] not in languages:
        yield f"words marked as of the language {attrs['lang']!r}"
    yield from _misdrawn(element, classes, catalogue)


def _says(element: Element) -> bool:
    """Whether anything in it is said of a record."""
    marks = {"data-fact", "data-strength", "data-message", "data-story"}
    return any(
        is_node(e) or marks & e.attrs.keys() or _is_remark(e) for e in element.walk()
    ) or any(_is_remark(e) for e in element.above())


def _is_remark(element: Element) -> bool:
    return any(c.startswith("remark") for c in element.attrs.get("class", "").split())


def _is_labelled_within(element: Element, names: dict[str, Element]) -> bool:
    """What names it stands in it, or in the same figure."""
    for name in element.attrs.get("aria-labelledby", "").split():
        label = names.get(name)
        around = next((e for e in element.above() if e.tag == "figure"), element)
        if label is None or around not in label.above():
            return False
    return True


def _misdrawn(element: Element, classes: list[str], catalogue: Catalogue) -> Iterator[str]:
    """A mark of a strength stands with its own label."""
    marked = {m[1] for c in classes if (m := STRENGTH.fullmatch(c))}
    if not marked:
        return
    label = element.attrs.get("data-strength")
    claim = element.within("data-fact")
    if label is None and claim is not None:
        labels = [e.attrs["data-strength"] for e in claim.walk() if "data-strength" in e.attrs]
        label = labels[0] if labels else None
    text = collapse(element.text())
    named = {s for s in marked if text == catalogue.text(f"strength.{s}")}
    if marked != ({label} if label is not None else named):
        yield "drawn as another strength than it has"
