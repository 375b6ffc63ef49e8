"""Every other visible text: a message of the catalogue filled from the record, or the editor's."""

from __future__ import annotations

from urllib.parse import quote

from generator.verify.markup.messages import (
    REMEDY,
    Frame,
    Framing,
    check_message,
    is_mark,
    matches_open,
)
from generator.verify.markup.nodes import is_node
from generator.verify.markup.truths import is_true
from generator.verify.proof import Found, quoted
from generator.verify.tree import SILENT, Element, printable

SEPARATORS = frozenset("·,|/:;().–—→ “”")
"""Marks that may stand between texts of ours; none of them says anything."""
READ_ALOUD = (
    "title",
    "alt",
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "aria-braillelabel",
    "aria-brailleroledescription",
    "aria-placeholder",
    "aria-keyshortcuts",
    "placeholder",
    "label",
    "summary",
    "abbr",
    "data-label",
)


def check_prose(root: Element, frame_of: Framing, spoken: frozenset[str], found: Found) -> None:
    """Checks all texts and human-readable attributes below ``root``, each once.

    ``spoken`` names attributes that a stylesheet prints beside those that are read aloud.
    """
    stack = [(root, False)]
    while stack:
        element, covered = stack.pop()
        if element.tag in SILENT:
            continue
        for name in (*READ_ALOUD, *spoken):
            if element.attrs.get(name):
                _check_plain(element, name, frame_of(element), found)
        if is_node(element):
            continue
        covered = covered and not is_mark(element)
        if "data-message" in element.attrs:
            check_message(element, frame_of(element), found)
            covered = True
        elif "data-story" in element.attrs:
            _check_story(element, frame_of(element), found)
            covered = True
        elif not covered and _is_drawn(element):
            _check_bare(element, printable(element.text()), frame_of, found)
            covered = True
        elif not covered:
            _check_texts(element, frame_of, found)
        stack.extend((c, covered) for c in element.children if not isinstance(c, str))


def _is_drawn(element: Element) -> bool:
    """A text of ours in a picture: its rows are one text."""
    below = iter(element.walk())
    return element.tag == "text" and not any(map(is_mark, list(below)[1:]))


def _check_texts(element: Element, frame_of: Framing, found: Found) -> None:
    for child in element.children:
        if isinstance(child, str) and (text := printable(child)):
            _check_bare(element, text, frame_of, found)


def _check_bare(element: Element, text: str, frame_of: Framing, found: Found) -> None:
    """A text that names no message: one without placeholders, word for word."""
    if element.tag == "title" and element.parent is not None and element.parent.tag == "head":
        return
    if set(text) <= SEPARATORS:
        return
    found.messages += 1
    frame = frame_of(element)
    if "data-hash" in element.attrs and _is_hash(element, text, frame):
        return
    keys = frame.catalogue.fixed.get(text, set())
    if element.within("data-page") is None:
        text = text.strip("–· ")
        keys = frame.catalogue.fixed.get(text, set())
        keys = {k for k in keys if k.startswith("chrome.")}
        if text in frame.settings.strings:
            return
    where = f"{element} {quoted(text)}"
    if not keys:
        found.fail("a text that is neither the source's nor the catalogue's", where, REMEDY)
    elif any(c.isdigit() for c in text) and element.within("data-fact"):
        found.fail("a number without its message", where, "add data-message")
    elif not is_true(keys, frame.values.briefing if frame.values else None):
        found.fail("the record says otherwise", where, "build the site again")
    elif _is_label(keys) and _outside_label(element):
        found.fail("a strength label that labels nothing", where, "add data-strength")


def _is_hash(element: Element, text: str, frame: Frame) -> bool:
    """The digest of a source; or the address of a fact on its page, which its link repeats."""
    if frame.values is None:
        return False
    if element.attrs["data-hash"] == "page":
        address = (
            f"{frame.settings.site_url}briefings/{quote(frame.values.briefing.slug, safe='')}/"
        )
        return text == element.attrs.get("href", "").strip() == address
    if element.attrs["data-hash"] != "fact":
        return text in frame.values.hashes
    item = next((e for e in element.above() if e.attrs.get("id")), None)
    name = text.removeprefix("#")
    return (
        item is not None
        and item.attrs["id"] == name
        and name in frame.values.briefing.facts
        and element.attrs.get("href", "").endswith(text)
    )


def _is_label(keys: set[str]) -> bool:
    return all(k.startswith("strength.") for k in keys)


def _outside_label(element: Element) -> bool:
    return element.within("data-fact") is not None and element.within("data-strength") is None


def _check_story(element: Element, frame: Frame, found: Found) -> None:
    text = printable(element.text())
    found.messages += 1
    key = element.attrs["data-story"]
    known = frame.values or frame.everything
    if known is None or text not in known.told(key):
        where = f"{element} {quoted(text)}"
        found.fail("not a string of the record or of story.yml", where, REMEDY)


def _check_plain(element: Element, name: str, frame: Frame, found: Found) -> None:
    """An attribute that is read aloud or shown."""
    found.messages += 1
    text = printable(element.attrs[name])
    if text in frame.catalogue.fixed or text in frame.settings.strings:
        return
    if matches_open(text, element, frame, frame.catalogue.open):
        return
    where = f"{element} {name}={quoted(text)}"
    found.fail("an attribute that is neither the catalogue's nor the record's", where, REMEDY)
