"""Every example of rules/strength: the cue is found by its row, or it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse.strength.checks import CHECKS
from generator.analyse.strength.cues import find_cues
from generator.model.base import STRENGTHS
from generator.rules import Row, rows

if TYPE_CHECKING:
    from tests.conftest import ParseText

CASES = [(row, text, True) for row in rows("strength/cues") for text in row.yes] + [
    (row, text, False) for row in rows("strength/cues") for text in row.no
]


@pytest.mark.parametrize(
    ("row", "text", "fires"), CASES, ids=[f"{row.id}-{text}" for row, text, _ in CASES]
)
def test_example(row: Row, text: str, fires: bool, parse_text: ParseText) -> None:
    found = find_cues(parse_text(text).doc)
    assert (row.id in {each.cue.rule for each in found}) is fires, found


def test_every_row_has_examples_and_known_checks() -> None:
    for row in rows("strength/cues"):
        assert row.yes and row.no, row.id
        assert row.more["strength"] in STRENGTHS, row.id
        named = [*row.more.get("needs", ()), *row.more.get("unless", ())]
        assert [name for name in named if name not in CHECKS] == [], row.id


def test_every_check_is_asked_for() -> None:
    named = {
        name
        for row in rows("strength/cues")
        for name in [*row.more.get("needs", ()), *row.more.get("unless", ())]
    }
    assert sorted(set(CHECKS) - named) == []


@pytest.mark.parametrize("row", rows("strength/context"), ids=lambda row: str(row.id))
def test_word_lists_hold_their_examples(row: Row) -> None:
    assert set(row.yes) <= set(row.words)
    assert not set(row.no) & set(row.words)
