"""Long lists in pieces: nothing lost, nothing twice, every piece reachable from every other."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.render.across.paging import pieces


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 50), st.integers(1, 9))
def test_all_rows_once_and_in_order(count: int, size: int) -> None:
    found = pieces("a/b", list(range(count)), "en", size)
    assert [row for piece in found for row in piece.rows] == list(range(count))
    assert all(len(piece.rows) <= size for piece in found)


def test_addresses_work_from_every_depth() -> None:
    first, second = pieces("timeline/2031", [1, 2], "en", 1)
    assert (first.path, first.root) == ("timeline/2031/index.md", "../../")
    assert (second.path, second.root) == ("timeline/2031/pages/2/index.md", "../../../../")
    assert [t.href for t in first.turns] == [None, "../../timeline/2031/pages/2/"]
    assert [t.href for t in second.turns] == ["../../../../timeline/2031/", None]


def test_a_short_list_offers_no_pages() -> None:
    (only,) = pieces("sources", [1], "en")
    assert only.turns == ()
