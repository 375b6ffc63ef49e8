"""Lasting addresses, citations and reports of errors: what a reader can take from a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.sample import SLUG
from tests.site.conftest import REPOSITORY

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

BRIEF = f"briefings/{SLUG}/"


def fact(page: Page, words: str = "3,000 North Korean troops were") -> Locator:
    return page.locator(".fact", has_text=words).first


def copied(page: Page, place: Locator, name: str) -> str:
    """What the clipboard holds after the button was pressed and said so."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    place.get_by_role("button", name=name).click()
    place.get_by_role("status").wait_for()
    return str(page.evaluate("navigator.clipboard.readText()"))


def opened(page: Page) -> Locator:
    found = fact(page)
    found.locator("summary.menu__open").click()
    return found


def test_a_facts_address_can_be_copied_and_leads_to_it(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server + BRIEF)
    id = fact(page).get_attribute("id")
    address = copied(page, opened(page), "Copy the link")
    assert address.endswith(f"/{BRIEF}#{id}")


def test_a_citation_has_words_speaker_label_date_and_address(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server + BRIEF)
    words = copied(page, opened(page), "Copy as a citation")
    assert "pproximately 3,000 North Korean troops were reportedly sent" in words
    assert "(South Korea’s Yonhap news agency. Credited)" in words
    assert "Explainer Briefings, " in words
    assert f"/{BRIEF}#f" in words


def test_a_citation_on_the_page_by_speaker_leads_to_the_briefing(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server + BRIEF + "speakers/")
    words = copied(page, opened(page), "Copy as a citation")
    assert "South Korea’s Yonhap news agency. Credited" in words
    assert f"/{BRIEF}#f" in words


def test_the_whole_briefing_can_be_cited(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server + BRIEF)
    words = copied(page, page.locator("section", has_text="Cite and download").last, "Copy the")
    assert "Explainer Briefings, " in words
    assert words.endswith(f"/{BRIEF}")


def test_where_the_clipboard_is_closed_the_words_are_there_to_copy(
    visit: type, server: str
) -> None:
    page = visit().page
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(server + BRIEF)
    found = opened(page)
    found.get_by_role("button", name="Copy the link").click()
    field = found.locator("textarea")
    assert "#f" in field.input_value()
    assert field.evaluate("e => e === document.activeElement")


@pytest.mark.parametrize("script", [True, False])
def test_an_error_is_reported_with_the_line_filled_in(
    visit: type, server: str, script: bool
) -> None:
    page = visit(java_script_enabled=script).page
    page.goto(server + BRIEF)
    link = opened(page).get_by_role("link", name="Report an error in this line")
    split = urlsplit(str(link.get_attribute("href")))
    assert f"{split.scheme}://{split.netloc}{split.path}" == f"{REPOSITORY}/issues/new"
    (body,) = parse_qs(split.query)["body"]
    assert "3,000 North Korean troops" in body
    assert "line 6" in body


def test_without_a_script_no_button_promises_anything(visit: type, server: str) -> None:
    page = visit(java_script_enabled=False).page
    page.goto(server + BRIEF)
    assert opened(page).get_by_role("button").count() == 0


def test_escape_and_a_click_elsewhere_close_the_menu(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server + BRIEF)
    found = opened(page)
    assert found.locator(".menu__list").is_visible()
    page.keyboard.press("Escape")
    assert not found.locator(".menu__list").is_visible()
    opened(page)
    page.locator("h1").click()
    assert not found.locator(".menu__list").is_visible()


def test_a_link_to_a_folded_fact_opens_and_marks_it(visit: type, server: str) -> None:
    page = visit(viewport={"width": 390, "height": 844}).page
    page.goto(server + BRIEF)
    folded = page.locator("details .event").first
    id = folded.get_attribute("id")
    page.goto(f"{server}{BRIEF}#{id}")
    assert page.locator(f"#{id}").is_visible()
    ground = "e => getComputedStyle(e).backgroundColor"
    assert page.locator(f"#{id}").evaluate(ground) != page.locator("body").evaluate(ground)


def test_the_menus_targets_are_large_enough(visit: type, server: str) -> None:
    page = visit(viewport={"width": 390, "height": 844}).page
    page.goto(server + BRIEF)
    sizes = (
        opened(page)
        .locator(".menu__open, .menu__do")
        .evaluate_all(
            "all => all.map(e => { const r = e.getBoundingClientRect(); return Math.min(r.width, r.height); })"
        )
    )
    assert len(sizes) == 5
    assert min(sizes) >= 24
