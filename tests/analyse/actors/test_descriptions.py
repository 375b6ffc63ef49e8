"""Roles as the text describes them."""

from __future__ import annotations

import pytest

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("Ukrainian analyst Ada Quill agreed.", "Ada Quill", "Ukrainian analyst"),
        ("It was Russia’s Deputy Foreign Minister Ada Quill.", "Ada Quill", "Russia’s Deputy Foreign Minister"),
        ("Military analyst Ada Quill disagreed.", "Ada Quill", "Military analyst"),
        ("Ada Quill, spokeswoman for the harbour, agreed.", "Ada Quill", "spokeswoman for the harbour"),
        ("The mayor of Oakham, Ada Quill, agreed.", "Ada Quill", "mayor of Oakham"),
        ("Ada Quill, who is a lawyer in Paris, agreed.", "Ada Quill", "lawyer in Paris"),
        ("Ada Quill, 54, of Oakham, agreed.", "Ada Quill", "54, of Oakham"),
        ("Analyst Ada Quill from South Korea agreed.", "Ada Quill", "from South Korea"),
        ("Secretary of State Ada Quill agreed.", "Ada Quill", "Secretary of State"),
    ],
)  # fmt: skip
def test_described(text: str, name: str, said: str, parse_text: ParseText) -> None:
    assert said in cast_of(parse_text(text)).said_of(name)


def test_an_agency_with_its_country(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("According to South Korea’s Yonhap news agency, they left."))
    assert cast.said_of("Yonhap") == ["South Korea’s Yonhap news agency"]


def test_a_clause_is_no_description(parse_text: ParseText) -> None:
    cast = cast_of(
        parse_text("After the vote, Ada Quill, the ferries stayed in port all day long.")
    )
    assert cast.said_of("Ada Quill") == []


def test_a_founder_is_not_the_grandson(parse_text: ParseText) -> None:
    text = "Odo Quill, grandson of founder Ada Quill, resigned."
    assert cast_of(parse_text(text)).said_of("Ada Quill") == ["founder"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He beat Odo Hale, commission chairperson Justice Ada Quill told reporters.", "Odo Hale"),
        ("They reached Oakham, the civil protection agency said.", "Oakham"),
        ("It used the Norland Police Force, the Norland Army.", "Norland Police Force"),
        ("Ada Quill, deputy minister before she left Oslo, spoke.", "Ada Quill"),
        ("When rival captains Odo Hale and Tom Finch met, it rained.", "Odo Hale"),
        ("Prime Minister Tun Peter Marsh said Tun Odo Hale is free to go.", "Odo Hale"),
    ],
)
def test_no_clause_and_nobody_else(text: str, name: str, parse_text: ParseText) -> None:
    cast = cast_of(parse_text(text))
    assert cast.said_of(next(n for n in cast.names() if n.endswith(name.split()[-1]))) == []


def test_a_name_that_belongs_to_the_description(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("Odo Hale, a lawyer for Ada Quill, agreed on Friday."))
    assert cast.said_of("Odo Hale") == ["lawyer for Ada Quill"]
