"""Who is one in several stories: nobody by name alone, and never by what contradicts."""

from __future__ import annotations

import itertools

import pytest

from generator.model.record import Record, RecordActor
from generator.render.across.identities import identities
from tests.render.across.stories import actor, story


def records(*each: list[RecordActor], since: str = "2026-11-01") -> list[Record]:
    return [story(f"story-{n}", *actors, since=since)[0] for n, actors in enumerate(each)]


def groups(found: list[Record]) -> list[set[str]]:
    """Who is joined with whom, by slugs; the others stand alone and are left out."""
    joined = ({m.slug for m in i.members} for i in identities(found))
    return sorted((g for g in joined if len(g) > 1), key=sorted)


def test_a_name_alone_joins_nobody() -> None:
    assert groups(records([actor("Ada Quill")], [actor("Ada Quill")])) == []


def test_descriptions_that_agree_join_people() -> None:
    found = records(
        [actor("Ada Quill", "person", ["Ukrainian analyst"])],
        [actor("Ada Quill", "person", ["Ukrainian military-affairs analyst"])],
    )
    assert groups(found) == [{"story-0", "story-1"}]


def test_a_surname_alone_joins_nobody_however_described() -> None:
    same = ["Ukrainian military analyst"]
    assert groups(records([actor("Quill", "person", same)], [actor("Quill", "person", same)])) == []


def test_what_follows_from_joining_must_not_contradict() -> None:
    """A is like B and B is like C, but A and C cannot be one: nobody is joined."""
    found = records(
        [actor("Ada Quill", "person", ["Ukrainian defence analyst"])],
        [actor("Ada Quill", "person", ["defence analyst"])],
        [actor("Ada Quill", "person", ["Polish defence analyst"])],
    )
    for order in itertools.permutations(found):
        assert groups(list(order)) == []
    assert groups(found[:2]) == [{"story-0", "story-1"}]


def test_two_of_one_story_are_never_joined_through_another() -> None:
    described = ["Ukrainian defence analyst"]
    found = records(
        [
            actor("Ada Quill", "person", described),
            actor("Ada Quill", "person", described, id="ada-quill-2"),
        ],
        [actor("Ada Quill", "person", described)],
    )
    assert groups(found) == []


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Russia", "Russia", "country"),
        ("UAE", "United Arab Emirates", "country"),
        ("Kursk", "Kursk", "place"),
        ("Yonhap", "Yonhap", "organisation"),
        ("Nordhavn Court of Appeal", "the Nordhavn Court of Appeal", "organisation"),
    ],
)
def test_what_the_gazetteer_or_a_full_name_tells_apart_is_joined(
    one: str, other: str, kind: str
) -> None:
    found = records([actor(one, kind)], [actor(other, kind)])  # type: ignore[arg-type]
    assert groups(found) == [{"story-0", "story-1"}]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Supreme Court", "organisation"),
        ("Foreign Ministry", "organisation"),
        ("police", "organisation"),
        ("Nordkyst", "organisation"),
        ("Oberlund", "place"),
        ("Georgia", "place"),
        ("Ukrainian forces", "group"),
        ("officials", "group"),
    ],
)
def test_what_many_may_be_called_is_not(name: str, kind: str) -> None:
    found = records([actor(name, kind)], [actor(name, kind)])  # type: ignore[arg-type]
    assert groups(found) == []


def test_an_acronym_joins_with_its_expansion_only() -> None:
    name, short = "Committee to Protect Journalists", ["CPJ"]
    assert groups(
        records([actor(name, "organisation", (), short)], [actor(name, "organisation", (), short)])
    )
    assert not groups(
        records(
            [actor(name, "organisation", (), short)],
            [actor("Central Party of Jutland", "organisation", (), short)],
        )
    )


def test_generic_words_with_an_acronym_join_nobody() -> None:
    chiefs = actor("Joint Chiefs of Staff", "organisation", (), ["JCS"])
    assert groups(records([chiefs], [chiefs])) == []


def test_bodies_of_different_countries_are_two() -> None:
    found = records(
        [actor("Interfax", "organisation", ["Russia’s news agency"])],
        [actor("Interfax", "organisation", ["Ukraine’s news agency"])],
    )
    assert groups(found) == []


def test_kinds_are_never_mixed() -> None:
    assert groups(records([actor("Yonhap", "organisation")], [actor("Yonhap", "group")])) == []


def test_an_editor_joins_from_either_side() -> None:
    found = records([actor("Ada Quill", same_as=["story-1"])], [actor("Ada Quill")])
    assert groups(found) == groups(found[::-1]) == [{"story-0", "story-1"}]


def test_an_editor_joins_what_the_rule_would_not() -> None:
    found = records(
        [actor("Ada Quill", "person", ["Polish analyst"], same_as=["story-1"])],
        [actor("Ada Quill", "person", ["Ukrainian analyst"])],
    )
    assert groups(found) == [{"story-0", "story-1"}]


def test_an_editor_finds_the_other_under_another_name_of_it() -> None:
    found = records(
        [actor("Ada Quill-Brock", same_as=["story-1"])],
        [actor("Ada Brock", aliases=["Ada Quill Brock"])],
    )
    assert groups(found) == [{"story-0", "story-1"}]


def test_what_an_editor_names_and_is_not_there_joins_nothing() -> None:
    found = records([actor("Ada Quill", same_as=["story-1", "gone"])], [actor("Tom Rell")])
    assert groups(found) == []


def test_the_order_of_the_records_does_not_matter() -> None:
    found = records(
        [actor("Russia", "country"), actor("Ada Quill", "person", ["Ukrainian analyst"])],
        [actor("Russia", "country"), actor("Ada Quill")],
        [actor("Ada Quill", "person", ["Ukrainian senior analyst"])],
    )
    wanted = identities(found)
    assert all(identities(list(o)) == wanted for o in itertools.permutations(found))


def test_addresses_stay_when_a_further_story_comes() -> None:
    first = records([actor("Ada Quill")], [actor("Ada Quill")])
    late, _ = story("a-late-story", actor("Ada Quill"), since="2026-12-01")
    before = {i.members[0].slug: i.id for i in identities(first)}
    after = {i.members[0].slug: i.id for i in identities([late, *first])}
    assert before == {"story-0": "ada-quill", "story-1": "ada-quill-in-story-1"}
    assert after == {**before, "a-late-story": "ada-quill-in-a-late-story"}


def test_namesakes_know_each_other() -> None:
    one, other = identities(records([actor("Ada Quill")], [actor("Ada Quill")]))
    assert one.alike == other.alike == (one.id, other.id)
    (alone,) = identities(records([actor("Ada Quill")]))
    assert alone.alike == ()
