"""Numbers of one event or person that disagree, in sentences that are about other things."""

from __future__ import annotations

import pytest

from generator.model.doubts import Caveat
from generator.sources.text import article_from_text
from tests.assemble.stories import of_articles

DAY = ("6 June 2031", "6 June 2031")


def sides(first: str, second: str, dates: tuple[str, str] = DAY) -> list[tuple[str, list[str]]]:
    articles = [
        article_from_text(
            f"News from Orlo\nPublished: {date}\n\n{text}\n", id=id_, file=f"{id_}.txt"
        )
        for id_, date, text in zip("ab", dates, (first, second), strict=True)
    ]
    caveats: list[Caveat] = [c for c in of_articles(articles).caveats if c.sides]
    return [(c.kind, [c.evidence[s.words].quote for s in c.sides]) for c in caveats]


TOLL = "The death toll from the fire at the plant in Orlo rose to 93 on Thursday, officials said."
KILLED = "Fire swept through the plant in Orlo on Thursday and killed at least 120 people."


def test_tolls_of_one_event_stand_side_by_side_however_they_are_told() -> None:
    ((kind, words),) = sides(TOLL, KILLED)
    assert (kind, sorted(words)) == ("conflict", ["93", "at least 120 people"])


@pytest.mark.parametrize(
    "other",
    [
        "Fire swept through the school in Lindvik on Thursday and killed at least 120 people.",
        "Fire swept through the plant in Orlo on 3 March 2019 and killed at least 120 people.",
        "Fire swept through the plant in Orlo on Thursday and killed at least 93 people.",
        "A fire at a plant in Orlo killed dozens, among them 12 people from Lindvik.",
    ],
)
def test_tolls_of_two_events_or_of_a_part_do_not(other: str) -> None:
    assert sides(TOLL, other) == []


def test_reports_that_are_years_apart_tell_of_two_events() -> None:
    killed = "Fire swept through the plant in Orlo and killed at least 120 people."
    toll = "The death toll from the fire at the plant in Orlo rose to 93, officials said."
    assert sides(toll, killed, ("6 June 2031", "6 June 2033")) == []
    assert sides(toll, killed)


def test_a_persons_age_is_one() -> None:
    ((kind, words),) = sides(
        "Officer Lena Dorn, 25, was shot in Orlo on Thursday, the mayor said.",
        "The coroner identified the dead officer as Lena Dorn, 24, of Lindvik.",
    )
    assert (kind, words) == ("conflict", ["Lena Dorn, 25", "Lena Dorn, 24"])


def test_a_part_does_not_contradict_the_toll_of_the_same_paper() -> None:
    whole = f"{TOLL} Twelve people died in the village of Tarnholm near Orlo."
    assert all("Twelve" not in " ".join(words) for _, words in sides(whole, KILLED))
