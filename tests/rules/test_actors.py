"""Every example of rules/actors: a word of the row stands in it, or does not."""

from __future__ import annotations

import pytest

from generator.analyse.actors.lexicon import firing
from generator.rules import gazetteer, rows

FILES = ("titles", "organisations", "groups", "interest", "cues")
CASES = [
    (name, row.id, text, fires)
    for name in FILES
    for row in rows(f"actors/{name}")
    for texts, fires in ((row.yes, True), (row.no, False))
    for text in texts
]


@pytest.mark.parametrize(("name", "id", "text", "fires"), CASES)
def test_example(name: str, id: str, text: str, fires: bool) -> None:
    assert (id in firing(name, text)) is fires


@pytest.mark.parametrize("name", FILES)
def test_every_row_has_examples_and_words_that_are_text(name: str) -> None:
    found = rows(f"actors/{name}")
    assert [row.id for row in found if not row.yes or not row.no] == []
    assert [(row.id, w) for row in found for w in row.words if not isinstance(w, str)] == []


def test_a_code_of_the_gazetteer_is_one_country() -> None:
    codes = [c["code"] for c in gazetteer("countries")]
    assert len(codes) == len(set(codes))
    names = [n for c in gazetteer("countries") for n in c["names"]]
    assert len(names) == len(set(names))


def test_cities_are_in_known_countries() -> None:
    assert set(gazetteer("cities")) <= {c["code"] for c in gazetteer("countries")}
