"""What every page has from where it is put together."""

from __future__ import annotations

from generator.model.settings import SiteSettings
from generator.render import render
from tests.sample import SLUG, sample_record, sample_texts


def test_words_of_a_source_say_their_language_once_on_pages_in_another() -> None:
    settings = SiteSettings(site_name="Briefings", language="de")
    pages = [
        page.content
        for page in render([sample_record()], {SLUG: sample_texts()}, settings)
        if page.path.endswith(".md") and isinstance(page.content, str)
    ]
    words = sum(page.count('<span class="words"') for page in pages)
    assert words > 100
    assert sum(page.count('<span class="words" lang="en" dir') for page in pages) == words
