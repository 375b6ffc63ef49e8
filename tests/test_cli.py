"""The commands as a person or a workflow meets them: output, messages, exit codes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WALL = """Harbour Wall Gives Way in Lindvik

The harbour wall of Lindvik fell on Monday, the port authority said.

About 40 boats were damaged, according to Mayor Ada Quill. The town may close the quay.
"""
PROBE = """
import sys
from generator.cli import main
sys.argv = ["briefings", *sys.argv[1:]]
try:
    main()
except SystemExit as done:
    code = done.code
print("spacy" in sys.modules, file=sys.stderr)
sys.exit(code)
"""


def run(
    *words: str, cwd: Path, stdin: str = "", code: int | None = 0, **environment: str
) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, away from our settings and terminal."""
    done = subprocess.run(
        [sys.executable, "-m", "generator.cli", *words],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **environment},
    )
    assert code is None or done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return _project(tmp_path)


@pytest.fixture(scope="session")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built once, on 5 January 2026; tests work on copies of it."""
    root = _project(tmp_path_factory.mktemp("built"))
    run("build", cwd=root, SOURCE_DATE_EPOCH="1767571200")
    return root


@pytest.fixture
def built(_built: Path, tmp_path: Path) -> Path:
    return shutil.copytree(_built, tmp_path, dirs_exist_ok=True)


def _project(root: Path) -> Path:
    (root / "mkdocs.yml").write_text("site_name: Test\n")
    (root / "docs").mkdir()
    (root / "seeds").mkdir()
    (root / "seeds" / "wall.txt").write_text(WALL)
    return root


def revisions(project: Path) -> list[str]:
    (path,) = project.glob("docs/briefings/*/briefing.json")
    return [r["date"] for r in json.loads(path.read_text("utf-8"))["revisions"]]


def test_an_article_becomes_a_briefing_and_the_second_build_changes_nothing(
    project: Path,
) -> None:
    first = run("build", "--date", "2026-01-05", cwd=project)
    assert "new: wall.txt" in first.stderr
    assert first.stdout == ""
    before = {p: p.read_bytes() for p in (project / "docs").rglob("*") if p.is_file()}
    second = run("build", "--date", "2027-01-05", cwd=project)
    assert "no model loaded" in second.stderr
    assert {p: p.read_bytes() for p in (project / "docs").rglob("*") if p.is_file()} == before
    assert revisions(project) == ["2026-01-05"]
    assert "0 to put right" in run("check", cwd=project).stderr


def test_two_uploads_leave_two_dated_revisions(built: Path) -> None:
    (built / "seeds" / "wall.txt").write_text(WALL + "\nTwo people were hurt, police said.\n")
    run("build", cwd=built, SOURCE_DATE_EPOCH="1767657600")
    assert revisions(built) == ["2026-01-05", "2026-01-06"]


def test_commands_that_need_no_analysis_start_without_spacy(built: Path) -> None:
    for words in (["--help"], ["build"], ["check"], ["analyse", "--help"]):
        done = subprocess.run(
            [sys.executable, "-c", PROBE, *words],
            cwd=built,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert done.stderr.splitlines()[-1] == "False", words


def test_a_failing_story_is_named_and_the_others_are_built(project: Path) -> None:
    (project / "seeds" / "bad.txt").write_bytes(b"A title\n\nna\xefve\n")
    (project / "seeds" / "wall.txt").write_bytes(b"\xef\xbb\xbf" + WALL.encode())
    done = run("build", cwd=project, code=1)
    assert "seeds/wall.txt: byte order mark removed" in done.stderr
    assert "error: seeds/bad.txt:3: byte 12 (0xef) is not UTF-8" in done.stderr
    assert "new: wall.txt" in done.stderr
    machine = json.loads(run("build", "--json", cwd=project, code=1).stdout)
    assert [s["state"] for s in machine["stories"]] == ["failed", "unchanged"]
    assert machine["stories"][0]["error"]["line"] == 3


def test_quiet_says_only_what_went_wrong(built: Path) -> None:
    done = run("build", "--quiet", cwd=built)
    assert done.stdout == done.stderr == ""
    (built / "seeds" / "wall.yml").write_text("titel: A\n")
    done = run("build", "-q", cwd=built, code=1)
    assert done.stderr.startswith("error: seeds/wall.yml:1: ")
    assert "did you mean 'title'?" in done.stderr
    assert run("check", "--quiet", cwd=built, code=1).stdout.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["build", "--date", "5.1.2026"], "--date: '5.1.2026' is no date"),
        (["build", "wal.txt"], "did you mean 'wall.txt'?"),
        (["verify"], "there is no built site"),
        (["verify", "nowhere"], "nowhere"),
        (["bild"], "No such command"),
        (["build", "--nope"], "No such option"),
    ],
)
def test_a_users_mistake_is_a_message_and_exit_code_2(
    project: Path, words: list[str], said: str
) -> None:
    assert said in run(*words, cwd=project, code=2).stderr


def test_no_project_is_a_message(tmp_path: Path) -> None:
    assert "mkdocs.yml" in run("build", cwd=tmp_path, code=2).stderr


def test_a_file_in_the_way_is_named_and_kept(project: Path) -> None:
    (project / "docs" / "index.md").write_text("mine")
    assert "docs/index.md" in run("build", cwd=project, code=2).stderr
    assert (project / "docs" / "index.md").read_text() == "mine"
    assert not (project / "docs" / "briefings").exists()


def test_check_prints_its_list_for_people_and_machines(project: Path) -> None:
    done = run("check", cwd=project, code=1)
    assert "briefings build" in done.stdout
    data = json.loads(run("check", "--json", cwd=project, code=1).stdout)
    assert data["ok"] is False
    assert {r["level"] for r in data["remarks"]} == {"error", "warning"}


def test_help_says_what_to_do_first(project: Path) -> None:
    text = run("--help", cwd=project).stdout
    assert "seeds/" in text
    assert "Exit codes" in text
    assert all(name in text for name in ("build", "check", "verify", "analyse"))
    assert run("--version", cwd=project).stdout.startswith("briefings ")


def test_analyse_reads_lines_and_names_the_bad_ones(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "w", "text": WALL, "published": "2025-03-26"}),
        "",
        "not json",
        json.dumps({"id": "x"}),
        json.dumps({"id": "y", "text": WALL, "published": "yesterday"}),
        json.dumps({"id": "é", "text": WALL, "title": None}),
    ]
    done = run("analyse", cwd=tmp_path, stdin="\n".join(lines), code=1)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [r["id"] for r in rows] == ["w", "é"]
    assert [d["value"] for d in rows[0]["dates"]] == ["2025-03-24"]
    for line in (3, 4, 5):
        assert f"standard input:{line}:" in done.stderr


def test_analyse_gives_the_same_bytes_from_files_in_any_company(tmp_path: Path) -> None:
    one = json.dumps({"id": "a", "text": WALL})
    two = json.dumps({"id": "b", "text": WALL.replace("Lindvik", "Orlo")})
    (tmp_path / "one.jsonl").write_text(one + "\n")
    (tmp_path / "both.jsonl").write_text(f"{two}\n{one}\n")
    (tmp_path / "a.txt").write_text(WALL)
    alone = run("analyse", "one.jsonl", cwd=tmp_path).stdout
    both = run("analyse", "both.jsonl", cwd=tmp_path).stdout.splitlines(keepends=True)
    assert both[1] == alone
    assert run("analyse", "a.txt", cwd=tmp_path).stdout == alone


def test_analyse_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "nowhere.jsonl" in run("analyse", "nowhere.jsonl", cwd=tmp_path, code=1).stderr


def test_a_model_that_is_not_installed_is_a_message(tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "text": WALL})
    done = run("analyse", "--model", "no_such_model", cwd=tmp_path, stdin=line, code=2)
    assert "no_such_model" in done.stderr
