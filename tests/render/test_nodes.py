"""Nodes of source text: the words of their places, no more and no less."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.model.base import Cue, Evidence
from generator.model.claims import InsertPart, Part, SpanPart
from generator.model.parts import compose
from generator.render.nodes import node, quotation

TEXT = "He said that\nthe bridge would “not” reopen. A second text, perhaps <b>bold</b> & [odd]."
TEXTS = {"a": TEXT, "b": "Another source: 3,000 people *may* come."}


def shown(html: str) -> str:
    tree = LexborHTMLParser(html).css_first("span.words")
    assert tree is not None
    return " ".join(tree.text().split())


@st.composite
def span_lists(draw: st.DrawFn) -> list[Part]:
    found: list[Part] = []
    for _ in range(draw(st.integers(1, 4))):
        source = draw(st.sampled_from(sorted(TEXTS)))
        start = draw(st.integers(0, len(TEXTS[source]) - 1))
        end = draw(st.integers(start + 1, len(TEXTS[source])))
        found.append(SpanPart(source=source, start=start, end=end))
    return found


@given(span_lists(), st.integers(0, 60), st.integers(1, 20))
def test_says_what_the_record_composes(parts: list[Part], start: int, length: int) -> None:
    cue = Cue(start=start, end=start + length, kind="hedge")
    made = node(parts, TEXTS, [cue])
    assert shown(str(made.__html__())) == " ".join(compose(parts, TEXTS).split())


def test_marks_hedges_in_place() -> None:
    start = TEXT.index("perhaps")
    part = SpanPart(source="a", start=TEXT.index("A second"), end=len(TEXT))
    made = node([part], TEXTS, [Cue(start=start, end=start + 7, kind="hedge")])
    assert '<em class="cue">perhaps</em>' in made.html


def test_prints_an_insertion_in_brackets_after_what_it_explains() -> None:
    place = Evidence(source="a", start=0, end=2, quote="He")
    parts: list[Part] = [
        SpanPart(source="a", start=0, end=2),
        InsertPart(insert="Ada Ley", actor="ada-ley", evidence=place),
        SpanPart(source="a", start=3, end=7),
    ]
    made = node(parts, TEXTS)
    assert made.text == "He [Ada Ley] said"
    assert made.tokens == "0-2 [actor:ada-ley] 3-7"
    assert '<ins class="ins">' in made.html


def test_keeps_the_sources_own_case_after_a_cut() -> None:
    part = SpanPart(source="a", start=TEXT.index("the bridge"), end=TEXT.index(" would"))
    assert node([part], TEXTS, capital=False).text == "the bridge"
    assert node([part], TEXTS).text == "The bridge"


def test_names_the_source_of_each_place() -> None:
    parts: list[Part] = [
        SpanPart(source="a", start=0, end=2),
        SpanPart(source="b", start=0, end=7),
    ]
    made = node(parts, TEXTS)
    assert (made.source, made.tokens, made.text) == ("a", "0-2 b:0-7", "He … Another")


def test_quotes_a_place_without_touching_it() -> None:
    quote = Evidence(source="b", start=16, end=28, quote="3,000 people")
    made = quotation(quote, TEXTS)
    assert made.text == "3,000 people"
    assert "&#44;" in made.html
