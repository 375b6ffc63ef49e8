"""What a plain text says of itself: title, blocks, dates, author, origin."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.model.article import Article
from generator.sources.text import article_from_text

STORY = """Ferry Runs Aground off Lindvik

By Jane Doe and John Roe, Harbour Courier
Published: 4 May 2023
Updated: 5 May 2023, 10:15 GMT

LINDVIK, Ruvania (RNA) — A ferry ran aground on Tuesday, the coastguard said.

The ferry on the rocks. Photo: Ann Other

Read more: Five wrecks of Lindvik

“All are safe,” said captain Ida Brandt.

Weather

Fog was reported – the third day in a row.

This article was amended on 5 May to correct the captain’s name.
(Reporting by Jane Doe)
Original Source: Ruvania News Agency, https://news.example/ferry
"""


def read(text: str, **known: str) -> Article:
    return article_from_text(text, id="a", **known)


def kinds(text: str) -> list[tuple[str, str]]:
    article = read(text)
    return [(b.kind, b.of(text)) for b in article.blocks]


def test_each_line_is_what_it_is() -> None:
    assert [k for k, _ in kinds(STORY)] == [
        "title",
        "byline",
        "published",
        "published",
        "dateline",
        "paragraph",
        "caption",
        "furniture",
        "paragraph",
        "caption",
        "paragraph",
        "correction",
        "byline",
        "credit",
    ]


def test_the_dateline_at_a_paragraphs_head_is_a_block_of_its_own() -> None:
    head, rest = kinds(STORY)[4:6]
    assert head == ("dateline", "LINDVIK, Ruvania (RNA) —")
    assert rest == ("paragraph", "A ferry ran aground on Tuesday, the coastguard said.")


def test_what_is_known_comes_from_the_text_alone() -> None:
    article = read(STORY)
    assert article.title == "Ferry Runs Aground off Lindvik"
    assert article.title_span is not None
    assert article.title_span.of(STORY) == article.title
    assert article.author == "Jane Doe and John Roe, Harbour Courier"
    assert (article.published, article.updated) == ("2023-05-04", "2023-05-05")
    assert article.original is not None
    assert article.original.name == "Ruvania News Agency"
    assert article.original.url == "https://news.example/ferry"
    assert STORY[article.original.start : article.original.end] == "Ruvania News Agency"


def test_a_text_without_a_date_has_none() -> None:
    text = "Ferry Runs Aground\n\nOn May 4 a ferry ran aground. It was built on May 3, 2019.\n"
    assert read(text).published is None


def test_a_full_date_under_the_title_is_the_date_of_publication() -> None:
    assert read("Ferry Aground\n\nMonday, May 18, 2015\n\nA ferry sank.").published == "2015-05-18"


def test_a_date_line_further_down_is_not() -> None:
    text = "Ferry Aground\n\nA ferry sank at noon.\n\nMay 18, 2015\n\nIt was raised.\n"
    assert read(text).published is None


def test_a_published_line_wins_over_a_date_line() -> None:
    text = "Ferry Aground\nMay 18, 2015\nPublished: 2015-05-20\n\nA ferry sank.\n"
    assert read(text).published == "2015-05-20"


def test_a_date_in_two_readings_is_no_date() -> None:
    assert read("Ferry Aground\nPublished: 03/04/2025\n\nA ferry sank.").published is None


def test_what_the_caller_knows_wins() -> None:
    article = read(STORY, title="Another title", published="2023-06")
    assert (article.title, article.published) == ("Another title", "2023-06")


def test_a_source_line_with_text_after_it_is_a_sentence() -> None:
    text = "Ferry Aground\n\nSource: a leaked letter.\n\nThe letter was short.\n"
    assert ("paragraph", "Source: a leaked letter.") in kinds(text)
    assert read(text).original is None


def test_a_bare_address_is_the_name_of_the_original_and_no_link() -> None:
    article = read("Ferry Aground\n\nA ferry sank.\n\nOriginal Source: www.news.example\n")
    assert article.original is not None
    assert (article.original.name, article.original.url) == ("www.news.example", None)


@given(st.text(alphabet="ab AB.\n:—(),’-19", max_size=200))
def test_blocks_hold_every_word_once_and_in_order(text: str) -> None:
    blocks = read(text).blocks
    at = 0
    for block in blocks:
        assert at <= block.start < block.end <= len(text)
        assert not text[at : block.start].strip()
        assert block.of(text) == block.of(text).strip()
        assert "\n" not in block.of(text)
        at = block.end
    assert not text[at:].strip()


def test_what_a_picture_shows_is_a_caption() -> None:
    text = (
        "Ferry Aground\n\nPhoto: RNA/Flickr\nThe minister opens the port in 2018.\n29 October 2019\n\n"
        "A ferry sank.\n"
    )
    assert ("caption", "The minister opens the port in 2018.") in kinds(text)


def test_a_caption_said_twice_is_no_paragraph() -> None:
    text = (
        "Ferry Aground\n\nA ferry sank.\n\nCrowds wait.\n\nCrowds wait.Credit: RNA\n\nIt was old.\n"
    )
    assert ("caption", "Crowds wait.") in kinds(text)


def test_a_town_opens_a_text_and_not_its_lists() -> None:
    text = "Shares\n\nTOKYO: Shares rose.\n\nLondon: Shares fell.\n"
    assert ("dateline", "TOKYO:") in kinds(text)
    assert ("paragraph", "London: Shares fell.") in kinds(text)
