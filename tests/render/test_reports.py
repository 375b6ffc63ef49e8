"""Reports of errors: an issue that says which line, where it stands, and its lasting address."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborNode

from generator.model.record import Record
from generator.model.settings import SiteSettings
from generator.render.claims import Desk, desk_of
from generator.render.references import lines_of
from generator.render.reports import MOST, report
from tests.sample import SOURCE, sample_texts

GITHUB = "https://github.com/example/briefings"


@pytest.fixture
def desk(record: Record) -> Desk:
    return desk_of(record, sample_texts(), lines_of(record))


def filled(desk: Desk, repository: str, site: str = "") -> tuple[str, dict[str, str]]:
    settings = SiteSettings(site_name="B", site_url=site, repo_url=repository)
    found = report(desk, desk.record.facts[0], settings)
    assert found is not None
    split = urlsplit(found.unescape())
    values = {k: v[0] for k, v in parse_qs(split.query).items()}
    return f"{split.scheme}://{split.netloc}{split.path}", values


def test_the_issue_says_which_line_is_meant(desk: Desk) -> None:
    address, values = filled(desk, GITHUB)
    first = desk.record.facts[0]
    assert address == f"{GITHUB}/issues/new"
    assert desk.record.title in values["title"]
    assert first.text in values["body"]
    assert f"{SOURCE}.txt, line 5" in values["body"]
    assert f"briefings/{desk.record.slug}/#{first.id}" in values["body"]


def test_the_address_is_whole_where_the_sites_own_is_known(desk: Desk) -> None:
    _, values = filled(desk, GITHUB, "https://news.example/b/")
    assert f"https://news.example/b/briefings/{desk.record.slug}/#" in values["body"]


def test_gitlab_has_a_form_of_its_own(desk: Desk) -> None:
    address, values = filled(desk, "https://gitlab.example.org/desk/briefings")
    assert address == "https://gitlab.example.org/desk/briefings/-/issues/new"
    assert set(values) == {"issue[title]", "issue[description]"}


def test_a_long_fact_is_cut(desk: Desk) -> None:
    long = desk.record.facts[0].model_copy(update={"text": "word " * 400})
    found = report(desk, long, SiteSettings(site_name="B", repo_url=GITHUB))
    assert found is not None
    (body,) = parse_qs(urlsplit(found.unescape()).query)["body"]
    assert body.count("word") <= MOST // 5
    assert "…" in body


def test_without_a_repository_nothing_is_offered(desk: Desk, brief: LexborNode) -> None:
    assert report(desk, desk.record.facts[0], SiteSettings(site_name="B")) is None
    assert "Report an error" not in brief.text()
