"""Which names stand for one thing."""

from __future__ import annotations

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText


def test_family_name_first(parse_text: ParseText) -> None:
    text = "Leader Kim Jong Un spoke. Analyst Lee Sung Joon doubted it. Kim left; Lee stayed."
    cast = cast_of(parse_text(text))
    assert cast.get("Kim Jong Un").aliases == ("Kim",)
    assert cast.get("Lee Sung Joon").aliases == ("Lee",)


def test_two_of_one_family_stay_two(parse_text: ParseText) -> None:
    text = "Peter Marsh met Clara Marsh in Paris. Mr Marsh said it was late."
    assert {"Peter Marsh", "Clara Marsh"} <= cast_of(parse_text(text)).names()


def test_an_acronym_in_parentheses(parse_text: ParseText) -> None:
    text = "The Harbour Safety Board (HSB) met on Friday. HSB inspectors found two leaks."
    cast = cast_of(parse_text(text))
    assert cast.get("Harbour Safety Board").aliases == ("HSB",)


def test_an_acronym_goes_to_the_name_that_it_spells(parse_text: ParseText) -> None:
    text = "The Centers for Ferry Safety and the National Ferry Society met. The NFS agreed."
    cast = cast_of(parse_text(text))
    assert cast.get("National Ferry Society").aliases == ("NFS",)


def test_a_company_without_its_legal_form(parse_text: ParseText) -> None:
    text = "Norland Seafoods Ltd. lost money. Norland Seafoods blamed the weather."
    assert cast_of(parse_text(text)).names() == {"Norland Seafoods Ltd."}


def test_one_country_by_all_its_names_and_north_is_not_south(parse_text: ParseText) -> None:
    text = "North Korea fired at South Korea. The North denied it. The DPRK army left the South."
    cast = cast_of(parse_text(text))
    assert set(cast.get("North Korea").aliases) == {"North", "DPRK"}
    assert cast.get("South Korea").aliases == ("South",)


def test_a_misspelt_variant_is_no_second_person(parse_text: ParseText) -> None:
    text = "Ada Merrowind resigned on Friday. Ada Merowind had led the port since 2019."
    assert len(cast_of(parse_text(text)).actors) == 1


def test_a_name_without_its_last_part_or_its_titles(parse_text: ParseText) -> None:
    text = "Minister Datuk Seri Ahmad Tarik Hamzah spoke. Ahmad Tarik said no. Tarik left."
    cast = cast_of(parse_text(text))
    assert cast.names() == {"Ahmad Tarik Hamzah"}


def test_sisters_in_name_are_two(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("Daniel Marsh met Daniela Marsh in Oslo."))
    assert {"Daniel Marsh", "Daniela Marsh"} <= cast.names()


def test_a_company_and_its_founder(parse_text: ParseText) -> None:
    text = "Tessari, a maker of shoes, was founded by Luca Tessari. Tessari employs 400 people."
    cast = cast_of(parse_text(text))
    assert cast.kinds() == {"Tessari": "organisation", "Luca Tessari": "person"}


def test_who_of_the_two_speaks_is_left_open(parse_text: ParseText) -> None:
    text = "Tessari, a maker of shoes, was founded by Luca Tessari. Tessari said sales were up."
    cast = cast_of(parse_text(text))
    assert not [m for m in cast.mentions if m.start == text.index("Tessari said")]


def test_an_acronym_after_the_word_for_the_body(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("The All Harbours Congress party (AHC)'s candidate left."))
    assert cast.get("All Harbours Congress").aliases == ("AHC",)


def test_an_agency_without_its_nouns_and_a_first_word_of_many(parse_text: ParseText) -> None:
    cast = cast_of(parse_text("Yonhap News Agency reported it. It rained, Yonhap said."))
    assert cast.get("Yonhap News Agency").aliases == ("Yonhap",)
    cast = cast_of(parse_text("The National Assembly met. He was taken to National hospital."))
    assert cast.get("National Assembly").aliases == ()


def test_letters_of_an_office_or_a_degree_are_no_bodys(parse_text: ParseText) -> None:
    text = "The Inspector General of Police (IGP) and Ada Quill (SAN) spoke to the Police in Oslo."
    assert not {"IGP", "SAN"} & {
        alias for a in cast_of(parse_text(text)).actors for alias in a.aliases
    }
