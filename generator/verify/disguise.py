"""Nothing on a generated page disguises words: no reversal, no strike, no picture of a text.

Texts are compared without control and direction characters, so those must not be there at all.
"""

from __future__ import annotations

import re

from generator.verify.proof import Found, quoted
from generator.verify.tree import Element

_DIRECTING = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
STRUCK = frozenset({"del", "s", "strike", "bdo", "marquee", "blink", "xmp", "plaintext", "ruby"})
PICTURED = frozenset({"img", "picture", "video", "audio", "canvas", "image", "use", "input"})
"""What shows something that is no text of the page, or a text of it once more."""
DIRECTIONS = frozenset({"", "ltr", "auto"})
_HIDING = re.compile(r"(?:^|[\s_-])(?:hidden|invisible|sr-only)(?:$|[\s_-])")
REMEDY = "leave it out of the template"


def check_disguise(root: Element, main: Element, found: Found) -> None:
    """Adds a failure for every element or character that changes how a text is read."""
    for element in root.walk():
        texts = [c for c in element.children if isinstance(c, str)]
        if any(map(_DIRECTING.search, (*texts, *element.attrs.values()))):
            found.fail("a control or direction character", str(element), REMEDY)
        if element.attrs.get("dir", "").lower() not in DIRECTIONS:
            found.fail("a text set in the other direction", str(element), REMEDY)
        if element.tag in STRUCK:
            found.fail(f"<{element.tag}> changes how its text is read", str(element), REMEDY)
    for element in main.walk():
        if element.tag in PICTURED:
            found.fail(f"<{element.tag}> shows what nothing proves", str(element), REMEDY)
        if "data-fact" in element.attrs:
            _check_classes(element, found)


def _check_classes(claim: Element, found: Found) -> None:
    for inner in claim.walk():
        if _HIDING.search(inner.attrs.get("class", "")):
            found.fail("a part of a claim in a hiding class", str(inner), REMEDY)


def check_addresses(main: Element, allowed: frozenset[str], found: Found) -> None:
    """Links to other hosts are addresses of the record or of mkdocs.yml."""
    for element in main.walk():
        address = element.attrs.get("href", "").strip()
        if re.match(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)", address) and address not in allowed:
            where = f"{element} {quoted(address)}"
            found.fail("a link to an address that nobody gave", where, REMEDY)
