"""Acronyms that a page explains: where it shows them first, once, and by the actor's own name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.verify.briefing import Briefing
from generator.verify.composing import Insertion, Parts, Words
from generator.verify.markup.expansions import Bared, bare, check_expansions, is_acronym
from generator.verify.proof import Found

TEXT = "The PAL said so. The PAL’s head agreed."
NAME = "Port Authority of Lindport"
SAID, AGREED = (0, 16), (17, 39)


def briefing() -> Briefing:
    places = [(4, 7), (21, 24)]
    actor = {
        "id": "pal",
        "kind": "organisation",
        "name": NAME,
        "aliases": ["PAL"],
        "mentions": [{"source": "a", "start": s, "end": e, "quote": "PAL"} for s, e in places],
    }
    return Briefing(
        Path("x"),
        {"actors": [actor], "facts": [_fact("f1", SAID), _fact("f2", AGREED)]},
        {"a": TEXT},
        {},
        {},
    )


def _fact(name: str, span: tuple[int, int]) -> dict[str, Any]:
    start, end = span
    return {
        "id": name,
        "text": TEXT[start:end],
        "parts": [{"source": "a", "start": start, "end": end}],
    }


def explained(*spans: tuple[int, int]) -> Parts:
    (first, *rest) = spans
    return (Words("a", *first), Insertion("actor", "pal"), *(Words("a", *s) for s in rest))


def shown(*pieces: tuple[str, Parts]) -> list[str]:
    found, story = Found("x"), briefing()
    check_expansions([(name, bare(parts, story)) for name, parts in pieces], story, found)
    return [f.what for f in found.failures]


def test_the_name_is_taken_out_again() -> None:
    assert bare(explained((0, 7), (7, 16)), briefing()) == Bared((Words("a", *SAID),), ("pal",))
    assert bare(explained((17, 26), (26, 39)), briefing()).expanded == ("pal",)


def test_a_name_that_explains_something_else_stays() -> None:
    parts = explained((0, 12), (12, 16))
    assert bare(parts, briefing()).parts == parts


def test_once_and_where_it_stands_first() -> None:
    first, plain = explained((0, 7), (7, 16)), (Words("a", *SAID),)
    second, bare_second = explained((17, 26), (26, 39)), (Words("a", *AGREED),)
    assert shown(("f1", first), ("f2", bare_second)) == []
    assert shown(("f1", plain), ("f2", bare_second))
    assert shown(("f1", plain), ("f2", second))
    assert shown(("f1", first), ("f2", second))
    assert shown(("f1", first), ("f2", bare_second), ("f1", first))


@pytest.mark.parametrize(
    ("short", "right"), [("PAL", True), ("PL", True), ("AL", False), ("Pal", False), ("P", False)]
)
def test_what_an_acronym_is(short: str, right: bool) -> None:
    assert is_acronym(short, NAME) is right
