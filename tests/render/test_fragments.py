"""Links into an original: the words are found where they stand, and only there."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.fragments import passage

URL = "https://paper.example/story?id=1&x=2"
LONG = (
    "The mayor said on Monday that the bridge, closed since March, would open again "
    "before the end of the year."
)
TEXT = f"A bridge opens\n\nHe was glad. {LONG} He was glad. Nobody asked why; he left."


def directive(words: str, after: str = "", url: str = URL) -> str:
    start = TEXT.index(words, TEXT.index(after))
    found = passage(url, TEXT, start, start + len(words))
    assert found is not None
    return found.unescape().partition(":~:text=")[2]


def test_a_short_sentence_is_named_whole_without_its_last_mark() -> None:
    assert directive("Nobody asked why; he left.") == "Nobody%20asked%20why%3B%20he%20left"


def test_a_long_sentence_is_named_by_its_ends() -> None:
    assert directive(LONG) == "The%20mayor%20said%20on%20Monday,the%20end%20of%20the%20year"


def test_a_repeated_sentence_has_what_stands_before_it() -> None:
    assert directive("He was glad.") == "He%20was%20glad"
    again = directive("He was glad.", after="of the year")
    assert again == "of%20the%20year.-,He%20was%20glad"


def test_marks_that_mean_something_there_are_encoded() -> None:
    text = "Mid-week, “Smith & Sons” – so-called – sold 3,000 boats."
    found = passage("https://a.example/#top", text, 0, len(text))
    assert found is not None
    address = found.unescape()
    assert address.startswith("https://a.example/#top:~:text=Mid%2Dweek%2C%20")
    assert not re.search(r"[&,-]", address.partition("text=")[2])
    assert "%26" in address


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "ftp://a.example/", "a b"])
def test_without_an_address_there_is_no_link(url: str | None) -> None:
    assert passage(url, TEXT, 0, 14) is None


def found_at(text: str, shown: str) -> int:
    """Where a browser would look: the start behind its prefix, without regard to case."""
    terms = [unquote(t) for t in shown.split(",")]
    prefix = terms.pop(0)[:-1] if shown.partition(",")[0].endswith("-") else ""
    line = " ".join(text.split()).casefold()
    whole = f"{prefix} {terms[0]}".strip().casefold()
    at = line.find(whole)
    return -1 if at < 0 else at + len(whole) - len(terms[0])


@given(st.lists(st.sampled_from(["Ann left. ", "Bob came, too. ", LONG + " ", "So – what? "])))
def test_the_link_leads_to_the_first_place_with_these_words_before_it(pieces: list[str]) -> None:
    text = "".join(["Once. ", *pieces, "The very last one stayed."])
    start = text.index("The very last one stayed.")
    found = passage(URL, text, start, len(text))
    assert found is not None
    shown = found.unescape().partition(":~:text=")[2]
    assert found_at(text, shown) == " ".join(text.split()).index("The very last one stayed.")
