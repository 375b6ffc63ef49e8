"""A site in another language: pages against that catalogue, records against the English one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.verify.site import Reader, Site, build_site


@pytest.fixture(scope="session")
def german(tmp_path_factory: pytest.TempPathFactory) -> Site:
    pytest.importorskip("mkdocs")
    return Site(build_site(tmp_path_factory.mktemp("german"), language="de"))


def test_a_german_site_is_proved(german: Site) -> None:
    assert [str(f) for f in german.failures()] == []


def test_its_labels_are_german(german: Site) -> None:
    reader, path = Reader(german), german.page("briefings/tarnholm")
    text = german.read(path)
    english = re.sub(r"(data-strength=\"reported\">)[^<]*", r"\1Credited", text, count=1)
    assert english != text
    assert reader.failures(path, english)


def test_the_catalogue_is_there() -> None:
    root = Path(__file__).parents[2]
    assert (root / "generator" / "rules" / "catalogue" / "de.po").is_file()
