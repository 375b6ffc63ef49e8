"""Entries of story.yml that fit no more are named with file, line and the nearest spelling."""

from __future__ import annotations

from generator.model.story import ActorEdit, Bundle, Story
from generator.stale import stale_of
from tests.assemble.made import record

EDITS = Story(actors=(ActorEdit(name="Ada Quill", same_as=("town-budget", "harbor-wall")),))


def bundle(lines: dict[str, int]) -> Bundle:
    return Bundle(name="wall", articles=(), edits=EDITS, edits_file="seeds/wall.yml", lines=lines)


def test_a_briefing_that_is_not_there_is_named_with_the_nearest_spelling() -> None:
    told = stale_of(record(), bundle({"actors[0].same_as": 3}), {"town-budget", "harbour-wall"})
    assert list(told) == [
        (
            "seeds/wall.yml:3",
            "actors[0].same_as: there is no briefing 'harbor-wall'; did you mean 'harbour-wall'?",
        )
    ]


def test_each_entry_of_a_list_of_lines_has_its_own() -> None:
    lines = {"actors[0].same_as": 3, "actors[0].same_as[1]": 5}
    ((place, _),) = stale_of(record(), bundle(lines), {"town-budget"})
    assert place == "seeds/wall.yml:5"


def test_nothing_is_stale_where_all_are_there() -> None:
    assert not list(stale_of(record(), bundle({}), {"town-budget", "harbor-wall"}))
