"""`briefings purge`: words are gone from everything that is published, and do not come back."""

from __future__ import annotations

import io
import json
import random
import re
import shutil
from pathlib import Path

import pytest

from generator.sources.story_file import read_story_file
from tests.desk import Desk
from tests.desk import desk as desk
from tests.plain import text_of
from tests.test_cli import ROOT, run

FELL = "The harbour wall fell on Monday."
WITNESS = "Ida Sorn of Quay Street saw two men run from the crane."
CLOSE = "The town may close the quay."
WALL = text_of(FELL, WITNESS, CLOSE)


@pytest.fixture
def wall(desk: Desk) -> Desk:
    desk.put("wall.txt", WALL)
    desk.build()
    return desk


def published(desk: Desk) -> str:
    """All that the site is made of, on one line, without markup."""
    files = desk.files().items()
    texts = [b.decode("utf-8", "replace") for name, b in files if name.startswith("docs/")]
    plain = re.sub(r"&#(\d+);", lambda m: chr(int(m[1])), " ".join(texts))
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", plain)).lower()


def purge_witness(desk: Desk, *more: str) -> str:
    fact = desk.fact("Ida Sorn")
    desk.run("purge", "wall", "--fact", fact, "--why", "asked to", "--date", "2026-01-06", *more)
    return fact


def test_a_fact_is_gone_everywhere_and_leaves_a_dated_notice(wall: Desk) -> None:
    assert "ida sorn" in published(wall)
    fact = purge_witness(wall, "--by", "EB")
    assert "sorn" not in published(wall)
    assert "crane" not in published(wall)
    record = wall.record()
    (gone,) = record["withdrawn"]
    assert (gone["id"], gone["added"], gone["withdrawn"]) == (fact, "2026-01-05", "2026-01-06")
    assert gone["purged"] == {"by": "EB", "why": "asked to", "key": "purged[0]"}
    assert "was taken down on 6 january 2026 by eb. reason given: asked to" in published(wall)
    assert [f["text"] for f in record["facts"]] == [FELL, CLOSE]
    assert record["revisions"][-1]["withdrawn"] == [fact]


def test_the_editors_file_holds_a_hash_and_no_word(wall: Desk) -> None:
    wall.put("wall.yml", "# mine\nby: EB\nfacts:\n  - {match: fell, pin: true}  # first\n")
    purge_witness(wall)
    text = (wall.seeds / "wall.yml").read_text()
    assert text.startswith(
        "# mine\nby: EB\nfacts:\n  - {match: fell, pin: true}  # first\npurged:\n"
    )
    assert "Sorn" not in text
    read_story_file(text, "wall.yml", ["wall.txt"])
    assert wall.record()["withdrawn"][0]["purged"]["by"] == "EB"


def test_it_survives_rebuilds_and_other_changes(wall: Desk) -> None:
    purge_witness(wall)
    before = wall.files()
    wall.build("2026-02-01")
    assert wall.files() == before
    assert wall.run("diff").lines == ["a build would change nothing"]
    wall.put("wall.txt", WALL.replace("may close", "will close").replace("Ida", "Late,\nida"))
    wall.build("2026-02-02")
    assert "sorn" not in published(wall)
    assert len(wall.record()["withdrawn"]) == 1


def test_the_notice_stands_without_the_last_record(wall: Desk) -> None:
    fact = purge_witness(wall)
    shutil.rmtree(wall.root / "docs")
    wall.build("2026-03-01")
    assert "sorn" not in published(wall)
    (gone,) = wall.record()["withdrawn"]
    assert (gone["id"], gone["withdrawn"]) == (fact, "2026-01-06")


def test_rights_to_the_whole_text_do_not_show_the_line(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    desk.put("wall.yml", "rights: own\n")
    desk.build()
    purge_witness(desk)
    assert "sorn" not in published(desk)
    assert "close the quay" in published(desk)


def test_what_an_editor_said_of_the_words_goes_with_them(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    desk.put(
        "wall.yml",
        "summary: saw two men run\nfacts:\n  - {match: saw two men, note: She is reliable.}\n"
        f"notes:\n  - {{text: We repeat it - {WITNESS}}}\n"
        "caveats:\n  - {kind: second-hand, text: Hearsay., match: saw two men}\n",
    )
    desk.build()
    said = desk.run("purge", "wall", "--fact", desk.fact("Sorn"), "--why", "asked to")
    assert "seeds/wall.yml:5 (delete the entry that repeats them)" in said.err
    assert "seeds/wall.txt:5 (not on the site" in said.err
    for words in ("sorn", "reliable", "hearsay", "we repeat"):
        assert words not in published(desk)
    record = desk.record()
    assert record["summary"] in {f["id"] for f in record["facts"]}


def test_another_source_of_the_story_that_prints_the_words_is_purged_too(desk: Desk) -> None:
    desk.put("wall/a.txt", WALL)
    desk.put("wall/b.txt", text_of(CLOSE.replace("town", "port"), f"“{WITNESS}”", title="Lindvik"))
    desk.build()
    fact = desk.record()["facts"]
    ids = [f["id"] for f in fact if "Sorn" in f["text"]]
    desk.run("purge", "wall", "--fact", ids[0], "--why", "asked to")
    assert "sorn" not in published(desk)


def test_another_briefing_that_holds_them_is_named(wall: Desk) -> None:
    wall.put("copy.txt", text_of(WITNESS, title="Men seen"))
    wall.build("2026-01-06")
    said = wall.run("purge", "wall", "--fact", wall.fact("Sorn", "wall"), "--why", "asked to")
    assert "the briefing of seeds/copy.txt" in said.err


def test_a_headline_that_is_the_words_asks_for_another(desk: Desk) -> None:
    desk.put("wall.txt", text_of(WITNESS, FELL, title=WITNESS.rstrip(".")))
    desk.build()
    order = ("purge", "wall", "--fact", desk.fact("Sorn"), "--why", "asked to")
    before = desk.files()
    assert "give the briefing a title (title: …)" in desk.run(*order, code=2).err
    assert desk.files() == before
    desk.put("wall.yml", "title: A wall\n")
    desk.build("2026-01-06")
    desk.run(*order)
    assert "sorn" not in published(desk)
    assert not list((desk.root / "docs" / "briefings").glob("*sorn*"))


def test_a_source_is_deleted_and_what_rested_on_it_withdrawn(desk: Desk) -> None:
    desk.put("wall/a.txt", text_of(WITNESS, title="Men seen at the crane"))
    desk.put("wall/b.txt", text_of(FELL))
    edits = "sources:\n  a.txt: {publisher: RNA}\n  b.txt: {publisher: Gazette}\n"
    desk.put("wall/story.yml", edits)
    desk.build()
    told = ("purge", "wall", "--source", "a", "--why", "no licence", "--date", "2026-01-06")
    desk.run(*told, "--yes")
    assert not (desk.seeds / "wall" / "a.txt").exists()
    assert "crane" not in published(desk)
    assert "no licence" in published(desk)
    assert not list((desk.root / "docs" / "briefings").glob("men-seen*"))
    text = (desk.seeds / "wall" / "story.yml").read_text()
    assert text.startswith("sources:\n  b.txt: {publisher: Gazette}\npurged:\n")
    desk.put("wall/a.txt", text_of(WITNESS, title="Men seen at the crane"))
    again = desk.run("build", code=1).err
    assert "error: seeds/wall/a.txt: was taken down on 2026-01-06 (no licence)" in again
    assert "crane" not in published(desk)


def test_a_story_without_sources_becomes_a_page_that_says_so(wall: Desk) -> None:
    wall.put("wall.yml", "by: EB\n")
    wall.put("tide.txt", text_of("The tide was high.", title="Tides"))
    wall.run("purge", "wall.txt", "--source", "wall.txt", "--why", "no licence", "-y")
    assert sorted(p.name for p in wall.seeds.iterdir()) == ["tide.txt"]
    assert "sorn" not in published(wall)
    assert "lindvik" not in published(wall)
    assert "3 facts of 5 january 2026 were taken down" in published(wall)
    record = wall.record("taken-down")
    assert {w["purged"]["why"] for w in record["withdrawn"]} == {"no licence"}
    # what else waits in seeds/ is not built by the way
    assert len(list((wall.root / "docs" / "briefings").iterdir())) == 1
    wall.build("2026-02-01")
    assert wall.record("taken-down") == record
    wall.put("again.txt", WALL)
    again = wall.run("build", code=1).err
    assert "error: seeds/again.txt: was taken down on " in again
    assert "(no licence)" in again
    assert wall.record("taken-down") == record
    assert "sorn" not in published(wall)


def test_a_source_is_not_deleted_without_a_yes(wall: Desk) -> None:
    before = wall.files()
    wall.patch.setattr("sys.stdin", io.StringIO("n\n"))
    said = wall.run("purge", "wall", "--source", "wall", "--why", "no licence", code=1)
    assert "would be deleted: seeds/wall.txt" in said.err
    assert wall.files() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["wall", "--fact", "f0000000", "--why", "x"], "there is no fact 'f0000000'"),
        (["wall", "--source", "wal", "--why", "x", "-y"], "did you mean 'wall'?"),
        (["wall", "--why", "x"], "add --fact ID or --source ID"),
        (["wall", "--fact", "f1", "--source", "wall", "--why", "x"], "one fact or one source"),
        (["wall", "--fact", "f1"], "--why"),
        (["wall", "--fact", "f1", "--why", " "], "is no reason"),
        (["wal.txt", "--fact", "f1", "--why", "x"], "did you mean 'wall.txt'?"),
        (["wall", "--fact", "f1", "--why", "x", "--date", "5.1."], "is no date"),
    ],
)
def test_a_mistake_is_a_message_and_changes_nothing(
    wall: Desk, words: list[str], said: str
) -> None:
    before = wall.files()
    assert said in wall.run("purge", *words, code=2).err
    assert wall.files() == before


def test_a_fact_that_is_gone_already_is_named_as_such(wall: Desk) -> None:
    fact = purge_witness(wall)
    said = wall.run("purge", "wall", "--fact", fact, "--why", "x", code=2).err
    assert "was withdrawn on 2026-01-06 already" in said


def test_a_list_in_one_line_is_not_added_to_blindly(wall: Desk) -> None:
    wall.put("wall.yml", "purged: []\n")
    said = wall.run("purge", "wall", "--fact", wall.fact("Sorn"), "--why", "x", code=2).err
    assert "error: seeds/wall.yml:1: purged: is written in one line" in said


ARTICLE = """Harbour Wall Gives Way in Lindvik

LINDVIK (RNA) — The harbour wall of Lindvik fell on March 3, 2025, the port authority said.

Ida Sorn, a welder from Orlo, told RNA on March 4 that at least 17 barrels of acid had leaked from the Nordbro depot into the bay.

Mayor Ada Quill said the town may close the quay. About 40 boats were damaged, according to Quill.

Nordbro, which owns the depot, denied that acid had leaked.
"""


@pytest.mark.parametrize("rights", ["", "rights: own\n"])
def test_a_real_reading_is_clean_and_proved(tmp_path: Path, rights: str) -> None:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    (tmp_path / "docs").mkdir()
    for page in ROOT.glob("docs/*.md"):
        if page.name != "index.md":
            shutil.copy(page, tmp_path / "docs")
    shutil.copytree(ROOT / "docs" / "assets", tmp_path / "docs" / "assets")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "wall.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "seeds" / "wall.yml").write_text(f"by: EB\n{rights}")
    run("build", "--date", "2026-01-05", cwd=tmp_path)
    (path,) = tmp_path.glob("docs/briefings/*/briefing.json")
    facts = json.loads(path.read_text("utf-8"))["facts"]
    fact = next(f["id"] for f in facts if "17 barrels" in f["text"])
    run("purge", "wall", "--fact", fact, "--why", "asked to", cwd=tmp_path)
    text = path.read_text("utf-8")
    for words in ("Sorn", "17 barrels", "welder", "at least 17", "March 4"):
        assert words not in text
        assert not any(words in p.read_text("utf-8") for p in path.parent.rglob("*.md"))
    _site(tmp_path)
    run("finish", cwd=tmp_path)
    assert "everything proved" in run("verify", cwd=tmp_path).stderr


def _site(root: Path) -> None:
    import subprocess
    import sys

    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=root,
        check=True,
        capture_output=True,
    )


def test_an_address_of_ones_own_stays(wall: Desk) -> None:
    wall.put("wall.yml", "slug: our-wall\n")
    wall.build("2026-01-06")
    said = wall.run("purge", "wall", "--source", "wall.txt", "--why", "no licence", "-y")
    assert "the notice stands at" not in said.err
    assert wall.record("our-wall")["taken_down"]
    assert "lindvik" not in published(wall)


def test_an_address_that_goes_is_told(wall: Desk) -> None:
    (old,) = (p.name for p in (wall.root / "docs" / "briefings").iterdir())
    said = wall.run("purge", "wall", "--source", "wall.txt", "--why", "no licence", "-y")
    assert f"briefings/{old}/ was made of the headline" in said.err
    assert re.search(r"the notice stands at briefings/taken-down-[0-9a-f]{8}/", said.err)


def test_what_says_the_same_in_other_words_is_listed(desk: Desk) -> None:
    desk.put("wall/a.txt", WALL)
    other = "Two men were seen running from the crane, says Ida Sorn, who lives nearby."
    desk.put("wall/b.txt", text_of(CLOSE, other, "The tide was high.", title="Quay"))
    desk.put(
        "wall/story.yml",
        "facts:\n  - {match: Quay Street, pin: true}\n"
        "notes:\n  - {text: Of two men run we know nothing.}\n  - {text: The port was asked.}\n",
    )
    desk.build()
    fact = next(f["id"] for f in desk.record()["facts"] if "Quay Street" in f["text"])
    said = desk.run("purge", "wall", "--fact", fact, "--why", "asked to").err
    alike = [line for line in said.splitlines() if "seems to say the same" in line]
    assert alike == [
        f"  seems to say the same, and stays: seeds/wall/b.txt:5: “{other[:70].strip()}…”"
    ]
    assert "seeds/wall/story.yml:2 (delete the entry that repeats them)" in said
    assert "story.yml:5" not in said


OPERATIONS = ("add", "remove", "change", "purge", "rebuild")


@pytest.mark.parametrize("seed", range(10))
def test_what_was_taken_down_stays_down_whatever_comes_and_goes(desk: Desk, seed: int) -> None:
    """Sources come, go and change; statements are purged; the editor's entries stay in sight."""
    chance = random.Random(seed)  # noqa: S311
    texts = {
        "a.txt": WALL,
        "b.txt": text_of(FELL, WITNESS, "The tide was high.", title="Tide and wall"),
        "c.txt": text_of(CLOSE, "Nobody was hurt in the port.", title="Quay"),
    }
    told = "".join(f"  {name}: {{publisher: RNA}}\n" for name in texts)
    desk.put("wall/a.txt", texts["a.txt"])
    desk.put("wall/story.yml", f"title: A wall\nsources:\n{told}notes:\n  - {{text: We asked.}}\n")
    desk.build()
    gone: set[str] = set()
    for day in range(1, 8):
        date = f"2026-02-{day:02d}"
        there = sorted(p.name for p in (desk.seeds / "wall").glob("*.txt"))
        act = chance.choice(OPERATIONS)
        name = chance.choice(sorted(texts))
        if act == "add":
            desk.put(f"wall/{name}", texts[name])
        elif act == "remove" and len(there) > 1:
            (desk.seeds / "wall" / there[0]).unlink()
        elif act == "change":
            desk.put(f"wall/{there[-1]}", texts[there[-1]] + f"\nIt rained on day {day}.\n")
        elif act == "purge" and desk.record()["facts"]:
            fact = chance.choice(desk.record()["facts"])
            gone.add(fact["text"].lower())
            desk.run("purge", "wall", "--fact", fact["id"], "--why", "asked to", "--date", date)
        said = desk.build(date)
        there = sorted(p.name for p in (desk.seeds / "wall").glob("*.txt"))
        assert not [words for words in gone if words in published(desk)]
        stale = {n for n in texts if f"fits sources.{n} of" in said.err}
        assert stale == set(texts) - set(there)
        assert "We asked." in [n["text"] for n in desk.record()["notes"]]
        notices = [w for w in desk.record()["withdrawn"] if w.get("purged")]
        assert bool(notices) == bool(gone)
        before = desk.files()
        desk.build("2026-03-01")
        assert desk.files() == before
