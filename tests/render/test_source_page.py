"""A source's page: what is quoted is marked and linked, the rest is shown only where allowed."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborNode

from generator.model.record import Record
from generator.render.source_page import source_pages
from tests.render.conftest import SETTINGS, body, words
from tests.sample import TEXT, sample_texts


def test_every_line_has_its_number(source: LexborNode, record: Record) -> None:
    assert [n.attributes["id"] for n in source.css(".sent")] == [
        f"s{n}" for n in range(1, len(record.coverage) + 1)
    ]


def test_what_is_not_quoted_is_not_shown(source: LexborNode) -> None:
    text = words(source)
    assert "The strategic alliance is evident" not in text
    assert "Russia has also pressured" in text


@pytest.mark.parametrize("rights", ["own", "licensed", "public-domain"])
def test_the_whole_text_is_shown_where_rights_allow(record: Record, rights: str) -> None:
    free = record.sources[0].model_copy(update={"rights": rights})
    (page,) = source_pages(record.model_copy(update={"sources": (free,)}), sample_texts(), SETTINGS)
    shown = " ".join(words(n) for n in body(page).css(".sent__text"))
    assert shown == " ".join(TEXT.split())


def test_quoted_words_are_marked_and_lead_back(source: LexborNode, record: Record) -> None:
    line = source.css_first("#s8")
    assert line is not None
    assert words(line.css_first(".mark") or line).startswith("plans for Kim’s visit")
    fact = next(f for f in record.facts if f.text.startswith("Plans"))
    assert f"../../#{fact.id}" in [a.attributes["href"] for a in line.css("a")]


def test_an_address_is_linked_only_when_it_is_plain(record: Record) -> None:
    for url, count in (("https://paper.example/a", 1), ("javascript:alert(1)", 0)):
        source = record.sources[0].model_copy(update={"url": url})
        (page,) = source_pages(
            record.model_copy(update={"sources": (source,)}), sample_texts(), SETTINGS
        )
        assert len(body(page).css(".source__address a")) == count
        assert "javascript" not in page.content
