"""Stylesheets and scripts of the built site: those of docs/ or of the theme, byte for byte.

What the stylesheets of docs/ may do is checked here; what their scripts do is not proved.
"""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path

from generator.verify.markup.safety import outside_addresses, printed_by
from generator.verify.proof import Failure

ENDINGS = frozenset({".css", ".js", ".mjs", ".wasm"})
TOOLS = frozenset({"pagefind"})
"""Folders that a tool writes when the site is finished."""
REMEDY = "build the site again"


def check_assets(site: Path, docs: Path) -> tuple[list[Failure], frozenset[str]]:
    """The failures, and the attributes that stylesheets print."""
    failures: list[Failure] = []
    spoken: set[str] = set()
    for path in sorted(p for p in site.rglob("*") if p.suffix.lower() in ENDINGS):
        name = path.relative_to(site).as_posix()
        ours = docs / name
        if path.suffix == ".css":
            words, attributes = printed_by(path.read_text("utf-8"))
            spoken |= set(attributes)
        if name.partition("/")[0] in TOOLS or _is_of_theme(path, name):
            continue
        if not ours.is_file() or ours.read_bytes() != path.read_bytes():
            failures.append(Failure(name, "no file of docs/ or of the theme", "", REMEDY))
        if path.suffix == ".css":
            asked = outside_addresses(path.read_text("utf-8"))
            failures += [Failure(name, f"a style that prints “{w}”") for w in words]
            failures += [Failure(name, f"a request to {a}") for a in asked]
    return failures, frozenset(spoken)


def _is_of_theme(path: Path, name: str) -> bool:
    theme = _theme()
    own = theme / name if theme is not None else None
    return own is not None and own.is_file() and own.read_bytes() == path.read_bytes()


@cache
def _theme() -> Path | None:
    """Where the installed theme keeps its files; nothing of it is imported."""
    found = importlib.util.find_spec("material")
    return Path(found.origin).parent / "templates" if found and found.origin else None
