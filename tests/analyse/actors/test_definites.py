"""Bare references to one organisation."""

from __future__ import annotations

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText


def test_the_ministry_after_one_ministry(parse_text: ParseText) -> None:
    text = "The Ministry of Ferries met on Friday. The ministry gave no reason."
    assert cast_of(parse_text(text)).forms("Ministry of Ferries", "nominal") == ["The ministry"]


def test_two_ministries_leave_it_open(parse_text: ParseText) -> None:
    text = "The Ministry of Ferries met the Ministry of Bread. The ministry gave no reason."
    assert not [m for m in cast_of(parse_text(text)).mentions if m.form == "nominal"]


def test_a_second_company_leaves_it_open(parse_text: ParseText) -> None:
    text = "Norland Seafoods Ltd. sued Orchard Inc. on Friday. The company gave no reason."
    assert not [m for m in cast_of(parse_text(text)).mentions if m.form == "nominal"]


def test_a_definite_is_no_alias(parse_text: ParseText) -> None:
    text = "The Ministry of Ferries met on Friday. The ministry gave no reason."
    assert cast_of(parse_text(text)).get("Ministry of Ferries").aliases == ()
