"""How much of a source is published: whole sentences, each once, and no hidden ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.quoting import measured, quoted_share
from generator.model.record import Record
from tests.several import TEXTS, several_record


def shares(record: Record) -> dict[str, float]:
    return {s.id: s.quoted_share for s in measured(record, TEXTS).sources}


def test_words_are_counted_as_an_editor_counts_them() -> None:
    assert quoted_share("Kim’s 3,000 long-range drones", []) == 0.0
    assert quoted_share("Kim’s 3,000 long-range drones", [(0, 12)]) == 0.5


def test_words_shown_twice_count_once() -> None:
    assert quoted_share("One two", [(0, 3), (0, 3)]) == 0.5


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_a_share_is_between_none_and_all(text: str, start: int, length: int) -> None:
    assert 0.0 <= quoted_share(text, [(start, start + length)]) <= 1.0


def test_a_sentence_counts_whole_however_little_of_it_is_quoted() -> None:
    record = several_record()
    first = record.facts[0]
    place = first.evidence[0]
    bare = record.model_copy(
        update={
            "facts": (first.model_copy(update={"tellings": (), "context": None}),),
            **dict.fromkeys(("timeline", "caveats", "gaps"), ()),
        }
    )
    line = next(
        c for c in record.coverage if c.source == place.source and c.start <= place.start < c.end
    )
    title = next(s.title_evidence for s in record.sources if s.id == place.source)
    spans = [(line.start, line.end), *([(title.start, title.end)] if title else [])]
    assert shares(bare)[place.source] == quoted_share(TEXTS[place.source], spans)


def test_what_an_editor_hid_or_took_down_is_not_counted() -> None:
    record = several_record()
    hidden = tuple(f.model_copy(update={"hidden": True}) for f in record.facts)
    bare = dict.fromkeys(("timeline", "caveats", "gaps"), ())
    less = shares(record.model_copy(update={"facts": hidden, **bare}))
    assert all(less[name] < share for name, share in shares(record).items())
    gone = tuple(c.model_copy(update={"purged": True}) for c in record.coverage)
    assert max(shares(record.model_copy(update={"coverage": gone})).values()) < min(
        shares(record).values()
    )
