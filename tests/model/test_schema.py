"""The published schema says what a record is, and every record keeps to it."""

from __future__ import annotations

import json

from generator.assemble import record_json
from generator.model.record import Record
from generator.model.schema import schema_json
from tests.assemble.made import record


def test_it_is_the_same_text_at_every_call() -> None:
    assert schema_json() == schema_json()


def test_keys_are_those_of_the_file_and_are_explained() -> None:
    schema = json.loads(schema_json())
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert "$id" not in schema
    assert "schema" in schema["properties"] and "schema_" not in schema["properties"]
    assert "from" in schema["$defs"]["Rung"]["properties"]
    assert schema["$defs"]["Fact"]["properties"]["reports"]["description"]


def test_it_asks_for_no_key_that_a_record_leaves_out() -> None:
    schema, data = json.loads(schema_json()), json.loads(record_json(record()))
    assert set(schema["required"]) <= data.keys()
    for fact in data["facts"]:
        assert set(schema["$defs"]["Fact"]["required"]) <= fact.keys()


def test_every_kind_of_item_has_a_description() -> None:
    defs = json.loads(schema_json())["$defs"]
    assert not [name for name, item in defs.items() if "description" not in item]


def test_keys_of_a_later_version_are_not_refused() -> None:
    assert '"additionalProperties": false' not in schema_json()
    assert Record.model_config["extra"] == "forbid"
