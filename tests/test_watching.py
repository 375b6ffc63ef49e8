"""What changes in seeds/ is seen, and a look at what does not change sees nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import watching
from generator.watching import changes, state_of


def test_each_change_is_seen_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    acts = [
        lambda: (tmp_path / "a.txt").write_text("one"),
        lambda: None,
        lambda: (tmp_path / "a.txt").write_text("longer"),
        lambda: (tmp_path / "a.txt").unlink(),
    ]
    seen: list[list[str]] = []
    looks = 0

    def sleep(_: float) -> None:
        nonlocal looks
        if looks == len(acts):
            raise KeyboardInterrupt
        acts[looks]()
        looks += 1

    monkeypatch.setattr(watching.time, "sleep", sleep)
    with pytest.raises(KeyboardInterrupt):
        seen.extend(sorted(Path(p).name for p in state) for state in changes(tmp_path))
    assert seen == [["a.txt"], ["a.txt"], []]


def test_a_link_to_nothing_and_a_missing_folder_are_no_errors(tmp_path: Path) -> None:
    (tmp_path / "b.txt").symlink_to("nowhere")
    assert len(state_of(tmp_path)) == 1
    assert state_of(tmp_path / "seeds") == {}
