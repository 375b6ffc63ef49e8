"""Ranks: a permutation, the best first, and no second telling of the same before other news."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.statements.ranking import ranks as places
from generator.analyse.statements.terms import Terms


def terms(*words: str) -> Terms:
    return Terms(dict.fromkeys(words, 1.0), frozenset(), frozenset(), negated=False)


def ranks(scores: list[float], spoken: list[Terms]) -> list[int]:
    return [place.rank for place in places(scores, spoken)]


@given(st.lists(st.tuples(st.floats(-5, 5), st.sets(st.sampled_from("abcdef"))), max_size=12))
def test_ranks_are_a_permutation(items: list[tuple[float, set[str]]]) -> None:
    found = ranks([score for score, _ in items], [terms(*sorted(words)) for _, words in items])
    assert sorted(found) == list(range(len(items)))


def test_redundant_statement_comes_after_news() -> None:
    quake, again, court = terms("quake", "dead"), terms("quake", "dead"), terms("court", "levy")
    assert ranks([1.0, 0.9, 0.7], [quake, again, court]) == [0, 2, 1]


def test_the_earlier_of_equals_comes_first() -> None:
    assert ranks([0.5, 0.5], [terms("a"), terms("b")]) == [0, 1]


def test_a_place_says_how_much_had_been_told_before_it() -> None:
    first, second = places([1.0, 0.1], [terms("quake", "dead"), terms("quake", "court")])
    assert (first.told, second.told) == (0.0, 0.5)
