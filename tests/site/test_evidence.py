"""The sentence behind a reference, shown beside it: by pointer, keyboard and touch, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.sample import SLUG, SOURCE
from tests.several import A as HERALD
from tests.site.conftest import ADDRESS

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

BRIEF = f"briefings/{SLUG}/"
SPEAKERS = f"{BRIEF}speakers/"
SEVERAL = "briefings/harbour-wall/"
LINE_5 = "On March 27, images were released depicting Kim inspecting"
LINE_6 = "According to South Korea’s Yonhap news agency"
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}


def reference(page: Page, text: str = "line 6") -> Locator:
    return page.locator(".fact__source a.ref", has_text=text).first


def preview(page: Page) -> Locator:
    return page.locator("#preview")


def test_a_pointer_shows_the_sentence_in_its_context(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server + BRIEF)
    reference(page).hover()
    preview(page).wait_for()
    lines = preview(page).locator("li").all_inner_texts()
    assert [line[:20] for line in lines[:2]] == [LINE_5[:20], LINE_6[:20]]
    assert len(lines) == 3
    assert preview(page).get_by_role("link").first.get_attribute("href") == (
        server + f"{BRIEF}sources/{SOURCE}/#s6"
    )
    page.mouse.move(5, 5)
    preview(page).wait_for(state="detached")


def test_every_word_is_that_of_the_sources_page(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server + BRIEF)
    reference(page).hover()
    preview(page).wait_for()
    shown = (
        preview(page)
        .locator("[data-parts]")
        .evaluate_all("all => all.map(e => e.dataset.source + e.dataset.parts + e.textContent)")
    )
    page.goto(server + f"{BRIEF}sources/{SOURCE}/")
    there = page.locator("[data-parts]").evaluate_all(
        "all => all.map(e => e.dataset.source + e.dataset.parts + e.textContent)"
    )
    assert shown
    assert set(shown) <= set(there)


def test_the_pointer_may_go_into_it(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server + BRIEF)
    reference(page).hover()
    preview(page).wait_for()
    preview(page).hover()
    page.wait_for_timeout(500)
    assert preview(page).is_visible()


def test_the_keyboard_opens_walks_and_closes_it(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server + BRIEF)
    reference(page).focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    preview(page).wait_for()
    assert reference(page).get_attribute("aria-describedby") == "preview"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#preview') !== null")
    page.keyboard.press("Escape")
    assert preview(page).count() == 0
    assert page.evaluate("document.activeElement.textContent.trim()") == "line 6"
    page.keyboard.press("Tab")
    page.wait_for_timeout(400)
    assert not page.evaluate("document.activeElement.textContent.trim() === 'line 6'")


def test_enter_still_follows_the_link(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server + BRIEF)
    reference(page).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/#s6")


def test_the_first_tap_shows_and_the_second_goes_there(visit: type, server: str) -> None:
    page = visit(**PHONE).page
    page.goto(server + BRIEF)
    reference(page).tap()
    preview(page).wait_for()
    assert page.url == server + BRIEF
    reference(page).tap()
    page.wait_for_url("**/#s6")


def test_a_tap_beside_it_closes_it(visit: type, server: str) -> None:
    page = visit(**PHONE).page
    page.goto(server + BRIEF)
    reference(page).tap()
    preview(page).wait_for()
    page.locator("h1").tap()
    preview(page).wait_for(state="detached")


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_it_lies_inside_the_page(visit: type, server: str, width: int) -> None:
    page = visit(viewport={"width": width, "height": 700}).page
    page.goto(server + SEVERAL)
    for at in range(3):
        link = page.locator(".fact__source a.ref:visible").nth(at)
        link.scroll_into_view_if_needed()
        link.hover()
        preview(page).wait_for()
        box = preview(page).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.keyboard.press("Escape")


def test_it_lies_inside_a_page_from_right_to_left(visit: type, server: str) -> None:
    page = visit(viewport={"width": 390, "height": 700}).page
    page.goto(server + BRIEF)
    page.evaluate("document.documentElement.dir = document.body.dir = 'rtl'")
    reference(page).hover()
    preview(page).wait_for()
    box = preview(page).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_it_leads_into_the_original_at_the_sentence(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server + SEVERAL)
    page.locator(".fact__source a.ref", has_text="A, line").first.hover()
    preview(page).wait_for()
    href = preview(page).get_by_role("link", name="In the original").get_attribute("href")
    assert str(href).startswith(f"{ADDRESS}#:~:text=")


def test_the_pages_by_speaker_have_it_too(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server + SPEAKERS)
    reference(page).hover()
    preview(page).wait_for()
    assert LINE_6 in preview(page).inner_text()


def test_without_a_script_a_reference_is_a_link(visit: type, server: str) -> None:
    page = visit(java_script_enabled=False).page
    page.goto(server + BRIEF)
    reference(page).click()
    page.wait_for_url("**/#s6")
    assert page.locator("#s6").is_visible()


def test_where_nothing_can_be_fetched_the_first_tap_goes_there(visit: type, server: str) -> None:
    opened = visit(**PHONE)
    opened.page.goto(server + BRIEF)
    opened.page.route("**/sources/**", lambda route: route.abort(), times=1)
    reference(opened.page).tap()
    opened.page.wait_for_url("**/#s6")


def test_from_a_folder_on_disk_references_are_links(visit: type, site: Path) -> None:
    opened = visit()
    opened.page.goto((site / BRIEF / "index.html").as_uri())
    reference(opened.page).hover()
    opened.page.wait_for_timeout(500)
    assert preview(opened.page).count() == 0
    assert opened.said == []


def test_a_browser_finds_the_sentence_in_the_original(visit: type, server: str) -> None:
    """The original as another site would have it: long, and with the sentence far down."""
    page = visit(viewport={"width": 800, "height": 600}).page
    page.goto(f"{server}{SEVERAL}sources/{HERALD}/")
    line = page.locator(".sent", has=page.locator(".sent__original")).last
    href = str(line.locator(".sent__original").get_attribute("href"))
    words = line.locator(".words").inner_text()
    filler = "<p>Nothing of it.</p>" * 200
    page.route(
        f"{ADDRESS}*",
        lambda route: route.fulfill(
            content_type="text/html; charset=utf-8",
            body=f"<!doctype html><title>x</title>{filler}<p id='it'>{words}</p>{filler}",
        ),
    )
    page.goto(href)
    page.wait_for_function("scrollY > 0")
    box = page.locator("#it").bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 600
