"""What is placed in time: each date with its own event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.analyse import read
from tests.conftest import ParseText

Placed = Callable[..., list[tuple[str, str, str]]]


@pytest.fixture
def placed(parse_text: ParseText) -> Placed:
    def run(text: str, published: str | None = None) -> list[tuple[str, str, str]]:
        found = read(parse_text(text, published=published))
        return [
            (
                found.dates[e.date].of(text),
                e.status,
                " … ".join(s.of(text) for s in e.spans),
            )
            for e in found.events
        ]

    return run


def test_two_dates_of_one_clause_are_two_events(placed: Placed) -> None:
    text = "Anna Berg has made trips to Tokyo in 2019 and 2023, meeting with Jan Holm."
    assert placed(text) == [
        (
            "2019",
            "happened",
            "Anna Berg has made trips to Tokyo in 2019 … meeting with Jan Holm.",
        ),
        (
            "2023",
            "happened",
            "Anna Berg has made trips to Tokyo in  … 2023, meeting with Jan Holm.",
        ),
    ]


def test_a_date_that_is_not_simply_joined_keeps_its_words(placed: Placed) -> None:
    text = "Anna Berg was in Tokyo in 2019 and perhaps in 2023."
    assert {p[2] for p in placed(text)} == {text}


def test_a_noun_phrase_is_not_cut_out_of_its_sentence(placed: Placed) -> None:
    for text in (
        "Relations have improved since Germany’s invasion of Poland in 1939.",
        "France accused Germany of violating a treaty signed in 1974.",
        "That does not come close to replacing the 1,400 jobs lost from 2001 to 2010.",
    ):
        assert [(p[1], p[2]) for p in placed(text)] == [("happened", text)]


def test_a_past_event_beside_a_plan_has_happened(placed: Placed) -> None:
    text = "Trade will grow again after Germany’s invasion of Poland in 1939."
    assert [p[1] for p in placed(text)] == ["happened"]


def test_what_a_relative_clause_tells_of_a_name_stands_alone(placed: Placed) -> None:
    text = "Dlamini, who left Eskom in 2019, moved into a small house beside the old mill."
    assert placed(text) == [("2019", "happened", "Dlamini … left Eskom in 2019")]


def test_one_of_two_whole_clauses_stands_alone(placed: Placed) -> None:
    text = "The dam opened in 2019, and the town council closed the old mill beside the river."
    assert placed(text) == [("2019", "happened", "The dam opened in 2019")]


@pytest.mark.parametrize(
    "text",
    [
        "The dam opened in 2019, but the town council never paid for it in full.",
        "Berg, who may have left Vell in 2019, did not respond to several requests.",
        "Berg, who left Vell in 2019, did not respond to several requests for comment.",
        "Anna Berg, who left Vell in 2019, denied that she had ever sold the mill.",
    ],
)
def test_nothing_that_limits_a_clause_is_cut(placed: Placed, text: str) -> None:
    assert [p[2] for p in placed(text)] == [text]


@pytest.mark.parametrize(
    ("text", "published", "status"),
    [
        ("His contract runs until July 2026.", "2024-01-29", "planned"),
        ("Classes were canceled until Monday.", "2007-04-25", "planned"),
        ("He could start on Friday.", "2024-01-29", "planned"),
        ("He could start on Friday.", None, "planned"),
        ("The judge fixed the hearing on August 16.", "2021-08-11", "planned"),
        ("He had not been told until Friday.", "2016-11-09", "happened"),
        ("He was arrested on Nov. 25 after a raid.", "2012-11-20", "happened"),
        ("The council on Friday agreed to set up a school.", None, "happened"),
        ("The firm said on Tuesday that it had agreed to sell.", "2008-02-19", "happened"),
    ],
)
def test_what_is_to_come_has_not_happened(
    placed: Placed, text: str, published: str | None, status: str
) -> None:
    assert [p[1] for p in placed(text, published)] == [status]


def test_a_visit_that_is_planned_is_not_drawn_as_past(placed: Placed) -> None:
    text = "Plans for Anna Berg’s visit to Tokyo later this year were announced by Jan Holm."
    assert placed(text) == [("later this year", "planned", text)]


def test_the_day_of_an_announcement_is_not_the_day_of_what_it_announces(placed: Placed) -> None:
    text = "The firm announced on May 3, 2019 that it will open a mill in June 2030."
    assert [p[:2] for p in placed(text)] == [
        ("May 3, 2019", "happened"),
        ("June 2030", "planned"),
    ]


def test_what_began_and_goes_on(placed: Placed) -> None:
    assert placed("The firm has made lamps since 2010.")[0][1] == "ongoing"


@pytest.mark.parametrize(
    "text",
    [
        "The 2019 agreement was long.",
        "The fees for the period from 2004 to 2009 were paid.",
        "The game lasted for two hours.",
    ],
)
def test_no_event_where_nothing_is_placed(text: str, placed: Placed) -> None:
    assert placed(text) == []


def test_a_range_is_one_event(placed: Placed) -> None:
    assert len(placed("Anna Berg lived in Tokyo from 2004 to 2009.")) == 1


def test_a_year_before_publication_is_past_whatever_the_tense(placed: Placed) -> None:
    text = "The court ordered the school to pay its fees of 2004."
    assert all(p[1] == "happened" for p in placed(text, "2015-05-01"))


def test_a_year_after_publication_is_to_come(placed: Placed) -> None:
    text = "The scientists found that crops shrink by 2050."
    assert [p[1] for p in placed(text, "2015-05-01")] == ["planned"]


def test_the_hour_adds_no_second_event(placed: Placed) -> None:
    text = "The dam broke yesterday at 5 p.m. near Arden."
    assert [p[0] for p in placed(text, "2025-03-28")] == ["yesterday"]


@pytest.mark.parametrize("published", [None, "2025-03-28"])
def test_a_fair_that_opens_next_week_has_not_opened(placed: Placed, published: str | None) -> None:
    assert placed("The fair opens next week.", published)[0][1] == "planned"


def test_what_came_before_a_plan_is_not_planned(placed: Placed) -> None:
    text = "The dam, begun in 2021, is to be finished in 2027."
    assert [p[1] for p in placed(text)] == ["happened", "planned"]
