"""Every row of rules/roles fires on its own examples."""

from __future__ import annotations

import pytest

from generator.analyse.row_search import find_phrases
from generator.rules import Row, rows

FILES = ("roles/assessment", "roles/background", "roles/outlook")
CASES = [
    (file, row, text, expected)
    for file in FILES
    for row in rows(file)
    for expected, texts in ((True, row.yes), (False, row.no))
    for text in texts
]


@pytest.mark.parametrize(
    ("file", "row", "text", "expected"), CASES, ids=[f"{f}:{r.id}:{t[:20]}" for f, r, t, _ in CASES]
)
def test_row_fires_on_its_examples(file: str, row: Row, text: str, expected: bool) -> None:
    assert any(hit.row.id == row.id for hit in find_phrases(file, text)) is expected


def test_every_row_has_both_kinds_of_examples() -> None:
    assert [row.id for file in FILES for row in rows(file) if not (row.yes and row.no)] == []
