"""Tables open in a spreadsheet as text, and hold what the page says, with speaker and label."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.exports import tables
from generator.render.exports.statement import Statements
from tests.hostile import hostile
from tests.render.exports.stories import HERE, names, story

FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def rows(text: str) -> list[dict[str, str]]:
    """As a reader that knows the rule gives them back: one leading apostrophe is taken away."""
    assert text.startswith("\ufeff")
    found = list(csv.DictReader(io.StringIO(text[1:], newline=""), strict=True))
    return [{k: v.removeprefix("'") for k, v in row.items()} for row in found]


@pytest.mark.parametrize("name", names())
def test_facts_stand_in_the_order_of_the_page_with_speaker_label_and_place(name: str) -> None:
    all_ = story(name)
    found = rows(tables.facts(all_))
    assert [r["fact"] for r in found] == list(all_.facts)
    for row, statement in zip(found, all_.facts.values(), strict=True):
        assert (row["text"], row["speaker"], row["label"]) == (
            statement.text,
            statement.speaker,
            statement.label,
        )
        assert row["link"] == f"https://x.example/news/briefings/{all_.record.slug}/#{row['fact']}"
        spans = zip(
            row["source"].split(" | "),
            row["start"].split(" | "),
            row["end"].split(" | "),
            strict=True,
        )
        assert [(s, int(a), int(b)) for s, a, b in spans] == [
            (p.source, p.start, p.end) for p in statement.places
        ]


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("table", [tables.facts, tables.actors, tables.timeline, tables.numbers])
def test_no_cell_is_a_formula(name: str, table: object) -> None:
    text = table(story(name))  # type: ignore[operator]
    for row in csv.reader(io.StringIO(text[1:], newline=""), strict=True):
        for cell in row:
            assert not cell.startswith(FORMULA) or cell.lstrip("+-").replace(".", "").isdigit()


@given(st.lists(st.text(max_size=30).map(lambda s: s or "x"), min_size=1, max_size=3))
def test_any_text_comes_back_as_it_was_shown(strings: list[str]) -> None:
    record, texts = hostile(["=1+1", "'quoted", "-cmd|' /C calc'!A0", *strings])
    all_ = Statements(record, texts, HERE)
    found = rows(tables.facts(all_))
    assert [r["text"] for r in found] == [s.text for s in all_.facts.values()]
    assert [r["speaker"] for r in found] == [s.speaker for s in all_.facts.values()]


def test_cells_of_text_are_marked_and_numbers_are_not() -> None:
    assert [tables._cell(v) for v in ("=1+1", "+49 30", "-5", "-5.5", "@x", "'a", "a=b", None)] == [
        "'=1+1",
        "'+49 30",
        "-5",
        "-5.5",
        "'@x",
        "''a",
        "a=b",
        "",
    ]


def test_a_number_is_given_with_what_qualifies_it() -> None:
    (row,) = [r for r in rows(tables.numbers(story("hedge-lost"))) if r["source"] == "a-herald"]
    assert row["text"] == "some 3,000 or more engines"
    assert (row["value"], row["label"]) == ("3000", "Hedged")
    assert row["speaker"] == "the defence analyst Ida Korsak"


def test_a_date_keeps_its_words_and_says_how_it_is_known() -> None:
    found = rows(tables.timeline(story("drone-showcase")))
    march = next(r for r in found if r["date"] == "March 27")
    assert (march["edtf"], march["basis"], march["earliest"]) == ("XXXX-03-27", "unknown", "2023")
    assert march["known"].startswith("No year is stated.")


def test_links_are_relative_where_the_address_of_the_site_is_not_known() -> None:
    row = rows(tables.facts(story("court-ruling", HERE)))[0]
    assert row["link"] == f"./#{row['fact']}"


def test_a_description_stands_with_its_place() -> None:
    all_ = story("hedge-lost")
    row = next(r for r in rows(tables.actors(all_)) if r["actor"] == "ida-korsak")
    text = all_.texts[row["source"]]
    assert row["described"] == text[int(row["start"]) : int(row["end"])] == "defence analyst"
