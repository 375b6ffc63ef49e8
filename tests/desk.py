"""A project of one's own, and the command as it is typed there: in this process, so that it is quick.

The reader is the plain one of tests/plain.py: a paragraph is a statement, "may" hedges it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from generator.model.article import Article
from generator.model.findings import Findings
from generator.reader import Reader
from tests.plain import plain_findings


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


@dataclass
class Desk:
    """A project's folder, and its commands."""

    root: Path
    patch: pytest.MonkeyPatch
    capture: pytest.CaptureFixture[str]

    @property
    def seeds(self) -> Path:
        return self.root / "seeds"

    def put(self, name: str, text: str) -> Path:
        path = self.seeds / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def run(self, *words: str, code: int | None = 0) -> Said:
        """The command `briefings` with ``words``; fails where its exit code is not ``code``."""
        self.patch.chdir(self.root)
        self.patch.setattr("sys.argv", ["briefings", *words])
        self.capture.readouterr()
        with pytest.raises(SystemExit) as done:
            cli.main()
        said = Said(int(done.value.code or 0), *self.capture.readouterr())
        assert code is None or said.code == code, said
        return said

    def build(self, day: str = "2026-01-05") -> Said:
        return self.run("build", "--date", day)

    def record(self, part: str = "") -> dict[str, Any]:
        """The record of the briefing whose address holds ``part``."""
        (path,) = (self.root / "docs" / "briefings").glob(f"*{part}*/briefing.json")
        found: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return found

    def fact(self, words: str, part: str = "") -> str:
        """The id of the fact that holds ``words``."""
        (found,) = [f["id"] for f in self.record(part)["facts"] if words in f["text"]]
        return str(found)

    def files(self) -> dict[str, bytes]:
        """All that lies in the project."""
        paths = (p for p in sorted(self.root.rglob("*")) if p.is_file())
        return {p.relative_to(self.root).as_posix(): p.read_bytes() for p in paths}


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    def findings(self: Reader, articles: Iterable[Article]) -> dict[str, Findings]:
        return {a.id: plain_findings(a) for a in articles}

    monkeypatch.setattr(Reader, "findings", findings)
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\n")
    (tmp_path / "docs").mkdir()
    (tmp_path / "seeds").mkdir()
    return Desk(tmp_path, monkeypatch, capsys)
