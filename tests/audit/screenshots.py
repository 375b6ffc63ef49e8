"""`python -m tests.audit.screenshots [FOLDER]`: the pictures of README and docs, from the seed.

With a folder, instead: each kind of page at three widths, light and dark, to look at. It must not
lie in the project.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tests.audit.browser import Visit, opened
from tests.audit.kinds import Kind, kinds
from tests.audit.project import BASE, ROOT, build_project
from tests.audit.server import served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PICTURE = ROOT / "docs" / "assets" / "screenshot.png"
WIDE, MARGIN = 1280, 40
LAST = ".unestablished"
"""The picture ends below it."""
WIDTHS = (1440, 768, 390)
SCHEMES = ("light", "dark")


def main(words: Sequence[str]) -> None:
    folder = Path(words[0]).resolve() if words else None
    if folder and folder.is_relative_to(ROOT):
        raise SystemExit(f"{folder}: name a folder outside of the project")
    with tempfile.TemporaryDirectory() as temporary, opened() as browser:
        root = Path(temporary)
        with served(root / "public") as host:
            address = f"{host.address}{BASE}/"
            pages = kinds(build_project(root, address).site)
            if folder is None:
                picture(browser, address, pages)
            else:
                sheet(browser, address, pages, folder)


def picture(browser: Browser, address: str, pages: Sequence[Kind]) -> None:
    """The seed's briefing from its headline to what is not established, for README and docs."""
    path = next(kind.path for kind in pages if kind.name == "briefing")
    with Visit(browser, address + path, WIDE, color_scheme="light") as visit:
        box = visit.page.locator(LAST).bounding_box()
        if box is None:
            raise SystemExit(f"{LAST} is not on the page")
        high = round(box["y"] + box["height"] + MARGIN)
        visit.page.set_viewport_size({"width": WIDE, "height": high})
        visit.page.screenshot(path=PICTURE)


def sheet(browser: Browser, address: str, pages: Sequence[Kind], folder: Path) -> None:
    """FOLDER/kind-width-scheme.png of every page, whole."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in pages:
        for scheme in SCHEMES:
            for width in WIDTHS:
                name = f"{kind.name.replace(', ', '-').replace(' ', '-')}-{width}-{scheme}.png"
                with Visit(browser, address + kind.path, width, color_scheme=scheme) as visit:
                    visit.page.screenshot(path=folder / name, full_page=True)


if __name__ == "__main__":
    main(sys.argv[1:])
