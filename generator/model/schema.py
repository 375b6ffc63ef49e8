"""The JSON Schema of briefing.json, as it is published with the site."""

from __future__ import annotations

import json
from typing import Any

from generator.model.record import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_json() -> str:
    """The text of briefing.schema.json: JSON Schema 2020-12, the same bytes at every call.

    It has no ``$id``, since every fork publishes its own. Keys may be added to a record within
    one version of ``schema``, so unknown ones are not refused.
    """
    found = _open(Record.model_json_schema(by_alias=True, mode="validation"))
    found = {"$schema": DIALECT, **found, "title": "Briefing"}
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _open(value: Any) -> Any:
    """The schema without its refusal of unknown keys, descriptions on one line."""
    if isinstance(value, list):
        return [_open(v) for v in value]
    if not isinstance(value, dict):
        return value
    kept = {k: _open(v) for k, v in value.items() if k != "additionalProperties" or v is not False}
    words = kept.get("description")
    return {**kept, "description": " ".join(words.split())} if isinstance(words, str) else kept
