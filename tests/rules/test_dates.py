"""Every example of every row of rules/dates: it fires, or does not, as the row says."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.analyse.dates.anchor import is_about_the_past
from generator.analyse.dates.finding import MAKERS, find_dates
from generator.analyse.dates.grammar import FILES, lexicon
from generator.analyse.dates.tense_words import pattern_of, words_of
from generator.analyse.dates.tenses import Surroundings
from generator.analyse.reading import Reading
from generator.rules import Row, rows
from tests.conftest import ParseText

GRAMMAR = [(row, text) for name in FILES for row in rows(name) for text in row.yes]
COUNTER = [(row, text) for name in FILES for row in rows(name) for text in row.no]
LEXICONS = list(rows("dates/words"))


def _ids(cases: list[tuple[Row, str]]) -> list[str]:
    return [f"{row.id}-{text[:30]}" for row, text in cases]


@pytest.mark.parametrize(("row", "text"), GRAMMAR, ids=_ids(GRAMMAR))
def test_row_fires(row: Row, text: str, parse_text: ParseText) -> None:
    found = find_dates(Reading(parse_text(text, published="2015-05-20")))
    assert row.id in [date.rule for date in found], [(d.of(text), d.rule) for d in found]


@pytest.mark.parametrize(("row", "text"), COUNTER, ids=_ids(COUNTER))
def test_row_does_not_fire(row: Row, text: str, parse_text: ParseText) -> None:
    found = find_dates(Reading(parse_text(text, published="2015-05-20")))
    assert row.id not in [date.rule for date in found], [(d.of(text), d.rule) for d in found]


@pytest.mark.parametrize("row", LEXICONS, ids=lambda row: row.id)
def test_lexicon(row: Row) -> None:
    pattern = re.compile(lexicon(row.id), re.IGNORECASE)
    assert all(pattern.fullmatch(word) for word in row.yes)
    assert not any(pattern.fullmatch(word) for word in row.no)


@pytest.mark.parametrize("row", [r for f in FILES for r in rows(f)], ids=lambda row: row.id)
def test_row_names_a_maker_and_has_examples(row: Row) -> None:
    assert row.more["make"] in MAKERS
    assert row.yes and row.no


def _is(tense: str) -> Callable[[Surroundings, str, int], bool]:
    return lambda around, _, at: around.tense_at(at) == tense


SHOWN: dict[str, Callable[[Surroundings, str, int], bool]] = {
    "future": _is("future"),
    "ahead": _is("future"),
    "back": _is("past"),
    "modal": _is("future"),
    "possible": _is("future"),
    "link": _is("past"),
    "scheduled": _is("future"),
    "coming": _is("future"),
    "appoint": _is("appointed"),
    "appoint-for": _is("future"),
    "towards": _is("future"),
    "appointment": _is("appointed"),
    "day-part": _is("past"),
    "between": _is("future"),
    "until": _is("past"),
    "at-earliest": _is("future"),
    "limit": lambda around, _, at: around.is_limit(at),
    "history": lambda around, _, at: around.tells_history(at),
    "deictic": lambda _, text, __: any(w in text for w in words_of("deictic")),
    "dateline": lambda _, text, at: bool(pattern_of("dateline").fullmatch(text[:at])),
    "dateline-place": lambda _, text, __: bool(
        re.match(next(r for r in rows("dates/tense") if r.kind == "dateline-place").pattern, text)
    ),
}
"""Kind of row -> whether it shows at the first date of its example."""


@pytest.mark.parametrize("row", rows("dates/tense"), ids=lambda row: row.id)
def test_tense_row(row: Row, parse_text: ParseText) -> None:
    for text in (*row.yes, *row.no):
        parsed = parse_text(text, published="2015-05-20")
        at = find_dates(Reading(parsed))[0].start
        assert SHOWN[row.kind](Surroundings(parsed), text, at) is (text in row.yes), text


def test_words_that_date_a_text() -> None:
    assert "yesterday" in words_of("deictic")
    told = "It began on 3 May 1914. In 1915 it spread. In 1916 it froze. It ended on 2 May 1918."
    assert is_about_the_past(told, "2009-01-01")
    assert not is_about_the_past(told + " It was said yesterday.", "1919-01-01")


RANGES = [(row, text) for row in rows("dates/ranges") for text in (*row.yes, *row.no)]


@pytest.mark.parametrize(("row", "text"), RANGES, ids=_ids(RANGES))
def test_range_row(row: Row, text: str, parse_text: ParseText) -> None:
    found = find_dates(Reading(parse_text(text, published="2015-05-20")))
    assert any("/" in (date.edtf or "") for date in found) is (text in row.yes)
