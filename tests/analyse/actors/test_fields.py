"""Names with "and" and commas inside."""

from __future__ import annotations

import pytest

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Rail, Tram and Bus Union said so.", "Rail, Tram and Bus Union"),
        (
            "Argentine Minister of Foreign Affairs and Trade Jorge Finch spoke.",
            "Jorge Finch",
        ),
        (
            "The Norwegian Geophysical, Atmospheric and Space Research Administration said so.",
            "Norwegian Geophysical, Atmospheric and Space Research Administration",
        ),
    ],
)
def test_one_name(text: str, name: str, parse_text: ParseText) -> None:
    assert name in cast_of(parse_text(text)).names()


def test_two_names_stay_two(parse_text: ParseText) -> None:
    names = cast_of(parse_text("Orla Finch and the Oslo Ferry Union agreed.")).names()
    assert {"Orla Finch", "Oslo Ferry Union"} <= names
