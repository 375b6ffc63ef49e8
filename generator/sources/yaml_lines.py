"""YAML -> plain data with the line of every key, so that a message can point at it.

Scalars stay the texts that were written: no date, number or "no" is turned into something else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.reader import ReaderError

from generator.errors import StoryError

_FLAT = "write it as docs/editing.md shows; no key stands more than a few levels deep"
DEEPEST = 12
LARGEST = 5_000
"""Nodes. An editor's file has some hundred; aliases that expand without end have more."""


@dataclass
class Lines:
    """``data`` as written; ``lines`` maps paths such as ``facts[0].match`` to 1-based lines."""

    data: Any = None
    lines: dict[str, int] = field(default_factory=dict)


def read_lines(text: str, file: str) -> Lines:
    """The data of a YAML text. Raises StoryError naming ``file`` and line; empty gives None."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise StoryError(
            f"not valid YAML: {error.problem}",
            file=file,
            line=line,
            remedy="check the indentation and put texts with : or # in “quotes” of ASCII",
        ) from error
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        said = f"not valid YAML: the character U+{int(error.character):04X} is not allowed"
        raise StoryError(said, file=file, line=line, remedy="delete it") from error
    except yaml.YAMLError as error:
        raise StoryError(f"not valid YAML: {error}", file=file) from error
    except RecursionError:
        raise StoryError("too deeply nested", file=file, remedy=_FLAT) from None
    found = Lines()
    if node is not None:
        found.data = _Reader(file, found.lines).value(node, "", 0)
    return found


class _Reader:
    def __init__(self, file: str, lines: dict[str, int]) -> None:
        self.file = file
        self.lines = lines
        self.count = 0

    def value(self, node: yaml.Node, path: str, depth: int) -> Any:
        self.count += 1
        line = node.start_mark.line + 1
        self.lines.setdefault(path, line)
        if depth > DEEPEST or self.count > LARGEST:
            raise StoryError(
                "too deeply nested or too large", file=self.file, line=line, remedy=_FLAT
            )
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(n, f"{path}[{i}]", depth + 1) for i, n in enumerate(node.value)]
        if any("\ud800" <= c <= "\udfff" for c in str(node.value)):
            said = "half of a character, which no file can hold"
            raise StoryError(said, file=self.file, line=line, remedy="write the character itself")
        return None if node.tag.endswith(":null") else str(node.value).strip()

    def _mapping(self, node: yaml.MappingNode, path: str, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise StoryError(
                    "a key is a word", file=self.file, line=line, remedy="write key: value"
                )
            name = str(key.value)
            if name in found:
                raise StoryError(f"the key {name!r} stands twice", file=self.file, line=line)
            place = f"{path}.{name}" if path else name
            self.lines[place] = line
            found[name] = self.value(value, place, depth + 1)
        return found
