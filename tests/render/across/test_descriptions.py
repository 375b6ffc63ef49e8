"""Whether two descriptions are of one person: when in doubt, they are not."""

from __future__ import annotations

import pytest

from generator.model.claims import Edited
from generator.render.across.descriptions import agree, contradict, described
from tests.render.across.stories import actor

ALIKE = [
    (["Ukrainian analyst"], ["Ukrainian military-affairs analyst"]),
    (["Russian President"], ["President of Russia"]),
    (["Interior Minister"], ["the interior minister"]),
    (["spokeswoman for the regional rescue service"], ["spokeswoman for the rescue service"]),
    (["Military analyst", "from South Korea"], ["South Korean analyst"]),
    (["Russia’s Deputy Foreign Minister"], ["deputy foreign minister"]),
]
NOT_ALIKE = [
    (["Mayor"], ["Mayor"]),
    (["analyst"], ["Ukrainian analyst"]),
    (["deputy foreign minister"], ["foreign minister"]),
    (["spokesman for the ministry"], ["spokesman for the ministry"]),
    (["police chief"], ["police chief"]),
    ([], []),
    (["from South Korea"], ["from South Korea"]),
]
AGAINST = [
    (["Ukrainian analyst"], ["Polish analyst"]),
    (["Russian Defence Minister"], ["Russian Finance Minister"]),
    (["director of the Nordhavn theatre"], ["director of the Lindvik zoo"]),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_they_agree(one: list[str], other: list[str]) -> None:
    a, b = (
        described(actor("Ada Quill", "person", one)),
        described(actor("Ada Quill", "person", other)),
    )
    assert agree(a, b) and agree(b, a)
    assert not contradict(a, b, "person")


@pytest.mark.parametrize(("one", "other"), NOT_ALIKE)
def test_they_say_too_little(one: list[str], other: list[str]) -> None:
    a, b = (
        described(actor("Ada Quill", "person", one)),
        described(actor("Ada Quill", "person", other)),
    )
    assert not agree(a, b)
    assert not contradict(a, b, "person")


@pytest.mark.parametrize(("one", "other"), AGAINST)
def test_they_contradict(one: list[str], other: list[str]) -> None:
    a, b = (
        described(actor("Ada Quill", "person", one)),
        described(actor("Ada Quill", "person", other)),
    )
    assert contradict(a, b, "person") and contradict(b, a, "person")


def test_an_editors_description_joins_nobody() -> None:
    one = actor("Ada Quill", "person", ["Ukrainian analyst"])
    (told,) = one.descriptions
    edited = told.model_copy(update={"edited": Edited(key="actors[0].describe")})
    assert not described(one.model_copy(update={"descriptions": (edited,)})).heads
