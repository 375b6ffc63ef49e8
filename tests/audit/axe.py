"""axe-core on a page as it is read: light, dark, narrow, mirrored, on paper; nothing folded away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
WHY_NOT = "no axe-core: `make audit` installs it where npm is"
RUN = """() => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.map(
  v => [v.id, v.impact, v.nodes.length, v.nodes[0].target.join(' ')]))"""
UNFOLD = (
    """() => document.querySelectorAll('details:not(.menu)').forEach(d => { d.open = true; })"""
)
# A colour on its way from light to dark is none that anybody reads.
SETTLE = "() => document.getAnimations().filter(a => a.effect.getComputedTiming().endTime < Infinity).forEach(a => a.finish())"


@dataclass(frozen=True)
class Violation:
    mode: str
    rule: str
    impact: str
    count: int
    target: str

    def __str__(self) -> str:
        return f"{self.mode}: {self.rule} ({self.impact}) × {self.count}: {self.target}"


def light(page: Page) -> None:
    page.emulate_media(color_scheme="light", media="screen")
    page.set_viewport_size({"width": 1280, "height": 900})


def dark(page: Page) -> None:
    page.emulate_media(color_scheme="dark", media="screen")


def narrow(page: Page) -> None:
    light(page)
    page.set_viewport_size({"width": 320, "height": 700})


def mirrored(page: Page) -> None:
    light(page)
    page.evaluate("() => { document.documentElement.dir = document.body.dir = 'rtl'; }")


def on_paper(page: Page) -> None:
    page.evaluate("() => { document.documentElement.dir = document.body.dir = 'ltr'; }")
    page.emulate_media(color_scheme="light", media="print")


MODES: Sequence[tuple[str, Callable[[Page], None]]] = (
    ("light", light),
    ("dark", dark),
    ("320 px", narrow),
    ("right to left", mirrored),
    ("print", on_paper),
)


def violations(page: Page) -> list[Violation]:
    """Of the open page in every mode, with everything unfolded; leaves it on paper."""
    page.evaluate(AXE.read_text("utf-8"))
    found = []
    for mode, turn in MODES:
        turn(page)
        page.evaluate(UNFOLD)
        page.evaluate(SETTLE)
        found += [Violation(mode, *one) for one in page.evaluate(RUN)]
    return found
