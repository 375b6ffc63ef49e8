"""Pages from right to left: mirrored, while the sources' sentences and the picture run their own way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sample import SLUG, SOURCE

if TYPE_CHECKING:
    from playwright.sync_api import Page

BRIEF = f"briefings/{SLUG}/"
PATHS = (BRIEF, f"{BRIEF}speakers/", f"{BRIEF}sources/{SOURCE}/", "briefings/harbour-wall/")
LEFTMOST = """() => Math.min(...[...document.querySelectorAll('article :not(.trail *)')]
  .map(e => e.getBoundingClientRect()).filter(r => r.width > 1).map(r => r.left))"""
MIRROR = "document.documentElement.dir = document.body.dir = 'rtl'"


def mirrored(visit: type, address: str, width: int) -> Page:
    page: Page = visit(viewport={"width": width, "height": 900}).page
    page.goto(address)
    page.evaluate(MIRROR)
    return page


@pytest.mark.parametrize("path", PATHS)
def test_nothing_sticks_out(visit: type, server: str, path: str) -> None:
    for width in (320, 768, 1440):
        page = mirrored(visit, server + path, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(LEFTMOST) >= -1


def test_the_margin_changes_sides(visit: type, server: str) -> None:
    page = mirrored(visit, server + BRIEF, 1440)
    for side in (".contents", ".fact__margin"):
        box = page.locator(side).first.bounding_box()
        text = page.locator(".fact__text").first.bounding_box()
        assert box is not None
        assert text is not None
        assert box["x"] > text["x"]


def test_a_cut_stands_where_the_sentence_is_cut(visit: type, server: str) -> None:
    """At the right end of an English sentence that goes on, as it is read."""
    page = mirrored(visit, server + BRIEF, 1440)
    ends = page.locator(".fact__text", has=page.locator(".words + .cut")).first.evaluate(
        """e => {
          const range = document.createRange();
          range.selectNodeContents(e.querySelector('.words'));
          const last = [...range.getClientRects()].pop();
          return [last.right, e.querySelector('.cut').getBoundingClientRect().left];
        }"""
    )
    assert ends[1] >= ends[0]


@pytest.mark.parametrize("width", [390, 1440])
def test_the_pictures_words_stay_in_it(visit: type, server: str, width: int) -> None:
    page = mirrored(visit, f"{server}{BRIEF}#relations", width)
    page.evaluate("document.querySelector('#relations').open = true")
    out = page.evaluate(
        """() => [...document.querySelectorAll('svg')].filter(s => s.getClientRects().length)
          .flatMap(s => { const b = s.getBoundingClientRect();
            return [...s.querySelectorAll('text')].map(t => t.getBoundingClientRect())
              .filter(r => r.left < b.left - 1 || r.right > b.right + 1); }).length"""
    )
    assert out == 0


def test_names_are_isolated_from_the_text_around(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server + BRIEF)
    kinds = page.locator("article :not(svg *).words").evaluate_all(
        "all => [...new Set(all.map(e => e.dir + ' ' + getComputedStyle(e).unicodeBidi))]"
    )
    assert kinds == ["auto isolate"]
