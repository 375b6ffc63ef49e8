"""Every row of rules/identities, on its examples."""

from __future__ import annotations

import pytest

from generator.rules import Row, rows


@pytest.mark.parametrize("row", rows("identities"), ids=lambda r: r.id)
def test_words_are_of_their_row(row: Row) -> None:
    assert set(row.yes) <= set(row.words)
    assert not set(row.no) & set(row.words)


def test_no_word_stands_in_two_kinds() -> None:
    kinds: dict[str, str] = {}
    for row in rows("identities"):
        for word in row.words:
            assert kinds.setdefault(word, row.kind) == row.kind, word


def test_the_words_are_folded_as_names_are() -> None:
    assert all(w == w.casefold() and " " not in w for r in rows("identities") for w in r.words)
