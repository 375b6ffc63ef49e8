"""Word lists and patterns as data, and the one place that loads them.

A rule file is a YAML list of rows. Each row has an ``id`` unique in its file, a ``kind``,
``words`` or a ``pattern`` (or both), and examples: ``yes`` texts on which it must fire and
``no`` texts on which it must not. Keys beyond these are the file's own and reach its reader
through ``more``. Plain data (names of places, demonyms) is JSON below gazetteer/.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.errors import RuleError

FOLDER = Path(__file__).parent
_KNOWN = {"id", "kind", "words", "pattern", "yes", "no"}


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML 1.2's booleans: ``yes``, ``no``, ``on`` and ``off`` are words, in keys and lists too."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in _Loader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"(?i:true|false)$"), list("tTfF")
)


@dataclass(frozen=True)
class Row:
    """One rule. ``id`` goes with every finding that it makes."""

    id: str
    kind: str
    words: tuple[str, ...] = ()
    pattern: str = ""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    more: dict[str, Any] = field(default_factory=dict, hash=False)


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of ``rules/<name>.yml`` in their order. Raises RuleError for a malformed file."""
    path = FOLDER / f"{name}.yml"
    data = read_yaml(path)
    if not isinstance(data, list):
        raise RuleError("a rule file is a list of rows", file=str(path))
    seen: set[str] = set()
    return tuple(_row(item, path, seen) for item in data)


@cache
def gazetteer(name: str) -> Any:
    """The data of ``rules/gazetteer/<name>.json``. Treat it as read-only."""
    return json.loads((FOLDER / "gazetteer" / f"{name}.json").read_text("utf-8"))


@cache
def files() -> tuple[str, ...]:
    """Names of all rule files, for the test that runs every row's examples."""
    found = (p.relative_to(FOLDER).with_suffix("").as_posix() for p in FOLDER.rglob("*.yml"))
    return tuple(sorted(n for n in found if not n.startswith("catalogue/")))


def digest() -> str:
    """SHA-256 over all rule data, the same on every platform (line ends are normalised)."""
    total = hashlib.sha256()
    for path in sorted(p for p in FOLDER.rglob("*") if p.suffix in {".yml", ".json"}):
        total.update(path.relative_to(FOLDER).as_posix().encode())
        total.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return total.hexdigest()


def read_yaml(path: Path) -> Any:
    """The data of a YAML file of ours. Raises RuleError that names the line."""
    try:
        return yaml.load(path.read_text("utf-8"), Loader=_Loader)  # noqa: S506 - safe loader
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise RuleError(f"not valid YAML: {error.problem}", file=str(path), line=line) from error


def _row(item: Any, path: Path, seen: set[str]) -> Row:
    if not isinstance(item, dict) or not item.get("id") or not item.get("kind"):
        raise RuleError(f"a row needs id and kind: {item!r}", file=str(path))
    if item["id"] in seen:
        raise RuleError(f"the id {item['id']!r} stands twice", file=str(path))
    seen.add(item["id"])
    return Row(
        id=item["id"],
        kind=item["kind"],
        words=tuple(item.get("words", ())),
        pattern=item.get("pattern", ""),
        yes=tuple(item.get("yes", ())),
        no=tuple(item.get("no", ())),
        more={k: v for k, v in item.items() if k not in _KNOWN},
    )
