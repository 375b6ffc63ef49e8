"""Of which briefing each element of a page speaks: the nearest `data-briefing` above it says."""

from __future__ import annotations

import re
from urllib.parse import unquote

from generator.verify.markup.messages import Frame, Framing
from generator.verify.pages.library import Library
from generator.verify.proof import Found
from generator.verify.tree import Element

BRIEFING = "data-briefing"
REMEDY = "build the site again"
_CARD = re.compile(r"briefings/([^/]+)/(?:#.*)?")


def framing(
    root: Element, main: Element, default: Frame, library: Library, found: Found
) -> Framing:
    """The frame of each element of a page. ``default`` holds where no element names a briefing."""
    if not any(BRIEFING in e.attrs for e in main.walk()):
        return _by_links(main, library)
    known: dict[Element, Frame] = {}
    stack: list[tuple[Element, Frame]] = [(root, default)]
    while stack:
        element, frame = stack.pop()
        slug = element.attrs.get(BRIEFING)
        if slug is not None:
            frame = library.frames.get(slug, library.outside)
            if slug not in library.frames:
                found.fail(f"words of {slug!r}, which has no record", str(element), REMEDY)
        known[element] = frame
        stack.extend((c, frame) for c in element.children if not isinstance(c, str))
    return known.__getitem__


def _by_links(main: Element, library: Library) -> Framing:
    """For cards without `data-briefing`: the one briefing that a card links to."""
    linked: dict[Element, set[str]] = {}
    for link in main.walk():
        match = _CARD.fullmatch(link.attrs.get("href", ""))
        for holder in link.above() if match else ():
            linked.setdefault(holder, set()).add(unquote(match[1]) if match else "")

    def frame_of(element: Element) -> Frame:
        slugs = next((linked[e] for e in element.above() if e in linked), set())
        (slug,) = slugs if len(slugs) == 1 else ("",)
        return library.frames.get(slug, library.outside)

    return frame_of
