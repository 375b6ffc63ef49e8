"""Golden briefings: what the project makes of invented articles, read and approved by a person.

Each folder beside this file holds ``seeds/`` and ``expected/``: the records (without the digests
of what made them, which change with every line of code) and each page as its reader sees it, in
lines of text. ``make golden`` writes ``expected/`` anew; review the difference.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.pipeline import build
from generator.settings import read_project

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
DATE = "2026-11-24"
BLOCKS = [
    "article",
    "section",
    "nav",
    "header",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "li",
    "ol",
    "ul",
    "dl",
    "dt",
    "dd",
    "div",
    "table",
    "caption",
    "tr",
    "figure",
    "figcaption",
    "details",
    "summary",
    "text",
]


def folders() -> list[Path]:
    return sorted(p.parent for p in HERE.glob("*/seeds"))


def make(folder: Path) -> dict[str, str]:
    """The files that the stories of ``folder`` give, by path below expected/."""
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        shutil.copy(ROOT / "mkdocs.yml", root)
        shutil.copytree(ROOT / "templates", root / "templates")
        shutil.copytree(folder / "seeds", root / "seeds")
        (root / "docs").mkdir()
        built = build(read_project(root), lambda: DATE)
        assert not built.failed, [str(r.error) for r in built.failed]
        return dict(sorted(_files(root / "docs")))


def _files(docs: Path) -> list[tuple[str, str]]:
    found = []
    for path in docs.rglob("*"):
        name = path.relative_to(docs)
        if path.name == "briefing.json":
            record = json.loads(path.read_text("utf-8"))
            record.pop("inputs")
            text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
            found.append((name.as_posix(), text))
        elif path.suffix == ".md":
            found.append((name.with_suffix(".txt").as_posix(), page_text(path.read_text("utf-8"))))
    return found


def page_text(page: str) -> str:
    """A page's visible text, a line a block."""
    html = page.split("---\n", 2)[-1]
    tree = LexborHTMLParser(html)
    lines: list[str] = []
    if tree.body:
        _walk(tree.body, lines)
    return "\n".join(line for line in (_SPACE.sub(" ", x).strip() for x in lines) if line) + "\n"


_SPACE = re.compile(r"\s+")


def _walk(node: LexborNode, lines: list[str]) -> None:
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            lines[-1:] = [(lines[-1] if lines else "") + child.text_content]
        elif child.tag not in {"script", "style", "template"} and not _is_menu(child):
            block = child.tag in BLOCKS
            lines.extend([""] if block else [])
            _walk(child, lines)
            lines.extend([""] if block else [])


def _is_menu(node: LexborNode) -> bool:
    """What a reader can do with a fact: the same at each."""
    return "menu" in (node.attributes.get("class") or "").split()


def main() -> None:
    for folder in folders():
        expected = folder / "expected"
        shutil.rmtree(expected, ignore_errors=True)
        for name, text in make(folder).items():
            path = expected / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        print(f"{folder.name}: {len(list(expected.rglob('*.*')))} files")


if __name__ == "__main__":
    main()
