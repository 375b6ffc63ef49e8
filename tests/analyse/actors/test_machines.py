"""Machines, missions and ships by their names are no actors."""

from __future__ import annotations

import pytest

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText

SHIPS = (
    "A cargo ship ran aground on Monday. The crew left the hull in a boat. "
    "The Norra Queen had come from Oslo, and the Norra Queen sank."
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Tessin space telescope found a planet. Tessin will go on.", "Tessin"),
        ("The ship, named Orla B, carried cars to Oslo.", "Orla B"),
        ("It took pictures with a telescope like Hobbart in Oslo.", "Hobbart"),
        ("HMS Grey Heron left Oslo. The crew of Grey Heron waved.", "Grey Heron"),
        ("The phone is called the T9. The T9 costs more.", "T9"),
        (SHIPS, "Norra Queen"),
    ],
)
def test_a_machine_is_no_actor(text: str, name: str, parse_text: ParseText) -> None:
    assert name not in cast_of(parse_text(text)).names()


def test_who_builds_them_and_who_speaks_is_one(parse_text: ParseText) -> None:
    text = "Tessin Corporation, which builds the Tessin rocket, said on Monday that it would pay."
    assert "Tessin Corporation" in cast_of(parse_text(text)).names()


def test_the_same_words_outside_a_text_about_ships(parse_text: ParseText) -> None:
    text = "The Norra Alliance met on Monday. The Norra Alliance chose a new leader in Oslo."
    assert "Norra Alliance" in cast_of(parse_text(text)).names()
