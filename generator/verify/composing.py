"""The rule by which a text is rebuilt from its parts, written a second time.

Deliberately not shared with the pipeline: a mistake there must not prove itself here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.verify.tree import collapse

CUT = "…"
_TOKEN = re.compile(r"(?:(?P<source>[^\s:\[\]]+):)?(?P<start>\d+)-(?P<end>\d+)")
_INSERT = re.compile(r"\[(?P<kind>actor|date):(?P<value>[^\]]+)\]")


@dataclass(frozen=True)
class Words:
    """Characters ``start`` to ``end`` of a source."""

    source: str
    start: int
    end: int


@dataclass(frozen=True)
class Insertion:
    """A name or date in brackets. ``kind`` is actor or date, ``value`` the actor's id or EDTF."""

    kind: str
    value: str


Parts = tuple[Words | Insertion, ...]


def parts_of_tokens(source: str, tokens: str) -> Parts | None:
    """The parts that ``data-parts`` names; None where it is malformed or empty."""
    found: list[Words | Insertion] = []
    for token in tokens.split():
        span, insert = _TOKEN.fullmatch(token), _INSERT.fullmatch(token)
        if span:
            origin = span["source"] or source
            found.append(Words(origin, int(span["start"]), int(span["end"])))
        elif insert:
            found.append(Insertion(insert["kind"], insert["value"]))
        else:
            return None
    return tuple(found) or None


def parts_of_record(parts: Iterable[Mapping[str, Any]]) -> Parts:
    """The parts of an item of the record."""
    found: list[Words | Insertion] = []
    for part in parts:
        if "insert" in part:
            kind = "actor" if part.get("actor") else "date"
            found.append(Insertion(kind, str(part.get(kind, ""))))
        else:
            found.append(Words(str(part["source"]), int(part["start"]), int(part["end"])))
    return tuple(found)


def parts_of_evidence(evidence: Mapping[str, Any]) -> Parts:
    """A single place as parts."""
    return (Words(str(evidence["source"]), int(evidence["start"]), int(evidence["end"])),)


def rebuild(parts: Parts, texts: Mapping[str, str], inserts: Mapping[Insertion, str]) -> str | None:
    """The text that the parts stand for; None where a part names no place of a known source."""
    shown: list[str] = []
    before: Words | None = None
    for part in parts:
        if isinstance(part, Insertion):
            if part not in inserts:
                return None
            shown.append(f" [{inserts[part]}]")
            continue
        text = texts.get(part.source)
        if text is None or not 0 <= part.start < part.end <= len(text):
            return None
        if before is not None:
            shown.append(_between(before, part, text))
        shown.append(text[part.start : part.end])
        before = part
    whole = collapse("".join(shown))
    return whole[:1].upper() + whole[1:]


def _between(before: Words, after: Words, text: str) -> str:
    if before.source != after.source or after.start < before.end:
        return f" {CUT} "
    gap = text[before.end : after.start]
    return f" {CUT} " if gap.strip() else gap


def same_but_first_case(shown: str, expected: str) -> bool:
    """Equal, the case of the first letter apart: it may follow its new place."""
    return shown[1:] == expected[1:] and shown[:1].lower() == expected[:1].lower()
