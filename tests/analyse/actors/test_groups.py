"""Groups and organs that are named by what they are."""

from __future__ import annotations

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText


def test_troops_and_forces_of_one_country_are_one_group(parse_text: ParseText) -> None:
    text = "About 3,000 North Korean troops left. North Korean forces stayed. Ukrainian forces won."
    cast = cast_of(parse_text(text))
    assert cast.kinds() == {"North Korean troops": "group", "Ukrainian forces": "group"}
    assert cast.get("North Korean troops").aliases == ("North Korean forces",)


def test_special_forces_are_not_all_forces(parse_text: ParseText) -> None:
    text = "Ukrainian special forces landed. Ukrainian forces followed."
    assert len(cast_of(parse_text(text)).actors) == 2


def test_a_bare_demonym_is_no_actor(parse_text: ParseText) -> None:
    text = "The Ukrainian singer wore a French coat. Japanese bread is popular."
    assert cast_of(parse_text(text)).names() == set()


def test_state_media_by_their_owner(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("North Korea’s state media reported it on Friday."))
    assert cast.kinds()["North Korea’s state media"] == "organisation"
    assert cast.kinds()["North Korea"] == "country"


def test_a_military_partnership_is_no_military(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("Norway’s military partnership with Chile grew."))
    assert cast.names() == {"Norway", "Chile"}


def test_a_government_that_acts_is_its_country(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("France closed its ports. The French government blamed the weather."))
    assert cast.forms("France", "demonym") == ["French"]
    assert cast.names() == {"France"}


def test_joined_peoples_are_one_group(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("Hungarian and Polish officials met in Vienna."))
    assert "Hungarian and Polish officials" in cast.names()
