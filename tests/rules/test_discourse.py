"""Every row of rules/discourse fires on its own examples, where its reader would look for it."""

from __future__ import annotations

import pytest

from generator.analyse.row_search import find_phrases, opening_phrase
from generator.rules import Row, rows

OPENINGS = ("discourse/openers", "discourse/references")
ANYWHERE = (
    "discourse/consequences",
    "discourse/joints",
    "discourse/paraphrases",
    "discourse/light",
    "discourse/follow_ups",
    "discourse/asides",
    "discourse/worth",
)
CASES = [
    (file, row, text, expected)
    for file in (*OPENINGS, *ANYWHERE, "discourse/abbreviations")
    for row in rows(file)
    for expected, texts in ((True, row.yes), (False, row.no))
    for text in texts
]


def fires(file: str, row: Row, text: str) -> bool:
    if file == "discourse/openers":
        hit = opening_phrase(file, text, row.kind)
        return hit is not None and hit.row.id == row.id and text[hit.end] == ","
    if file == "discourse/references":
        hit = opening_phrase(file, text)
        return hit is not None and hit.row.id == row.id
    if file == "discourse/abbreviations":
        return text.split()[-1] in row.words
    hits = [h for h in find_phrases(file, text) if h.row.id == row.id]
    if row.kind == "trailing":
        return any(text[: h.start].rstrip().endswith(",") for h in hits)
    return bool(hits)


@pytest.mark.parametrize(
    ("file", "row", "text", "expected"), CASES, ids=[f"{f}:{r.id}:{t[:20]}" for f, r, t, _ in CASES]
)
def test_row_fires_on_its_examples(file: str, row: Row, text: str, expected: bool) -> None:
    assert fires(file, row, text) is expected


def test_every_row_has_both_kinds_of_examples() -> None:
    bare = [r.id for f in {c[0] for c in CASES} for r in rows(f) if not (r.yes and r.no)]
    assert bare == []


def test_no_word_has_two_meanings() -> None:
    words = [w for row in rows("discourse/paraphrases") for w in row.words]
    assert sorted(words) == sorted(set(words))
