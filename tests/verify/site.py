"""A whole built site of real stories, for the proof to be asked what it notices on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from generator.verify import open_library, verify
from generator.verify.pages.page import check_page
from generator.verify.proof import Failure, Found

ROOT = Path(__file__).parents[2]
STORIES = ("drone-showcase", "growing-toll", "hedge-lost", "withdrawn-report", "court-ruling")


def finish(root: Path) -> None:
    """Pages by MkDocs, and what is made from them."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    build = ("mkdocs", "build", "--strict", "--quiet")
    for module in (build, ("generator.cli", "finish", "--quiet")):
        subprocess.run([sys.executable, "-m", *module], cwd=root, env=environment, check=True)


def build_site(root: Path, language: str = "en") -> Path:
    """Five golden stories through the whole chain."""
    shutil.copytree(ROOT / "templates", root / "templates")
    shutil.copytree(ROOT / "docs", root / "docs", ignore=shutil.ignore_patterns("briefings"))
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    text = text.replace("language: en", f"language: {language}")
    (root / "mkdocs.yml").write_text(text, "utf-8")
    for story in STORIES:
        golden = ROOT / "tests" / "golden" / story
        shutil.copytree(golden / "seeds", root / "seeds", dirs_exist_ok=True)
    command = [sys.executable, "-m", "generator.cli", "build", "--date", "2026-01-02", "--quiet"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=root, env=environment, check=True)
    finish(root)
    return root


@dataclass(frozen=True)
class Site:
    """A built project."""

    root: Path

    def page(self, of: str) -> str:
        """The path of the first page whose path has ``of`` in it."""
        site = self.root / "site"
        names = sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html"))
        return next(n for n in names if of in n)

    def read(self, path: str) -> str:
        """A page without the references by which hyphens and the like are written."""
        text = (self.root / "site" / path).read_text("utf-8")
        for number in (33, 35, 37, 40, 41, 44, 45, 46, 47, 58, 59, 61, 63, 95, 126):
            text = text.replace(f"&#{number};", chr(number))
        return text

    def failures(self) -> list[Failure]:
        root = self.root
        proof = verify(root / "site", root / "docs", root / "seeds", root / "mkdocs.yml")
        return list(proof.failures)


class Reader:
    """Proves single pages of an unspoiled site: records and catalogue are read once."""

    def __init__(self, site: Site) -> None:
        root = site.root
        paths = (root / "site", root / "docs", root / "seeds", root / "mkdocs.yml")
        self.library, self.wrong = open_library(*paths)
        self.site = site

    def failures(self, path: str, text: str) -> list[Failure]:
        """What is wrong with a page if it were ``text``."""
        found = Found(path)
        check_page(path, text, self.library, found)
        return found.failures
