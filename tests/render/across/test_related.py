"""What stands around a briefing: neighbours in the order of the first page, and shared actors."""

from __future__ import annotations

from html import unescape

from markupsafe import Markup

from generator.render.across.related import COMMON, MOST, around, related
from tests.render.across.stories import actor, shelf_of, story

RUSSIA, YONHAP = actor("Russia", "country"), actor("Yonhap", "organisation")


def test_neighbours_follow_the_order_of_the_first_page() -> None:
    shelf = shelf_of(*(story(f"s{day}", since=f"2026-11-0{day}") for day in (1, 2, 3)))
    found = around(shelf, shelf.by_slug["s2"])
    assert found.newer and found.newer.slug == "s3"
    assert found.older and found.older.slug == "s1"
    assert found.older.href == "../../briefings/s1/"
    assert around(shelf, shelf.by_slug["s3"]).newer is None


def test_rarer_actors_make_briefings_more_related() -> None:
    shelf = shelf_of(
        story("one", RUSSIA, YONHAP),
        story("two", RUSSIA),
        story("three", RUSSIA, YONHAP),
        story("four", actor("Ada Quill")),
    )
    found = related(shelf, shelf.by_slug["one"])
    assert [r.other.slug for r in found] == ["three", "two"]
    assert [n.text for n in found[0].shared if hasattr(n, "text")] == ["Yonhap", "Russia"]


def test_namesakes_relate_nothing() -> None:
    shelf = shelf_of(story("one", actor("Ada Quill")), story("two", actor("Ada Quill")))
    assert related(shelf, shelf.by_slug["one"]) == ()


def test_what_is_everywhere_relates_nothing_and_few_are_shown() -> None:
    shelf = shelf_of(*(story(f"s{n}", RUSSIA) for n in range(COMMON + 1)))
    assert related(shelf, shelf.by_slug["s0"]) == ()
    shelf = shelf_of(*(story(f"s{n}", RUSSIA) for n in range(MOST + 3)))
    assert len(related(shelf, shelf.by_slug["s0"])) == MOST


def test_a_withdrawn_briefing_is_no_neighbour() -> None:
    gone, text = story("gone", since="2026-10-01", sources=(), facts=(), coverage=())
    shelf = shelf_of(story("here"), (gone, text))
    assert around(shelf, shelf.by_slug["here"]).older is None


def test_actors_tags_and_month_have_addresses() -> None:
    shelf = shelf_of(story("one", RUSSIA, tags=("North Korea",)))
    found = around(shelf, shelf.by_slug["one"])
    root = Markup("../../")
    assert found.actor(root, "russia") == "../../actors/russia/"
    assert found.actor(root, "nobody") is None
    assert unescape(found.tag(root, "North Korea") or "") == "../../tags/north-korea/"
    assert [unescape(c.href) for c in found.trail(root, "en")] == [
        "../../",
        "../../archive/2026-11/",
    ]
