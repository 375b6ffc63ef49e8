"""What is known of a source, and how much of it is printed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.sources import printed_parts, quoted_share
from generator.model.claims import SpanPart
from tests.assemble.made import record
from tests.several import TEXTS, several_record


def test_what_is_not_known_is_not_filled_in() -> None:
    source = record().sources[0]
    assert (source.publisher, source.published, source.url) == (None, None, None)


def test_the_original_is_named_with_its_place_and_is_no_publisher() -> None:
    source = record().sources[0]
    assert source.original is not None
    assert source.original.name == "www.orlo.example"
    assert source.original.evidence is not None
    assert source.original.evidence.quote == "www.orlo.example"


def test_words_are_counted_as_an_editor_counts_them() -> None:
    assert quoted_share("Kim’s 3,000 long-range drones", "a", []) == 0.0
    whole = SpanPart(source="a", start=0, end=12)
    assert quoted_share("Kim’s 3,000 long-range drones", "a", [whole]) == 0.5


def test_words_printed_twice_count_once() -> None:
    part = SpanPart(source="a", start=0, end=3)
    assert quoted_share("One two", "a", [part, part]) == 0.5


def test_words_of_another_source_do_not_count() -> None:
    assert quoted_share("One two", "a", [SpanPart(source="b", start=0, end=7)]) == 0.0


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_a_share_is_between_none_and_all(text: str, start: int, length: int) -> None:
    part = SpanPart(source="a", start=start, end=start + length)
    assert 0.0 <= quoted_share(text, "a", [part]) <= 1.0


def test_what_further_sources_say_and_what_a_fact_goes_on_from_are_printed() -> None:
    shown = [f for f in several_record().facts if f.id in {"f2", "f7", "f8"}]
    printed = [
        TEXTS[p.source][p.start : p.end] for p in printed_parts(shown) if isinstance(p, SpanPart)
    ]
    assert any(words.startswith("Approximately 40 boats") for words in printed)
    assert "A storm had hit the coast on Sunday." in printed
    assert not any("denied" in words for words in printed)
