"""`briefings check`: what is not up to date, with its place and what to do."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.check import Remark, check
from generator.model.article import Article
from generator.model.findings import Findings
from generator.pipeline import Reader, build
from generator.settings import Project, read_project
from tests.plain import plain_findings, text_of

LONG = " ".join(f"Line {n} of the report was not read aloud." for n in range(40))
WALL = text_of("The harbour wall fell on Monday.", LONG)
KNOWN = "publisher: RNA\nurl: https://rna.example/wall\npublished: 2025-03-28\nrights: own\n"


@pytest.fixture(autouse=True)
def _plain_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    def findings(self: Reader, articles: Iterable[Article]) -> dict[str, Findings]:
        return {a.id: plain_findings(a) for a in articles}

    monkeypatch.setattr(Reader, "findings", findings)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\n")
    (tmp_path / "docs").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "wall.txt").write_text(WALL)
    (tmp_path / "seeds" / "wall.yml").write_text(KNOWN)
    found = read_project(tmp_path)
    build(found, lambda: "2026-01-01")
    return found


def remarks(project: Project, *, full: bool = False) -> list[tuple[str, str]]:
    return [(r.level, r.where) for r in check(project, full=full)]


RECORD = "briefings/the-wall-of-lindvik/briefing.json"


def test_an_up_to_date_project_has_nothing_to_put_right(project: Project) -> None:
    assert remarks(project) == []
    assert remarks(project, full=True) == []


def test_nothing_is_written(project: Project) -> None:
    (project.seeds / "wall.txt").write_text(WALL + "\nIt rained.\n")
    before = {p: p.read_bytes() for p in project.docs.rglob("*") if p.is_file()}
    check(project, full=True)
    assert {p: p.read_bytes() for p in project.docs.rglob("*") if p.is_file()} == before


def test_a_changed_source_asks_for_a_build(project: Project) -> None:
    (project.seeds / "wall.txt").write_text(WALL + "\nIt rained.\n")
    (found,) = check(project)
    assert (found.level, found.where) == ("error", f"docs/{RECORD}")
    assert "briefings build" in found.remedy
    assert found.facts == ("+ It rained. (No source named)",)


def test_a_record_that_is_missing_asks_for_a_build(project: Project) -> None:
    (project.docs / RECORD).unlink()
    assert remarks(project) == [("error", f"docs/{RECORD}")]


def test_a_story_that_is_gone_asks_for_a_build(project: Project) -> None:
    (project.seeds / "wall.txt").unlink()
    (project.seeds / "wall.yml").unlink()
    assert remarks(project) == [("error", f"docs/{RECORD}")]


def test_a_record_with_other_bytes_is_found(project: Project) -> None:
    path = project.docs / RECORD
    path.write_text(json.dumps(json.loads(path.read_text())))
    assert remarks(project) == [("error", f"docs/{RECORD}")]


def test_a_word_changed_by_hand_is_found_by_reading_again(project: Project) -> None:
    path = project.docs / RECORD
    path.write_text(path.read_text("utf-8").replace("wall fell", "wall stood"), "utf-8")
    assert remarks(project, full=True) == [("error", f"docs/{RECORD}")]


def test_an_invalid_record_is_named(project: Project) -> None:
    (project.docs / RECORD).write_text("<<<<<<< HEAD")
    assert remarks(project) == [("error", f"docs/{RECORD}")]


def test_a_stale_override_is_named_with_its_line(project: Project) -> None:
    (project.seeds / "wall.yml").write_text(KNOWN + "facts:\n  - match: gone\n    pin: true\n")
    build(project, lambda: "2026-01-02")
    (found,) = check(project)
    assert (found.level, found.where) == ("error", "seeds/wall.yml:6")
    assert "gone" in found.what


def test_a_broken_story_is_named_with_its_line(project: Project) -> None:
    (project.seeds / "wall.yml").write_text("title: A\nslgu: b\n")
    assert remarks(project) == [("error", "seeds/wall.yml:2")]


def test_what_is_not_known_and_quoted_at_length_is_a_warning(project: Project) -> None:
    (project.seeds / "wall.yml").unlink()
    build(project, lambda: "2026-01-02")
    found = check(project)
    assert [r.level for r in found] == ["warning", "warning"]
    assert "more than 30%" in found[0].what
    assert "publisher, url, published" in found[1].what


def test_what_a_build_would_change_is_told_fact_by_fact(project: Project) -> None:
    now = WALL.replace("fell on Monday", "may have fallen on Monday").replace(LONG, "It rained.")
    (project.seeds / "wall.txt").write_text(now)
    (found,) = check(project)
    assert [line[:40] for line in found.facts] == [
        "~ The harbour wall fell on Monday. (No s",
        "+ It rained. (No source named)",
        "- Line 0 of the report was not read alou",
    ]
    assert found.facts[0].endswith("=> The harbour wall may have fallen on Monday. (Hedged)")


def test_a_first_line_that_is_no_title_is_a_warning(project: Project) -> None:
    (project.seeds / "wall.txt").write_text(f"{LONG}\n\nIt rained.\n")
    build(project, lambda: "2026-01-02")
    assert ["title" in r.what for r in check(project)] == [True]


def test_the_share_is_a_setting(project: Project) -> None:
    (project.seeds / "wall.yml").unlink()
    (project.root / "mkdocs.yml").write_text(
        "site_name: Test\nextra: {briefings: {max_quoted: 100 %}}\n"
    )
    again = read_project(project.root)
    build(again, lambda: "2026-01-02")
    assert ["quoted" in r.what for r in check(again)] == [False]


def test_an_interrupted_build_is_named(project: Project) -> None:
    (project.docs / ".briefings-journal.json").write_text('{"write": [], "remove": []}')
    assert remarks(project) == [("error", "docs/")]


def test_a_remark_reads_as_one_line() -> None:
    line = str(Remark("error", "docs/a", "not right", "build"))
    assert line == "error: docs/a: not right - build"
