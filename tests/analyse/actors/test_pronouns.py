"""Pronouns are resolved where one person is about, and left where two may be meant."""

from __future__ import annotations

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText


def test_the_only_person_near(parse_text: ParseText) -> None:
    text = "State media reported that Kim Jong Un was pleased. He indicated more would follow."
    assert cast_of(parse_text(text)).forms("Kim Jong Un", "pronoun") == ["He"]


def test_two_persons_leave_it_open(parse_text: ParseText) -> None:
    text = "Peter Marsh met Tomas Brandt on Friday. He said it was late."
    cast = cast_of(parse_text(text))
    assert not [m for m in cast.mentions if m.form == "pronoun"]


def test_gender_decides_between_two(parse_text: ParseText) -> None:
    text = "Mr Peter Marsh met Mary Brandt on Friday. She said it was late."
    assert cast_of(parse_text(text)).forms("Mary Brandt", "pronoun") == ["She"]


def test_an_unnamed_man_may_be_meant(parse_text: ParseText) -> None:
    text = "Peter Marsh saw the driver on Friday. He was drunk."
    assert not [m for m in cast_of(parse_text(text)).mentions if m.form == "pronoun"]


def test_another_paragraph_is_too_far(parse_text: ParseText) -> None:
    text = "Peter Marsh left on Friday.\n\nHe said it was late."
    assert not [m for m in cast_of(parse_text(text)).mentions if m.form == "pronoun"]


def test_somebody_named_in_a_quotation_is_not_its_speaker(parse_text: ParseText) -> None:
    text = "Prosecutors met on Friday. “Peter Marsh did not appear,” he said."
    assert not [m for m in cast_of(parse_text(text)).mentions if m.form == "pronoun"]


def test_it_may_be_nothing(parse_text: ParseText) -> None:
    text = "Norland Seafoods Ltd. closed on Friday. It seems late."
    assert not [m for m in cast_of(parse_text(text)).mentions if m.form == "pronoun"]
