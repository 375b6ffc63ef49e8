"""axe-core finds nothing on any kind of page, however it is read. `make audit` does more of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.audit import axe
from tests.audit.browser import Visit
from tests.audit.server import served
from tests.site import test_across, test_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser

needs_axe = pytest.mark.skipif(not axe.AXE.is_file(), reason=axe.WHY_NOT)
PAGE = '<!doctype html><html lang="en"><title>x</title><main><h1>x</h1>%s</main></html>'


@needs_axe
@pytest.mark.parametrize("path", [*test_browser.PATHS, *test_across.PATHS])
def test_nothing_stands_in_the_way_of_any_reader(visit: type, server: str, path: str) -> None:
    opened = visit()
    opened.page.goto(server + path)
    assert [str(v) for v in axe.violations(opened.page)] == []


def test_a_visit_sees_movement_complaints_and_strangers(browser: Browser, tmp_path: Path) -> None:
    moving = (
        "<p style='height:200px' id=late hidden></p><p>It moves.</p><img src='http://127.0.0.1:9/x'>"
        "<script>console.error('ouch'); setTimeout(() => { late.hidden = false; }, 60);</script>"
    )
    (tmp_path / "index.html").write_text(PAGE % moving, "utf-8")
    with served(tmp_path) as host, Visit(browser, host.address) as visit:
        assert visit.shift() > 0
        assert "ouch" in visit.said
        assert "http://127.0.0.1:9/x" in visit.asked


@needs_axe
def test_axe_sees_what_only_one_mode_shows(browser: Browser, tmp_path: Path) -> None:
    style = "<style>@media (prefers-color-scheme: dark) { p { color: #eee; } }</style>"
    (tmp_path / "index.html").write_text(PAGE % f"{style}<p>Pale on white.</p>", "utf-8")
    with served(tmp_path) as host, Visit(browser, host.address) as visit:
        found = axe.violations(visit.page)
    assert {(v.mode, v.rule) for v in found} == {("dark", "color-contrast")}
