"""seeds/ -> docs/ as a whole, with a reader that needs no language model."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from generator import site
from generator.model.article import Article
from generator.model.findings import Findings
from generator.model.page import Page
from generator.model.record import Record
from generator.pipeline import Built, Reader, build
from generator.settings import Project, read_project
from tests.plain import plain_findings, text_of

WALL = text_of("The harbour wall fell on Monday.", "The town may close the quay.")
TIDE = text_of("The tide was higher than ever.", title="Tides of Lindvik")


@pytest.fixture(autouse=True)
def _plain_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    def findings(self: Reader, articles: Iterable[Article]) -> dict[str, Findings]:
        read = {a.id: plain_findings(a) for a in articles}
        self.count += len(read)
        return read

    monkeypatch.setattr(Reader, "findings", findings)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\n")
    (tmp_path / "docs").mkdir()
    put(tmp_path, "wall.txt", WALL)
    put(tmp_path, "tide/one.txt", TIDE)
    return read_project(tmp_path)


def put(root: Path, name: str, text: str) -> None:
    path = root / "seeds" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def run(project: Project, date: str = "2026-01-01", only: Iterable[str] = ()) -> Built:
    return build(project, lambda: date, tuple(only))


def record(project: Project, slug: str) -> dict[str, Any]:
    path = project.docs / "briefings" / slug / "briefing.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def tree(project: Project) -> dict[str, bytes]:
    return {
        p.relative_to(project.docs).as_posix(): p.read_bytes()
        for p in sorted(project.docs.rglob("*"))
        if p.is_file()
    }


def states(built: Built) -> dict[str, str]:
    return {r.story: r.state for r in built.results}


def test_a_build_makes_a_page_a_story_and_a_page_a_source(project: Project) -> None:
    assert states(run(project)) == {"tide": "new", "wall.txt": "new"}
    paths = set(tree(project))
    assert {
        "index.md",
        "briefings/the-wall-of-lindvik/briefing.json",
        "briefings/the-wall-of-lindvik/index.md",
        "briefings/the-wall-of-lindvik/sources/wall/index.md",
        "briefings/tides-of-lindvik/sources/one/index.md",
    } <= paths


def test_building_twice_changes_no_byte_and_reads_nothing(project: Project) -> None:
    run(project)
    before = tree(project)
    again = run(project, "2027-01-01")
    assert again.analysed == 0
    assert again.published.written == again.published.removed == ()
    assert tree(project) == before


def test_a_fresh_clone_renders_the_same_bytes_from_records_alone(project: Project) -> None:
    run(project)
    before = tree(project)
    for path in project.docs.rglob("*"):
        if path.is_file() and path.name != "briefing.json":
            path.unlink()
    assert run(project).analysed == 0
    assert tree(project) == before


def test_only_the_story_that_changed_is_read_again(project: Project) -> None:
    run(project)
    put(project.root, "tide/two.txt", text_of("The ebb was low.", title="Ebb"))
    built = run(project, "2026-02-02")
    assert built.analysed == 2
    assert states(built) == {"tide": "changed", "wall.txt": "unchanged"}
    assert [r["date"] for r in record(project, "tides-of-lindvik")["revisions"]] == [
        "2026-01-01",
        "2026-02-02",
    ]


def test_the_clock_is_asked_only_when_something_changed(project: Project) -> None:
    run(project)

    def never() -> str:
        raise AssertionError("the clock was read")

    build(project, never)


def test_a_story_that_fails_leaves_the_others_and_its_own_last_pages(project: Project) -> None:
    run(project)
    before = tree(project)
    put(project.root, "wall.txt", "Die Mauer\n\n" + "Der Hafen ist zu und die Mauer ist weg. " * 9)
    put(project.root, "tide/one.txt", TIDE + "\nThe ebb was low.\n")
    built = run(project, "2026-02-02")
    assert states(built) == {"tide": "changed", "wall.txt": "failed"}
    (failed,) = built.failed
    assert failed.error is not None
    assert failed.error.file == "seeds/wall.txt"
    put(project.root, "wall.txt", WALL)
    assert states(run(project)) == {"tide": "unchanged", "wall.txt": "unchanged"}
    own = [p for p in before if p.startswith(OF_WALL)]
    assert {p: tree(project)[p] for p in own} == {p: before[p] for p in own}


def test_a_story_that_fails_for_its_layout_stays_as_it_was(project: Project) -> None:
    run(project)
    before = tree(project)
    put(project.root, "tide/picture.jpg", "x")
    assert states(run(project)) == {"tide": "failed", "wall.txt": "unchanged"}
    assert tree(project) == before


OF_WALL = "briefings/the-wall-of-lindvik/"


@pytest.mark.parametrize("name", ["wall.txt", "wall.yml"])
def test_what_can_be_proved_no_more_stands_aside_without_a_word(
    project: Project, name: str
) -> None:
    put(project.root, "wall.yml", "title: The wall of Lindvik\n")
    run(project)
    before = tree(project)
    put(project.root, name, "\0")
    put(project.root, "tide/one.txt", TIDE + "\nThe ebb was low.\n")
    built = run(project, "2026-02-02")
    assert states(built) == {"tide": "changed", "wall.txt": "failed"}
    assert built.failed[0].aside
    after = {p: c for p, c in tree(project).items() if p.startswith(OF_WALL)}
    assert sorted(after) == [OF_WALL + ".briefing.json", OF_WALL + "index.md"]
    assert after[OF_WALL + ".briefing.json"] == before[OF_WALL + "briefing.json"]
    assert b"being corrected" in after[OF_WALL + "index.md"]
    assert b"wall" not in after[OF_WALL + "index.md"].lower()
    assert b"the-wall-of-lindvik" not in tree(project)["index.md"]
    # another build of it, or of the others alone, changes nothing of that
    assert states(run(project)) == {"tide": "unchanged", "wall.txt": "failed"}
    build(project, lambda: "2026-02-02", ["tide"])
    assert {p: c for p, c in tree(project).items() if p.startswith(OF_WALL)} == after


def test_a_story_that_stood_aside_goes_on_with_its_ids(project: Project) -> None:
    run(project)
    (old,) = [r.record for r in run(project).results if r.story == "wall.txt"]
    put(project.root, "wall.txt", "\0")
    run(project)
    put(project.root, "wall.txt", WALL + "\nIt rained.\n")
    (result,) = [r for r in run(project, "2026-02-02").results if r.story == "wall.txt"]
    assert result.state == "changed"
    assert old is not None
    assert result.record is not None
    assert {f.id for f in old.facts} < {f.id for f in result.record.facts}
    assert [r.date for r in result.record.revisions] == ["2026-01-01", "2026-02-02"]
    assert OF_WALL + ".briefing.json" not in tree(project)


def test_a_story_that_stood_aside_and_is_deleted_is_withdrawn(project: Project) -> None:
    run(project)
    put(project.root, "wall.txt", "\0")
    run(project)
    (project.seeds / "wall.txt").unlink()
    assert states(run(project, "2026-02-02")) == {"tide": "unchanged", "wall.txt": "withdrawn"}
    assert OF_WALL + ".briefing.json" not in tree(project)


def test_no_revision_is_older_than_the_one_before_it(project: Project) -> None:
    run(project, "2026-01-05")
    put(project.root, "wall.txt", WALL + "\nIt rained.\n")
    (result,) = [r for r in run(project, "2020-01-01").results if r.story == "wall.txt"]
    assert result.record is not None
    assert [r.date for r in result.record.revisions] == ["2026-01-05", "2026-01-05"]
    assert result.dated == "2026-01-05"


def test_a_broken_story_yml_is_named_with_its_line(project: Project) -> None:
    put(project.root, "wall.yml", "title: A\nslgu: b\n")
    (failed,) = run(project).failed
    assert failed.error is not None
    assert (failed.error.file, failed.error.line) == ("seeds/wall.yml", 2)


def test_a_failure_of_the_program_is_a_failure_of_its_story_alone(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Reader.findings

    def findings(self: Reader, articles: Iterable[Article]) -> dict[str, Findings]:
        if any(a.id == "wall" for a in articles):
            raise IndexError("list index out of range")
        return real(self, articles)

    monkeypatch.setattr(Reader, "findings", findings)
    built = run(project)
    assert states(built) == {"tide": "new", "wall.txt": "failed"}
    assert "IndexError" in str(built.failed[0].error)


def test_pages_that_cannot_be_made_are_a_failure_of_their_story_alone(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = site.render

    def render(shown: Sequence[Record], *rest: Any) -> list[Page]:
        if any(r.story == "wall.txt" for r in shown):
            raise KeyError("a message")
        return real(shown, *rest)

    run(project)
    before = tree(project)
    put(project.root, "tide/one.txt", TIDE + "\nThe ebb was low.\n")
    put(project.root, "wall.txt", WALL + "\nIt rained.\n")
    with monkeypatch.context() as patch:
        patch.setattr(site, "render", render)
        assert states(run(project, "2026-02-02")) == {"tide": "changed", "wall.txt": "failed"}
    # its text is another than that of the record which lies there
    assert tree(project)[OF_WALL + ".briefing.json"] == before[OF_WALL + "briefing.json"]
    assert states(run(project, "2026-02-02")) == {"tide": "unchanged", "wall.txt": "changed"}


def test_a_removed_source_withdraws_what_rested_on_it(project: Project) -> None:
    put(project.root, "tide/two.txt", text_of("The ebb was low.", title="Ebb"))
    run(project)
    (project.seeds / "tide/two.txt").unlink()
    run(project, "2026-02-02")
    now = record(project, "tides-of-lindvik")
    assert [w["withdrawn"] for w in now["withdrawn"]] == ["2026-02-02"]
    assert not any(b"ebb was low" in content.lower() for content in tree(project).values())


def test_a_removed_story_is_withdrawn_visibly(project: Project) -> None:
    run(project)
    shutil.rmtree(project.seeds / "tide")
    built = run(project, "2026-02-02")
    assert states(built)["tide"] == "withdrawn"
    now = record(project, "tides-of-lindvik")
    assert now["facts"] == []
    assert len(now["withdrawn"]) == 1
    assert "briefings/tides-of-lindvik/sources/one/index.md" not in tree(project)
    assert not any(b"higher than ever" in content for content in tree(project).values())
    before = tree(project)
    assert states(run(project, "2026-03-03"))["tide"] == "unchanged"
    assert tree(project) == before


def test_deleting_the_record_of_a_removed_story_removes_its_page(project: Project) -> None:
    run(project)
    shutil.rmtree(project.seeds / "tide")
    (project.docs / "briefings/tides-of-lindvik/briefing.json").unlink()
    run(project)
    assert not (project.docs / "briefings/tides-of-lindvik").exists()


def test_a_renamed_story_keeps_its_history_and_address(project: Project) -> None:
    run(project)
    before = record(project, "the-wall-of-lindvik")
    (project.seeds / "wall.txt").rename(project.seeds / "harbour.txt")
    built = run(project, "2026-02-02")
    assert set(states(built)) == {"harbour.txt", "tide"}
    now = record(project, "the-wall-of-lindvik")
    assert [f["id"] for f in now["facts"]] == [f["id"] for f in before["facts"]]
    assert now["revisions"][0] == before["revisions"][0]


def test_two_stories_of_one_title_have_two_addresses(project: Project) -> None:
    put(project.root, "wall-again.txt", WALL + "\nIt rained.\n")
    run(project)
    assert record(project, "the-wall-of-lindvik")["story"] == "wall-again.txt"
    assert record(project, "the-wall-of-lindvik-2")["story"] == "wall.txt"
    before = tree(project)
    run(project)
    assert tree(project) == before


def test_an_address_chosen_twice_is_a_mistake(project: Project) -> None:
    put(project.root, "wall.yml", "slug: tides-of-lindvik")
    built = run(project)
    assert states(built) == {"tide": "new", "wall.txt": "failed"}
    assert "tide" in str(built.failed[0].error)


def test_a_new_address_takes_the_pages_along(project: Project) -> None:
    run(project)
    put(project.root, "wall.yml", "slug: harbour")
    run(project)
    assert record(project, "harbour")["revisions"][0]["date"] == "2026-01-01"
    assert not (project.docs / "briefings/the-wall-of-lindvik").exists()


def test_naming_a_story_leaves_the_others_alone(project: Project) -> None:
    run(project)
    put(project.root, "wall.txt", WALL + "\nIt rained.\n")
    put(project.root, "tide/one.txt", TIDE + "\nThe ebb was low.\n")
    before = record(project, "tides-of-lindvik")
    assert states(run(project, "2026-02-02", ["wall"])) == {"wall.txt": "changed"}
    assert record(project, "tides-of-lindvik") == before
    assert "briefings/tides-of-lindvik/index.md" in tree(project)


def test_a_record_that_cannot_be_read_is_not_written_over(project: Project) -> None:
    run(project)
    path = project.docs / "briefings/the-wall-of-lindvik/briefing.json"
    path.write_text("<<<<<<< HEAD\n{}\n")
    built = run(project)
    assert [f.file for f in built.faults] == ["docs/briefings/the-wall-of-lindvik/briefing.json"]
    assert states(built)["wall.txt"] == "failed"
    assert path.read_text() == "<<<<<<< HEAD\n{}\n"


def test_a_hand_written_page_stays(project: Project) -> None:
    (project.docs / "method.md").write_text("by hand")
    run(project)
    shutil.rmtree(project.seeds / "tide")
    run(project)
    assert (project.docs / "method.md").read_text() == "by hand"


def test_an_interrupted_build_is_finished_by_the_next(project: Project) -> None:
    run(project)
    after_both = tree(project)
    journal = project.docs / ".briefings-journal.json"
    staging = project.docs / ".briefings-staging"
    staging.mkdir()
    (project.docs / "index.md").rename(staging / "index.md")
    journal.write_text(json.dumps({"write": ["index.md"], "remove": []}))
    run(project)
    assert tree(project) == after_both
