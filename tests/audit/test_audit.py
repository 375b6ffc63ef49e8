"""The audit's own eyes: it sees what is wrong, and says what it could not see."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.audit import links, validity
from tests.audit.server import served
from tests.audit.table import Row, failed, not_measured, printed

GOOD = '<!doctype html><html lang="en"><title>x</title><main><h1 id="top">x</h1>%s</main></html>'
ADDRESS = "http://127.0.0.1/base/"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    made = tmp_path / "base"
    (made / "a").mkdir(parents=True)
    (made / "404.html").write_text(GOOD % "", "utf-8")
    (made / "a" / "index.html").write_text(GOOD % '<a href="../#top">up</a>', "utf-8")
    return made


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("a/", ""),
        ("a/#top", ""),
        ("a/#none", "no such anchor"),
        ("b/", "no such file"),
        ("a", "a folder without its slash"),
        ("../c/", "outside the site"),
        (f"{ADDRESS}b/", "no such file"),
        ("https://elsewhere.example/b/", ""),
        ("mailto:a@b.example", ""),
        ("a/#top:~:text=x", ""),
    ],
)
def test_every_link_is_followed(site: Path, link: str, why: str) -> None:
    (site / "index.html").write_text(GOOD % f'<a href="{link}">it</a>', "utf-8")
    _, misses = links.broken(site, ADDRESS)
    assert misses == ([f"index.html: {link}: {why}"] if why else [])


def test_what_is_served_is_packed_and_lasts(site: Path) -> None:
    import gzip
    from urllib.request import Request, urlopen

    with served(site.parent) as host:
        asked = Request(f"{host.address}base/a/", headers={"Accept-Encoding": "gzip"})  # noqa: S310
        with urlopen(asked) as answer:  # noqa: S310
            body = answer.read()
            assert answer.headers["Content-Encoding"] == "gzip"
            assert "max-age" in answer.headers["Cache-Control"]
        assert gzip.decompress(body) == (site / "a" / "index.html").read_bytes()
        assert host.sent == len(body)


@pytest.mark.skipif(bool(validity.why_not()), reason=str(validity.why_not()))
def test_faults_of_html_are_told_with_their_page(site: Path) -> None:
    (site / "index.html").write_text(GOOD % '<p id="top">twice</p>', "utf-8")
    (found,) = validity.errors(site)
    assert "Duplicate ID" in found
    assert "index.html" in found


def test_the_table_says_what_missed_and_what_was_not_measured() -> None:
    rows = [
        Row("a", "–", "0", "0", True),
        Row("b", "–", "≥ 97", "96", False, varies=True, misses=["slow|er"]),
        not_measured("c", "–", "0", "no node"),
    ]
    assert "| b | – | ≥ 97 | 96 | missed |" in printed(rows)
    assert "not measured: no node" in printed(rows)
    assert "- slow|er" in printed(rows)
    assert not failed(rows, strict=False)
    assert failed(rows, strict=True)
    assert failed([*rows, Row("d", "–", "0", "1", False)], strict=False)
