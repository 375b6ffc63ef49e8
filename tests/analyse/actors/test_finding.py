"""find_actors as a whole: what an editor would notice in the list of actors."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText

STORY = (
    "Norlandish premier Ada Quill met Tomas Brandt in Elmstead on Friday. Quill said the Ministry "
    "of Ferries would reopen the port. The ministry has been closed since May. Brandt, a lawyer "
    "from Oakham, told the Elmstead Herald that he agreed."
)


def test_a_person_in_full_stays_one_by_family_name(parse_text: ParseText) -> None:
    cast = cast_of(parse_text(STORY))
    assert cast.get("Ada Quill").aliases == ("Quill",)
    assert cast.get("Tomas Brandt").aliases == ("Brandt",)
    assert "Quill" not in cast.names()


def test_every_name_and_alias_is_words_of_a_mention(parse_text: ParseText) -> None:
    cast = cast_of(parse_text(STORY))
    for actor in cast.actors:
        words = {m.of(cast.text) for m in cast.mentions if m.actor == actor.id}
        assert {actor.name, *actor.aliases} <= words


def test_days_months_and_titles_are_no_actors(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("The President arrived on Monday. In May, I met the Prime Minister."))
    assert cast.names() == set()


def test_possessives_are_no_part_of_a_name(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("Ada Quill’s plan failed. Quill’s party left France’s capital."))
    assert cast.names() == {"Ada Quill", "France"}


def test_the_order_is_by_salience_and_ids_are_unique(parse_text: ParseText) -> None:
    cast = cast_of(parse_text(STORY))
    saliences = [a.salience for a in cast.actors]
    assert saliences == sorted(saliences, reverse=True)
    assert len({a.id for a in cast.actors}) == len(cast.actors)
    assert {a.name for a in cast.actors[:2]} == {"Ada Quill", "Tomas Brandt"}


def test_nothing_is_found_in_nothing(parse_text: ParseText) -> None:
    assert cast_of(parse_text("It rained.")).actors == ()


PIECES = st.sampled_from(
    ["Ada Quill", "’s", "France", "the Elm Bank (EB)", "said", "and", ",", ".", "—", "“", "”", "(",
     ")", "EB", "President", "North", "al-", "3,000", "\n", "of", "Kim Jong-un", "U.S.", "troops", "He"]
)  # fmt: skip


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pieces=st.lists(PIECES, min_size=1, max_size=14))
def test_any_text_gives_spans_of_the_text_and_the_same_twice(
    pieces: list[str], parse_text: ParseText
) -> None:
    text = "A " + " ".join(pieces)
    cast = cast_of(parse_text(text))
    ids = {a.id for a in cast.actors}
    for mention in cast.mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.actor in ids
        assert mention.of(text) == mention.of(text).strip()
    assert cast == cast_of(parse_text(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("U.S. officials met. The United States agreed.", "United States"),
        ("Police in Leeds arrested Siobhan O’Brien, 34, on Friday.", "Siobhan O’Brien"),
        ("The rower Ludo van der Elm won.", "Ludo van der Elm"),
        ("Jean-Luc Moreau resigned.", "Jean-Luc Moreau"),
        ("General Suleiman al-Amr resigned.", "Suleiman al-Amr"),
    ],
)
def test_names_are_found_whole(text: str, name: str, parse_text: ParseText) -> None:
    assert name in cast_of(parse_text(text)).names()
