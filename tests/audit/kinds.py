"""One page of each kind, and of the briefings those that differ most."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

MOST_PIXELS = 8000
SEED = "north-koreas-military-cooperation"
"""How the address of the seed's briefing begins."""
JOINED = re.compile('data-page="actor" data-actor="[^" ]+ ')


@dataclass(frozen=True)
class Kind:
    """A page to look at: its name in the table, its path below the site's address."""

    name: str
    path: str


def kinds(site: Path) -> list[Kind]:
    """The pages that are measured, in the order of a visit."""
    seed = _first(site, f"briefings/{SEED}*")
    source = _first(site, f"{seed}sources/*")
    year = _first(site, "timeline/[12]*")
    rows = [
        ("landing", ""),
        ("briefing", seed),
        ("briefing, several sources", _first(site, "briefings/velmar-may*")),
        ("briefing, growing toll", _first(site, "briefings/tarnholm-dam*")),
        ("briefing, syndicated", _first(site, "briefings/ferry-line*autumn")),
        ("briefing, retracted", _first(site, "briefings/the-courier*")),
        ("source", source),
        ("source, retracted", _first(site, "briefings/the-courier*/sources/*")),
        ("speakers", f"{seed}speakers/"),
        ("actors", "actors/"),
        ("actor", _first(site, "actors/kim-jong-un")),
        ("actor, of several briefings", _of(site, "actors/*", JOINED)),
        ("timeline", "timeline/"),
        ("timeline, year", year),
        ("timeline, undated", "timeline/undated/"),
        ("timeline, actor", _first(site, "timeline/actors/*")),
        ("timeline, tag", _first(site, "timeline/tags/*")),
        ("sources", "sources/"),
        ("tags", "tags/"),
        ("tag", _first(site, "tags/*")),
        ("archive", "archive/"),
        ("month", _first(site, "archive/2*")),
        ("corrections", "corrections/"),
        ("search", "search/"),
        ("search, results", "search/?q=drones"),
        ("about", "about/"),
        ("data", "data/"),
        ("editing", "editing/"),
        ("404", "no/such/page/"),
        ("withdrawn", _of(site, "briefings/*", re.compile("page--withdrawn"))),
        ("aside", _of(site, "briefings/*", re.compile("page--aside"))),
    ]
    return [Kind(name, path) for name, path in rows]


def _first(site: Path, pattern: str) -> str:
    found = sorted(p for p in site.glob(pattern) if (p / "index.html").is_file())
    if not found:
        raise SystemExit(f"no page {pattern} in the built site")
    return f"{found[0].relative_to(site).as_posix()}/"


def _of(site: Path, pattern: str, mark: re.Pattern[str]) -> str:
    for page in sorted(site.glob(f"{pattern}/index.html")):
        if mark.search(page.read_text("utf-8")):
            return f"{page.parent.relative_to(site).as_posix()}/"
    raise SystemExit(f"no page {pattern} with {mark.pattern} in the built site")
