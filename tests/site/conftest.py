"""The sample and a hostile story, built by mkdocs as the project is, served on the loopback."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.finish.entries import entries_of
from generator.finish.search import write_search
from generator.model.record import Record
from generator.model.settings import SiteSettings
from generator.render import render
from tests.audit.browser import FLAGS
from tests.hostile import STRINGS, hostile
from tests.sample import SLUG, sample_record, sample_texts
from tests.several import TEXTS, several_record

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
BASE = "/a-project"
"""The site stands below a path, as on a project's Pages."""
REPOSITORY = "https://github.com/example/briefings"
ADDRESS = "https://herald.example/harbour-wall"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    root = tmp_path_factory.mktemp("project")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "templates", root / "templates")
    shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets")
    for written in (ROOT / "docs").glob("*.md"):
        shutil.copy(written, root / "docs")
    bad, bad_texts = hostile(STRINGS)
    many = with_address(several_record())
    texts = {SLUG: sample_texts(), bad.slug: bad_texts, many.slug: TEXTS}
    settings = SiteSettings(site_name="Explainer Briefings", repo_url=REPOSITORY)
    for page in render([sample_record(), bad, many], texts, settings):
        path = root / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if page.content is not None:
            path.write_bytes(
                page.content.encode() if isinstance(page.content, str) else page.content
            )
    out = root / "public" / BASE.strip("/")
    environment = {**os.environ, "SITE_URL": f"http://127.0.0.1{BASE}/", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "-d", str(out)]
    subprocess.run(command, cwd=root, env=environment, check=True)
    write_search([e for page in sorted(out.rglob("*.html")) for e in entries_of(page, out)], out)
    return out


def with_address(record: Record) -> Record:
    """The first source is known to stand at an address."""
    first = record.sources[0].model_copy(update={"url": ADDRESS})
    return record.model_copy(update={"sources": (first, *record.sources[1:])})


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of the served site."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Says nothing."""

    handler = functools.partial(Quiet, directory=str(site.parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as made:
        thread = threading.Thread(target=made.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{made.server_port}{BASE}/"
        made.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("no chromium in PATH: install it to run the browser tests")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as play:
        made = play.chromium.launch(executable_path=path, args=list(FLAGS))
        yield made
        made.close()


class Visit:
    """An open page and what it asked for and complained of."""

    def __init__(self, browser: Browser, **options: object) -> None:
        self.context = browser.new_context(**options)  # type: ignore[arg-type]
        self.page: Page = self.context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda m: self.said.append(m.text))
        self.page.on("pageerror", lambda e: self.said.append(str(e)))
        self.page.on("request", lambda r: self.asked.append(r.url))


@pytest.fixture
def visit(browser: Browser) -> Iterator[type]:
    """Makes visits and closes them."""
    made: list[Visit] = []

    class Kept(Visit):
        def __init__(self, **options: object) -> None:
            super().__init__(browser, **options)
            made.append(self)

    yield Kept
    for one in made:
        one.context.close()
