"""The built files: weight, heads, links, and a hostile story that stays text."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.sample import SLUG, SOURCE

BRIEF = f"briefings/{SLUG}/index.html"
PAGES = ("index.html", BRIEF, f"briefings/{SLUG}/sources/{SOURCE}/index.html", "about/index.html")
MOST_BYTES = 100_000


def tree(site: Path, page: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / page).read_text("utf-8"))


def scripts(found: LexborHTMLParser) -> bool:
    """Whether all that runs is a file of the site's assets."""
    ran = found.css("script:not([type='application/ld+json'])")
    return all("assets/" in (s.attributes.get("src") or "") and not s.text() for s in ran)


@pytest.mark.parametrize("page", PAGES)
def test_first_view_is_light(site: Path, page: str) -> None:
    found = tree(site, page)
    files = [site / page]
    for node in found.css("link[rel=stylesheet], link[rel=icon], script[src]"):
        address = node.attributes.get("href") or node.attributes.get("src") or ""
        files.append((site / page).parent / urlsplit(address).path)
    assert sum(len(gzip.compress(f.read_bytes())) for f in files) <= MOST_BYTES


@pytest.mark.parametrize("page", PAGES)
def test_head_carries_policy_title_and_only_script_files(site: Path, page: str) -> None:
    found = tree(site, page)
    policy = found.css_first("meta[http-equiv=Content-Security-Policy]")
    assert policy is not None
    assert "script-src 'self';" in (policy.attributes["content"] or "")
    assert scripts(found)
    title = found.css_first("title")
    assert title is not None
    assert title.text().endswith("Explainer Briefings")


def test_title_shows_the_headline_as_it_is(site: Path) -> None:
    title = tree(site, BRIEF).css_first("title")
    assert title is not None
    assert title.text().startswith("North Korea’s Military Cooperation with Russia Deepens")


@pytest.mark.parametrize("page", PAGES)
def test_links_inside_the_site_lead_somewhere(site: Path, page: str) -> None:
    for node in tree(site, page).css("a[href]"):
        split = urlsplit(node.attributes["href"] or "")
        if split.scheme or split.path.endswith(".json"):
            continue
        target = (site / page).parent / unquote(split.path) if split.path else site / page
        target = target / "index.html" if target.is_dir() else target
        assert target.is_file(), node.attributes["href"]
        if split.fragment:
            assert f'id="{split.fragment}"' in target.read_text("utf-8")


def test_ids_are_unique(site: Path) -> None:
    for page in PAGES:
        ids = [n.attributes["id"] for n in tree(site, page).css("[id]")]
        assert len(ids) == len(set(ids)), page


def test_the_page_for_missing_addresses_works_below_a_path(site: Path) -> None:
    html = (site / "404.html").read_text("utf-8")
    assert 'href="/a-project/assets/briefings.css"' in html
    assert "This page does not exist" in html


def test_briefings_are_in_no_nav(site: Path) -> None:
    nav = tree(site, "about/index.html").css_first("nav")
    assert nav is not None
    assert SLUG not in (nav.html or "")


def test_a_hostile_story_is_text_and_nothing_else(site: Path) -> None:
    for page in (site / "briefings" / "hostile").rglob("index.html"):
        html = page.read_text("utf-8")
        found = LexborHTMLParser(html)
        assert scripts(found)
        assert not found.css("article img, article style, article iframe, article form")
        assert not re.search(r"<[^>]+\son\w+\s*=", html)
        assert len(found.css("title")) == 1
        assert "document.title='x'" in (found.css_first("title") or found.root).text()
