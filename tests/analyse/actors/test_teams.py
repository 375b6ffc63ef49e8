"""Sport: clubs and national sides against towns and countries."""

from __future__ import annotations

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText

MATCH = (
    "Sweden beat Belgium 2-0 in the match on Friday. The striker scored a goal after half-time and "
    "the goalkeeper saved a penalty. Belgium lost the match in Moscow. The Belgians had the ball, "
    "but Sweden won. The coach praised the midfielder."
)


def test_countries_that_play_are_teams(parse_text: ParseText) -> None:
    kinds = cast_of(parse_text(MATCH)).kinds()
    assert kinds["Sweden"] == "organisation"
    assert kinds["Belgium"] == "organisation"


def test_where_they_play_is_a_place_and_a_people_its_team(parse_text: ParseText) -> None:
    cast = cast_of(parse_text(MATCH))
    assert cast.kinds()["Moscow"] == "place"
    assert cast.get("Belgium").aliases == ("Belgians",)


def test_a_country_that_wins_a_war_is_none(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("Sweden beat Denmark in the war. Denmark lost ships and towns."))
    assert cast.kinds() == {"Sweden": "country", "Denmark": "country"}


def test_a_club_by_the_name_of_a_town_or_by_its_verb(parse_text: ParseText) -> None:
    cast = cast_of(parse_text(MATCH + " The winger came from Wodra Town."))
    assert cast.kinds()["Wodra Town"] == "organisation"
    cast = cast_of(parse_text("Wodra City have signed Ada Finch, who lives in Oslo."))
    assert cast.kinds()["Wodra City"] == "organisation"
