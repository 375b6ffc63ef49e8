"""Fixtures for the proof: a built site to spoil, and a way to ask what the proof says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.verify import Failure, Proof, verify
from tests.verify.site import Site, build_site
from tests.verify.story import Built, build

Prove = Callable[[Built], Proof]


@pytest.fixture(scope="session")
def lacking(tmp_path_factory: pytest.TempPathFactory) -> frozenset[Failure]:
    """What the small site written by hand lacks of a whole one: most pages, and all exports."""
    return frozenset(_verify(build(tmp_path_factory.mktemp("whole"))).failures)


@pytest.fixture
def built(tmp_path: Path) -> Built:
    return build(tmp_path)


@pytest.fixture
def prove(lacking: frozenset[Failure]) -> Prove:
    """The proof of a spoiled site: what it finds beyond what the site lacked before."""

    def run(built: Built) -> Proof:
        proof = _verify(built)
        return replace(proof, failures=tuple(f for f in proof.failures if f not in lacking))

    return run


def _verify(built: Built) -> Proof:
    root = built.root
    return verify(root / "site", root / "docs", root / "seeds", root / "mkdocs.yml")


@pytest.fixture(scope="session")
def golden_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Five stories, built and finished; who spoils something mends it again."""
    pytest.importorskip("mkdocs")
    return Site(build_site(tmp_path_factory.mktemp("golden")))
