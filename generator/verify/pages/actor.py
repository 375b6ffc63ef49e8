"""Actors' pages: whom each is about, read before all pages, since others link to it and count."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

_ABOUT = re.compile(r"<article[^>]*\sdata-actor=\"([^\"]*)\"")


def homes_of(site: Path) -> dict[str, str]:
    """By the step of its address, the actors of each page, ``SLUG:ACTOR SLUG:ACTOR …``."""
    found: dict[str, str] = {}
    for path in sorted(site.glob("actors/*/index.html")):
        match = _ABOUT.search(path.read_text("utf-8"))
        if match:
            found[path.parent.name] = unescape(match[1])
    return found
