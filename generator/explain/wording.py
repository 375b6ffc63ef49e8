"""The sentences of ``briefings explain``, as data; and where a rule's row stands."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from generator.rules import files, read_yaml, rows

FILE = Path(__file__).with_name("wording.yml")


def say(key: str, /, **values: object) -> str:
    """The sentence ``heading.found`` filled with ``values``. An unknown key is a KeyError."""
    return _sentences()[key].format(**values)


def known(key: str) -> bool:
    return key in _sentences()


@cache
def row_of(folder: str, rule: str) -> tuple[str, ...]:
    """The row named ``rule`` below rules/``folder``, as "file#id"; nothing where there is none."""
    if "#" in rule:
        return (rule,)
    below = (f for f in files() if f == folder or f.startswith(f"{folder}/"))
    return tuple(f"{f}#{rule}" for f in below if any(row.id == rule for row in rows(f)))[:1]


def row_value(place: str, key: str) -> Any:
    """What the row at ``place`` ("file#id") says under ``key``, or None."""
    file, _, rule = place.partition("#")
    return next((row.more.get(key) for row in rows(file) if row.id == rule), None)


@cache
def _sentences() -> dict[str, str]:
    found: dict[str, str] = {}
    for topic, value in read_yaml(FILE).items():
        if isinstance(value, dict):
            found |= {f"{topic}.{name}": str(text) for name, text in value.items()}
        else:
            found[topic] = str(value)
    return found
