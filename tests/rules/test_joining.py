"""Every rule of rules/actors/joining joins a mention to its actor, or does not, as the row says."""

from __future__ import annotations

import pytest

from generator.rules import Row, rows
from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText

ROWS = rows("actors/joining")
CASES = [
    pytest.param(row, text, fires, id=f"{row.id}-{'yes' if fires else 'no'}-{n}")
    for row in ROWS
    for fires, texts in ((True, row.yes), (False, row.no))
    for n, text in enumerate(texts)
]


@pytest.mark.parametrize(("row", "text", "fires"), CASES)
def test_example(row: Row, text: str, fires: bool, parse_text: ParseText) -> None:
    cast = cast_of(parse_text(text))
    found = {m.rule for m in cast.mentions}
    assert (row.id in found) is fires, [(m.of(text), m.actor, m.rule) for m in cast.mentions]


@pytest.mark.parametrize("text", [text for row in ROWS for text in (*row.yes, *row.no)])
def test_whatever_joins_a_mention_is_a_row(text: str, parse_text: ParseText) -> None:
    found = {m.rule for m in cast_of(parse_text(text)).mentions} - {""}
    assert found <= {row.id for row in ROWS}
