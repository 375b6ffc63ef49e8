"""A storm's name is nobody's."""

from __future__ import annotations

import pytest

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText


@pytest.mark.parametrize("storm", ["Typhoon Orla", "typhoon “Orla”", "Hurricane Orla"])
def test_a_storm_is_no_actor(storm: str, parse_text: ParseText) -> None:
    text = f"The coast was warned of {storm} on Monday. Orla hit Oslo and Orla left on Tuesday."
    assert cast_of(parse_text(text)).names() == {"Oslo"}


def test_a_person_of_that_name_is_one_where_no_storm_is(parse_text: ParseText) -> None:
    assert "Orla Finch" in cast_of(parse_text("Orla Finch said she left Oslo.")).names()


def test_the_other_name_in_brackets_and_a_storm_of_two_words(parse_text: ParseText) -> None:
    text = "Typhoon Orla (Tessin) hit Oslo after Super Typhoon Wodra. Tessin left on Monday."
    assert cast_of(parse_text(text)).names() == {"Oslo"}
