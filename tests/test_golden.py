"""What a reader sees of invented stories is what a person approved (`make golden` writes it)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden.regenerate import folders, make


@pytest.mark.parametrize("folder", folders(), ids=lambda p: p.name)
def test_briefing_is_the_approved_one(folder: Path) -> None:
    expected = folder / "expected"
    approved = {
        p.relative_to(expected).as_posix(): p.read_text("utf-8")
        for p in sorted(expected.rglob("*.*"))
    }
    made = make(folder)
    assert sorted(made) == sorted(approved)
    for name in approved:
        assert made[name] == approved[name], f"{folder.name}/{name}: see `make golden` and git diff"
