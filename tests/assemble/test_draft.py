"""The record that the sources alone make."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.draft import SLUG_AT_MOST, slug_of
from generator.assemble.record_json import read_record, record_json
from generator.model.findings import Relation
from tests.assemble.made import TEXT, findings, place, record, statement


def test_the_title_is_the_articles_with_its_place() -> None:
    made = record()
    assert made.title == "Dam at Orlo to close"
    assert made.title_evidence is not None
    assert made.title_evidence.quote == made.title


def test_a_draft_has_no_history() -> None:
    made = record()
    assert (made.revisions, made.withdrawn, made.notes, made.tags) == ((), (), (), ())


def test_the_summary_is_the_first_fact_that_can_stand_alone() -> None:
    leaning = statement("He left in 2019.", 0, context=place("The dam at Orlo will close in May."))
    alone = statement("The dam at Orlo will close in May.", 1)
    made = record(findings(statements=(leaning, alone)))
    assert made.summary == made.facts[1].id


def test_a_text_without_statements_makes_an_empty_record() -> None:
    made = record(findings(statements=()))
    assert (made.facts, made.summary) == ((), None)


def test_every_quote_is_the_texts_own_at_its_offsets() -> None:
    def places(value: object) -> list[dict[str, object]]:
        if isinstance(value, dict):
            own = [value] if {"start", "end", "quote"} <= value.keys() else []
            return own + [p for v in value.values() for p in places(v)]
        return [p for v in value for p in places(v)] if isinstance(value, (list, tuple)) else []

    found = places(record().model_dump(mode="json"))
    assert found
    assert all(TEXT[p["start"] : p["end"]] == p["quote"] for p in found)  # type: ignore[misc]


def test_a_relation_stands_under_the_fact_that_says_it() -> None:
    tie = Relation(
        subject="ada-quill",
        object="orlo",
        verb=place("left"),
        evidence=place("left"),
        statement=2,
        strength="stated",
    )
    made = record(findings(relations=(tie, tie)))
    assert [(r.subject, r.verb, r.object, r.fact) for r in made.relations] == [
        ("ada-quill", "left", "orlo", made.facts[2].id)
    ]


def test_a_record_comes_back_from_its_json_unchanged() -> None:
    made = record()
    assert read_record(record_json(made)) == made


@pytest.mark.parametrize(
    "title, slug",
    [
        ("North Orlo’s Dam — 3,000 Leave", "north-orlos-dam-3-000-leave"),
        ("«…»", ""),
        ("A" * 100, "a" * SLUG_AT_MOST),
    ],
)
def test_slugs(title: str, slug: str) -> None:
    assert slug_of(title) == slug


@given(st.text())
def test_a_slug_is_safe_in_an_address(title: str) -> None:
    slug = slug_of(title)
    assert len(slug) <= SLUG_AT_MOST
    assert all(c in "abcdefghijklmnopqrstuvwxyz0123456789-" for c in slug)
    assert slug == slug.strip("-")
