"""The list of actors: names by kind and letter, bounded, namesakes told apart."""

from __future__ import annotations

from urllib.parse import unquote

from generator.render.across.actors_index import letter_of
from tests.render.across.stories import actor, items, pages_of, story
from tests.render.conftest import words


def test_names_stand_by_kind_then_name_with_their_letter() -> None:
    page = pages_of(
        story(
            "one",
            actor("Tom Rell"),
            actor("Ángel Díaz"),
            actor("Ada Quill"),
            actor("Nordkyst", "organisation"),
            actor("Ukraine", "country"),
        )
    )["actors/index.md"]
    assert items(page) == ["ada-quill", "ngel-d-az", "tom-rell", "nordkyst", "ukraine"]
    assert [words(n) for n in page.css("h3")] == ["A", "T", "N", "U"]
    assert [words(n) for n in page.css("h2")] == ["People", "Organisations and groups", "Countries"]


def test_letters_of_every_script() -> None:
    assert letter_of("Ødegaard") == "Ø"
    assert letter_of("Élodie") == "E"
    assert letter_of("the Courier") == "C"
    assert letter_of("‘Abd") == "A"
    assert letter_of("王小明") == "王"
    assert letter_of("3M") == "#"


def test_each_row_names_the_actors_that_it_joins() -> None:
    page = pages_of(story("b", actor("Russia", "country")), story("a", actor("Russia", "country")))
    (row,) = page["actors/index.md"].css("[data-item]")
    assert row.attributes["data-actor"] == "a:russia b:russia"
    assert "2 briefings" in words(row)


def test_namesakes_stand_side_by_side_with_their_briefings() -> None:
    page = pages_of(story("one", actor("Ada Quill")), story("two", actor("Ada Quill")))
    first, second = page["actors/index.md"].css("[data-item]")
    assert "one" in words(first) and "two" in words(second)
    assert "Not joined" not in words(first)
    assert "Named alike in 2 briefings. Not joined" in words(second)


def test_a_long_list_goes_on_and_letters_lead_across() -> None:
    many = [actor(f"{letter}nn Person{n:03}") for letter in "AZ" for n in range(200)]
    found = pages_of(
        story("one", *(a.model_copy(update={"id": f"p{n}"}) for n, a in enumerate(many)))
    )
    first, second = found["actors/index.md"], found["actors/pages/2/index.md"]
    assert len(items(first)) == 300 and len(items(second)) == 100
    assert not set(items(first)) & set(items(second))
    assert [a.attributes["href"] for a in second.css(".jumps a")] == [
        "../../../actors/#people-A",
        "../../../actors/#people-Z",
    ]
    assert second.attributes["data-number"] == "2"


def test_letters_of_every_script_lead_to_their_place() -> None:
    names = [*(f"Ann P{n:03}" for n in range(300)), "王小明", "3M"]
    many = [actor(name).model_copy(update={"id": f"p{n}"}) for n, name in enumerate(names)]
    second = pages_of(story("one", *many))["actors/pages/2/index.md"]
    ids = {n.attributes["id"] for n in second.css("h3")}
    links = [
        unquote((a.attributes["href"] or "").partition("#")[2]) for a in second.css(".jumps a")
    ]
    assert ids == {"people-王", "people-#"}
    assert set(links) == {"people-A", *ids}


def test_without_stories_it_says_so() -> None:
    assert "No briefing names anybody yet." in words(pages_of()["actors/index.md"])
