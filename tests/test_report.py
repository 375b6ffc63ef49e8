"""What `build` and `check` say of stories that fail, say nothing, or are answered half."""

from __future__ import annotations

from tests.desk import Desk
from tests.desk import desk as desk
from tests.plain import text_of

WALL = text_of("The harbour wall fell on Monday.", "The town may close the quay.")


def test_a_story_without_a_fact_and_an_empty_folder_are_named(desk: Desk) -> None:
    desk.put("wall.txt", "Wall\n")
    (desk.seeds / "empty").mkdir()
    desk.put("left/Thumbs.db", "x")
    said = desk.build().err
    assert "warning: seeds/wall.txt: nothing in it could be quoted as a fact" in said
    assert "passed over: seeds/empty/: nothing in it to read" in said
    assert "passed over: seeds/left/: nothing in it to read" in said
    checked = desk.run("check").out
    assert "warning: seeds/wall.txt: nothing in it could be quoted" in checked
    assert "warning: seeds/empty/: nothing in it to read - delete it" in checked


def test_what_readers_see_of_a_story_that_fails_is_told(desk: Desk) -> None:
    desk.put("wall/a.txt", WALL)
    desk.build()
    (folder,) = (p.name for p in (desk.root / "docs" / "briefings").iterdir())
    desk.put("wall/picture.jpg", "x")
    said = desk.run("build", code=1).err
    assert f"meanwhile docs/briefings/{folder}/ stays as it was" in said
    desk.put("wall/a.txt", "\0")
    said = desk.run("build", code=1).err
    assert f"meanwhile docs/briefings/{folder}/ stays as it was" not in said
    assert f"docs/briefings/{folder}/ says that it is being corrected" in said


def test_a_source_that_was_renamed_leaves_its_entry_in_sight(desk: Desk) -> None:
    desk.put("wall/report.txt", WALL)
    desk.put("wall/story.yml", "by: EB\nsources:\n  report.txt: {publisher: RNA}\n")
    desk.build()
    (desk.seeds / "wall" / "report.txt").rename(desk.seeds / "wall" / "reports.txt")
    said = desk.build("2026-01-06").err
    assert "stale: seeds/wall/story.yml:3: " in said
    assert "did you mean 'reports.txt'?" in said
    assert "error: seeds/wall/story.yml:3: " in desk.run("check", code=1).out
    (page,) = (desk.root / "docs" / "briefings").glob("*/index.md")
    assert "report&#46;txt" in page.read_text("utf-8") or "report.txt" in page.read_text("utf-8")


def test_words_that_several_statements_have_are_named(desk: Desk) -> None:
    desk.put("wall.txt", text_of("The harbour wall fell.", "A second wall was hit."))
    desk.put("wall.yml", "facts:\n  - {match: wall, pin: true}\n  - {match: second, pin: true}\n")
    said = desk.build().err
    assert "unsure: seeds/wall.yml:2: facts[0].match: 'wall' stands in 2 statements" in said
    assert "yml:3" not in said
    assert "warning: seeds/wall.yml:2: facts[0].match: 'wall' stands" in desk.run("check").out


def test_a_day_before_the_last_revision_is_not_taken(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    desk.build("2026-01-05")
    desk.put("wall.txt", WALL + "\nIt rained.\n")
    assert "dated 2026-01-05: no revision is older" in desk.build("2020-01-01").err
    assert [r["date"] for r in desk.record()["revisions"]] == ["2026-01-05", "2026-01-05"]


def test_a_file_that_is_no_json_lines_is_one_error(desk: Desk) -> None:
    (desk.root / "README.md").write_text("# Briefings\n\ntext\n" * 40)
    said = desk.run("analyse", "README.md", code=1).err
    assert said.count("error:") == 1
    assert "the first line begins with '# Briefings'" in said
