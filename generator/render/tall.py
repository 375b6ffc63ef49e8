"""The picture for narrow screens: each subject, and below it what it does to whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.render.claims import Claim
from generator.render.drawing import Box, Drawing, Edge, Shown, box, depth, edge

WIDTH = 340
TALL = 34
SPINE = 18
INDENT = 48
MOST = 38
GAP = 22


def tall(edges: Sequence[tuple[str, str, Claim]], actors: Mapping[str, Shown]) -> Drawing:
    """Subjects in the order of their first relation; an object is drawn once a relation."""
    boxes: list[Box] = []
    lines: list[Edge] = []
    ties: list[str] = []
    y = 2
    for subject in dict.fromkeys(s for s, _, _ in edges):
        boxes.append(_box(2, y, actors[subject]))
        y += TALL
        top = middle = y
        for _, object_, claim in (e for e in edges if e[0] == subject):
            words_top = y + 8
            y = words_top + depth(claim, MOST) + 6
            middle = y + TALL // 2
            path = f"M{SPINE} {middle}H{INDENT - 2}"
            lines.append(edge(claim, path, INDENT, words_top, MOST, "start"))
            boxes.append(_box(INDENT, y, actors[object_]))
            y += TALL
        ties.append(f"M{SPINE} {top}V{middle}")
        y += GAP
    return Drawing(WIDTH, y - GAP + 2, tuple(boxes), tuple(lines), tuple(ties))


def _box(x: int, y: int, actor: Shown) -> Box:
    return box(x, y, min(WIDTH - x - 2, 9 * len(actor.text) + 28), TALL, actor)
