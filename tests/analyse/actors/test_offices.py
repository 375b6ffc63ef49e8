"""Persons by the acronym of their office."""

from __future__ import annotations

import pytest

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Chief Justice of India (CJI) Anna Berg heard it. The CJI said no.", "Anna Berg"),
        ("CJI Anna Berg heard it. The CJI said no.", "Anna Berg"),
        ("Anna Berg, chief executive officer of Orchard Inc, left. The CEO said no.", "Anna Berg"),
    ],
)
def test_the_holder_is_meant(text: str, holder: str, parse_text: ParseText) -> None:
    assert len(cast_of(parse_text(text)).forms(holder, "nominal")) == 1


def test_nobody_is_meant_where_two_hold_it(parse_text: ParseText) -> None:
    text = "CEO Anna Berg met CEO Clara Hale. The CEO said no."
    assert [m for m in cast_of(parse_text(text)).mentions if m.form == "nominal"] == []
