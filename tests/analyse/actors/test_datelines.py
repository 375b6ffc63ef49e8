"""A dateline's town is a place, known to the gazetteer or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse.parse import parse
from generator.sources.text import article_from_text
from tests.analyse.actor_reading import Cast, cast_of

if TYPE_CHECKING:
    from spacy.language import Language


def cast(nlp: Language, opening: str) -> Cast:
    text = f"A wall falls\n\n{opening} The harbour wall fell on Monday, officials said."
    return cast_of(next(iter(parse(nlp, [article_from_text(text, id="t")]))))


@pytest.mark.parametrize(
    ("opening", "town"),
    [
        ("TARNHOLM (NPA) —", "TARNHOLM"),
        ("TARNHOLM, May 3 (Reuters) -", "TARNHOLM"),
        ("PORT TARN, Norway (AP) -", "PORT TARN"),
        ("ST. JORUN’S, N.L. —", "ST. JORUN’S"),
    ],
)
def test_an_unknown_town_is_a_place(nlp: Language, opening: str, town: str) -> None:
    assert cast(nlp, opening).kinds()[town] == "place"


@pytest.mark.parametrize("opening", ["NPQ -", "May 3, 2019 -"])
def test_an_agency_and_a_date_are_no_town(nlp: Language, opening: str) -> None:
    assert "place" not in cast(nlp, opening).kinds().values()
