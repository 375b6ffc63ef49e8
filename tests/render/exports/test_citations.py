"""Sources reach reference managers and LaTeX as they are known, and nothing is made up."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pybtex.database import parse_string

from generator.render.exports import citations
from generator.render.exports.statement import line
from tests.hostile import STRINGS, hostile
from tests.render.exports.stories import names, records

# What CSL-JSON 1.0 asks of an item, written down from its specification.
DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {
                "type": "array",
                "minItems": 1,
                "maxItems": 3,
                "items": {"type": "integer"},
            },
        }
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
NAME = {"type": "object", "properties": {"literal": {"type": "string"}}, "required": ["literal"]}
ITEM = {
    "type": "object",
    "required": ["id", "type"],
    "properties": {
        "id": {"type": "string"},
        "type": {"enum": ["article-newspaper", "document"]},
        "title": {"type": "string"},
        "container-title": {"type": "string"},
        "URL": {"type": "string", "pattern": "^https?://"},
        "note": {"type": "string"},
        "author": {"type": "array", "items": NAME},
        "issued": DATE,
        "accessed": DATE,
    },
    "additionalProperties": False,
}


@pytest.mark.parametrize("name", names())
def test_csl_is_valid_and_has_an_item_a_source(name: str) -> None:
    record, _ = records()[name]
    items = json.loads(citations.csl(record, "en"))
    Draft202012Validator({"type": "array", "items": ITEM}).validate(items)
    assert len({i["id"] for i in items}) == len(record.sources) == len(items)
    for item, source in zip(items, record.sources, strict=True):
        assert ("issued" in item) == bool(source.published)
        assert ("author" in item) == bool(source.author)
        assert item.get("title", "") == line(source.title or "")


@pytest.mark.parametrize("name", names())
def test_bibtex_is_read_and_has_the_same_keys(name: str) -> None:
    record, _ = records()[name]
    found = parse_string(citations.bibtex(record, "en"), "bibtex")
    assert list(found.entries) == [i["id"] for i in json.loads(citations.csl(record, "en"))]
    for entry, source in zip(found.entries.values(), record.sources, strict=True):
        assert ("year" in entry.fields) == bool(source.published)
        assert ("author" in entry.persons) == bool(source.author)


def test_a_known_source_is_given_in_full() -> None:
    record, _ = records()["court-ruling"]
    (entry,) = parse_string(citations.bibtex(record, "en"), "bibtex").entries.values()
    assert entry.fields["howpublished"] == "Nordhavn Courier"
    assert entry.fields["date"] == "2024-06-12"
    assert entry.fields["url"] == "https://courier.example/2024/06/river-toll"
    assert "Meridian News Agency" in entry.fields["note"]
    assert str(entry.persons["author"][0]) == "{Ines Halloran}"
    (item,) = json.loads(citations.csl(record, "en"))
    assert item["issued"] == {"date-parts": [[2024, 6, 12]]}


def test_what_is_not_known_is_missing() -> None:
    record, _ = records()["drone-showcase"]
    (item,) = json.loads(citations.csl(record, "en"))
    assert set(item) == {"id", "type", "title", "note"}


def plain_of(tex: str) -> str:
    """What LaTeX would print: a reading of our own of the commands that may occur."""
    tex = tex.removeprefix("{").removesuffix("}") if tex.startswith("{") else tex
    named = {
        "textbackslash": "\\",
        "textbraceleft": "{",
        "textbraceright": "}",
        "textasciitilde": "~",
        "textasciicircum": "^",
        "textless": "<",
        "textgreater": ">",
        "textbar": "|",
        "textquotedbl": '"',
    }
    command = re.compile(r"\\(?:([&%$#_])|(\w+)\{\})")
    assert not re.search(r"[\\{}~^&%$#_]", command.sub("", tex))
    return command.sub(lambda m: m[1] or named[m[2]], tex)


@given(
    st.lists(
        st.one_of(st.text(min_size=1, max_size=40), st.sampled_from(STRINGS)),
        min_size=1,
        max_size=2,
    )
)
def test_any_title_is_read_back_as_it_was(strings: list[str]) -> None:
    record, _ = hostile(strings)
    text = citations.bibtex(record, "en")
    (entry,) = parse_string(text, "bibtex").entries.values()
    assert plain_of(entry.fields["title"]).split() == line(record.sources[0].title or "").split()
    assert "url" not in entry.fields  # javascript: is no address


def test_an_address_cannot_end_its_field() -> None:
    record, _ = records()["court-ruling"]
    source = record.sources[0].model_copy(
        update={"url": "https://x.example/a{b}%20c\\d?e=~f&g#h_i"}
    )
    text = citations.bibtex(record.model_copy(update={"sources": (source,)}), "en")
    (entry,) = parse_string(text, "bibtex").entries.values()
    assert entry.fields["url"] == "https://x.example/a%7Bb%7D%20c%5Cd?e=~f&g#h_i"
