"""What dates are counted from: the day of writing, and the tense of their clause."""

from __future__ import annotations

import pytest

from generator.analyse.dates.anchor import day_of_writing, is_about_the_past
from generator.analyse.dates.tenses import Surroundings
from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The mill burned on Friday.", "past"),
        ("The mill was sold on Friday.", "past"),
        ("The council has met since Friday.", "past"),
        ("He said on Friday he may go.", "past"),
        ("The council will meet on Friday.", "future"),
        ("The trial is set to begin on Friday.", "future"),
        ("It said the fair would open on Friday.", "future"),
        ("They managed to leave on Friday.", "past"),
        ("It was put off until Friday.", "future"),
        ("Friday!", "none"),
    ],
)
def test_tense(parse_text: ParseText, text: str, tense: str) -> None:
    assert Surroundings(parse_text(text)).tense_at(text.index("Friday")) == tense


def test_a_headline_in_the_present_tells_what_has_happened(parse_text: ParseText) -> None:
    text = "Mill burns on Friday"
    parsed = parse_text(text)
    title = parsed.article.blocks[0].model_copy(update={"kind": "title"})
    article = parsed.article.model_copy(update={"blocks": (title,)})
    headline = type(parsed)(article, parsed.doc)
    assert Surroundings(headline).tense_at(text.index("Friday")) in {"past", "loose", "none"}


def test_publication_holds_where_no_date_line_is_near(parse_text: ParseText) -> None:
    text = "May 18, 2015\n\nThe mill burned."
    assert day_of_writing(parse_text(text, published="2015-05-19")) == ("2015-05-18", "dateline")
    assert day_of_writing(parse_text(text, published="2011-12-02")) == ("2011-12-02", "published")


def test_nothing_known_is_none(parse_text: ParseText) -> None:
    assert day_of_writing(parse_text("The mill burned in May 2014.")) == (None, None)


def test_a_date_in_the_title_is_an_anchor(parse_text: ParseText) -> None:
    parsed = parse_text("The mill burned.", title="Council minutes, 18 May 2015")
    assert day_of_writing(parsed) == ("2015-05-18", "title")


def test_a_bare_year_never_makes_a_narrative_without_full_dates() -> None:
    told = "In 2014 it began. In 2015 it spread. In 2016 it froze. In 2018 it ended."
    assert not is_about_the_past(told, None)


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("LONDON, November 13 1990\nThe minister yesterday refused.", ("1990-11-13", "dateline")),
        (
            "DOHA, Jan 29, 2024 (Holm News) -- The side won on Monday, and the crowd sang until late "
            "in a stadium that had been half empty at the start of a long and cold evening.",
            ("2024-01-29", "dateline"),
        ),
        ("PUTRAJAYA, July 5, 2015:\nThe ministry said so today.", ("2015-07-05", "dateline")),
        (
            "February 19, 2008 / 3:38 PM / in 10 years\nThe firm agreed on Tuesday.",
            ("2008-02-19", "published"),
        ),
        ("It rained in London on November 13 1990. It was dry today.", (None, None)),
    ],
)
def test_a_full_date_at_the_head_dates_the_text(
    parse_text: ParseText, text: str, anchor: tuple[str | None, str | None]
) -> None:
    assert day_of_writing(parse_text(text)) == anchor


def test_a_date_of_publication_taken_from_the_dateline_is_named_so(parse_text: ParseText) -> None:
    text = "LONDON, November 13 1990\nThe minister yesterday refused."
    assert day_of_writing(parse_text(text, published="1990-11-13")) == ("1990-11-13", "dateline")
