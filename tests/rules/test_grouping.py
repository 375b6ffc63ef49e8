"""Every example of the rows that `briefings group` leaves out of account."""

from __future__ import annotations

import re

import pytest

from generator.rules import Row, rows

CASES = [
    pytest.param(row, text, fires, id=f"{row.id}-{'yes' if fires else 'no'}-{n}")
    for row in rows("grouping/words")
    for fires, texts in ((True, row.yes), (False, row.no))
    for n, text in enumerate(texts)
]


@pytest.mark.parametrize(("row", "text", "fires"), CASES)
def test_examples(row: Row, text: str, fires: bool) -> None:
    words = set(re.findall(r"\w+", text.lower()))
    assert bool(words & set(row.words)) is fires


def test_a_word_stands_in_one_row() -> None:
    every = [
        w
        for row in rows("grouping/words")
        for w in row.words
        if row.kind not in {"calendar", "months"}
    ]
    assert len(every) == len(set(every))
