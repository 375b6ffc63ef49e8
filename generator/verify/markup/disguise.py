"""Nothing on a generated page disguises words: no reversal, no strike, no picture of a text.

Texts are compared without control and direction characters, so those must not be there at all.
"""

from __future__ import annotations

import re

from generator.verify.proof import Found
from generator.verify.tree import Element

_DIRECTING = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
STRUCK = frozenset({"del", "s", "strike", "bdo", "marquee", "blink", "xmp", "plaintext", "ruby"})
PICTURED = frozenset({"img", "picture", "video", "audio", "canvas", "image", "use", "input"})
"""What shows something that is no text of the page, or a text of it once more."""
VALUED = frozenset({"button", "option", "data", "meter", "progress", "textarea", "select"})
DIRECTIONS = frozenset({"", "ltr", "auto"})
REMEDY = "leave it out of the template"


def check_disguise(
    root: Element, main: Element, found: Found, own: str, allowed: frozenset[str]
) -> None:
    """Adds a failure for every element or character that changes how a text is read.

    ``own``: the direction of the site's language; ``allowed``: what this kind of page may have.
    """
    for element in root.walk():
        texts = [c for c in element.children if isinstance(c, str)]
        if any(map(_DIRECTING.search, (*texts, *element.attrs.values()))):
            found.fail("a control or direction character", str(element), REMEDY)
        direction = element.attrs.get("dir", "").lower()
        whole = element.tag in {"html", "body"} and direction == "rtl" == own
        if direction not in DIRECTIONS and not whole:
            found.fail("a text set in the other direction", str(element), REMEDY)
        if element.tag in VALUED - allowed and element.attrs.get("value"):
            found.fail("a value that is shown and that nothing proves", str(element), REMEDY)
        if element.tag in STRUCK:
            found.fail(f"<{element.tag}> changes how its text is read", str(element), REMEDY)
    for element in main.walk():
        if element.tag in PICTURED - allowed:
            found.fail(f"<{element.tag}> shows what nothing proves", str(element), REMEDY)
