"""What the theme ships and no page asks for: scripts, workers and maps, 2.3 MB of them.

MkDocs copies a theme's files as they are and offers no way to leave some out.
"""

from __future__ import annotations

import re
from pathlib import Path

FOLDERS = ("javascripts", "stylesheets")
_NAMED = re.compile(r"assets/((?:javascripts|stylesheets)/[^\"'?#\s>]+)")


def drop_unused(site: Path) -> int:
    """Deletes files below ``assets/javascripts`` and ``assets/stylesheets`` that no page of the
    built ``site`` names. Returns how many."""
    files = [
        path
        for folder in FOLDERS
        for path in sorted((site / "assets" / folder).rglob("*"))
        if path.is_file()
    ]
    if not files:
        return 0
    named = {
        name for page in site.rglob("*.html") for name in _NAMED.findall(page.read_text("utf-8"))
    }
    unused = [f for f in files if f.relative_to(site / "assets").as_posix() not in named]
    for path in unused:
        path.unlink()
    for folder in FOLDERS:
        _drop_empty(site / "assets" / folder)
    return len(unused)


def _drop_empty(folder: Path) -> None:
    below = sorted((p for p in folder.rglob("*") if p.is_dir()), reverse=True)
    for path in (*below, folder):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
