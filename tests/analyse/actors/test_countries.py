"""Half a country's name, where the article names one country that fits."""

from __future__ import annotations

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText


def test_korea_beside_one_of_the_two(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("South Korea lost ships. Korea will buy new ones."))
    assert cast.get("South Korea").aliases == ("Korea",)


def test_korea_beside_both_is_neither(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("South Korea met North Korea. Korea has two flags."))
    assert cast.get("South Korea").aliases == ()
    assert cast.get("North Korea").aliases == ()


def test_a_direction_is_no_country(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("South Korea lost ships in the north of the sea."))
    assert cast.names() == {"South Korea"}
