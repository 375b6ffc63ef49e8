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
        ("Floods hit the districts of Tarnholm, Orlavik, Wodra and Jessund.", "Wodra", "place"),
        ("It rose in the Tarn, Orlav, Wodra and Jessund rivers on Monday.", "Orlav", "place"),
        ("The suit was filed by Okwa Tessandi. Then Tessandi left.", "Okwa Tessandi", "person"),
        ("Haq and Tamir-ur-Jalal were held.", "Tamir-ur-Jalal", "person"),
        ("Police held Wodra Teyo, 30 and Ada Finch, 38.", "Wodra Teyo", "person"),
        ("Norra Sandell analyst Ada Finch cut her target.", "Norra Sandell", "organisation"),
        ("The jet of Wodra Air landed in Oslo.", "Wodra Air", "organisation"),
        ("Late last night the Texas House passed the bill.", "Texas House", "organisation"),
        ("A bus took workers to the 430-MW Wodra hydropower site.", "Wodra", "place"),
        ("Labour held the seat on Thursday.", "Labour", "organisation"),
        ("Wodra-PF officials accused her of failing to report.", "Wodra-PF", "organisation"),
        ("Marwila Magistrate Ada Finch freed them.", "Marwila", "place"),
        ("Dinwila newspaper reported that he had cried.", "Dinwila", "organisation"),
        ("Wodralia vice chairman Ada Finch agreed.", "Wodralia", "organisation"),
        ("An individual named Wodra Tessandi Vidan surrendered.", "Wodra Tessandi Vidan", "person"),
        ("It rose in several areas including Nathwila and Kottamulla.", "Kottamulla", "place"),
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


def test_a_family_name_with_a_hyphen_is_the_persons(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("Judith Wodra-Finch led it. “It is late,” Wodra-Finch said."))
    assert cast.get("Judith Wodra-Finch").aliases == ("Wodra-Finch",)


@pytest.mark.parametrize("word", ["OK", "CCTV"])
def test_letters_that_are_nobodys(word: str, parse_text: ParseText) -> None:
    assert word not in cast_of(parse_text(f"They were {word} and on {word} in Oslo.")).names()


def test_heads_that_stand_alone_name_nobody(parse_text: ParseText) -> None:
    text = "The Party met on Monday. The Command agreed, and the Police left for Oslo."
    assert cast_of(parse_text(text)).names() == {"Oslo"}
