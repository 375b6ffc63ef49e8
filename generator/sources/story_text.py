"""story.yml as text: entries are added to it, and what an editor wrote stays as it was written."""

from __future__ import annotations

from collections.abc import Mapping

import yaml
from yaml.reader import Reader

from generator.errors import StoryError

Value = str | int | bool | list[str]
_LONG = 1_000_000
"""Columns: an entry stays on one line."""


def quoted(words: str) -> str:
    """Words as a YAML text on one line, whatever characters they hold."""
    text = yaml.safe_dump(
        " ".join(words.split()), default_style='"', allow_unicode=True, width=_LONG
    )
    return str(text).strip()


def plain(words: str) -> str:
    """Words fit for a comment: on one line, without characters that YAML refuses."""
    return " ".join(Reader.NON_PRINTABLE.sub(" ", words).split())


def entry(values: Mapping[str, Value | None]) -> str:
    """One entry of a list on one line: ``{match: "…", pin: true}``; what is None is left out."""
    told = (f"{key}: {_value(value)}" for key, value in values.items() if value is not None)
    return "{" + ", ".join(told) + "}"


def _value(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return "[" + ", ".join(quoted(v) for v in value) + "]"
    return quoted(value)


def with_entries(text: str, key: str, entries: list[str], file: str) -> str:
    """The text of story.yml with ``entries`` at the end of the list ``key``, comments kept.

    Raises StoryError where the list is written in one line, which cannot be added to blindly.
    """
    if text and not text.endswith("\n"):
        text += "\n"
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    found = next(((k, v) for k, v in pairs if k.value == key), None)
    if found is None:
        return text + "".join([f"{key}:\n", *(f"  - {e}\n" for e in entries)])
    name, value = found
    lines = text.splitlines(keepends=True)
    if isinstance(value, yaml.SequenceNode) and value.value and not value.flow_style:
        last = value.value[-1]
        end = _end(last, lines)
        indent = " " * value.start_mark.column
    elif isinstance(value, yaml.ScalarNode) and not value.value:
        end, indent = name.start_mark.line + 1, "  "
    else:
        raise StoryError(
            f"{key}: is written in one line",
            file=file,
            line=name.start_mark.line + 1,
            remedy=f"write each entry on a line of its own below {key}:, beginning with a dash",
        )
    added = [f"{indent}- {e}\n" for e in entries]
    return "".join([*lines[:end], *added, *lines[end:]])


def without_key(text: str, path: tuple[str, ...], file: str) -> str:
    """The text of story.yml without the lines of the key at ``path``, where it is there.

    Raises StoryError where other keys stand on the same lines.
    """
    if text and not text.endswith("\n"):
        text += "\n"
    node = yaml.compose(text, Loader=yaml.SafeLoader) if text.strip() else None
    value: yaml.Node | None = node
    for name in path:
        pairs = value.value if isinstance(value, yaml.MappingNode) else []
        found = next(((k, v) for k, v in pairs if k.value == name), None)
        if found is None:
            return text
        key, inside, value = found[0], value, found[1]
    if value is None or (isinstance(inside, yaml.MappingNode) and inside.flow_style):
        raise StoryError(
            f"{'.'.join(path)} stands in one line with others",
            file=file,
            line=key.start_mark.line + 1,
            remedy="delete it there, then run the command again",
        )
    lines = text.splitlines(keepends=True)
    end = _end(value, lines)
    return "".join([*lines[: key.start_mark.line], *lines[max(end, key.start_mark.line + 1) :]])


def _end(node: yaml.Node, lines: list[str]) -> int:
    """The line behind a node's last. For YAML a block ends where what follows it begins."""
    block = isinstance(node, yaml.CollectionNode) and not node.flow_style
    end: int = node.end_mark.line + (node.end_mark.column > 0 and not block)
    while end > node.start_mark.line + 1 and lines[end - 1].strip()[:1] in {"", "#"}:
        end -= 1
    return end
