"""A first visit to a page of each kind, on a phone and at a desk, without and with axe-core."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.audit import axe
from tests.audit.browser import Visit
from tests.audit.kinds import MOST_PIXELS, Kind
from tests.audit.project import BASE
from tests.audit.server import Server
from tests.audit.table import Row, not_measured

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MOST_BYTES = 100_000
SEARCHED = "search, results"
"""The engine comes when it is asked for: not part of any page's first view."""
NARROW, PHONE, DESK = 320, 390, 1440


@dataclass
class Seen:
    """What the visits showed, page by page."""

    strangers: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    weights: dict[str, int] = field(default_factory=dict)
    shifts: list[str] = field(default_factory=list)
    sideways: list[str] = field(default_factory=list)
    heights: dict[str, int] = field(default_factory=dict)
    violations: list[str] = field(default_factory=list)


def look(browser: Browser, host: Server, pages: Sequence[Kind], say: Callable[[str], None]) -> Seen:
    """Visits each of ``pages`` of the site that ``host`` serves."""
    seen, address = Seen(), f"{host.address}{BASE}/"
    for kind in pages:
        say(kind.name)
        before = host.sent
        with Visit(browser, address + kind.path, PHONE) as visit:
            seen.weights[kind.name] = host.sent - before
            _at_first(seen, kind, visit, address)
            _narrow(seen, kind, visit)
        with Visit(browser, address + kind.path, DESK) as visit:
            if visit.shift():
                seen.shifts.append(f"{kind.name} at {DESK} px: {visit.shift():.4f}")
            if axe.AXE.is_file():
                seen.violations += [f"{kind.name}: {v}" for v in axe.violations(visit.page)]
    return seen


def _at_first(seen: Seen, kind: Kind, visit: Visit, address: str) -> None:
    seen.strangers += [f"{kind.name}: {a}" for a in visit.asked if not a.startswith(address)]
    # a missing page answers 404 as it should, and the browser says so
    wrong = [m for m in visit.said if not (kind.name == "404" and "404" in m)]
    seen.complaints += [f"{kind.name}: {message}" for message in wrong]
    if visit.shift():
        seen.shifts.append(f"{kind.name} at {PHONE} px: {visit.shift():.4f}")
    seen.heights[kind.name] = visit.page.evaluate("document.documentElement.scrollHeight")


def _narrow(seen: Seen, kind: Kind, visit: Visit) -> None:
    """From left to right and back, folded and unfolded."""
    visit.page.set_viewport_size({"width": NARROW, "height": 700})
    for way in ("ltr", "rtl"):
        visit.page.evaluate(f"document.documentElement.dir = document.body.dir = '{way}'")
        for unfold in (False, True):
            if unfold:
                visit.page.evaluate(axe.UNFOLD)
            width = visit.page.evaluate("document.documentElement.scrollWidth")
            if width > NARROW:
                seen.sideways.append(f"{kind.name}, {way}{', unfolded' * unfold}: {width} px")


def rows(seen: Seen) -> list[Row]:
    """The table's rows."""
    first = {name: weight for name, weight in seen.weights.items() if name != SEARCHED}
    heaviest = max(first, key=first.__getitem__)
    heavy = [f"{name}: {weight:,} bytes" for name, weight in first.items() if weight > MOST_BYTES]
    tall = seen.heights["briefing"]
    found = [
        _none("requests to other hosts", "2", seen.strangers),
        _none("complaints in the browser's console", "–", seen.complaints),
        Row(
            "first view, gzip (heaviest page kind)",
            "about 100 KB of scripts and styles",
            "≤ 100 KB in all",
            f"{seen.weights[heaviest] / 1000:.1f} KB ({heaviest});"
            f" briefing {seen.weights['briefing'] / 1000:.1f} KB",
            not heavy,
            misses=heavy,
        ),
        Row(
            "a search as the first view: engine, index and results too",
            "–",
            "–",
            f"{seen.weights[SEARCHED] / 1000:.1f} KB",
            None,
        ),
        _none("layout shift, every page kind", "–", seen.shifts),
        _none("sideways scroll at 320 px, every page kind", "–", seen.sideways),
        Row(
            "the seed's briefing at 390 px",
            "–",
            f"≤ {MOST_PIXELS:,} px",
            f"{tall:,} px",
            tall <= MOST_PIXELS,
        ),
    ]
    what = "axe violations: light, dark, 320 px, RTL, print, every page kind"
    if axe.AXE.is_file():
        return [_none(what, "3 rules", seen.violations), *found]
    return [not_measured(what, "3 rules", "0", axe.WHY_NOT), *found]


def _none(what: str, material: str, misses: Sequence[str]) -> Row:
    return Row(what, material, "0", str(len(misses)), not misses, misses=misses)
