"""Every row of every rule file has an example on which it fires and one on which it does not.

That they do is the matter of the test of its folder.
"""

from __future__ import annotations

import pytest

from generator.rules import files, rows


@pytest.mark.parametrize("name", files())
def test_every_row_has_examples_of_both_kinds(name: str) -> None:
    assert [row.id for row in rows(name) if not row.yes or not row.no] == []


@pytest.mark.parametrize("name", files())
def test_no_example_is_of_both_kinds(name: str) -> None:
    assert [row.id for row in rows(name) if set(map(str, row.yes)) & set(map(str, row.no))] == []
