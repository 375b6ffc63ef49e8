"""The first page: newest first, and no card without speaker and label."""

from __future__ import annotations

from generator.model.page import Page
from generator.model.record import Record
from generator.render.across.landing import landing
from generator.render.across.shelf import Shelf
from tests.render.conftest import SETTINGS, body, words
from tests.sample import sample_texts


def story(record: Record, slug: str, *, added: str, published: str | None = None) -> Record:
    source = record.sources[0].model_copy(update={"published": published})
    revision = record.revisions[0].model_copy(update={"date": added})
    return record.model_copy(update={"slug": slug, "sources": (source,), "revisions": (revision,)})


def links(records: list[Record]) -> list[str]:
    texts = {r.slug: sample_texts() for r in records}
    page = body(landing(Shelf(records, texts, SETTINGS)))
    return [(a.attributes["href"] or "").split("/")[1] for a in page.css("h2 a")]


def test_newest_first_by_publication_else_by_first_revision(record: Record) -> None:
    records = [
        story(record, "old", added="2026-11-20", published="2024-06-12"),
        story(record, "added-later", added="2026-11-24"),
        story(record, "added-first", added="2026-11-21"),
    ]
    assert links(records) == ["added-later", "added-first", "old"]
    assert links(records[::-1]) == links(records)


def test_cards_carry_speaker_label_and_what_is_not_established(
    pages: dict[str, Page], record: Record
) -> None:
    page = body(pages["index.md"])
    lead = page.css_first(".card--lead")
    assert lead is not None
    assert lead.css_first("[data-fact] [data-strength]") is not None
    assert "Added 24 November 2026" in words(lead)
    assert record.gaps[0].question in words(lead)


def test_a_published_date_is_labelled_as_one(record: Record) -> None:
    dated = story(record, "a", added="2026-11-24", published="2025-03")
    page = body(landing(Shelf([dated], {"a": sample_texts()}, SETTINGS)))
    assert "Published March 2025" in words(page)


def test_a_withdrawn_story_is_listed_last_and_says_so(record: Record) -> None:
    gone = record.model_copy(update={"slug": "gone", "sources": (), "facts": (), "coverage": ()})
    other = story(record, "here", added="2020-01-01")
    assert links([gone, other]) == ["here", "gone"]
    page = body(landing(Shelf([gone], {}, SETTINGS)))
    assert "Withdrawn: no source is left." in words(page)


def test_without_stories_it_says_what_to_do() -> None:
    assert "There is no briefing yet." in words(body(landing(Shelf([], {}, SETTINGS))))
