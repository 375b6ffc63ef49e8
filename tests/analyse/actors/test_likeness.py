"""Likeness of two names by their words alone."""

from __future__ import annotations

import pytest

from generator.analyse.actors.likeness import (
    acronym_of,
    family_name,
    misspelt,
    same_organisation,
    same_person,
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("george w bush", "george bush", True),
        ("aung san suu kyi", "suu kyi", True),
        ("peter marsh", "clara marsh", False),
        ("ada merrowind", "ada merowind", True),
        ("jon aas", "jan aas", False),
    ],
)
def test_same_person(one: str, other: str, same: bool) -> None:
    assert bool(same_person(one, other)) is same
    assert bool(same_person(other, one)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("us state department", "state department", True),
        ("orchard inc", "orchard", True),
        ("comic corps of norland", "comic corps", True),
        ("orchard computer", "orchard records", False),
    ],
)
def test_same_organisation(one: str, other: str, same: bool) -> None:
    assert bool(same_organisation(one, other)) is same


def test_misspelt_needs_length_and_one_letter() -> None:
    assert misspelt("united", "untied")
    assert not misspelt("north", "south")
    assert not misspelt("norland", "northland")


def test_acronyms() -> None:
    assert acronym_of("joint chiefs of staff", "jcs")
    assert acronym_of("centers for disease control and prevention", "cdc")
    assert not acronym_of("harbour safety board", "hbs")


def test_family_names_stand_first_or_last() -> None:
    assert family_name("kim jong un") == "kim"
    assert family_name("ada quill") == "quill"
