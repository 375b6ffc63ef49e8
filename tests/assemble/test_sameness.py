"""What two papers say of one event is one fact, a disagreement, or two facts: each by its words."""

from __future__ import annotations

import pytest

from generator.model.record import Record
from tests.assemble.stories import two

SAME = [
    (
        "A fire at a chemicals plant in Lindvik killed 12 people on Monday, the fire service said.",
        "Twelve people died when fire tore through a chemicals plant in Lindvik on Monday, "
        "officials said.",
    ),
    (
        "Police arrested two men in connection with the theft of a painting from the Orlo Museum.",
        "Two men were detained by police over the theft of a painting from the Orlo Museum.",
    ),
    (
        "The parliament of Ruvania approved the budget on Thursday.",
        "Ruvania’s parliament passed the budget on Thursday.",
    ),
    (
        "Prime Minister Ada Quill resigned on Sunday after a dispute over the harbour.",
        "Ruvania’s Prime Minister Ada Quill has quit on Sunday following a dispute over the harbour.",
    ),
    (
        "The company Nordkyst bought the ferry operator Skarvline for 40 million crowns.",
        "Skarvline, a ferry operator, was acquired by Nordkyst for 40 million crowns.",
    ),
    (
        "An earthquake of magnitude 6.1 struck the island of Tarsis early on Tuesday.",
        "A 6.1-magnitude earthquake hit the island of Tarsis early on Tuesday.",
    ),
    (
        "The dam burst at dawn, flooding three villages.",
        "The dam broke at dawn and flooded three villages.",
    ),
    (
        "The bridge over the Tarn will be closed until May, the town council said.",
        "The town council said that the bridge over the Tarn would stay shut until May.",
    ),
    (
        "About 200 houses were destroyed by the storm in the north of Ruvania.",
        "The storm destroyed about 200 homes in northern Ruvania.",
    ),
]
DIFFER = [
    (
        "number",
        "Ruvania sent 3,000 soldiers to Meria in March.",
        "Ruvania sent 11,000 soldiers to Meria in March.",
    ),
    (
        "number",
        "At least 12 people died in the fire at the plant, police said.",
        "The fire at the plant killed 31 people, the hospital said.",
    ),
    (
        "polarity",
        "The bank of Ruvania raised its rate on Tuesday.",
        "The bank of Ruvania did not raise its rate on Tuesday.",
    ),
    (
        "roles",
        "Ruvania accused Meria of violating the treaty.",
        "Meria accused Ruvania of violating the treaty.",
    ),
    (
        "place",
        "The rocket fell on a field near Lindvik on Monday.",
        "The rocket fell on a field near Skarv on Monday.",
    ),
    (
        "date",
        "The parliament approved the treaty with Meria on 3 May 2031.",
        "The parliament approved the treaty with Meria on 5 May 2031.",
    ),
]
TWO = [
    (
        "North Korea fired two missiles into the sea on Monday.",
        "South Korea fired two missiles into the sea on Monday.",
    ),
    ("The aid was delivered to the camp on Friday.", "The aid arrived in the port on Friday."),
    ("Mayor Tova Lind opened a bridge on Monday.", "Mayor Tova Lind opened a school on Monday."),
    (
        "Ruvania’s army said it had captured the town of Orlo.",
        "Ruvania’s army said it had shelled the town of Orlo.",
    ),
    (
        "The court sentenced Jonas Reuel to three years in prison.",
        "The court acquitted Jonas Reuel of fraud.",
    ),
    (
        "Two people were injured in a fire in Lindvik in March.",
        "Two people were injured in a fire in Lindvik in June.",
    ),
    (
        "Earlier today, the president met the miners of Orlo.",
        "Earlier today, the president met the miners of Orlo.",
    ),
    ("He resigned on Monday.", "He resigned on Monday."),
    (
        "The minister said the firm may build a plant in Skarv.",
        "The firm built a plant in Skarv.",
    ),
    (
        "President Ada Quill plans to visit Meria in June.",
        "President Ada Quill visited Meria in June.",
    ),
    ("The price of wheat rose by 4 percent.", "The price of oil rose by 4 percent."),
    (
        "Nordkyst carried 80,000 passengers in 2030.",
        "Nordkyst carried 95,000 passengers in 2031.",
    ),
]


def merged(record: Record) -> list[str]:
    return [f.text for f in record.facts if f.reports > 1]


def disagreements(record: Record) -> list[str]:
    return [c.note.message.split(".")[1] for c in record.caveats if c.sides]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_event_in_other_words_is_one_fact(one: str, other: str) -> None:
    record = two(one, other)
    (text,) = merged(record)
    assert text in {one, other}
    assert disagreements(record) == []


@pytest.mark.parametrize(("what", "one", "other"), DIFFER)
def test_one_event_told_differently_is_two_facts_side_by_side(
    what: str, one: str, other: str
) -> None:
    record = two(one, other)
    assert merged(record) == []
    assert disagreements(record) == [what]
    (caveat,) = (c for c in record.caveats if c.sides)
    assert caveat.kind == "conflict"
    assert [s.source for s in caveat.sides] == ["a", "b"]
    assert len(set(caveat.facts)) == 2


@pytest.mark.parametrize(("one", "other"), TWO)
def test_in_doubt_there_are_two_facts_and_no_quarrel(one: str, other: str) -> None:
    record = two(one, other)
    assert merged(record) == []
    assert disagreements(record) == []


def test_a_denial_is_never_the_statement() -> None:
    record = two(
        "The minister said Ruvania had sent soldiers to Meria.",
        "The foreign office denied that Ruvania had sent soldiers to Meria.",
    )
    assert merged(record) == []
    assert disagreements(record) == ["polarity"]


def test_a_number_that_meets_a_floor_may_be_right_beside_it() -> None:
    record = two(
        "At least 12 people died in the fire at the plant, police said.",
        "The fire at the plant killed 14 people, the hospital said.",
    )
    (caveat,) = (c for c in record.caveats if c.sides)
    assert caveat.kind == "number-varies"
    assert "both may be right" in caveat.text


def test_one_quotation_is_one_fact_whatever_stands_around_it() -> None:
    record = two(
        "“We tried to leave the hall the way that we came in,” fire chief Tom Rell said.",
        "Rell told reporters: “We tried to leave the hall the way that we came in. It was shut.”",
    )
    assert [f.reports for f in record.facts if "came in" in f.text] == [2]


def test_two_large_numbers_in_both_make_one_fact() -> None:
    record = two(
        "Only 2,300 people of a population of 9,000 survived in Tarnholm, soldiers said.",
        "Soldiers said the town of Tarnholm counted 2,300 survivors among its 9,000 people.",
    )
    assert [f.reports for f in record.facts if "2,300" in f.text] == [2]


def test_one_large_number_makes_none() -> None:
    record = two(
        "The town of Tarnholm has 9,000 people, the mayor said.",
        "The company sold 9,000 boats in May, the paper said.",
    )
    assert all(f.reports == 1 for f in record.facts)


def test_a_floor_below_a_ceiling_leaves_both_right() -> None:
    record = two(
        "At least 26 people are missing after the ferry Orlo sank on Thursday, police said.",
        "Up to 33 people are missing after the ferry Orlo sank on Thursday, the navy said.",
    )
    assert {c.kind for c in record.caveats if c.sides} == {"number-varies"}


OPPOSITES = [
    (
        "Unemployment in Lindvik rose in May 2031, the statistics office said.",
        "Unemployment in Lindvik fell in May 2031, the trade union said.",
    ),
    (
        "A court in Orlo convicted the former mayor Tom Rell of fraud.",
        "A court in Orlo acquitted the former mayor Tom Rell of fraud.",
    ),
]


@pytest.mark.parametrize(("one", "other"), OPPOSITES)
def test_events_that_exclude_each_other_are_a_conflict(one: str, other: str) -> None:
    record = two(one, other, ("6 June 2031", "6 June 2031"))
    assert [c.note.message.split(".")[:2] for c in record.caveats if c.sides] == [
        ["conflict", "polarity"]
    ]


def test_what_fell_on_another_day_may_have_risen_before() -> None:
    record = two(
        "Shares of Tarn Power rose in Lindvik.",
        "Shares of Tarn Power fell in Lindvik.",
        ("6 June 2031", "9 June 2031"),
    )
    assert not [c for c in record.caveats if c.sides]
