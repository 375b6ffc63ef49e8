"""Of which briefing each element of a page speaks: the nearest `data-briefing` above it says."""

from __future__ import annotations

from generator.verify.markup.messages import Frame, Framing
from generator.verify.pages.library import Library
from generator.verify.proof import Found
from generator.verify.tree import Element

BRIEFING = "data-briefing"
REMEDY = "build the site again"


def framing(root: Element, default: Frame, library: Library, found: Found) -> Framing:
    """The frame of each element of a page. ``default`` holds where no element names a briefing."""
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
