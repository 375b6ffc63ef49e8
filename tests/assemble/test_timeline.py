"""The timeline: what is placed in time, planned apart, each date once."""

from __future__ import annotations

from generator.model.findings import Event
from tests.assemble.made import bounds, findings, place, record


def event(words: str, date: int, statement: int, status: str = "happened") -> Event:
    return Event(
        **bounds(words), date=date, spans=(place(words),), status=status, statement=statement
    )


CLOSES = event("The dam at Orlo will close in May.", 0, 0, "planned")
LEFT = event("He left in 2019.", 1, 2)


def test_known_years_stand_before_unknown_ones() -> None:
    unknown = CLOSES.model_copy(update={"status": "happened"})
    made = record(findings(events=(unknown, LEFT)))
    assert [e.date.edtf for e in made.timeline] == ["2019", "XXXX-05"]


def test_what_is_planned_stands_apart_from_what_happened() -> None:
    dates = (findings().dates[0].model_copy(update={"edtf": "2018-05"}), findings().dates[1])
    made = record(findings(events=(CLOSES, LEFT), dates=dates))
    assert [e.status for e in made.timeline] == ["happened", "planned"]


def test_an_entry_knows_its_fact_and_its_words() -> None:
    made = record(findings(events=(LEFT,)))
    entry = made.timeline[0]
    assert entry.fact == made.facts[2].id
    assert entry.evidence[0].quote == "He left in 2019."


def test_two_dates_of_one_clause_are_two_entries() -> None:
    both = (LEFT, LEFT.model_copy(update={"date": 0}))
    made = record(findings(events=both))
    assert len({e.id for e in made.timeline}) == 2


def test_a_retelling_adds_no_second_entry_for_the_same_date() -> None:
    recap = event("the dam will close", 0, 3)
    made = record(findings(events=(CLOSES, recap)))
    assert [e.text for e in made.timeline] == ["The dam at Orlo will close in May."]


def test_a_retelling_stands_only_under_a_fact_of_its_speaker_and_strength() -> None:
    recap = event("the dam will close", 1, 3)
    assert [e.date.edtf for e in record(findings(events=(recap,))).timeline] == ["2019"]
    for other in ({"strength": "hedged"}, {"attributions": (0,)}):
        told = findings().statements
        told = (*told[:3], told[3].model_copy(update=other))
        assert record(findings(events=(recap,), statements=told)).timeline == ()


def test_a_duration_has_no_place_on_it() -> None:
    dates = (findings().dates[0], findings().dates[1].model_copy(update={"edtf": None}))
    assert record(findings(events=(LEFT,), dates=dates)).timeline == ()
