"""Fixtures for the proof: a built site to spoil, and a way to ask what the proof says of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.verify import Proof, verify
from tests.verify.story import Built, build

Prove = Callable[[Built], Proof]


@pytest.fixture
def built(tmp_path: Path) -> Built:
    return build(tmp_path)


@pytest.fixture
def prove() -> Prove:
    def run(built: Built) -> Proof:
        root = built.root
        return verify(root / "site", root / "docs", root / "seeds", root / "mkdocs.yml")

    return run
