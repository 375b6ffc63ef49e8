"""The second rule of composing a text gives what the first one gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.model.base import Evidence
from generator.model.claims import InsertPart, Part, SpanPart
from generator.model.parts import compose
from generator.verify.composing import (
    Insertion,
    Words,
    parts_of_record,
    parts_of_tokens,
    rebuild,
    same_but_first_case,
)

TEXTS = {"a": "He said  so.\nThe “wall”\tfell — twice, élan.", "b": "no. Not at all"}


@st.composite
def parts(draw: st.DrawFn) -> list[Part]:
    found: list[Part] = []
    for _ in range(draw(st.integers(1, 4))):
        source = draw(st.sampled_from(sorted(TEXTS)))
        start = draw(st.integers(0, len(TEXTS[source]) - 1))
        end = draw(st.integers(start + 1, len(TEXTS[source])))
        found.append(SpanPart(source=source, start=start, end=end))
        if draw(st.booleans()):
            place = Evidence(source="a", start=0, end=2, quote="He")
            found.append(InsertPart(insert="Kim Roe", actor="kim-roe", evidence=place))
    return found


@given(parts())
def test_both_rules_agree(found: list[Part]) -> None:
    data = parts_of_record([p.model_dump(exclude_none=True) for p in found])
    inserts = {Insertion("actor", "kim-roe"): "Kim Roe"}
    assert rebuild(data, TEXTS, inserts) == compose(found, TEXTS)


def test_tokens() -> None:
    assert parts_of_tokens("a", "0-2 [actor:kim-roe] b:3-5 [date:XXXX-03-27]") == (
        Words("a", 0, 2),
        Insertion("actor", "kim-roe"),
        Words("b", 3, 5),
        Insertion("date", "XXXX-03-27"),
    )
    for wrong in ("", "0", "0-", "x-3", "0-2,3-4", "[mood:x]", "-1-2"):
        assert parts_of_tokens("a", wrong) is None


def test_places_that_do_not_exist() -> None:
    for source, start, end in (("c", 0, 1), ("b", 5, 5), ("b", 0, 99)):
        assert rebuild((Words(source, start, end),), TEXTS, {}) is None
    assert rebuild((Words("b", 0, 2), Insertion("actor", "x")), TEXTS, {}) is None


def test_only_the_first_letter_may_change_its_case() -> None:
    assert same_but_first_case("the Wall", "The Wall")
    assert not same_but_first_case("The wall", "The Wall")
    assert not same_but_first_case("She Wall", "The Wall")
