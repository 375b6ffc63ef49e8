"""The sample's pages, rendered once, and a reader of their HTML."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.model.page import Page
from generator.model.record import Record
from generator.model.settings import SiteSettings
from generator.render import render
from tests.sample import sample_record, sample_texts

SETTINGS = SiteSettings(site_name="Explainer Briefings")


@pytest.fixture(scope="session")
def record() -> Record:
    return sample_record()


@pytest.fixture(scope="session")
def pages(record: Record) -> dict[str, Page]:
    made = render([record], {record.slug: sample_texts()}, SETTINGS)
    return {page.path: page for page in made}


@pytest.fixture(scope="session")
def brief(pages: dict[str, Page], record: Record) -> LexborNode:
    return body(pages[f"briefings/{record.slug}/index.md"])


@pytest.fixture(scope="session")
def source(pages: dict[str, Page], record: Record) -> LexborNode:
    path = f"briefings/{record.slug}/sources/{record.sources[0].id}/index.md"
    return body(pages[path])


def body(page: Page) -> LexborNode:
    """The page's article, as a browser would read it."""
    html = page.content.split("---\n", 2)[2]
    found = LexborHTMLParser(html).css_first("article")
    assert found is not None
    return found


def words(node: LexborNode) -> str:
    return " ".join(node.text().split())
