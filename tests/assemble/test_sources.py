"""What is known of a source."""

from __future__ import annotations

from tests.assemble.made import record


def test_what_is_not_known_is_not_filled_in() -> None:
    source = record().sources[0]
    assert (source.publisher, source.published, source.url) == (None, None, None)


def test_the_original_is_named_with_its_place_and_is_no_publisher() -> None:
    source = record().sources[0]
    assert source.original is not None
    assert source.original.name == "www.orlo.example"
    assert source.original.evidence is not None
    assert source.original.evidence.quote == "www.orlo.example"
