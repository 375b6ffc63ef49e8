"""A page written by hand holds nothing that passes for proved. What it says is its author's."""

from __future__ import annotations

import re

from generator.verify.markup.messages import Frame
from generator.verify.markup.prose import check_prose
from generator.verify.pages.kinds import FOLDER
from generator.verify.proof import Found
from generator.verify.tree import Element

PROVED = frozenset(
    f"data-{name}"
    for name in ("parts", "source", "fact", "speaker", "strength", "message", "story", "briefing")
)
"""Attributes by which a page says that it is generated."""


OURS = re.compile(
    r"(?:words|cue|strength|fact|claim|card|remark|side|event|sent|rung)(?:(?:__|--)\w.*)?"
)
"""Classes by which a page looks like a generated one."""
MISSING = "404.html"
AROUND = frozenset({"header", "footer"})


def check_written(
    path: str, root: Element, outside: Frame, spoken: frozenset[str], found: Found
) -> None:
    """Checks a page that has no generated article. ``outside``: the frame of no record.

    What its author wrote is not proved; what stands around it is, and all of the page for
    addresses that are none.
    """
    parts = [root] if path == MISSING else [e for e in root.walk() if e.tag in AROUND]
    for part in parts:
        check_prose(part, lambda _: outside, spoken, found)
    if path.startswith(f"{FOLDER}/"):
        remedy = "build the site again"
        found.fail("a page among the briefings that no record accounts for", "", remedy)
    for element in root.walk():
        classes = element.attrs.get("class", "").split()
        looks = any(c.startswith("page--") or OURS.fullmatch(c) for c in classes)
        if PROVED & element.attrs.keys() or looks:
            remedy = "only generated pages carry data-parts and data-fact"
            found.fail("a page written by hand that claims a proof", str(element), remedy)
