"""Long lists in pieces: ``BASE/index.md``, then ``BASE/pages/2/index.md`` and so on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from markupsafe import Markup

from generator.render.escaping import step
from generator.render.phrases import Phrase, phrase

Row = TypeVar("Row")
ROWS = 100
"""On a page of claims or of rows of several lines."""
NAMES = 300
"""On a page of names."""


@dataclass(frozen=True)
class Turn:
    """A link to another piece; the piece itself has no address."""

    text: Phrase
    href: Markup | None


@dataclass(frozen=True)
class Piece(Generic[Row]):
    """``path`` below docs/; ``root`` leads from there to the site's first page."""

    path: str
    root: str
    number: int
    rows: tuple[Row, ...]
    turns: tuple[Turn, ...]


def pieces(base: str, rows: Sequence[Row], language: str, size: int = ROWS) -> list[Piece[Row]]:
    """At least one piece, be it empty."""
    count = max(1, -(-len(rows) // size))
    found: list[Piece[Row]] = []
    for number in range(1, count + 1):
        root = "../" * (base.count("/") + (1 if number == 1 else 3))
        turns = tuple(
            Turn(
                phrase("across.page", language, n=n),
                None if n == number else address(base, n, root),
            )
            for n in (range(1, count + 1) if count > 1 else ())
        )
        own = tuple(rows[(number - 1) * size : number * size])
        found.append(Piece(path_of(base, number), root, number, own, turns))
    return found


def sole(base: str) -> Piece[object]:
    """A page that is not divided."""
    return Piece(path_of(base), "../" * (base.count("/") + 1), 1, (), ())


def path_of(base: str, number: int = 1) -> str:
    return f"{base}/index.md" if number == 1 else f"{base}/pages/{number}/index.md"


def address(base: str, number: int, root: str) -> Markup:
    """The address of a piece, from a page whose way to the first page is ``root``."""
    steps = Markup("/").join(step(part) for part in base.split("/"))
    return Markup("{}{}{}").format(root, steps, "/" if number == 1 else f"/pages/{number}/")
