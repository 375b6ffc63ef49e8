"""The picture for wide screens: three columns; each relation has a track of its own between them.

Words stand above their track, so that no two of them can meet, however many relations there are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.render.claims import Claim
from generator.render.drawing import Box, Drawing, Edge, Shown, box, depth, edge

COLUMN = 160
GAP = 246
BEND = 36
MOST = 24
BOX = 44
SPACE = 18
PORT = 12


@dataclass
class Track:
    """A relation's stretch between two neighbouring columns. ``left`` and ``right`` are stops:
    actors, or the places where a long relation passes a column."""

    edge: int
    gap: int
    left: str
    right: str
    depth: int
    y: int = 0


def wide(
    edges: Sequence[tuple[str, str, Claim]],
    actors: Mapping[str, Shown],
    column: Mapping[str, int],
) -> Drawing:
    """``column`` from `layers.columns`; boxes are placed beside the middle of their tracks."""
    tracks = _tracks(edges, column)
    stops = _stops(tracks)
    height = _lay(tracks, stops)
    centre = _centres(tracks, stops, height)
    bottom = max([height, *(y + BOX // 2 for y in centre.values())]) + 2
    boxes = {
        a: _box(shown, column[a], len(set(column.values())), centre[a])
        for a, shown in actors.items()
    }
    lines = [_edge(i, claim, s, tracks, centre, boxes) for i, (s, _, claim) in enumerate(edges)]
    width = COLUMN * len(stops) + GAP * (len(stops) - 1)
    return Drawing(width + 4, bottom, tuple(boxes.values()), tuple(lines))


def _tracks(edges: Sequence[tuple[str, str, Claim]], column: Mapping[str, int]) -> list[Track]:
    found: list[Track] = []
    for i, (subject, object_, claim) in enumerate(edges):
        ends = sorted((subject, object_), key=lambda a: column[a])
        first, last = column[ends[0]], column[ends[1]]
        for gap in range(first, last):
            left = ends[0] if gap == first else f"{i}:{gap}"
            right = ends[1] if gap + 1 == last else f"{i}:{gap + 1}"
            found.append(Track(i, gap, left, right, depth(claim, MOST) if gap == first else 0))
    return found


def _stops(tracks: list[Track]) -> list[list[str]]:
    """The stops of each column, ordered so that few tracks cross: two sweeps of barycentres."""
    count = max(t.gap for t in tracks) + 2
    stops: list[list[str]] = [[] for _ in range(count)]
    for track in tracks:
        for at, stop in ((track.gap, track.left), (track.gap + 1, track.right)):
            if stop not in stops[at]:
                stops[at].append(stop)
    for _ in range(2):
        for at in (*range(1, count), *range(count - 2, -1, -1)):
            place = {s: (i * 2 + 1) * 60 // len(c) for c in stops for i, s in enumerate(c)}
            stops[at].sort(key=lambda s: _mean(_neighbours(s, tracks, place), place[s]))
    return stops


def _neighbours(stop: str, tracks: list[Track], place: Mapping[str, int]) -> list[int]:
    return [
        place[t.right if t.left == stop else t.left] for t in tracks if stop in (t.left, t.right)
    ]


def _mean(values: list[int], default: int) -> int:
    return sum(values) // len(values) if values else default


def _lay(tracks: list[Track], stops: list[list[str]]) -> int:
    """Give every track its height; the gaps are centred on each other. Returns the whole height."""
    order = {s: i for c in stops for i, s in enumerate(c)}
    heights: list[int] = []
    for gap in range(len(stops) - 1):
        y = 0
        inside = [t for t in tracks if t.gap == gap]
        for track in sorted(inside, key=lambda t: (order[t.left], order[t.right], t.edge)):
            y += track.depth + 8
            track.y = y
            y += SPACE - 2
        heights.append(y)
    whole = max(heights)
    for track in tracks:
        track.y += (whole - heights[track.gap]) // 2
    return whole


def _centres(tracks: list[Track], stops: list[list[str]], height: int) -> dict[str, int]:
    """The middle of each stop: beside its tracks, and clear of the stop above."""
    centre: dict[str, int] = {}
    for column in stops:
        least = 2
        for stop in column:
            half = 4 if ":" in stop else BOX // 2
            want = _mean([t.y for t in tracks if stop in (t.left, t.right)], height // 2)
            centre[stop] = max(want, least + half)
            least = centre[stop] + half + SPACE
    return centre


def _box(actor: Shown, at: int, count: int, middle: int) -> Box:
    width = max(84, min(COLUMN, 9 * len(actor.text) + 26))
    left = 2 + at * (COLUMN + GAP)
    slack = COLUMN - width
    x = left + (slack if at == 0 else 0 if at == count - 1 else slack // 2)
    return box(x, middle - BOX // 2, width, BOX, actor)


def _edge(
    i: int,
    claim: Claim,
    subject: str,
    tracks: list[Track],
    centre: Mapping[str, int],
    boxes: Mapping[str, Box],
) -> Edge:
    own = [t for t in tracks if t.edge == i]
    backwards = own[0].left != subject
    points: list[str] = []
    for track in own:
        x1, y1 = _port(track.left, track, tracks, centre, boxes, right=True)
        x2, y2 = _port(track.right, track, tracks, centre, boxes, right=False)
        a, b = 2 + COLUMN + track.gap * (COLUMN + GAP), 2 + (track.gap + 1) * (COLUMN + GAP)
        points.append(_curve((x1, y1), (a, b), track.y, (x2, y2), backwards=backwards))
    if backwards:
        points.reverse()
    first = own[0]
    x = 2 + COLUMN + first.gap * (COLUMN + GAP) + GAP // 2
    return edge(claim, "".join(points), x, first.y - 6 - first.depth, MOST)


def _curve(
    start: tuple[int, int], gap: tuple[int, int], y: int, end: tuple[int, int], *, backwards: bool
) -> str:
    """From stop to track, along it, to the next stop; ends a little short for the arrow's head."""
    (x1, y1), (x2, y2) = start, end
    a, b = gap
    if backwards:
        x1, y1, x2, y2, a, b = x2, y2, x1, y1, b, a
    turn = BEND if a < b else -BEND
    there = f"M{x1} {y1}H{a}C{a + turn // 2} {y1} {a + turn // 2} {y} {a + turn} {y}"
    return f"{there}H{b - turn}C{b - turn // 2} {y} {b - turn // 2} {y2} {b} {y2}H{x2}"


def _port(
    stop: str,
    track: Track,
    tracks: list[Track],
    centre: Mapping[str, int],
    boxes: Mapping[str, Box],
    *,
    right: bool,
) -> tuple[int, int]:
    """Where a track meets a stop: the tracks of one side share it in their order."""
    if ":" in stop:
        at = int(stop.split(":")[1])
        return 2 + at * (COLUMN + GAP), centre[stop]
    side = sorted((t for t in tracks if (t.left if right else t.right) == stop), key=lambda t: t.y)
    room = min(PORT, (BOX - 12) // max(1, len(side) - 1)) if len(side) > 1 else 0
    y = centre[stop] + side.index(track) * room - room * (len(side) - 1) // 2
    held = boxes[stop]
    return held.x + (held.width if right else 0), y
