"""Names as they are compared, and what the gazetteer knows."""

from __future__ import annotations

import pytest

from generator.render.across.lexicon import (
    country,
    distinct,
    fold,
    known_organisation,
    proper,
    sole_place,
    without_countries,
    words_of,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong Un", "Kim Jong-un"),
        ("The Hague", "the  Hague"),
        ("U.N.", "UN"),
        ("Sean O’Hara", "Sean O'Hara"),
        ("ＮＡＴＯ", "NATO"),
    ],
)
def test_names_that_are_spelt_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_accents_tell_names_apart() -> None:
    assert fold("Morán") != fold("Moran")


def test_names_in_any_script_keep_their_letters() -> None:
    assert fold("王小明") == "王小明"
    assert fold("مريم") == "مريم"


@pytest.mark.parametrize(
    "name", ["Supreme Court", "Foreign Ministry", "the police", "Joint Chiefs of Staff"]
)
def test_names_that_any_body_may_bear(name: str) -> None:
    assert not distinct(words_of(name))
    assert not proper(words_of(name))


@pytest.mark.parametrize(
    "name", ["Nordhavn Court of Appeal", "North Korea’s state media", "Foreign Ministry of Velmar"]
)
def test_names_with_a_proper_word(name: str) -> None:
    assert proper(words_of(name))


def test_common_words_are_distinct_and_not_proper() -> None:
    assert distinct(words_of("Committee to Protect Journalists"))
    assert not proper(words_of("Committee to Protect Journalists"))


def test_countries_are_taken_out_of_a_text() -> None:
    assert without_countries(words_of("North Korean leader")) == (["leader"], frozenset({"KP"}))
    assert without_countries(words_of("Russia’s minister")) == (["minister"], frozenset({"RU"}))


def test_a_country_has_one_code_under_all_its_names() -> None:
    assert country("UAE") == country("United Arab Emirates") == "AE"
    assert country("Velmar") is None


def test_a_place_is_known_only_where_no_other_bears_its_name() -> None:
    assert sole_place("Kursk")
    assert not sole_place("Georgia")
    assert not sole_place("Oberlund")


def test_known_bodies() -> None:
    assert known_organisation("Yonhap")
    assert known_organisation("NATO")
    assert not known_organisation("Supreme Court")
    assert not known_organisation("The Times")
