"""On paper: the whole briefing with its evidence, black on white, without the site's frame."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.sample import SLUG, SOURCE

if TYPE_CHECKING:
    from playwright.sync_api import Page

BRIEF = f"briefings/{SLUG}/"
MOST_PAGES = 12


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def printed(request: pytest.FixtureRequest, visit: type, server: str) -> Page:
    """The briefing as it goes to a printer, from a dark screen."""
    page: Page = visit(java_script_enabled=request.param, color_scheme="dark").page
    page.goto(server + BRIEF)
    page.emulate_media(media="print")
    if request.param:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return page


def test_the_evidence_is_printed_as_end_notes(printed: Page) -> None:
    notes = printed.locator(".endnote")
    assert notes.count() > 10
    assert all(note.is_visible() for note in notes.all())
    assert "Furthermore, plans for Kim’s visit" in notes.filter(has_text="line 8").inner_text()
    assert printed.locator(".endnotes").first.inner_text().startswith("North Korea’s Military")


def test_what_is_folded_is_printed(printed: Page) -> None:
    for words in ("Named as the original. Not read.", "The text says so itself.", "a53eecbfd65"):
        assert printed.get_by_text(words).first.is_visible(), words
    assert printed.locator(".event").first.is_visible()


def test_the_frame_of_the_site_is_not(printed: Page) -> None:
    for chrome in (
        ".masthead",
        ".contents",
        ".skip",
        ".trail",
        ".menu__open",
        ".scripted",
        ".around",
    ):
        assert not any(e.is_visible() for e in printed.locator(chrome).all()), chrome
    assert not printed.get_by_text("Report an error").first.is_visible()


def test_each_fact_has_its_address(printed: Page) -> None:
    for fact in printed.locator(".fact").all():
        address = fact.locator(".menu__address")
        assert address.is_visible()
        assert address.inner_text() == f"#{fact.get_attribute('id')}"


def test_it_takes_a_few_pages(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server + BRIEF)
    made = page.pdf(format="A4")
    assert 5 <= len(re.findall(rb"/Type\s*/Page\b", made)) <= MOST_PAGES


@pytest.mark.parametrize("path", [BRIEF, BRIEF + "speakers/", f"{BRIEF}sources/{SOURCE}/"])
def test_paper_is_white_whatever_the_screen(visit: type, server: str, path: str) -> None:
    page = visit(color_scheme="dark").page
    page.goto(server + path)
    page.evaluate("document.documentElement.dataset.scheme = 'dark'")
    page.emulate_media(media="print", color_scheme="dark")
    shown = "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]"
    assert page.locator("body").evaluate(shown) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
