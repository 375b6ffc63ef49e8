"""Pages across briefings in a browser: found, read and left again, on every screen."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.sample import SLUG
from tests.site.test_browser import CONTRAST, SHIFT, phone

PATHS = (
    "actors/",
    "actors/kim-jong-un/",
    "timeline/",
    "timeline/undated/",
    "timeline/actors/russia/",
    "sources/",
    "tags/",
    "archive/",
    "archive/2026-11/",
    "corrections/",
    "search/",
)
MOST_BYTES = 100_000
TARGETS = """() => [...document.querySelectorAll('main a, footer a, nav a, summary, button')]
  .filter(e => e.getClientRects().length && !e.closest('p, h1, h2, h3, dd') )
  .map(e => [e.getBoundingClientRect().height, e.outerHTML.slice(0, 90)]).filter(([h]) => h < 23.5)"""


@pytest.mark.parametrize("path", PATHS)
def test_fits_every_screen_and_asks_nobody(visit: type, server: str, path: str) -> None:
    opened = visit(**phone())
    opened.page.goto(server + path)
    assert opened.said == []
    assert [a for a in opened.asked if not a.startswith(server)] == []
    assert opened.page.evaluate(SHIFT) == 0
    for width in (320, 390, 768, 1440):
        opened.page.set_viewport_size({"width": width, "height": 844})
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PATHS)
def test_text_stands_out_and_links_can_be_touched(visit: type, server: str, path: str) -> None:
    opened = visit(**phone())
    opened.page.goto(server + path)
    assert opened.page.evaluate(TARGETS) == []
    for scheme in ("light", "dark"):
        opened.page.emulate_media(color_scheme=scheme)
        least, where = opened.page.evaluate(CONTRAST)
        assert least >= 4.5, f"{scheme}: {where}"


@pytest.mark.parametrize("path", PATHS)
def test_writing_from_right_to_left_mirrors_the_page(visit: type, server: str, path: str) -> None:
    opened = visit(viewport={"width": 1440, "height": 900})
    opened.page.goto(server + path)
    before = opened.page.locator("h1").bounding_box()
    opened.page.evaluate("document.documentElement.dir = document.body.dir = 'rtl'")
    after = opened.page.locator("h1 > *, h1").last.bounding_box()
    assert before and after and before["x"] < 720 < after["x"] + after["width"]
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 1440


def test_from_an_actor_to_the_briefing_and_on_to_the_line(visit: type, server: str) -> None:
    opened = visit()
    page = opened.page
    page.goto(server)
    page.get_by_role("link", name="Actors", exact=True).click()
    page.get_by_role("link", name="Kim Jong Un").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Kim Jong Un"
    page.get_by_role("link", name="In the briefing").first.click()
    assert page.url.startswith(f"{server}briefings/{SLUG}/#f")
    page.go_back()
    page.locator(".ref").first.click()
    assert f"briefings/{SLUG}/sources/" in page.url
    assert page.locator(":target").is_visible()


def test_a_tag_on_a_card_leads_to_its_page(visit: type, server: str) -> None:
    opened = visit()
    opened.page.goto(server)
    opened.page.locator(".card .tags a").first.click()
    assert "/tags/" in opened.page.url
    opened.page.locator(".card__title a").first.click()
    assert "/briefings/" in opened.page.url


def test_filters_are_folded_on_phones_only(visit: type, server: str) -> None:
    opened = visit(**phone())
    opened.page.goto(server + "timeline/")
    name = opened.page.locator(".filter--names li a").first
    assert not name.is_visible()
    opened.page.locator(".filter--names summary").click()
    assert name.is_visible()
    wide = visit(viewport={"width": 1440, "height": 900})
    wide.page.goto(server + "timeline/")
    assert wide.page.locator(".filter--names li a").first.is_visible()


def test_without_javascript_everything_is_there(visit: type, server: str) -> None:
    opened = visit(java_script_enabled=False, **phone())
    for path in PATHS:
        opened.page.goto(server + path)
        assert opened.page.get_by_role("heading", level=1).is_visible()
        assert opened.page.get_by_role("link", name="About", exact=True).is_visible()


def test_a_wrong_address_leads_on(visit: type, site: Path) -> None:
    html = LexborHTMLParser((site / "404.html").read_text("utf-8"))
    links = [a.attributes["href"] or "" for a in html.css("article a")]
    assert [link.removeprefix("/a-project").removeprefix("/") for link in links] == [
        "",
        "actors/",
        "timeline/",
        "sources/",
        "tags/",
        "archive/",
        "corrections/",
        "search/",
    ]


@pytest.mark.parametrize("path", ("", *PATHS))
def test_first_view_is_light_without_the_themes_style_sheet(site: Path, path: str) -> None:
    page = site / path / "index.html"
    found = LexborHTMLParser(page.read_text("utf-8"))
    files = [page]
    for node in found.css("link[rel=stylesheet], link[rel=icon], script[src]"):
        address = node.attributes.get("href") or node.attributes.get("src") or ""
        files.append(page.parent / urlsplit(address).path)
    assert not any("stylesheets/main" in f.as_posix() for f in files)
    assert sum(len(gzip.compress(f.read_bytes())) for f in files) <= MOST_BYTES


def test_every_page_but_the_first_says_where_it_belongs(site: Path) -> None:
    for page in site.rglob("index.html"):
        found = LexborHTMLParser(page.read_text("utf-8"))
        trail = found.css_first("nav.trail a")
        first = page.parent == site
        assert (trail is None) == first, page
