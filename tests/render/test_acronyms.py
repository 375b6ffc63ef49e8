"""Acronyms: expanded once, where they come first, with the name that the record has."""

from __future__ import annotations

import pytest

from generator.model.base import Evidence, Kind
from generator.model.claims import Fact, InsertPart, Part, SpanPart
from generator.model.parts import compose
from generator.model.record import RecordActor
from generator.render.acronyms import expanded, is_acronym

NAME = "Harbour Safety Board"
TEXT = (
    "The HSB’s report came late. HSB officials blamed the wind. "
    "The Harbour Safety Board (HSB) met again. NATO was silent."
)
TEXTS = {"a": TEXT}


def place(words: str, after: str = "") -> Evidence:
    start = TEXT.index(words, TEXT.index(after))
    return Evidence(source="a", start=start, end=start + len(words), quote=words)


def actor(kind: Kind = "organisation") -> RecordActor:
    mentions = (place(NAME), place("HSB"), place("HSB", "late"), place("HSB", NAME))
    return RecordActor(id="hsb", name=NAME, kind=kind, aliases=("HSB",), mentions=mentions)


def fact(words: str) -> Fact:
    found = place(words)
    parts: tuple[Part, ...] = (SpanPart(source="a", start=found.start, end=found.end),)
    text = compose(parts, TEXTS)
    return Fact(
        id=f"f{found.start}",
        text=text,
        parts=parts,
        evidence=(found,),
        role="development",
        strength="stated",
    )


LATE = fact("The HSB’s report came late.")
WIND = fact("HSB officials blamed the wind.")
WHOLE = fact("The Harbour Safety Board (HSB) met again.")


def shown(facts: list[Fact], *actors: RecordActor) -> list[str]:
    parts = expanded(facts, actors, TEXTS)
    return [compose(parts[f.id], TEXTS) for f in facts if f.id in parts]


def test_the_name_stands_behind_the_first_acronym_and_its_possessive() -> None:
    assert shown([LATE, WIND, WHOLE], actor()) == [
        "The HSB’s [Harbour Safety Board] report came late."
    ]


def test_the_order_of_the_page_decides() -> None:
    assert shown([WIND, LATE], actor()) == ["HSB [Harbour Safety Board] officials blamed the wind."]


@pytest.mark.parametrize("facts", [[WHOLE], [WHOLE, LATE]])
def test_a_name_that_was_shown_needs_no_repeating(facts: list[Fact]) -> None:
    assert shown(facts, actor()) == []


def test_everybody_knows_the_acronyms_of_countries() -> None:
    assert shown([LATE], actor("country")) == []


def test_the_insertion_names_the_actor_and_its_place() -> None:
    parts = expanded([LATE], [actor()], TEXTS)[LATE.id]
    (made,) = (p for p in parts if isinstance(p, InsertPart))
    assert (made.insert, made.actor, made.evidence.quote) == (NAME, "hsb", NAME)


def test_the_record_stays_as_it_is() -> None:
    before = LATE.model_copy(deep=True)
    expanded([LATE], [actor()], TEXTS)
    assert before == LATE


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("JCS", "Joint Chiefs of Staff"),
        ("CDC", "Centers for Disease Control and Prevention"),
        ("RFE/RL", "Radio Free Europe/Radio Liberty"),
        ("U.N.", "United Nations"),
    ],
)
def test_initials_make_an_acronym(short: str, name: str) -> None:
    assert is_acronym(short, name)


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Kim", "Kim Jong Un"),
        ("NATO", "North Atlantic Alliance"),
        ("HSB", "HSB"),
        ("U", "Union"),
        ("BSH", NAME),
        ("", NAME),
    ],
)
def test_other_short_names_are_none(short: str, name: str) -> None:
    assert not is_acronym(short, name)
