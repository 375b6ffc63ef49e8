"""Every example of the rules of relations: the yes texts tie two actors, the no texts none."""

from __future__ import annotations

import pytest

from generator.analyse import read
from generator.rules import Row, rows
from tests.conftest import ParseText

FILES = ("verbs", "nouns", "organs", "adjectives", "light")
HELD_BACK = ("supposed", "excluded")
"""Kinds of rows that keep an arrow from being drawn: they fire where none is."""
ROWS = [row for name in FILES for row in rows(f"relations/{name}")]


def examples(side: str) -> list[object]:
    return [
        pytest.param(row, text, id=f"{row.kind}-{row.id}-{n}")
        for row in ROWS
        for n, text in enumerate(getattr(row, side))
    ]


@pytest.mark.parametrize("row, text", examples("yes"))
def test_yes(row: Row, text: str, parse_text: ParseText) -> None:
    found = read(parse_text(text)).relations
    lemmas = {t.lemma_.lower() for t in parse_text(text).doc}
    if row.kind in HELD_BACK:
        assert lemmas & set(row.words)
        assert found == ()
    elif row.kind == "organ":
        # The row gives an end of an arrow that another row draws.
        assert lemmas & set(row.words)
        assert found
    else:
        assert row.id in {rule.partition("#")[2] for r in found for rule in r.rules}, found


@pytest.mark.parametrize("row, text", examples("no"))
def test_no(row: Row, text: str, parse_text: ParseText) -> None:
    found = read(parse_text(text)).relations
    assert bool(found) is (row.kind in HELD_BACK), found
