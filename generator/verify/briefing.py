"""A story as the proof sees it: its record as plain data and the texts of its sources.

Reading is written a second time here: UTF-8, a byte-order mark removed, line ends made ``\\n``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.verify.composing import Insertion, Words, parts_of_record

Data = dict[str, Any]
PLAIN = ".txt"
EXTRACTED = ".extracted.txt"


@dataclass(frozen=True, eq=False)
class Sentence:
    """An entry of the coverage; ``number`` counts those of its source from 1."""

    number: int
    start: int
    end: int
    entry: Data


@dataclass(frozen=True, eq=False)
class Briefing:
    """One record. ``texts`` and ``digests`` hold the sources that could be read, by id."""

    path: Path
    record: Data
    texts: dict[str, str]
    digests: dict[str, str]
    story: Data
    """What story.yml says; empty where there is none."""

    @property
    def slug(self) -> str:
        return str(self.record.get("slug", ""))

    @cached_property
    def facts(self) -> dict[str, Data]:
        return {str(f["id"]): f for f in self.list("facts")}

    @cached_property
    def actors(self) -> dict[str, Data]:
        return {str(a["id"]): a for a in self.list("actors")}

    @cached_property
    def sources(self) -> dict[str, Data]:
        return {str(s["id"]): s for s in self.list("sources")}

    @cached_property
    def sentences(self) -> dict[str, list[Sentence]]:
        """The sentences of each source, numbered, in the record's order."""
        found: dict[str, list[Sentence]] = {}
        for entry in self.list("coverage"):
            lines = found.setdefault(str(entry["source"]), [])
            lines.append(Sentence(len(lines) + 1, int(entry["start"]), int(entry["end"]), entry))
        return found

    @cached_property
    def inserts(self) -> dict[Insertion, str]:
        """What each insertion prints: as the record has it, else the actor's name."""
        found: dict[Insertion, str] = {}
        for item in (*self.list("facts"), *self.list("timeline")):
            for part, raw in zip(parts_of_record(item["parts"]), item["parts"], strict=True):
                if isinstance(part, Insertion):
                    found.setdefault(part, str(raw["insert"]))
        for name, actor in self.actors.items():
            found.setdefault(Insertion("actor", name), str(actor["name"]))
        return found

    def list(self, key: str) -> list[Data]:
        found = self.record.get(key)
        return found if isinstance(found, list) else []

    def sentence_at(self, source: str, offset: int) -> Sentence | None:
        lines = self.sentences.get(source, [])
        return next((s for s in lines if s.start <= offset < s.end), None)

    def quote(self, words: Words) -> str:
        return self.texts.get(words.source, "")[words.start : words.end]


def evidence_in(value: Any, path: str = "") -> Iterator[tuple[str, Data]]:
    """Every evidence object below ``value`` with the path that leads to it."""
    if isinstance(value, dict):
        if {"source", "start", "end", "quote"} <= value.keys():
            yield path, value
        for key, item in value.items():
            yield from evidence_in(item, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from evidence_in(item, f"{path}[{number}]")


def strings_in(value: Any) -> Iterator[str]:
    """All strings and numbers below a value of story.yml."""
    if isinstance(value, dict):
        for item in value.values():
            yield from strings_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings_in(item)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def read_text(path: Path) -> str:
    """A source's text as its offsets count it."""
    return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def load(path: Path, seeds: Path, read_yaml: Any) -> Briefing:
    """The briefing of one record file. Raises ValueError where it is no record at all."""
    record = json.loads(path.read_text("utf-8"))
    if not isinstance(record, dict):
        raise ValueError("not an object")
    texts: dict[str, str] = {}
    digests: dict[str, str] = {}
    for source in record.get("sources", []):
        original = _original(seeds, str(record.get("story", "")), str(source.get("file", "")))
        if original is None:
            continue
        digests[str(source["id"])] = hashlib.sha256(original.read_bytes()).hexdigest()
        words = original if original.suffix == PLAIN else original.with_suffix(EXTRACTED)
        if words.suffix == ".md" or not words.is_file():
            words = original
        texts[str(source["id"])] = read_text(words)
    story = read_yaml(_story_file(seeds, str(record.get("story", ""))))
    return Briefing(path, record, texts, digests, story if isinstance(story, dict) else {})


def _original(seeds: Path, story: str, file: str) -> Path | None:
    """The source's own file: below its story's folder, or below seeds/; never outside."""
    inside = seeds.resolve()
    for found in (seeds / story / file, seeds / file, seeds / story):
        real = found.resolve()
        if real.is_file() and real.is_relative_to(inside):
            return real
    return None


def _story_file(seeds: Path, story: str) -> Path:
    place = seeds / story
    return place / "story.yml" if place.is_dir() else place.with_suffix(".yml")
