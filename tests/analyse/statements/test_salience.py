"""Salience: one trait apart, the statement that a reader needs more scores higher."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analyse.statements.salience import Traits, centrality, total
from generator.analyse.statements.salience import saliences as parts_of
from generator.analyse.statements.terms import Terms


def terms(*words: str) -> Terms:
    return Terms(dict.fromkeys(words, 1.0), frozenset(), frozenset(), negated=False)


PLAIN = Traits(
    terms=terms("levy", "boats"),
    words=12,
    role="development",
    strength="stated",
    credited=False,
    quotes=False,
    unresolved=False,
    follow_up=False,
    place=2,
    trailing=False,
    leads=True,
    said_again=0,
    in_first_paragraph=False,
)


def saliences(traits: list[Traits], title: Terms | None) -> list[float]:
    return [total(score) for score in parts_of(traits, title)]


@pytest.mark.parametrize(
    "change",
    [
        {"unresolved": True},
        {"follow_up": True},
        {"place": 9},
        {"quotes": True},
        {"strength": "hedged"},
        {"role": "background"},
        {"role": "assessment"},
        {"words": 80},
        {"leads": False},
        {"trailing": True},
        {"terms": terms("weather", "fair")},
    ],
)
def test_each_of_these_costs(change: dict[str, object]) -> None:
    worse = replace(PLAIN, **change)  # type: ignore[arg-type]
    scores = saliences([PLAIN, PLAIN, worse], terms("levy"))
    plain = saliences([PLAIN, PLAIN, PLAIN], terms("levy"))
    assert scores[2] < plain[2]


def test_what_headline_and_recap_repeat_gains() -> None:
    scores = saliences([PLAIN, replace(PLAIN, said_again=2)], None)
    assert scores[1] > saliences([PLAIN, PLAIN], None)[1]


def test_no_fact_of_its_own_ranks_below_every_fact() -> None:
    dull = replace(PLAIN, unresolved=True, quotes=True, words=90, role="background")
    scores = saliences([dull, replace(PLAIN, leads=False, said_again=3)], terms("levy", "boats"))
    assert scores[1] < scores[0]


def test_a_clause_split_off_never_outranks_what_it_followed() -> None:
    tail = replace(PLAIN, trailing=True, said_again=3)
    scores = saliences([PLAIN, replace(PLAIN, words=60), tail], None)
    assert scores[2] < scores[1]


def test_centrality_is_highest_where_most_is_shared() -> None:
    found = centrality([terms("levy", "boats"), terms("levy", "boats", "court"), terms("fair")])
    assert max(found) == 1.0 and found[2] == 0.0
