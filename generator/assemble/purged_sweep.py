"""The last look over a record: nothing in it, wherever it stands, holds words that were taken down.

The steps before know what hangs on what. This one knows only places and words, so that a part of
the record that is new to them is clean as well.
"""

from __future__ import annotations

from typing import Any

from generator.assemble.purged_words import Purged
from generator.model.record import Record

_PLACE = {"source", "start", "end", "quote"}


def sweep(record: Record, purged: Purged) -> Record:
    """The record without list items that hold such words; the record itself where none does."""
    data = record.model_dump(mode="json", by_alias=True)
    clean = {k: _clean(v, purged) for k, v in data.items()}
    return record if clean == data else Record.model_validate(clean)


def _clean(value: Any, purged: Purged) -> Any:
    """Inner lists first: what is left of an item is kept where it is clean itself."""
    if isinstance(value, list):
        cleaned = [_clean(v, purged) for v in value]
        return [v for v in cleaned if not _holds(v, purged)]
    if isinstance(value, dict):
        return {k: _clean(v, purged) for k, v in value.items()}
    return value


def _holds(value: Any, purged: Purged) -> bool:
    if isinstance(value, str):
        return purged.told_in(value)
    if isinstance(value, list):
        return any(_holds(v, purged) for v in value)
    if not isinstance(value, dict):
        return False
    if value.keys() >= _PLACE and purged.touches(value["source"], value["start"], value["end"]):
        return True
    return any(_holds(v, purged) for v in value.values())
