"""All files beside a briefing: offered by its page, complete, valid against what they promise."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator
from selectolax.lexbor import LexborHTMLParser

from generator.assemble.record_json import record_json
from generator.render.brief import brief
from generator.render.exports import downloads, exports
from tests.render.exports.stories import AWAY, HERE, names, records


@pytest.mark.parametrize("name", names())
def test_what_the_page_offers_is_there(name: str) -> None:
    record, texts = records()[name]
    made = exports([record], {record.slug: texts}, AWAY)
    folder = f"briefings/{record.slug}/"
    beside = {p.path.removeprefix(folder) for p in made if p.path.startswith(folder)}
    offered = {d.href for d in downloads("en")} - {"briefing.json"}  # written by publishing
    cards = {p for p in beside if p.startswith("card-")}
    assert beside - cards == offered and len(cards) == 1
    assert all(d.label and d.kind for d in downloads("en"))


@pytest.mark.parametrize("name", names())
def test_the_record_is_valid_against_the_schema_of_the_site(name: str) -> None:
    (text,) = (p.content for p in exports([], {}, HERE) if p.path == "briefing.schema.json")
    schema = json.loads(str(text))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(record_json(records()[name][0])))


def test_the_same_records_give_the_same_bytes_in_any_order() -> None:
    taken = [records()[n] for n in names()]
    texts = {r.slug: t for r, t in taken}
    one = exports([r for r, _ in taken], texts, AWAY)
    other = exports([r for r, _ in reversed(taken)], texts, AWAY)
    assert one == other


def test_every_text_can_be_written() -> None:
    taken = [records()[n] for n in names()]
    for page in exports([r for r, _ in taken], {r.slug: t for r, t in taken}, AWAY):
        if isinstance(page.content, str):
            page.content.encode("utf-8")
            assert not page.path.endswith(".json") or json.loads(page.content) is not None


@pytest.mark.parametrize("name", ["sample", "several"])
def test_the_page_leads_to_each_file_and_says_what_it_is(name: str) -> None:
    record, texts = records()[name]
    page = LexborHTMLParser(str(brief(record, texts, AWAY).content).split("---\n", 2)[2])
    shown = [(a.attributes["href"], a.text()) for a in page.css(".downloads a")]
    assert shown == [(d.href, d.label) for d in downloads("en")]
