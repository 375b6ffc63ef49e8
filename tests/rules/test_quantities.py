"""Every example of every row of rules/quantities: it fires, or does not, as the row says."""

from __future__ import annotations

import pytest

from generator.analyse.dates.finding import find_dates
from generator.analyse.quantities.finding import find_quantities
from generator.analyse.quantities.numbers import number_of
from generator.analyse.reading import Reading
from generator.model.findings import Quantity
from generator.rules import Row, rows
from tests.conftest import ParseText

FIRING = [row for name in ("modifiers", "units", "vague") for row in rows(f"quantities/{name}")]
CASES = [(row, text, text in row.yes) for row in FIRING for text in (*row.yes, *row.no)]
GUARDS = [
    (row, text, text in row.yes)
    for row in rows("quantities/guards")
    if not row.kind.startswith(("vote", "step")) and row.kind != "metres"
    for text in (*row.yes, *row.no)
]
VOTES = [
    (row, text, text in row.yes)
    for row in rows("quantities/guards")
    if row.kind.startswith("vote")
    for text in (*row.yes, *row.no)
]


def _ids(cases: list[tuple[Row, str, bool]]) -> list[str]:
    return [f"{row.id}-{text[:30]}" for row, text, _ in cases]


def _found(text: str, parse_text: ParseText) -> tuple[Quantity, ...]:
    reading = Reading(parse_text(text, published="2015-05-20"))
    return find_quantities(reading.with_(dates=find_dates(reading)))


@pytest.mark.parametrize(("row", "text", "fires"), CASES, ids=_ids(CASES))
def test_row(row: Row, text: str, fires: bool, parse_text: ParseText) -> None:
    if row.kind in {"measure", "plural"}:  # the nouns before which the other kinds stand
        assert any(q.vague for q in _found(text, parse_text)) is fires
        return
    rules = [q.rule for q in _found(text, parse_text)]
    assert (row.id in rules) is fires, rules


@pytest.mark.parametrize(("row", "text", "fires"), GUARDS, ids=_ids(GUARDS))
def test_guard_keeps_a_number_out(row: Row, text: str, fires: bool, parse_text: ParseText) -> None:
    found = _found(text, parse_text)
    assert (not found) is fires, [q.of(text) for q in found]


@pytest.mark.parametrize(("row", "text", "fires"), VOTES, ids=_ids(VOTES))
def test_votes(row: Row, text: str, fires: bool, parse_text: ParseText) -> None:
    assert any(q.unit == "votes" for q in _found(text, parse_text)) is fires


@pytest.mark.parametrize(
    "row", [r for r in rows("quantities/guards") if r.kind.startswith("step")], ids=lambda r: r.id
)
def test_a_change_and_what_it_came_to(row: Row, parse_text: ParseText) -> None:
    for text in (*row.yes, *row.no):
        two = not any("-" in (q.value or "") for q in _found(text, parse_text))
        assert two is (text in row.yes), text


@pytest.mark.parametrize(
    "row", [r for r in rows("quantities/guards") if r.kind == "metres"], ids=lambda row: row.id
)
def test_metres_beside_millions(row: Row, parse_text: ParseText) -> None:
    for text in (*row.yes, *row.no):
        found = any(q.unit == "metres" for q in _found(text, parse_text))
        assert found is (text in row.yes), text


@pytest.mark.parametrize("row", rows("quantities/numbers"), ids=lambda row: row.id)
def test_number_words(row: Row, parse_text: ParseText) -> None:
    if row.kind in {"scale-letters", "sum-letters"}:
        assert all("5000000" in [q.value for q in _found(t, parse_text)] for t in row.yes)
        assert "5000000" not in [q.value for t in row.no for q in _found(t, parse_text)]
        return
    if row.kind == "apart":
        assert not any(_found(text, parse_text) for text in row.yes)
        assert all(_found(text, parse_text) for text in row.no)
        return
    if row.kind in {"fraction", "ratio", "parts"}:
        for text in (*row.yes, *row.no):
            found = any(q.rule == "fraction" for q in _found(text, parse_text))
            assert found is (text in row.yes), text
        return
    assert all(number_of(word) is not None for word in row.yes)
    assert all(number_of(word) is None for word in row.no)


@pytest.mark.parametrize("row", rows("quantities/meanings"), ids=lambda row: row.id)
def test_meanings(row: Row) -> None:
    assert set(row.yes) <= set(row.words)
    assert not set(row.no) & set(row.words)
