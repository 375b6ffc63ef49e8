"""A record as the text of briefing.json, and back."""

from __future__ import annotations

import json

from generator.model.record import Record


def record_json(record: Record) -> str:
    """The bytes of briefing.json: keys in the model's order, absent values left out."""
    data = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def read_record(text: str) -> Record:
    """The record that ``text`` holds. Raises pydantic's ValidationError for anything else."""
    return Record.model_validate_json(text)
