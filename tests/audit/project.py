"""A project of its own in a temporary folder, with the seeds and all golden stories, built whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from generator.model.record import Record

ROOT = Path(__file__).parents[2]
BASE = "briefings"
"""The site stands below a path, as on a project's Pages."""
DAYS = ("2026-11-24", "2026-11-25")
WITHDRAWN = "withdrawn-story"
ASIDE = "story-set-aside"
AGAIN = "story-told-again"
"""Its actors are those of another briefing."""
TWICE = {
    WITHDRAWN: "tests/golden/syndicated/seeds/ferry-line",
    ASIDE: "tests/golden/court-ruling/seeds/river-toll.txt",
    AGAIN: "tests/golden/earthquake/seeds/tarsis-quake.txt",
}
FRENCH = (
    "Le tribunal annule le péage\n\n"
    "La cour suprême a annulé lundi le péage du fleuve, selon son président. Les bateliers ont"
    " demandé que leur argent leur soit rendu, mais le gouvernement ne leur a pas répondu.\n"
)


class Run(Protocol):
    def __call__(self, command: str, *words: str, status: int = 0) -> None: ...


@dataclass(frozen=True)
class Built:
    """``root`` is the project, ``public`` the folder that is served: the site is in public/BASE."""

    root: Path
    public: Path

    @property
    def site(self) -> Path:
        return self.public / BASE

    def records(self) -> list[Record]:
        """Of the briefings whose pages stand."""
        found = sorted((self.root / "docs" / "briefings").glob("*/briefing.json"))
        return [Record.model_validate_json(p.read_text("utf-8")) for p in found]

    def text(self, record: Record, source: str) -> str:
        """The text of a source, as offsets count it."""
        name = next(s.file for s in record.sources if s.id == source)
        (path,) = [p for p in (self.root / "seeds").rglob(Path(name).name) if p.stem == source]
        return path.read_text("utf-8-sig").replace("\r\n", "\n")


def build_project(root: Path, address: str) -> Built:
    """Builds in ``root``, to be served at ``address``; on the second day one story is gone, one bad."""
    for name in ("templates", "seeds"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets")
    for written in ("mkdocs.yml", *(f"docs/{p.name}" for p in _written())):
        shutil.copy(ROOT / written, root / written)
    for seeds in sorted((ROOT / "tests" / "golden").glob("*/seeds")):
        if not any((root / "seeds" / p.name).exists() for p in seeds.iterdir()):
            shutil.copytree(seeds, root / "seeds", dirs_exist_ok=True)
    _add_twice(root)
    run = _runner(root, address)
    run("briefings", "build", "--quiet", "--date", DAYS[0])
    shutil.rmtree(root / "seeds" / WITHDRAWN)
    (root / "seeds" / f"{ASIDE}.txt").write_text(FRENCH, "utf-8")
    run("briefings", "build", "--quiet", "--date", DAYS[1], status=1)
    built = Built(root, root / "public")
    run("mkdocs", "build", "--strict", "--quiet", "--site-dir", str(built.site))
    (root / "site").symlink_to(built.site)
    run("briefings", "finish")
    return built


def _written() -> list[Path]:
    """The pages by hand. What a build left beside them is named like a generated page."""
    return [p for p in (ROOT / "docs").glob("*.md") if p.name != "index.md"]


def _add_twice(root: Path) -> None:
    """Stories under other names: two of them are to come to grief."""
    shutil.copytree(ROOT / TWICE[WITHDRAWN], root / "seeds" / WITHDRAWN)
    for name in (ASIDE, AGAIN):
        shutil.copy(ROOT / TWICE[name], root / "seeds" / f"{name}.txt")


def _runner(root: Path, address: str) -> Run:
    environment = {
        **os.environ,
        "SITE_URL": address,
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": "315532800",
        "PYTHONPATH": str(ROOT),
    }

    def run(command: str, *words: str, status: int = 0) -> None:
        code = "import sys; from generator.cli import main; sys.argv[0] = 'briefings'; main()"
        start = ["-m", "mkdocs"] if command == "mkdocs" else ["-c", code]
        done = subprocess.run(
            [sys.executable, *start, *words],
            cwd=root,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != status:
            raise SystemExit(f"{command} {words[0]} failed:\n{done.stdout}{done.stderr}")

    return run
