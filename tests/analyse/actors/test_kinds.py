"""What a name stands for, by the whole article."""

from __future__ import annotations

import pytest

from generator.analyse.actors.kinds import key_of
from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Troops fought in the Kursk region of Russia.", "Kursk", "place"),
        ("The ferry reached Elm Island at noon.", "Elm Island", "place"),
        ("Lake Norring froze in January.", "Lake Norring", "place"),
        ("The Ministry of Ferries met on Friday.", "Ministry of Ferries", "organisation"),
        ("Doctors at Leeds General Infirmary treated him.", "Leeds General Infirmary", "organisation"),
        ("The charity Oakhelp raised money on Friday.", "Oakhelp", "organisation"),
        ("Liverpool midfielder Jordan Henderson left.", "Jordan Henderson", "person"),
        ("Hopes rose in Jordan on Friday.", "Jordan", "country"),
        ("Valeria Paris, an Australian sailor, won. Paris said she was glad.", "Valeria Paris", "person"),
        ("The Rohingya fled to Malaysia.", "Rohingya", "group"),
        ("Norquay, a maker of smart lamps, paid for it.", "Norquay", "organisation"),
        ("Tom Finch, an analyst with Charles Marsh, agreed.", "Charles Marsh", "organisation"),
        ("Neighbouring Oswold has offered help.", "Oswold", "place"),
        ("He is survived by his wife, Nilay, and a son.", "Nilay", "person"),
        ("J.C. Chandry’s film opened in Oslo.", "J.C. Chandry", "person"),
        ("A boat capsized off Vanua Loru on Friday.", "Vanua Loru", "place"),
        ("Mount Merrow erupted. Merrow is near Jakarta.", "Merrow", "place"),
        ("Police in Norwich and Harrogate agreed.", "Harrogate", "place"),
        ("The Smiths, who run a cafe, heard it.", "Smiths", "group"),
    ],
)  # fmt: skip
def test_kind(text: str, name: str, kind: str, parse_text: ParseText) -> None:
    assert cast_of(parse_text(text)).kinds().get(name) == kind


def test_ships_events_and_products_are_no_actors(parse_text: ParseText) -> None:
    text = "The ferry Ocean Duchess sank during the Elmstead Festival, Ada Quill said."
    assert cast_of(parse_text(text)).names() == {"Ada Quill"}


def test_spellings_share_a_key() -> None:
    assert key_of("the U.S.") == key_of("US")
    assert key_of("Kim Jong-un") == key_of("Kim Jong Un")
    assert key_of("New People's Party") == key_of("New People Party")
