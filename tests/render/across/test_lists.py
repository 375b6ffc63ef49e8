"""Tags, months and sources: every briefing once where it belongs."""

from __future__ import annotations

from generator.model.record import Revision
from generator.render.across.tags import tag_steps
from tests.render.across.stories import SOURCE, actor, items, pages_of, story
from tests.render.conftest import words


def revised(*days: tuple[str, str]) -> tuple[Revision, ...]:
    return tuple(
        Revision.model_validate({"date": day, "cause": cause, "sources": (SOURCE,)})
        for day, cause in days
    )


def test_tags_that_differ_in_spelling_share_a_page() -> None:
    found = pages_of(
        story("one", tags=("North Korea",), since="2026-11-02"), story("two", tags=("north-korea",))
    )
    assert items(found["tags/index.md"]) == ["North Korea"]
    page = found["tags/north-korea/index.md"]
    assert items(page) == ["one", "two"]
    assert page.attributes["data-tag"] == "north-korea"


def test_addresses_of_tags_keep_every_script() -> None:
    one, _ = story("one", tags=("مكتبة", "C++ & Go", "!?", "Überfall"))
    assert tag_steps([one]) == {
        "مكتبة": "مكتبة",
        "C++ & Go": "c-go",
        "!?": "tag-1",
        "Überfall": "überfall",
    }


def test_without_tags_it_says_who_gives_them() -> None:
    assert "under tags, in story.yml" in words(pages_of(story("one"))["tags/index.md"])


def test_a_briefing_stands_in_the_month_of_its_latest_change() -> None:
    changed = revised(
        ("2026-01-05", "source"), ("2026-11-20", "editor"), ("2027-02-01", "software")
    )
    found = pages_of(story("old", since="2026-10-01"), story("changed", revisions=changed))
    assert items(found["archive/index.md"]) == ["2026-11", "2026-10"]
    assert items(found["archive/2026-11/index.md"]) == ["changed"]
    assert "November 2026" in words(found["archive/2026-11/index.md"])


def test_months_list_the_latest_change_first() -> None:
    found = pages_of(*(story(f"s{day}", since=f"2026-11-0{day}") for day in (1, 3, 2)))
    assert items(found["archive/2026-11/index.md"]) == ["s3", "s2", "s1"]


def test_sources_stand_by_publisher_and_the_unknown_last() -> None:
    plain, text = story("plain", lines=["Rain fell."])
    named, _ = story("named", lines=["Rain fell.", "It rained on."])
    (source,) = named.sources
    source = source.model_copy(update={"publisher": "Coast Wire", "published": "2026-03-04"})
    named = named.model_copy(update={"sources": (source,)})
    page = pages_of((plain, text), (named, "named\nRain fell.\nIt rained on."))["sources/index.md"]
    assert items(page) == ["named:text", "plain:text"]
    assert [words(n) for n in page.css("h2")] == ["Coast Wire", "Publisher not stated"]
    first, last = (words(n) for n in page.css("[data-item]"))
    assert first == "named 4 March 2026 2 facts rest on it In the briefing"
    assert "no date 1 fact rests on it" in last


def test_the_search_page_helps_without_a_script() -> None:
    page = pages_of(story("one", actor("Ada Quill")))["search/index.md"]
    links = {a.attributes["href"] for a in page.css("ul a")}
    assert {"../actors/", "../timeline/", "../sources/", "../tags/", "../archive/"} <= links
