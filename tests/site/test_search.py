"""The search in a browser: a fact is found with its speaker and label, and landed on."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest

from tests.sample import SLUG
from tests.site.test_browser import phone


def sought(opened: object, server: str, words: str, kind: str = "") -> list[str]:
    """What a reader sees of the results, a text each."""
    page = opened.page  # type: ignore[attr-defined]
    page.goto(f"{server}search/?q={quote(words)}" + (f"&in={kind}" if kind else ""))
    page.get_by_text(re.compile("^(Results|Nothing|The search could)")).wait_for()
    page.wait_for_timeout(100)
    return [" ".join(t.split()) for t in page.locator(".hit").all_inner_texts()]


def test_a_fact_is_found_with_its_speaker_and_label_and_landed_on(visit: type, server: str) -> None:
    opened = visit()
    hits = sought(opened, server, "augmenting deployment")
    assert len(hits) == 1
    assert "approximately 3,000 North Korean troops were reportedly sent" in hits[0]
    assert "South Korea’s Yonhap news agency" in hits[0]
    assert "Credited" in hits[0]
    opened.page.locator(".hit__link").click()
    opened.page.wait_for_url(f"**/briefings/{SLUG}/#f*")
    target = opened.page.locator(":target")
    assert "approximately 3,000" in target.inner_text()
    assert (
        opened.page.evaluate("document.querySelector(':target').getBoundingClientRect().top") < 900
    )
    assert opened.said == []
    assert [a for a in opened.asked if not a.startswith(server)] == []


def test_an_actor_is_found_by_name_and_by_description(visit: type, server: str) -> None:
    opened = visit()
    assert any(
        "Oleh Saakyan" in hit for hit in sought(opened, server, "Ukrainian analyst", "actor")
    )
    opened.page.locator(".hit__link").first.click()
    opened.page.wait_for_url("**/actors/oleh-saakyan/")


def test_dates_are_found_and_say_how_precise_they_are(visit: type, server: str) -> None:
    hits = sought(visit(), server, "March 27", "date")
    assert hits
    assert all("March 27" in hit and "2023 or later" in hit for hit in hits)


@pytest.mark.parametrize("words", ["習近平", "كيم", "Ким Чен", "Tran Dai Quang"])
def test_words_of_any_script_are_found(visit: type, server: str, words: str) -> None:
    assert any("習近平" in hit for hit in sought(visit(), server, words))


def test_typing_searches_and_the_address_can_be_shared(visit: type, server: str) -> None:
    opened = visit(**phone())
    opened.page.goto(server + "search/")
    opened.page.get_by_label("Words to look for").fill("drones")
    opened.page.locator(".hit").first.wait_for()
    assert opened.page.url.endswith("?q=drones")
    opened.page.get_by_label("Actors", exact=True).check()
    opened.page.wait_for_url("**q=drones&in=actor")
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_what_is_not_there_is_said_not_to_be_there(visit: type, server: str) -> None:
    opened = visit()
    assert sought(opened, server, "xylophone quartz") == []
    assert opened.page.locator(".seek__status").inner_text() == "Nothing was found for these words."


def test_markup_in_a_source_stays_text(visit: type, server: str) -> None:
    opened = visit()
    hits = sought(opened, server, "onerror")
    assert any("onerror=alert(1)" in hit for hit in hits)
    assert opened.page.locator(".hits img, .hits script").count() == 0
    assert opened.said == []


def test_without_scripts_there_are_lists(visit: type, server: str) -> None:
    opened = visit(java_script_enabled=False)
    opened.page.goto(server + "search/?q=drones")
    assert not opened.page.locator(".seek").is_visible()
    opened.page.get_by_role("link", name="Actors").last.click()
    assert opened.page.url.endswith("/actors/")
