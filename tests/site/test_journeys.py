"""The ways that readers take through the site, from where they arrive to the source's own line."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from tests.sample import SLUG, SOURCE
from tests.site.test_browser import phone

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

BRIEF = f"briefings/{SLUG}/"
SOURCE_PAGE = f"{BRIEF}sources/{SOURCE}/"
TITLE = "North Korea’s Military Cooperation with Russia Deepens Amid Drone Showcase"
TROOPS = "approximately 3,000 North Korean troops were reportedly sent to Russia"
MOST_TABS = 60


def in_view(page: Page, place: Locator) -> bool:
    """Whether a reader sees where ``place`` begins without scrolling."""
    box = place.bounding_box()
    height = page.evaluate("innerHeight")
    return box is not None and 0 <= box["y"] < height


def tab_to(page: Page, target: Locator) -> int:
    """Presses Tab until ``target`` has the focus; how often."""
    wanted = target.element_handle()
    for presses in range(1, MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("e => e === document.activeElement", wanted):
            return presses
    raise AssertionError("the keyboard does not reach it")


def focus_is_seen(page: Page) -> bool:
    """An outline of at least 2 px, on something that is on the screen."""
    return bool(
        page.evaluate(
            "() => { const e = document.activeElement, s = getComputedStyle(e);"
            " const r = e.getBoundingClientRect();"
            " return parseFloat(s.outlineWidth) >= 2 && s.outlineStyle !== 'none'"
            " && r.bottom > 0 && r.top < innerHeight && r.width > 0; }"
        )
    )


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_landing_briefing_evidence_source_and_back_to_the_fact(
    visit: type, server: str, width: int
) -> None:
    page = visit(viewport={"width": width, "height": 844}).page
    page.goto(server)
    page.get_by_role("link", name=TITLE).first.click()
    assert page.get_by_role("heading", level=1).inner_text() == TITLE
    fact = page.locator("li.fact", has_text=TROOPS).first
    assert "South Korea’s Yonhap news agency" in fact.locator(".fact__source").inner_text()
    assert "Credited" in fact.locator(".fact__source").inner_text()
    reference = fact.locator(".fact__source a.ref").first
    reference.hover()
    shown = page.locator("#preview")
    shown.wait_for()
    assert TROOPS in " ".join(shown.inner_text().split())
    reference.click()
    page.wait_for_url(f"**/{SOURCE_PAGE}#s6")
    line = page.locator(":target")
    assert in_view(page, line)
    assert TROOPS in " ".join(line.inner_text().split())
    line.get_by_role("link", name=re.compile("^Fact 2$")).click()
    page.wait_for_url(f"**/{BRIEF}#{fact.get_attribute('id')}")
    assert in_view(page, page.locator(":target"))
    assert TROOPS in page.locator(":target").inner_text()


def test_the_browsers_back_button_returns_to_where_one_read(visit: type, server: str) -> None:
    page = visit(**phone()).page
    page.goto(server + BRIEF)
    last = page.locator("li.fact:visible").last
    last.scroll_into_view_if_needed()
    name = last.get_attribute("id")
    last.locator(".fact__source a.ref").first.click()
    page.wait_for_url("**/sources/**")
    page.go_back()
    page.wait_for_url(f"**/{BRIEF}")
    page.wait_for_function("scrollY > 0")
    assert in_view(page, page.locator(f"[id='{name}']"))


def test_from_a_filter_of_the_timeline_to_the_event_and_its_fact(visit: type, server: str) -> None:
    page = visit(viewport={"width": 1440, "height": 900}).page
    page.goto(server)
    page.get_by_role("link", name="Timeline", exact=True).click()
    everything = page.locator("li.event").count()
    page.get_by_role("link", name="Vladimir Putin").click()
    assert page.get_by_role("heading", level=1).inner_text().endswith("Vladimir Putin")
    events = page.locator("li.event")
    assert 0 < events.count() < everything
    assert all("Vladimir Putin" in text for text in events.all_inner_texts())
    first = events.first
    assert first.locator(".event__date").inner_text().startswith("2019")
    words = first.locator(".event__text .words").first.inner_text().strip(" …")
    first.get_by_role("link", name=TITLE).click()
    page.wait_for_url(f"**/{BRIEF}#*")
    target = page.locator(":target")
    assert in_view(page, target)
    assert words in target.inner_text()


def test_from_a_correction_to_the_fact_that_changed(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server)
    page.get_by_role("link", name="Corrections", exact=True).click()
    row = page.locator("li.change", has_text="now contradicted")
    assert "The broken wall" in row.inner_text()
    row.get_by_role("link", name="fact 3", exact=True).click()
    page.wait_for_url("**/briefings/harbour-wall/#f3")
    fact = page.locator("#f3")
    assert in_view(page, fact)
    assert "Contradicted" in fact.inner_text()


def test_from_what_a_publisher_took_back_to_its_very_words(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server + "corrections/")
    page.get_by_role("link", name="This article was amended on 6 March").click()
    page.wait_for_url("**/harbour-wall/sources/wire/#s6")
    assert "to correct the number of boats" in page.locator(":target").inner_text()


def test_from_a_source_in_the_list_to_what_rests_on_it(visit: type, server: str) -> None:
    page = visit().page
    page.goto(server)
    page.get_by_role("link", name="Sources", exact=True).click()
    row = page.locator("[data-item='harbour-wall:herald']")
    row.get_by_role("link").first.click()
    page.wait_for_url("**/briefings/harbour-wall/sources/herald/**")
    page.locator(".trail").get_by_role("link", name="The broken wall").click()
    assert page.url == f"{server}briefings/harbour-wall/"


def test_the_keyboard_alone_goes_from_the_landing_to_the_source(visit: type, server: str) -> None:
    page = visit(viewport={"width": 1440, "height": 900}).page
    page.goto(server)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    tab_to(page, page.get_by_role("link", name=TITLE).last)
    assert focus_is_seen(page)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{BRIEF}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    tab_to(page, page.locator(".fact__source a.ref").first)
    page.locator("#preview").wait_for()
    assert focus_is_seen(page)
    page.keyboard.press("Escape")
    assert page.locator("#preview").count() == 0
    page.keyboard.press("Enter")
    page.wait_for_url("**/#s5")
    page.keyboard.press("Tab")
    assert focus_is_seen(page)
    assert page.evaluate("document.activeElement.closest('#s5') !== null")


def test_the_focus_goes_down_the_page_as_the_text_does(visit: type, server: str) -> None:
    page = visit(viewport={"width": 1440, "height": 900}).page
    page.goto(server + BRIEF)
    places = []
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        assert focus_is_seen(page), page.evaluate("document.activeElement.outerHTML")
        page.keyboard.press("Escape")
        place = page.evaluate(
            "() => { const all = [...document.querySelectorAll('body *')];"
            " return all.indexOf(document.activeElement); }"
        )
        places.append(place)
    assert places == sorted(places)


def test_without_javascript_the_whole_way_is_there(visit: type, server: str) -> None:
    page = visit(java_script_enabled=False, **phone(320)).page
    page.goto(server)
    page.get_by_role("link", name=TITLE).first.click()
    fact = page.locator("li.fact", has_text=TROOPS).first
    assert "Credited" in fact.inner_text()
    fact.locator(".fact__source a.ref").first.click()
    assert page.url.endswith(f"{SOURCE_PAGE}#s6")
    page.locator("#s6").get_by_role("link", name=re.compile("^Fact 2$")).click()
    assert page.url == f"{server}{BRIEF}#{fact.get_attribute('id')}"
    page.get_by_role("link", name="Timeline", exact=True).first.click()
    assert page.get_by_role("heading", level=1).is_visible()


def test_the_palette_holds_on_the_whole_way(visit: type, server: str) -> None:
    """Chosen once against the system's; kept on pages of every kind and after a reload."""
    page = visit(color_scheme="light").page
    ground = "getComputedStyle(document.body).backgroundColor"
    page.goto(server)
    page.get_by_role("button", name="Dark").click()
    dark = page.evaluate(ground)
    for path in (BRIEF, SOURCE_PAGE, "actors/", "timeline/", "search/", "about/"):
        page.goto(server + path)
        assert page.evaluate(ground) == dark, path
    page.reload()
    assert page.evaluate(ground) == dark


def test_paper_holds_the_facts_and_the_lines_they_rest_on(visit: type, server: str) -> None:
    """The file that a reader prints, read back: facts with speaker and label, then the evidence."""
    page = visit().page
    page.goto(server + BRIEF)
    made = PdfReader(BytesIO(page.pdf(format="A4")))
    text = " ".join(" ".join(p.extract_text() for p in made.pages).split())
    facts, heading, notes = text.rpartition("Evidence")
    assert heading
    fact = facts.index("North Korean troops were reportedly sent")
    assert facts.find("South Korea’s Yonhap news agency Credited line 6", fact) > fact
    assert "North Korean troops were reportedly sent" in notes
    assert "Skip to the text" not in text
