"""What may fill the placeholders of our sentences: strings, dates and names of one record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.verify.briefing import Briefing, strings_in
from generator.verify.catalogue import Catalogue, kind_of
from generator.verify.composing import Parts, parts_of_evidence
from generator.verify.tree import printable

_DATED = {"published", "updated", "retrieved", "date", "since", "added", "withdrawn", "edtf"}
_OURS = {
    "file",
    "publisher",
    "author",
    "url",
    "published",
    "updated",
    "retrieved",
    "rights",
    "sha256",
    "name",
    "id",
}
"""Keys of a source that a page prints as they are."""


@dataclass(frozen=True, eq=False)
class Note:
    """A sentence of ours that the record carries: its key, its values, its item's evidence."""

    key: str
    values: Mapping[str, str | Parts]
    path: str


@dataclass(frozen=True, eq=False)
class Values:
    """Derived once from a record, for all its pages."""

    briefing: Briefing
    catalogue: Catalogue

    @cached_property
    def strings(self) -> frozenset[str]:
        """Strings of the record and of story.yml that are not a source's running words."""
        record = self.briefing.record
        found = {self.briefing.slug, *record.get("tags", ())}
        for source in record.get("sources", ()):
            found |= {str(source[k]) for k in _OURS & source.keys() if source[k]}
        for key in ("title", "sources.title", "sources.original.name", "notes.text"):
            found |= self.told(key)
        found |= set(strings_in(self.briefing.story)) | set(_signed(record))
        found |= {_letter(n) for n in range(len(record.get("sources", ())))}
        return frozenset(printable(s) for s in found if s)

    def told(self, key: str) -> frozenset[str]:
        """What the record holds under a key of story.yml: only what the editor may have said."""
        record = self.briefing.record
        sources = record.get("sources", ())
        name = key.rpartition(".")[2]
        if key == "title":
            found = [] if record.get("title_evidence") else [record.get("title")]
        elif key == "tags":
            found = list(record.get("tags", ()))
        elif key == "sources.title":
            found = [s.get("title") for s in sources if not s.get("title_evidence")]
        elif key.startswith("sources.original."):
            found = [(s.get("original") or {}).get(name) for s in sources]
        elif key.startswith("sources."):
            found = [s.get(name) for s in sources if name in _OURS]
        elif key == "notes.text":
            found = [n.get("text") for n in record.get("notes", ())]
        else:
            found = list(_under(self.briefing.story, key.split(".")))
        return frozenset(printable(str(f)) for f in found if f)

    @cached_property
    def hashes(self) -> frozenset[str]:
        return frozenset(str(s["sha256"]) for s in self.briefing.list("sources"))

    @cached_property
    def dates(self) -> frozenset[str]:
        """Every date of the record, written out."""
        return frozenset(map(self.written, self.days))

    @cached_property
    def days(self) -> frozenset[str]:
        """Every date of the record, as it has it."""
        return frozenset(_dates(self.briefing.record))

    @cached_property
    def dated(self) -> dict[str, frozenset[str]]:
        """The dates that certain messages may give, written out."""
        revisions = self.briefing.list("revisions")
        told = [r["date"] for r in revisions if r["cause"] != "software"]
        dates = [str(r["date"]) for r in revisions]
        published = [
            str(s["published"]) for s in self.briefing.list("sources") if s.get("published")
        ]
        given = {
            "brief.added": told[-1:] or dates[-1:],
            "brief.updated": told[-1:] or dates[-1:],
            "cite.as": dates[-1:],
            "cite.as_editor": dates[-1:],
            "landing.added": dates[:1],
            "landing.updated": told[-1:] or dates[-1:],
            "landing.published": [max(published)] if published else [],
            **{f"status.{s}": told[-1:] for s in ("new", "strengthened", "weakened")},
            "status.contradicted": told[-1:],
            "news.title.date": told[-1:],
            "news.title.date_from": told[-2:-1],
            "news.title_again": told[-1:],
            "opening.dated": published,
            "opening.dated_crediting": published,
        }
        return {k: frozenset(map(self.written, v)) for k, v in given.items()}

    @cached_property
    def names(self) -> frozenset[str]:
        """Words of a source that an attribute or title may repeat: never those of a fact."""
        record = self.briefing.record
        found = {str(record.get("title", ""))}
        found |= {str(s["title"]) for s in record.get("sources", ()) if s.get("title")}
        for actor in record.get("actors", ()):
            found |= {str(actor["name"]), *actor.get("aliases", ())}
        return frozenset(printable(n) for n in found if n)

    @cached_property
    def notes(self) -> dict[str, list[Note]]:
        """The sentences of ours that the record carries, by key; their dates written out."""
        found: dict[str, list[Note]] = {}
        for note in _notes(self.briefing.record):
            values = {
                name: self.written(v) if isinstance(v, str) and kind_of(name) == "date" else v
                for name, v in note.values.items()
            }
            found.setdefault(note.key, []).append(Note(note.key, values, note.path))
        return found

    def written(self, date: str) -> str:
        """A date in words, in the language of the pages."""
        return self.catalogue.written(date)


def _under(value: Any, keys: list[str]) -> Iterator[str]:
    """The strings at a dotted key of story.yml, whatever the places in its lists."""
    if isinstance(value, list):
        for item in value:
            yield from _under(item, keys)
    elif not keys:
        yield str(value)
    elif isinstance(value, dict) and keys[0] in value:
        yield from _under(value[keys[0]], keys[1:])


def _letter(at: int) -> str:
    """A, B … Z, AA, AB …"""
    return (_letter(at // 26 - 1) if at >= 26 else "") + chr(ord("A") + at % 26)


def _signed(value: Any) -> Iterator[str]:
    """Who edited, why and where."""
    if isinstance(value, dict):
        edited = value.get("edited") or value.get("title_edited") or value.get("purged")
        for one in edited if isinstance(edited, list) else [edited]:
            if isinstance(one, dict):
                yield from (str(v) for v in one.values() if v)
        for item in value.values():
            yield from _signed(item)
    elif isinstance(value, list):
        for item in value:
            yield from _signed(item)


def _dates(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _dates(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from _dates(item)
    elif isinstance(value, str) and key in _DATED:
        yield value


def _notes(value: Any, path: str = "") -> Iterator[Note]:
    """Every message object below ``value``, with the evidence of the item that carries it."""
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from _notes(item, f"{path}[{number}]")
    elif isinstance(value, dict):
        evidence = value.get("evidence")
        places = evidence if isinstance(evidence, list) else [evidence] if evidence else []
        for key, item in value.items():
            if isinstance(item, dict) and isinstance(item.get("message"), str):
                yield _note(item, places, f"{path}.{key}")
            else:
                yield from _notes(item, f"{path}.{key}")


def _note(item: Mapping[str, Any], places: list[Mapping[str, Any]], path: str) -> Note:
    values: dict[str, str | Parts] = {}
    for name, value in (item.get("values") or {}).items():
        if isinstance(value, dict):
            index = int(value.get("evidence", -1))
            values[name] = parts_of_evidence(places[index]) if 0 <= index < len(places) else ""
        else:
            values[name] = printable(str(value))
    return Note(str(item["message"]), values, path)
