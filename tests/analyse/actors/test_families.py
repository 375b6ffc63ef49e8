"""A family name of several: the one who agrees or was so called before, or nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText

PAIR = "Peter Marsh met Clara Marsh in Oslo. "


def bearer(parse_text: ParseText, text: str, at: str) -> str | None:
    """Name of the actor that the mention beginning at ``at`` stands for."""
    cast = cast_of(parse_text(text))
    start = text.index(at)
    names = {a.id: a.name for a in cast.actors}
    return next((names[m.actor] for m in cast.mentions if m.start == start), None)


@pytest.mark.parametrize(
    ("text", "at", "who"),
    [
        (PAIR + "Marsh said it was late.", "Marsh said", None),
        (PAIR + "Marsh said he was late.", "Marsh said", "Peter Marsh"),
        (PAIR + "Marsh said she was late.", "Marsh said", "Clara Marsh"),
        (PAIR + "Mrs Marsh spoke first.", "Marsh spoke", "Clara Marsh"),
        (
            "Peter Marsh left. Marsh said no. His wife, Clara Marsh, stayed. Marsh spoke twice.",
            "Marsh spoke",
            "Peter Marsh",
        ),
        (
            "Peter Marsh left. Marsh said no. Clara Marsh stayed. Mrs Marsh spoke twice.",
            "Marsh spoke",
            "Clara Marsh",
        ),
    ],
)
def test_whose_a_bare_name_is(text: str, at: str, who: str | None, parse_text: ParseText) -> None:
    assert bearer(parse_text, text, at) == who


def test_a_shared_name_is_nobody_s_alias(parse_text: ParseText) -> None:
    cast = cast_of(parse_text(PAIR + "Mr Marsh spoke. Mrs Marsh spoke."))
    assert cast.get("Peter Marsh").aliases == cast.get("Clara Marsh").aliases == ()


@given(st.permutations(["Peter Marsh left.", "Clara Marsh stayed.", "Ada Quill sang."]))
def test_no_order_lets_the_wrong_one_speak(parse_text: ParseText, told: list[str]) -> None:
    text = " ".join(told) + " Marsh said it was late."
    assert bearer(parse_text, text, "Marsh said") is None
