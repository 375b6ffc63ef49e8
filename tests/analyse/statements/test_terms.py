"""What a passage is about: names as actors, numbers, meanings, and the polarity of its main clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.reading import Reading
from generator.analyse.statements.terms import Terms, Vocabulary
from generator.model.findings import DateMention, Mention

if TYPE_CHECKING:
    from tests.conftest import ParseText


def terms(parse_text: ParseText, text: str, **found: object) -> Terms:
    reading = Reading(parse_text(text)).with_(**found)
    return Vocabulary(reading).of(reading.parsed.doc)


def test_paraphrases_meet(parse_text: ParseText) -> None:
    one = terms(parse_text, "Orvania displayed boats and dispatched sailors.")
    other = terms(parse_text, "Boats were unveiled by Orvania, which sent sailors.")
    assert one.covered_by(other) == 1.0


def test_a_name_counts_as_its_actor(parse_text: ParseText) -> None:
    text = "Ada Lund spoke."
    lund = Mention(start=0, end=8, kind="person", actor="ada-lund")
    assert terms(parse_text, text, mentions=(lund,)).names == {"@ada-lund"}


def test_numbers_are_compared_without_commas_and_dates_are_no_numbers(
    parse_text: ParseText,
) -> None:
    text = "In 2019, about 3,000 sailors came."
    year = DateMention(start=3, end=7, type="DATE", value="2019")
    assert terms(parse_text, text, dates=(year,)).numbers == {"#3000"}


def test_polarity_is_that_of_the_main_clause(parse_text: ParseText) -> None:
    assert terms(parse_text, "The court did not approve the levy.").negated
    assert not terms(parse_text, "The levy, which nobody liked, was approved.").negated


def test_demonym_meets_its_country(parse_text: ParseText) -> None:
    one = terms(parse_text, "The Velmarkian fleet sailed.")
    other = terms(parse_text, "The fleet of Velmark sailed.")
    assert one.covered_by(other) == 1.0


def test_nothing_is_covered_by_nothing(parse_text: ParseText) -> None:
    empty = Terms({}, frozenset(), frozenset(), negated=False)
    assert empty.covered_by(terms(parse_text, "The fleet sailed.")) == 0.0
