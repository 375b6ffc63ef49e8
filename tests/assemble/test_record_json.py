"""The bytes of briefing.json."""

from __future__ import annotations

import json

from generator.assemble.record_json import record_json
from tests.assemble.made import record


def test_keys_stand_in_the_models_order_and_absent_values_are_left_out() -> None:
    text = record_json(record())
    data = json.loads(text)
    assert list(data)[:4] == ["schema", "story", "slug", "title"]
    assert "published" not in data["sources"][0]
    assert data["ladder"][0]["from"] == "a"


def test_words_are_written_as_they_are() -> None:
    text = record_json(record(title="Orlo’s dam"))
    assert "Orlo’s dam" in text
    assert text.endswith("}\n")


def test_equal_records_are_equal_bytes() -> None:
    assert record_json(record()) == record_json(record())
