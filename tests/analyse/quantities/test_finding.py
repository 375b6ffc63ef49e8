"""Quantities: value, unit, modifier, holder and period; and what is none."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.analyse.dates.finding import find_dates
from generator.analyse.quantities.finding import find_quantities
from generator.analyse.reading import Reading
from generator.model.findings import Quantity
from tests.conftest import ParseText

SEED = Path(__file__).parents[2] / "golden/drone-showcase/seeds/000_6b90d53bd58b4736.txt"


WORDS = [
    "at", "least", "3,000", "troops", "about", "$5", "million", "to", "and", "between", "10%",
    "five", "votes", "two", "thirds", "of", "a", "dozen", "men", "several", "heavy", "losses",
    "Rs", "crore", "lakh", "RM50", "N5", "£2.3m", "bn", "2-3", "per", "cent", "from", "9%", "the",
    "its", "not", "even", "another", "only", "1", "2", "\n", "had", "been", "injured", "won",
    "or", "more", "killing", "magnitude", "6.3", "an", "additional", "-", "May", "2015", "km",
]  # fmt: skip


@pytest.fixture
def quantities_in(parse_text: ParseText):
    def run(text: str) -> dict[str, Quantity]:
        reading = Reading(parse_text(text, published="2015-05-20"))
        reading = reading.with_(dates=find_dates(reading))
        return {q.of(text): q for q in find_quantities(reading)}

    return run


@pytest.mark.skipif(not SEED.exists(), reason="the sample article was removed")
def test_seed_keeps_its_numbers_apart_and_qualified(quantities_in) -> None:
    found = quantities_in(SEED.read_text("utf-8"))
    told = {words: (q.value, q.modifier) for words, q in found.items()}
    assert told["approximately 3,000 North Korean troops"] == ("3000", "approximately")
    assert told["an additional 3,000 North Korean troops"] == ("3000", "additional")
    assert told["an earlier deployment of 11,000 soldiers"] == ("11000", "earlier")
    assert told["3,000 troops"] == ("3000", None)
    assert found["significant losses"].vague
    assert not any(q.value in {"14000", "27", "2019"} for q in found.values())


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "modifier"),
    [
        ("At least 12 miners died.", "At least 12 miners", "12", "miners", "at least"),
        ("It cost about $1.2 billion.", "about $1.2 billion", "1200000000", "USD", "about"),
        ("He paid £2.5m for it.", "£2.5m", "2500000", "GBP", None),
        ("Sales rose 5.2 percent.", "5.2 percent", "5.2", "percent", None),
        ("It fell to -5°C overnight.", "-5°C", "-5", "°C", None),
        ("Between 20 and 30 barns burned.", "Between 20 and 30 barns", "20-30", "barns", None),
        ("Some 1,500 to 2,000 miners left.", "Some 1,500 to 2,000 miners", "1500-2000", "miners",
         "some"),
        ("It fell, killing 107 or more.", "107 or more", "107", "killed", "or more"),
        ("It left 12 dead.", "12 dead", "12", "dead", None),
        ("Twenty-five thousand people fled.", "Twenty-five thousand people", "25000", "people",
         None),
        ("The bill passed by a vote of 52-48.", "52-48", "52-48", "votes", None),
        ("The court ruled by five votes to two.", "five votes to two", "5-2", "votes", None),
        ("The council voted 5 to 4.", "5 to 4", "5-4", "votes", None),
        ("A quake of magnitude 6.3 struck.", "magnitude 6.3", "6.3", "magnitude", None),
        ("Up to 40 or so barns burned.", "Up to 40 or so barns", "40", "barns", "up to"),
    ],
)  # fmt: skip
def test_quantity(
    quantities_in, text: str, words: str, value: str, unit: str, modifier: str | None
) -> None:
    found = quantities_in(text)
    assert words in found, list(found)
    assert (found[words].value, found[words].unit, found[words].modifier) == (value, unit, modifier)


def test_votes_against_are_not_told_twice(quantities_in) -> None:
    assert list(quantities_in("It ruled by five votes to two.")) == ["five votes to two"]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
def test_any_words_give_clean_spans_that_do_not_overlap(quantities_in, words: list[str]) -> None:
    text = " ".join(words)
    found = sorted(quantities_in(text).values(), key=lambda q: q.start)
    for quantity in found:
        assert quantity.of(text).strip() == quantity.of(text) != ""
        assert quantity.vague or any(c.isdigit() for c in quantity.value)
    for one, two in pairwise(found):
        assert one.end <= two.start


def test_two_sums_are_not_a_range(quantities_in) -> None:
    assert list(quantities_in("He paid £2.5m and £3m.")) == ["£2.5m", "£3m"]


def test_a_share_and_what_it_is_of(quantities_in) -> None:
    found = quantities_in("A third of voters stayed away, and 5% of miners.")
    assert (found["A third of voters"].value, found["A third of voters"].holder) == (
        "1/3",
        "voters",
    )
    assert found["5%"].holder == "miners"


def test_a_rate_and_its_period(quantities_in) -> None:
    assert quantities_in("It pumps 300,000 barrels a day.")["300,000 barrels"].period == "a day"


def test_vague_amounts_have_no_value(quantities_in) -> None:
    found = quantities_in("Dozens of barns burned and several miners suffered heavy losses.")
    assert set(found) == {"Dozens of barns", "several miners", "heavy losses"}
    assert all(q.vague and q.value == "" for q in found.values())


@pytest.mark.parametrize(
    "text",
    [
        "On May 3, 2014 and in 2015 it rained for three days.",
        "The Boeing 747 and the Group of 20 met on Flight 370.",
        "Holm, 54, of Vell, is aged 54; she came 4th.",
        "They won 3-2; call 555-1234.",
        "He has an iPhone 4 and iOS 5.",
        "She lives at 10 Holm Street.",
        "One of them left one day.",
        "It happened at 10:30 a.m. on the 22nd.",
    ],
)
def test_no_quantity(quantities_in, text: str) -> None:
    assert list(quantities_in(text)) == []


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("It made Rs 294 crore.", "Rs 294 crore", "2940000000", "rupees"),
        ("It spent Rs 2.5 lakh.", "Rs 2.5 lakh", "250000", "rupees"),
        ("It spent ₹3 lakh crore.", "₹3 lakh crore", "3000000000000", "INR"),
        ("It paid RM50 million.", "RM50 million", "50000000", "MYR"),
        ("It paid N5 billion.", "N5 billion", "5000000000", "currency"),
        ("It paid Tk 12 crore.", "Tk 12 crore", "120000000", "BDT"),
        ("It paid Sh4.5m.", "Sh4.5m", "4500000", "shillings"),
        ("It paid €2.3m.", "€2.3m", "2300000", "EUR"),
        ("It paid $400K.", "$400K", "400000", "USD"),
        ("It paid HK$3.2bn.", "HK$3.2bn", "3200000000", "dollars"),
        ("It made 4.12 bln SEK.", "4.12 bln SEK", "4120000000", "SEK"),
        ("It paid £2-3bn.", "£2-3bn", "2000000000-3000000000", "GBP"),
        ("It is between 9% and 10%.", "between 9% and 10%", "9-10", "percent"),
        ("It grew around 2-3 per cent.", "around 2-3 per cent", "2-3", "percent"),
        ("A magnitude 6.8 quake struck.", "magnitude 6.8", "6.8", "magnitude"),
        ("Up to 20,000 had been injured.", "Up to 20,000", "20000", "injured"),
    ],
)
def test_magnitudes_and_ranges_are_whole(quantities_in, text, words, value, unit) -> None:
    found = quantities_in(text)
    assert list(found) == [words]
    assert (found[words].value, found[words].unit) == (value, unit)


def test_the_steps_of_a_change_are_two_numbers(quantities_in) -> None:
    assert list(quantities_in("It fell from 10% to 8%.")) == ["10%", "8%"]


def test_between_two_parties_is_no_modifier(quantities_in) -> None:
    found = quantities_in("The talks between the two countries went on.")
    assert [q.modifier for q in found.values()] == [None]


def test_more_of_a_thing_is_added_to_it(quantities_in) -> None:
    assert (
        quantities_in("Three more ministers left.")["Three more ministers"].modifier == "additional"
    )
    assert quantities_in("More than three ministers left.")[
        "More than three ministers"
    ].modifier == ("more than")


def test_holders_are_what_is_counted(quantities_in) -> None:
    assert [
        q.holder for q in quantities_in("Two-thirds of Nigeria's 36 states voted.").values()
    ] == [
        None,
        "states",
    ]


@pytest.mark.parametrize(
    "text",
    ["The three left at noon.", "He said that one could not go.", "They wore N95 masks."],
)
def test_words_of_prose_count_nothing(quantities_in, text: str) -> None:
    assert not quantities_in(text)


def test_the_numbers_of_a_list_are_none(quantities_in) -> None:
    found = quantities_in("1 Mill burned\n2 Two men freed\n3 Mayor Holm resigned\n30 Syrians fled.")
    assert list(found) == ["Two men", "30 Syrians"]
