"""The timeline across briefings: complete, by year, honest where no year is stated."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from generator.render.across.timeline import WHOLE
from tests.render.across.stories import actor, items, pages_of, story
from tests.render.conftest import words

STORY = story(
    "wall",
    actor("Ada Brock"),
    lines=[
        "The wall was built in 1931.",
        "Ada Brock left on 4 March 2031.",
        "It broke on Monday.",
        "It will be repaired in 2032.",
        "It leaked in the 1990s.",
    ],
    dates=[
        ("4 March 2031", "2031-03-04", "happened"),
        ("1931", "1931", "happened"),
        ("Monday", "XXXX-XX-XX", "happened"),
        ("2032", "2032", "planned"),
        ("1990s", "199X", "happened"),
    ],
    tags=("harbours",),
)
WALL = pages_of(STORY)


def lanes(page: LexborNode) -> dict[str, list[str]]:
    return {
        words(lane.css_first("h2")): items(lane)  # type: ignore[arg-type]
        for lane in page.css("section.lane")
    }


def test_the_lanes_keep_apart_what_is_known_and_what_is_planned() -> None:
    assert lanes(WALL["timeline/index.md"]) == {
        "Year known": ["wall:t1", "wall:t0"],
        "Year not stated": ["wall:t4", "wall:t2"],
        "To come, when it was written": ["wall:t3"],
    }


def test_each_entry_stands_on_the_page_of_its_year_and_on_no_other() -> None:
    years = {
        p: items(a) for p, a in WALL.items() if p.count("/") == 2 and p.startswith("timeline/")
    }
    assert years == {
        "timeline/1931/index.md": ["wall:t1"],
        "timeline/2031/index.md": ["wall:t0"],
        "timeline/2032/index.md": ["wall:t3"],
        "timeline/undated/index.md": ["wall:t4", "wall:t2"],
    }


def test_it_is_filtered_by_actor_and_tag() -> None:
    assert items(WALL["timeline/actors/ada-brock/index.md"]) == ["wall:t0"]
    assert len(items(WALL["timeline/tags/harbours/index.md"])) == 5
    links = {a.attributes["href"] for a in WALL["timeline/index.md"].css(".filter a")}
    assert {"../timeline/actors/ada-brock/", "../timeline/tags/harbours/"} <= links


def test_pages_say_which_part_they_are() -> None:
    assert WALL["timeline/1931/index.md"].attributes["data-year"] == "1931"
    assert WALL["timeline/undated/index.md"].attributes["data-year"] == "undated"
    actor_page = WALL["timeline/actors/ada-brock/index.md"]
    assert actor_page.attributes["data-actor"] == "wall:ada-brock"
    assert WALL["timeline/tags/harbours/index.md"].attributes["data-tag"] == "harbours"


def test_an_event_leads_to_its_place_in_its_briefing() -> None:
    row = WALL["timeline/1931/index.md"].css_first("[data-item]")
    assert row is not None
    assert [a.attributes["href"] for a in row.css(".event__of a")] == ["../../briefings/wall/#t1"]


def test_a_long_timeline_is_read_by_year() -> None:
    lines = [f"Event {n} fell on day {n}." for n in range(WHOLE + 1)]
    dates = [(f"day {n}.", "2031-01-01", "happened") for n in range(WHOLE + 1)]
    found = pages_of(story("many", lines=lines, dates=dates))
    assert items(found["timeline/index.md"]) == []
    assert len(items(found["timeline/2031/index.md"])) == WHOLE + 1


def test_without_dates_it_says_so() -> None:
    assert "No briefing tells of a dated event yet." in words(pages_of()["timeline/index.md"])
