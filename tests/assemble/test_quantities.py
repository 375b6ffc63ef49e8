"""Numbers keep their qualifiers, and an amount without a number is none."""

from __future__ import annotations

from generator.model.findings import Quantity
from tests.assemble.made import bounds, findings, record, statement

HOUSES = Quantity(**bounds("40 houses"), value="40", unit="houses", modifier="about")


def made_with(*quantities: Quantity) -> tuple[str, ...]:
    spoken = statement(
        "Mayor Ada Quill said 40 houses were empty.", 0, quantities=tuple(range(len(quantities)))
    )
    found = record(findings(quantities=quantities, statements=(spoken,)))
    assert [q.fact for q in found.quantities] == [found.facts[0].id] * len(found.quantities)
    return tuple(f"{q.modifier} {q.value}: {q.text}" for q in found.quantities)


def test_a_number_is_shown_in_the_words_of_the_text() -> None:
    assert made_with(HOUSES) == ("about 40: 40 houses",)


def test_an_amount_without_a_number_is_left_to_the_questions() -> None:
    assert made_with(HOUSES.model_copy(update={"vague": True, "value": ""})) == ()
