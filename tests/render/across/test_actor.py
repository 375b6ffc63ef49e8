"""An actor's page: in the sources' words, every claim with its speaker and label."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from generator.model.claims import Edited
from tests.render.across.stories import actor, pages_of, story
from tests.render.conftest import words

RELL = actor("Tom Rell", "person", ["harbour master of Lindport"], ["Rell"])
WALL = story(
    "wall",
    RELL,
    actor("Ada Brock"),
    lines=["The quay stays open, Tom Rell said.", "Ada Brock praised Tom Rell.", "Rain fell."],
    said=[("Tom Rell", 0)],
    dates=[("Rain", "2031-03-04", "happened")],
)


def claims(page: LexborNode, section: str) -> list[str]:
    return [
        words(n)
        for s in page.css("section")
        if s.attributes.get("aria-labelledby") == section
        for n in s.css("[data-fact]")
    ]


def test_it_tells_what_is_credited_to_them_and_what_is_said_of_them() -> None:
    page = pages_of(WALL)["actors/tom-rell/index.md"]
    (said,), (about,) = claims(page, "said"), claims(page, "about")
    assert said == "The quay stays open, Tom Rell said. Tom Rell Credited line 2"
    assert about == "Ada Brock praised Tom Rell. No source named line 3"


def test_no_claim_comes_without_its_label() -> None:
    for path, page in pages_of(WALL).items():
        for node in page.css("[data-fact]"):
            assert node.css_first("[data-strength]") is not None, path


def test_a_description_stands_with_who_published_it_and_its_line() -> None:
    page = pages_of(WALL)["actors/tom-rell/index.md"]
    row = page.css_first(".of__described")
    assert row is not None
    assert words(row) == "harbour master of Lindport publisher not stated line 7"
    link = row.css_first("a")
    assert link and link.attributes["href"] == "../../briefings/wall/sources/text/#s7"


def test_other_names_are_told() -> None:
    page = pages_of(WALL)["actors/tom-rell/index.md"]
    found = page.css_first(".over__aliases")
    assert found is not None and words(found) == "Also called Rell"


def test_every_word_of_a_story_stands_within_its_briefing() -> None:
    both = pages_of(WALL, story("quay", RELL, lines=["Tom Rell left."], since="2026-12-01"))
    page = both["actors/tom-rell/index.md"]
    assert page.attributes["data-actor"] == "quay:tom-rell wall:tom-rell"
    for node in page.css("[data-parts]"):
        above, inside = node.parent, False
        while above is not None and above.tag != "article":
            inside = inside or "data-briefing" in above.attributes
            above = above.parent
        assert inside, node.html


def test_of_several_briefings_the_newest_comes_first() -> None:
    both = pages_of(WALL, story("quay", RELL, lines=["Tom Rell left."], since="2026-12-01"))
    page = both["actors/tom-rell/index.md"]
    found = [n.attributes["data-briefing"] for n in page.css(".of")]
    assert found == ["quay", "wall", "wall", "quay", "wall", "quay", "wall"]
    assert "Named in 2 briefings. Taken for one" in words(page)


def test_namesakes_are_linked_and_not_joined() -> None:
    found = pages_of(story("one", actor("Ada Quill")), story("two", actor("Ada Quill")))
    page = found["actors/ada-quill/index.md"]
    link = page.css_first(".over__alike a")
    assert "Not joined" in words(page)
    assert link and link.attributes["href"] == "../../actors/ada-quill-in-two/"


def test_who_is_only_named_has_a_page_that_says_so() -> None:
    page = pages_of(story("one", actor("Ada Quill")))["actors/ada-quill/index.md"]
    assert "quotes nothing that is credited to it or said of it" in words(page)


def test_an_editor_who_joins_signs_with_the_reason() -> None:
    edit = Edited(by="EB", why="the same captain", key="actors[0].same_as")
    quill = actor("Ada Quill", same_as=["two"]).model_copy(update={"edits": (edit,)})
    found = pages_of(story("one", quill), story("two", actor("Ada Quill")))
    page = found["actors/ada-quill/index.md"]
    hand = page.css_first(".over__hand")
    assert hand is not None and hand.attributes["data-briefing"] == "one"
    assert words(hand) == "Joined by the editor. Reason given: the same captain (editor: EB)"
