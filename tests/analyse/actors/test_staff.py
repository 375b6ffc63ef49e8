"""Who made the article is no actor of it."""

from __future__ import annotations

import pytest

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText

STORY = "Mayor Ada Quill opened the bridge in Oslo.\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "By Peter Marsh and Clara Brandt",
        "(Reporting by Peter Marsh; Editing by Clara Brandt)",
        "The bridge is long. (Reporting by Peter Marsh)",
        "Norland Press writer Peter Marsh contributed to this report.",
        "To contact the reporter on this story: Peter Marsh in Oslo at pmarsh@example.org",
        "People cross the bridge in May. REUTERS/Peter Marsh",
        "Follow Peter Marsh on Twitter @petermarsh",
    ],
)
def test_makers_are_left_out(line: str, parse_text: ParseText) -> None:
    people = {n for n, k in cast_of(parse_text(STORY + line)).kinds().items() if k == "person"}
    assert people == {"Ada Quill"}


def test_a_reporter_who_acts_in_the_story_stays(parse_text: ParseText) -> None:
    text = "By Peter Marsh\n\nPolice arrested Peter Marsh on Friday. Marsh said he was well."
    assert "Peter Marsh" in cast_of(parse_text(text)).names()


def test_by_before_a_date_is_no_byline(parse_text: ParseText) -> None:
    assert "Ada Quill" in cast_of(parse_text("By Friday, Ada Quill had left the town.")).names()
