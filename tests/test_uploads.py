"""What the Pages workflow does for somebody who only uploads articles, in a real git repository."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FIRST = """Harbour of Lindvik Closed After Crane Collapse

A crane collapsed in the harbour of Lindvik on Monday, the port authority said.

Nobody was hurt, according to the fire service.
"""
SECOND = """Lindvik Harbour to Reopen on Friday

The harbour of Lindvik will reopen on Friday, harbour master Ida Brandt said.

The crane that collapsed was built in 1981.
"""


def test_two_uploads_leave_two_dated_revisions(tmp_path: Path) -> None:
    origin = _repository(tmp_path)
    _upload(origin, "seeds/lindvik/first.txt", FIRST)
    _run_workflow(origin, tmp_path / "run-1", "2026-01-05")
    _upload(origin, "seeds/lindvik/second.txt", SECOND)
    _run_workflow(origin, tmp_path / "run-2", "2026-01-09")

    record = json.loads(_tracked(origin, "briefing.json"))
    assert [(r["date"], r["cause"]) for r in record["revisions"]] == [
        ("2026-01-05", "source"),
        ("2026-01-09", "source"),
    ]
    added = [set(r["added"]) for r in record["revisions"]]
    assert all(added)
    assert added[0] | added[1] == {f["id"] for f in record["facts"]}
    assert not added[0] & added[1]


def test_a_run_without_news_commits_nothing(tmp_path: Path) -> None:
    origin = _repository(tmp_path)
    _upload(origin, "seeds/lindvik.txt", FIRST)
    _run_workflow(origin, tmp_path / "run-1", "2026-01-05")
    before = _git(origin, "rev-parse", "main")
    _run_workflow(origin, tmp_path / "run-2", "2026-02-07")
    assert _git(origin, "rev-parse", "main") == before


def test_only_records_are_committed(tmp_path: Path) -> None:
    origin = _repository(tmp_path)
    _upload(origin, "seeds/lindvik.txt", FIRST)
    _run_workflow(origin, tmp_path / "run", "2026-01-05")
    changed = _git(origin, "show", "--name-only", "--format=", "main").split()
    assert [Path(name).name for name in changed] == ["briefing.json"]


@pytest.mark.parametrize("workflow", ["pages.yml", "tests.yml"])
def test_the_workflow_calls_what_there_is(workflow: str) -> None:
    """Each command of ours that a workflow runs is one that the command line knows."""
    text = (ROOT / ".github" / "workflows" / workflow).read_text("utf-8")
    for command in set(re.findall(r"\.venv/bin/briefings (\w+)", text)):
        subprocess.run([*CLI, command, "--help"], check=True, capture_output=True)
    for target in set(re.findall(r"run: make ([\w./-]+)", text)):
        assert re.search(rf"^{re.escape(target)}:", (ROOT / "Makefile").read_text(), re.M)


CLI = (sys.executable, "-m", "generator.cli")


def _repository(tmp_path: Path) -> Path:
    """A bare repository with the project as somebody's fork holds it, less the sample."""
    work = tmp_path / "fork"
    work.mkdir()
    for name in ("mkdocs.yml", ".gitignore"):
        shutil.copy(ROOT / name, work)
    shutil.copytree(ROOT / "templates", work / "templates")
    (work / "docs").mkdir()
    shutil.copy(ROOT / "docs" / "about.md", work / "docs")
    (work / "seeds").mkdir()
    _git(work, "init", "--quiet", "--initial-branch=main")
    _commit(work, "Use this template")
    _git(tmp_path, "clone", "--quiet", "--bare", str(work), "origin.git")
    return tmp_path / "origin.git"


def _upload(origin: Path, name: str, text: str) -> None:
    work = origin.parent / f"upload-{Path(name).stem}"
    _git(origin.parent, "clone", "--quiet", str(origin), str(work))
    path = work / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    _commit(work, "Add files via upload")
    _git(work, "push", "--quiet")


def _run_workflow(origin: Path, work: Path, date: str) -> None:
    _git(origin.parent, "clone", "--quiet", str(origin), str(work))
    subprocess.run([*CLI, "build", "--quiet", "--date", date], cwd=work, check=True)
    _git(work, "add", "--all", ".")
    if _git(work, "status", "--porcelain"):
        _commit(work, "Update briefings from seeds")
        _git(work, "push", "--quiet")


def _commit(work: Path, message: str) -> None:
    _git(work, "add", ".")
    who = ("-c", "user.name=t", "-c", "user.email=t@example.org")
    _git(work, *who, "commit", "--quiet", "--message", message)


def _tracked(origin: Path, name: str) -> str:
    path = next(
        p for p in _git(origin, "ls-tree", "-r", "--name-only", "main").split() if p.endswith(name)
    )
    return _git(origin, "show", f"main:{path}")


def _git(folder: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", *words], cwd=folder, check=True, capture_output=True, text=True, encoding="utf-8"
    )
    return done.stdout
