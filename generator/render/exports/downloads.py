"""The files beside a briefing, as its page offers them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.phrases import say

FILES = (
    ("briefing.json", "application/json"),
    ("facts.csv", "text/csv"),
    ("actors.csv", "text/csv"),
    ("timeline.csv", "text/csv"),
    ("numbers.csv", "text/csv"),
    ("timeline.ics", "text/calendar"),
    ("sources.csl.json", "application/vnd.citationstyles.csl+json"),
    ("sources.bib", "application/x-bibtex"),
    ("annotations.jsonld", "application/ld+json"),
    ("briefing.jsonld", "application/ld+json"),
    ("feed.xml", "application/atom+xml"),
)
"""Name and media type."""
FOLLOWED = {"timeline.ics", "feed.xml"}


@dataclass(frozen=True)
class Download:
    """``label`` says what it holds. ``saved``: no program follows it at its address, as one does
    with a feed or a calendar."""

    href: str
    kind: str
    label: str
    saved: bool


def downloads(language: str) -> list[Download]:
    return [
        Download(
            name, kind, say(f"downloads.{name.replace('.', '_')}", language), name not in FOLLOWED
        )
        for name, kind in FILES
    ]
