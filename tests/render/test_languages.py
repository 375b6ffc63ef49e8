"""A page in another language: our sentences are translated, the sources' words stay, and say so."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.model.settings import SiteSettings
from generator.render import render
from generator.rules import catalogue
from tests.sample import SLUG, sample_record, sample_texts

OTHERS = [language for language in catalogue.languages() if language != "en"]


def body(language: str) -> LexborHTMLParser:
    settings = SiteSettings(site_name="Briefings", language=language)
    pages = render([sample_record()], {SLUG: sample_texts()}, settings)
    (page,) = (p for p in pages if p.path == f"briefings/{SLUG}/index.md")
    return LexborHTMLParser(str(page.content).split("---\n\n", 1)[1])


@pytest.mark.parametrize("language", OTHERS)
def test_words_of_the_source_are_the_same_and_marked_as_english(language: str) -> None:
    english, other = (body(which).css("[data-parts]") for which in ("en", language))
    assert [n.text() for n in english] == [n.text() for n in other]
    spans = [n for n in other if n.tag == "span"]
    assert spans
    assert {n.attributes.get("lang") for n in spans} == {"en"}
    assert {n.attributes.get("lang") for n in english} == {None}


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_of_ours_stays_english(language: str) -> None:
    page = body(language)
    for node in page.css("[data-parts], [data-story], script"):
        node.decompose()
    shown = {" ".join(n.text(deep=False).split()) for n in page.css("*")}
    english = {
        text: key
        for key, text in catalogue.messages().items()
        if isinstance(text, str) and re.search(r"[A-Za-z]{4}", text)
        if text != catalogue.pattern(key, language)
    }
    assert {english[text] for text in shown & english.keys()} == set()
