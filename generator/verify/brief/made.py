"""What a page offers to take along: files by what they hold, and how a line is cited."""

from __future__ import annotations

from generator.verify.catalogue import Catalogue
from generator.verify.exports.files import FEED, OF_STORY
from generator.verify.proof import Found, quoted
from generator.verify.tree import Element, collapse

CITED = {"data-cite": "cite.fact", "data-cite-by": "cite.fact_by"}
"""Attributes from which a script makes a citation, by message."""
FILES = frozenset({*OF_STORY, FEED, "briefing.json"})
REMEDY = "build the site again"


def check_made(main: Element, catalogue: Catalogue, found: Found) -> None:
    """Checks the downloads and the patterns of citations."""
    for name, key in CITED.items():
        if name in main.attrs and collapse(main.attrs[name]) != catalogue.text(key):
            found.fail("another wording of citations", quoted(main.attrs[name]), REMEDY)
    for link in (e for e in main.walk() if e.attrs.get("href") in FILES):
        key = f"downloads.{link.attrs['href'].replace('.', '_')}"
        if collapse(link.text()) != catalogue.text(key):
            found.fail(
                "a file called another", f"{link.attrs['href']} {quoted(link.text())}", REMEDY
            )
