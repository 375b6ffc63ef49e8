"""The kinds of generated pages: where each stands, and what it says that it is about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

FOLDER = "briefings"
_ONE = r"([^/]+)"
_PLACES = {
    "landing": (r"", ""),
    "brief": (rf"{FOLDER}/{_ONE}/", "data-briefing"),
    "speakers": (rf"{FOLDER}/{_ONE}/speakers/", "data-briefing"),
    "aside": (rf"{FOLDER}/{_ONE}/", ""),
    "source": (rf"{FOLDER}/{_ONE}/sources/{_ONE}/", "data-briefing"),
    "actors": (r"actors/", ""),
    "actor": (rf"actors/{_ONE}/", ""),
    "timeline": (r"timeline/", ""),
    "sources": (r"sources/", ""),
    "tags": (r"tags/", ""),
    "tag": (rf"tags/{_ONE}/", ""),
    "archive": (r"archive/", ""),
    "month": (rf"archive/{_ONE}/", "data-month"),
    "corrections": (r"corrections/", ""),
    "search": (r"search/", ""),
}
"""By kind: its address, and the attribute that repeats the address' first step."""
_TIMELINES = (
    ("data-year", rf"timeline/{_ONE}/"),
    ("data-actor", rf"timeline/actors/{_ONE}/"),
    ("data-tag", rf"timeline/tags/{_ONE}/"),
)
KINDS = frozenset(_PLACES)
OF_ONE = frozenset({"brief", "source", "speakers"})
"""Pages of a single record."""
FORMS = {"search": frozenset({"input", "template"})}
"""By kind: elements that other pages may not have."""
SUBJECTS = ("data-briefing", "data-actor", "data-tag", "data-month", "data-year")


@dataclass(frozen=True)
class Subject:
    """What a page is: its kind, what it is about, and the last step of its address."""

    kind: str
    about: str = ""
    """The value of the attribute that says it: a slug, a tag, a month, a year, actors."""
    by: str = ""
    """The name of that attribute."""
    step: str = ""
    number: int = 1
    """Of the piece, where a list goes on."""


def subject_of(path: str, attrs: Mapping[str, str]) -> Subject | None:
    """What the page at ``path`` is, by its article's attributes; None where the two differ."""
    kind = attrs.get("data-page", "")
    if kind not in KINDS:
        return None
    by = next((name for name in SUBJECTS if attrs.get(name)), "")
    address, repeated = _PLACES[kind]
    if kind == "timeline" and by:
        address = dict(_TIMELINES).get(by, r"(?!)")
        repeated = by if by == "data-year" else ""
    match = re.fullmatch(rf"{address}(?:pages/(\d+)/)?index\.html", path)
    if match is None or (match.groups()[-1] or "") != attrs.get("data-number", ""):
        return None
    *steps, number = match.groups()
    if repeated and (not steps or attrs.get(repeated) != steps[0]):
        return None
    return Subject(kind, attrs.get(by, ""), by, steps[-1] if steps else "", int(number or 1))


def place_of(kind: str, slug: str, source: str | None = None) -> str:
    """Where a page of a single record stands in the site."""
    below = {"brief": "", "speakers": "speakers/", "source": f"sources/{source}/"}
    return f"{FOLDER}/{slug}/{below[kind]}index.html"
