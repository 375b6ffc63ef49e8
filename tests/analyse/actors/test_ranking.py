"""Who stands first once it is known who speaks."""

from __future__ import annotations

import pytest

from generator.analyse import read_language
from generator.analyse.actors.ranking import rank_actors
from generator.model.findings import Actor
from tests.conftest import ParseText

STORM = (
    "A storm sank two ferries in the harbour of Bergen on Friday. "
    "Spokesman Odo Quill said: “We found nobody.” "
    "Both ferries had left for Stavanger an hour before. "
    "Stavanger closed its harbour. Quill added that the search goes on."
)


def _order(actors: tuple[Actor, ...]) -> list[str]:
    return [a.name for a in actors]


def test_whom_the_text_only_quotes_stands_behind_what_it_tells_of(parse_text: ParseText) -> None:
    order = _order(read_language(parse_text(STORM)).actors)
    assert order.index("Odo Quill") > order.index("Stavanger")


def test_a_speaker_in_the_headline_keeps_its_place(parse_text: ParseText) -> None:
    plain = read_language(parse_text(STORM, title="Storm sinks two ferries"))
    named = read_language(parse_text(STORM, title="Odo Quill: we found nobody"))
    assert _order(named.actors)[0] == "Odo Quill"
    assert _order(plain.actors)[0] != "Odo Quill"
