"""What programs find on the built site: previews, feeds, its map, and linked data that a browser
takes for data."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.sample import SLUG

BRIEF = f"briefings/{SLUG}/"
ALL = ("", BRIEF, "about/", "briefings/hostile/", "briefings/harbour-wall/")
ADDRESS = "http://127.0.0.1/a-project/"


def head(site: Path, path: str) -> LexborNode:
    found = LexborHTMLParser((site / path / "index.html").read_text("utf-8")).head
    assert found is not None
    return found


def meta(site: Path, path: str) -> dict[str, str]:
    named = head(site, path).css("meta[property], meta[name]")
    return {
        str(m.attributes.get("property") or m.attributes["name"]): str(m.attributes["content"])
        for m in named
    }


@pytest.mark.parametrize("path", ALL)
def test_every_page_says_in_previews_what_it_says_in_its_head(site: Path, path: str) -> None:
    found = meta(site, path)
    title = head(site, path).css_first("title")
    assert title is not None
    assert found["og:url"] == ADDRESS + path
    assert found["og:site_name"] == "Explainer Briefings"
    assert found["og:title"] in title.text()
    assert found.get("og:description") == found.get("description")


@pytest.mark.parametrize("path", [p for p in ALL if p.startswith("briefings/")])
def test_a_briefing_has_a_card_whose_words_hold_speaker_and_label(site: Path, path: str) -> None:
    found = meta(site, path)
    assert found["twitter:card"] == "summary_large_image"
    name = found["og:image"].removeprefix(ADDRESS)
    assert re.fullmatch(re.escape(path) + r"card-[0-9a-f]{12}\.png", name)
    assert (site / name).read_bytes().startswith(b"\x89PNG")
    assert found["description"] in found["og:image:alt"] == found["twitter:image:alt"]
    assert found["article:modified_time"][:5] == "2026-"


@pytest.mark.parametrize("path", ALL)
def test_what_the_head_links_to_is_there(site: Path, path: str) -> None:
    links = head(site, path).css("link[rel=alternate]")
    assert len(links) == (8 if path.startswith("briefings/") else 4)
    for link in links:
        href = str(link.attributes["href"])
        # those two are written by publishing and by `briefings finish`
        if href not in {"briefing.json", "index.html.md"}:
            assert (site / path / href).is_file(), href
        assert "title" not in link.attributes or link.attributes["title"]


def test_the_map_names_every_page_once_and_dates_none_falsely(site: Path) -> None:
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    tree = ElementTree.parse(site / "sitemap.xml").getroot()  # noqa: S314 - our own file
    assert tree.tag == f"{space}urlset"
    found = {str(u.findtext(f"{space}loc")): u.findtext(f"{space}lastmod") for u in tree}
    pages = {
        ADDRESS + p.parent.relative_to(site).as_posix().removeprefix(".")
        for p in site.rglob("index.html")
    }
    assert {a.rstrip("/") for a in found} == {a.rstrip("/") for a in pages}
    assert len(found) == len(list(tree))
    assert found[ADDRESS + BRIEF] == "2026-11-24"
    assert found[ADDRESS] is None


def test_feeds_and_tables_reach_the_built_site(site: Path) -> None:
    for name in ("feed.xml", "feed.json", "changes.xml", "llms.txt", "robots.txt", "timeline.ics"):
        assert (site / name).is_file()
    schema = json.loads((site / "briefing.schema.json").read_text("utf-8"))
    assert schema["title"] == "Briefing"


@pytest.mark.parametrize("path", [BRIEF, "briefings/hostile/"])
def test_a_browser_takes_the_block_for_data(visit: type, server: str, path: str) -> None:
    opened = visit()
    opened.page.goto(server + path)
    blocks = opened.page.locator('script[type="application/ld+json"]')
    assert blocks.count() == 1
    data = json.loads(str(blocks.first.text_content()))
    assert data["@type"] == "Article" and data["headline"]
    assert opened.said == []  # nothing refused by the policy either
    assert opened.page.title() != "x"
