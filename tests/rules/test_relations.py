"""Every example of the rules of relations: the yes texts tie two actors, the no texts none."""

from __future__ import annotations

import pytest

from generator.analyse import read
from generator.rules import Row, rows
from tests.conftest import ParseText

FILES = ("verbs", "nouns", "organs", "adjectives", "light")
ROWS = [row for name in FILES for row in rows(f"relations/{name}")]


def examples(side: str) -> list[object]:
    return [
        pytest.param(text, id=f"{row.kind}-{row.id}-{n}")
        for row in ROWS
        for n, text in enumerate(getattr(row, side))
    ]


@pytest.mark.parametrize("text", examples("yes"))
def test_two_actors_are_tied(text: str, parse_text: ParseText) -> None:
    assert read(parse_text(text)).relations


@pytest.mark.parametrize("text", examples("no"))
def test_no_arrow_is_drawn(text: str, parse_text: ParseText) -> None:
    assert read(parse_text(text)).relations == ()


@pytest.mark.parametrize("row", [r for r in ROWS if r.kind == "act"], ids=lambda r: r.id)
def test_an_example_uses_a_verb_of_its_row(row: Row, parse_text: ParseText) -> None:
    for text in row.yes:
        lemmas = {t.lemma_.lower() for t in parse_text(text).doc}
        assert lemmas & set(row.words)
