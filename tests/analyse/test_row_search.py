"""The matcher of lexical rows: whole words, any case, typographic apostrophes folded."""

from __future__ import annotations

from generator.analyse.row_search import find_phrases, has_phrase, opening_phrase, words_of


def test_offsets_count_the_given_text() -> None:
    text = "The verdict “sparked protests” there."
    hit = next(h for h in find_phrases("discourse/consequences", text, ("effect",)))
    assert text[hit.start : hit.end] == "sparked protests"


def test_whole_words_only() -> None:
    assert not has_phrase("roles/background", "The firm was preformerly named.", "background")


def test_curly_apostrophe_is_the_straight_one() -> None:
    hit = opening_phrase("discourse/openers", "What’s more, the mill closed.", "cut")
    assert hit is not None and hit.row.id == "addition"


def test_longest_opener_wins() -> None:
    hit = opening_phrase("discourse/openers", "At the same time, it rained.", "cut")
    assert hit is not None and hit.end == len("At the same time")


def test_words_are_lower_case() -> None:
    assert "warn" in words_of("roles/assessment", "verb")


def test_a_letter_that_grows_in_lower_case_moves_no_offset() -> None:
    text = "In İzmir the verdict SPARKED PROTESTS there."
    hit = next(h for h in find_phrases("discourse/consequences", text, ("effect",)))
    assert text[hit.start : hit.end] == "SPARKED PROTESTS"
