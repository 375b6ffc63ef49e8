"""Ids of facts and actors, and actors' names, changed everywhere in a record at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from generator.model.claims import Fact, InsertPart, Part
from generator.model.parts import compose
from generator.model.record import Record, TimelineEntry

_OF_FACTS = {"fact", "facts", "said", "about", "summary"}
_OF_ACTORS = {"actor", "actors", "subject", "object"}
_OF_RUNGS = {"from", "to"}
Item = TypeVar("Item", Fact, TimelineEntry)


def with_fact_ids(record: Record, ids: Mapping[str, str]) -> Record:
    """The record with its facts called anew; all at once, so that ids may be swapped."""
    if all(old == new for old, new in ids.items()):
        return record
    data = record.model_dump(mode="json", by_alias=True)
    for fact in data["facts"]:
        fact["id"] = ids.get(fact["id"], fact["id"])
    return Record.model_validate(_renamed(data, ids, _OF_FACTS))


def with_actor_ids(record: Record, ids: Mapping[str, str]) -> Record:
    """The record with every reference to an actor led elsewhere; the actors themselves stay."""
    data = record.model_dump(mode="json", by_alias=True)
    actors, ladder = data.pop("actors"), data.pop("ladder")
    sources = {s.id for s in record.sources}
    # a rung's ends may be sources too, and a source may be called as an actor is
    of_rungs = {old: new for old, new in ids.items() if old not in sources}
    rungs = _renamed(ladder, of_rungs, _OF_RUNGS)
    return Record.model_validate(
        {**_renamed(data, ids, _OF_ACTORS), "actors": actors, "ladder": rungs}
    )


def with_actor_names(record: Record, texts: Mapping[str, str]) -> Record:
    """The record whose insertions call each actor as the record does. ``texts`` by source id."""
    names = {a.id: a.name for a in record.actors}
    return record.model_copy(
        update={
            "facts": tuple(_called(f, names, texts) for f in record.facts),
            "timeline": tuple(_called(e, names, texts) for e in record.timeline),
        }
    )


def _called(item: Item, names: Mapping[str, str], texts: Mapping[str, str]) -> Item:
    parts = tuple(_with_name(p, names) for p in item.parts)
    if parts == item.parts:
        return item
    return item.model_copy(update={"parts": parts, "text": compose(parts, texts)})


def _with_name(part: Part, names: Mapping[str, str]) -> Part:
    name = names.get(part.actor or "") if isinstance(part, InsertPart) else None
    return part.model_copy(update={"insert": name}) if name else part


def _renamed(value: Any, ids: Mapping[str, str], keys: set[str]) -> Any:
    if isinstance(value, list):
        return [_renamed(v, ids, keys) for v in value]
    if not isinstance(value, dict):
        return value
    return {
        k: _ids(v, ids) if k in keys and _is_ids(v) else _renamed(v, ids, keys)
        for k, v in value.items()
    }


def _is_ids(value: Any) -> bool:
    """Told from lists of objects, which some keys name as well (``facts`` of the record)."""
    return isinstance(value, str) or (
        isinstance(value, list) and bool(value) and all(isinstance(v, str) for v in value)
    )


def _ids(value: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return ids.get(value, value)
    return list(dict.fromkeys(ids.get(v, v) for v in value))
