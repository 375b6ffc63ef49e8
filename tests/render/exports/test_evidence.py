"""Web annotations: each fact, with speaker and label, on the exact words that it rests on."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.render.exports.evidence import AROUND, web_annotations
from generator.render.exports.statement import Statements
from tests.render.exports.linked import expanded
from tests.render.exports.stories import AWAY, names, records, story

OA = "http://www.w3.org/ns/oa#"


def made(name: str) -> Any:
    return json.loads(web_annotations(story(name)))


@pytest.mark.parametrize("name", names())
def test_an_annotation_a_fact_with_speaker_and_label(name: str) -> None:
    all_, found = story(name), made(name)
    assert found["type"] == "AnnotationCollection" and found["total"] == len(all_.facts)
    items = found["first"]["items"]
    for item, statement in zip(items, all_.facts.values(), strict=True):
        assert item["type"] == "Annotation" and item["motivation"] == "describing"
        assert item["body"][0]["value"] == statement.said
        assert statement.label in [b["value"] for b in item["body"][1:]]
        assert len(item["target"]) == len(statement.places)


@pytest.mark.parametrize("name", names())
def test_selectors_find_the_words(name: str) -> None:
    all_ = story(name)
    for item in made(name)["first"]["items"]:
        for target, place in zip(
            item["target"],
            next(s for s in all_.facts.values() if item["via"].endswith("#" + s.fact)).places,
            strict=True,
        ):
            quote, position = target["selector"]
            text = all_.texts[place.source]
            assert text[position["start"] : position["end"]] == quote["exact"]
            around = quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "")
            assert around in text
            assert len(quote.get("prefix", "")) <= AROUND >= len(quote.get("suffix", ""))
            assert "\n" not in quote.get("prefix", "") + quote.get("suffix", "")


@pytest.mark.parametrize("name", names())
def test_it_is_json_ld_of_the_annotation_vocabulary(name: str) -> None:
    (collection,) = expanded(made(name))
    assert collection["@type"] == ["https://www.w3.org/ns/activitystreams#OrderedCollection"]
    (page,) = collection["https://www.w3.org/ns/activitystreams#first"]
    annotations = page["https://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert len(annotations) == len(story(name).facts)
    for annotation in annotations:
        assert annotation["@type"] == [OA + "Annotation"]
        for target in annotation[OA + "hasTarget"]:
            assert target[OA + "hasSource"][0]["@id"].startswith(("http", "https"))
            kinds = [s["@type"][0] for s in target[OA + "hasSelector"]]
            assert kinds == [OA + "TextQuoteSelector", OA + "TextPositionSelector"]


def test_the_target_is_the_source_where_its_address_is_known() -> None:
    (target,) = made("court-ruling")["first"]["items"][0]["target"]
    assert target["source"] == "https://courier.example/2024/06/river-toll"
    (target,) = made("earthquake")["first"]["items"][0]["target"]
    slug = story("earthquake").record.slug
    assert target["source"] == f"https://x.example/news/briefings/{slug}/sources/tarsis-quake/"


def test_what_was_taken_down_is_not_quoted_around_a_place() -> None:
    record, texts = records()["court-ruling"]
    purged = tuple(c.model_copy(update={"purged": True}) for c in record.coverage)
    all_ = Statements(record.model_copy(update={"coverage": purged}), texts, AWAY)
    for item in json.loads(web_annotations(all_))["first"]["items"]:
        for target in item["target"]:
            assert not {"prefix", "suffix"} & set(target["selector"][0])
