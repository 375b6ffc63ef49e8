"""The picture: nothing overlaps, arrows point from who does to whom it is done."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.claims import SpanPart
from generator.model.record import Record
from generator.render.claims import Claim, Voice, desk_of
from generator.render.drawing import LEAD, Box, Drawing, Shown, Words, rows_of
from generator.render.layers import columns
from generator.render.nodes import node
from generator.render.picture import MOST, picture
from generator.render.references import lines_of
from generator.render.tall import tall
from generator.render.wide import wide
from tests.sample import sample_texts

VERB = "contributing troops, missiles, and artillery systems to the others"
ACTORS = "abcdefghi"
PAIRS = st.lists(
    st.tuples(st.sampled_from(ACTORS), st.sampled_from(ACTORS)).filter(lambda p: p[0] != p[1]),
    min_size=1,
    max_size=MOST,
)

PER_LETTER = 7
"""A generous mean width of a letter at 13 px."""


def claim(words: str) -> Claim:
    made = node([SpanPart(source="a", start=0, end=len(words))], {"a": words}, capital=False)
    voice = Voice(made.marked(speaker=0))
    return Claim("f1", made, (voice,), "reported", "Credited", ())


def drawings(pairs: list[tuple[str, str]]) -> tuple[Drawing, Drawing, list[tuple[str, str]]]:
    placed, drawn = columns(pairs)
    shown = [pairs[i] for i in drawn]
    edges = [(a, b, claim(VERB[: 12 + 7 * i])) for i, (a, b) in enumerate(shown)]
    named = {a: Shown("person", f"Actor {a} Long Name") for p in shown for a in p}
    return wide(edges, named, placed), tall(edges, named), shown


def area(part: Box | Words) -> tuple[int, int, int, int]:
    if isinstance(part, Box):
        return part.x, part.y, part.x + part.width, part.y + part.height
    width = max(len(r) for r in part.rows) * PER_LETTER
    left = part.x - (width // 2 if part.anchor == "middle" else 0)
    top = part.y - LEAD + 5
    return left, top, left + width, top + LEAD * len(part.rows)


def overlap(a: tuple[int, int, int, int], b: tuple[int, int, int, int]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@given(PAIRS)
@settings(max_examples=150, deadline=None)
def test_no_words_and_boxes_meet(pairs: list[tuple[str, str]]) -> None:
    for drawing in drawings(pairs)[:2]:
        texts = [w for e in drawing.edges for w in (e.words, *e.voices, e.label)]
        areas = [area(x) for x in (*drawing.boxes, *texts)]
        clashes = [(a, b) for i, a in enumerate(areas) for b in areas[i + 1 :] if overlap(a, b)]
        assert not clashes
        assert all(min(a[:2]) >= 0 and a[3] <= drawing.height for a in areas)


@given(PAIRS)
@settings(max_examples=150, deadline=None)
def test_a_line_begins_at_its_subject_and_ends_at_its_object(pairs: list[tuple[str, str]]) -> None:
    drawing, _, shown = drawings(pairs)
    names = list(dict.fromkeys(a for p in shown for a in p))
    boxes = dict(zip(names, drawing.boxes, strict=True))
    for (subject, object_), edge in zip(shown, drawing.edges, strict=True):
        x1, y1 = map(int, re.findall(r"-?\d+", edge.path)[:2])
        x2 = int(re.findall(r"-?\d+", edge.path)[-1])
        start, end = boxes[subject], boxes[object_]
        assert x1 in (start.x, start.x + start.width)
        assert start.y < y1 < start.y + start.height
        assert x2 in (end.x, end.x + end.width)


@given(PAIRS)
def test_relations_join_different_columns(pairs: list[tuple[str, str]]) -> None:
    placed, drawn = columns(pairs)
    assert drawn
    assert all(placed[pairs[i][0]] != placed[pairs[i][1]] for i in drawn)
    assert set(placed.values()) <= {0, 1, 2}


def test_rows_are_few_and_even() -> None:
    assert rows_of("made previous journeys to", 24) == ("made previous", "journeys to")
    assert rows_of("", 10) == ("",)


def test_relations_of_actors_that_no_text_names_are_not_drawn(record: Record) -> None:
    bare = record.model_copy(
        update={
            "relations": tuple(r.model_copy(update={"object": "nobody"}) for r in record.relations)
        }
    )
    desk = desk_of(bare, sample_texts(), lines_of(bare))
    assert picture(desk, {}) is None


def test_the_list_holds_what_the_picture_leaves_out(record: Record) -> None:
    many = record.model_copy(update={"relations": record.relations * 2})
    made = picture(desk_of(many, sample_texts(), lines_of(many)), {})
    assert made is not None
    assert len(made.wide.edges) == MOST
    assert len(made.list) == 12
    assert made.left_out is not None
    assert made.left_out.html.startswith("4 relations")
