"""Several stories' editor's files -> one, with everything that each said where it belongs now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from generator.model.story import OF_ONE_SOURCE
from generator.sources.yaml_lines import read_lines

_ONCE = ("title", "slug", "summary")
_LISTS = ("actors", "facts", "caveats", "notes", "origins", "conflicts", "purged")
_FLAGS = ("pin", "hide")


@dataclass(frozen=True)
class Part:
    """One editor's file, and the files of its story."""

    file: str
    text: str
    sources: tuple[str, ...]


def merged(parts: Sequence[Part]) -> tuple[str, tuple[str, ...]]:
    """The text of one story.yml, and what of the others could not stand beside the first.

    What is known of a source moves under ``sources:``; lists follow each other, entries signed
    as they were; title, slug and summary are the first's, and the others' stand as comments.
    """
    read = [(p, _said(p)) for p in parts]
    read = [(p, data) for p, data in read if data or _comments(p)]
    if not read:
        return "", ()
    told: dict[str, Any] = {}
    notices: list[str] = []
    for key in (*_ONCE, "by"):
        told |= _first(key, read, notices)
    tags = list(dict.fromkeys(tag for _, data in read for tag in data.get("tags", ())))
    told |= {"tags": tags} if tags else {}
    sources = {name: facts for part, data in read for name, facts in _sources(part, data)}
    told |= {"sources": sources} if sources else {}
    for key in _LISTS:
        entries = [_signed(e, data, told) for _, data in read for e in data.get(key, ())]
        told |= {key: entries} if entries else {}
    head = [line for part, _ in read for line in _headed(part, len(read) > 1)]
    head += [f"# {n}" for n in notices]
    text = "".join(f"{line}\n" for line in head)
    if told:
        text += yaml.safe_dump(told, sort_keys=False, allow_unicode=True, width=100)
    return text, tuple(notices)


def _said(part: Part) -> dict[str, Any]:
    data = read_lines(part.text, part.file).data
    return {k: v for k, v in data.items() if v is not None} if isinstance(data, dict) else {}


def _first(
    key: str, read: Sequence[tuple[Part, dict[str, Any]]], notices: list[str]
) -> dict[str, Any]:
    found = [(part, data[key]) for part, data in read if data.get(key)]
    for part, value in found[1:]:
        if value != found[0][1]:
            notices.append(f"{key}: {value} (of {part.file}) gave way to {found[0][1]}")
    return {key: found[0][1]} if found else {}


def _sources(part: Part, data: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is said of each source; a source's own entry comes before the top of the file."""
    below = data.get("sources") or {}
    top = {k: data[k] for k in OF_ONE_SOURCE if k in data} if len(part.sources) == 1 else {}
    for name in part.sources:
        facts = {**top, **{k: v for k, v in (below.get(name) or {}).items() if v is not None}}
        if facts:
            yield name, facts


def _signed(entry: Any, data: dict[str, Any], told: dict[str, Any]) -> Any:
    """An entry as it was signed: by the initials of its own file, where the new one has others."""
    if not isinstance(entry, dict):
        return entry
    kept = {
        k: v == "true" if k in _FLAGS and v in {"true", "false"} else v for k, v in entry.items()
    }
    by = data.get("by")
    return kept if "by" in kept or not by or by == told.get("by") else {**kept, "by": by}


def _comments(part: Part) -> list[str]:
    return [line for line in part.text.splitlines() if line.startswith("#")]


def _headed(part: Part, several: bool) -> Iterator[str]:
    """An editor's comments, which stand in lines of their own, are kept at the head."""
    comments = _comments(part)
    if comments and several:
        yield f"# From {part.file}:"
    yield from comments
