"""Warnings: from what is not known of a source, and from what was observed in its text."""

from __future__ import annotations

from generator.model.findings import Observation
from tests.assemble.made import bounds, findings, place, record


def seen(kind: str, words: str, statement: int | None = 0, **more: object) -> Observation:
    return Observation(**bounds(words), kind=kind, words=place(words), statement=statement, **more)


def kinds(**more: object) -> list[str]:
    return [c.kind for c in record(findings(**more)).caveats]


def test_an_undated_second_hand_text_says_so() -> None:
    assert kinds() == ["undated", "second-hand", "no-link", "single-origin"]


def test_what_is_known_is_no_warning() -> None:
    made = record(published="2021-05-01", url="https://orlo.example/1", original=None)
    assert [c.kind for c in made.caveats] == ["single-origin"]


def test_two_texts_are_not_one() -> None:
    made = record(findings("a"), findings("b"))
    messages = [c.note.message for c in made.caveats]
    assert "caveat.single_text" not in messages
    assert "caveat.one_root" in messages  # one text, twice
    undated = [c.text for c in made.caveats if c.kind == "undated"]
    assert undated == ["2 of the 2 texts state no date of publication, and none is assumed."]


def test_a_warning_stands_under_its_fact() -> None:
    made = record(findings(observations=(seen("withheld-detail", "40 houses", 1),)))
    warning = made.caveats[-1]
    assert warning.facts == (made.facts[1].id,)
    assert made.facts[1].caveats == (warning.id,)
    assert warning.text == "“40 houses”: the text gives no more."
    assert warning.evidence[0].quote == "40 houses"


def test_a_warning_about_a_retelling_stands_under_what_it_retells() -> None:
    made = record(findings(observations=(seen("withheld-detail", "the dam will close", 3),)))
    assert made.caveats[-1].facts == (made.facts[0].id,)


def test_dates_without_a_year_are_one_warning() -> None:
    found = record(
        findings(
            observations=(
                seen("year-not-stated", "May"),
                seen("year-not-stated", "2019", 2),
                seen("year-not-stated", "May"),
            )
        )
    )
    warnings = [c for c in found.caveats if c.kind == "year-not-stated"]
    assert [c.text for c in warnings] == ["“May” and “2019” are given without a year."]
    assert len(warnings[0].facts) == 2


def test_ids_are_the_same_on_every_run_and_differ() -> None:
    made = record(findings(observations=(seen("hedged", "40 houses", 1), seen("plan", "May"))))
    again = record(findings(observations=(seen("hedged", "40 houses", 1), seen("plan", "May"))))
    assert [c.id for c in made.caveats] == [c.id for c in again.caveats]
    assert len({c.id for c in made.caveats}) == len(made.caveats)
