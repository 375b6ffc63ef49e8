"""Which column each actor stands in: every relation joins two different columns of three."""

from __future__ import annotations

from collections.abc import Sequence

Pair = tuple[str, str]
COLUMNS = 3
MIDDLE = 1


def columns(pairs: Sequence[Pair]) -> tuple[dict[str, int], list[int]]:
    """The column of each actor, and the indexes of the pairs that can be drawn.

    The busiest actor of each connected part stands in the middle; who does something stands
    left of whom it is done to where there is room. A pair is left out where all three columns
    hold a neighbour already (four actors, each related to each other).
    """
    placed: dict[str, int] = {}
    while waiting := [p for p in pairs if p[0] not in placed and p[1] not in placed]:
        degree = _degrees(waiting)
        hub = max(degree, key=lambda a: (degree[a], -_first(pairs, a)))
        placed[hub] = MIDDLE if degree[hub] > 1 else 0
        _spread(hub, pairs, placed)
    drawn = [i for i, (a, b) in enumerate(pairs) if placed[a] != placed[b]]
    used = sorted({placed[a] for i in drawn for a in pairs[i]})
    return {a: used.index(c) for a, c in placed.items() if c in used}, drawn


def _spread(hub: str, pairs: Sequence[Pair], placed: dict[str, int]) -> None:
    queue = [hub]
    for actor in queue:
        for a, b in pairs:
            if actor in (a, b):
                other = b if actor == a else a
                if other not in placed:
                    placed[other] = _best(other, pairs, placed)
                    queue.append(other)


def _best(actor: str, pairs: Sequence[Pair], placed: dict[str, int]) -> int:
    return min(range(COLUMNS), key=lambda c: (_cost(actor, c, pairs, placed), c))


def _cost(actor: str, column: int, pairs: Sequence[Pair], placed: dict[str, int]) -> int:
    """Same column as a neighbour: 100; two columns apart: 10; against the reading direction: 1."""
    cost = 0
    for a, b in pairs:
        if actor not in (a, b):
            continue
        other = b if actor == a else a
        if other not in placed:
            continue
        step = placed[other] - column if actor == a else column - placed[other]
        cost += 100 if step == 0 else 10 * (abs(step) - 1) + (step < 0)
    return cost


def _degrees(pairs: Sequence[Pair]) -> dict[str, int]:
    degree: dict[str, int] = {}
    for pair in pairs:
        for actor in pair:
            degree[actor] = degree.get(actor, 0) + 1
    return degree


def _first(pairs: Sequence[Pair], actor: str) -> int:
    return next(i for i, pair in enumerate(pairs) if actor in pair)
