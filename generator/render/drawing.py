"""Shapes of the picture, in whole pixels of its view box: boxes, lines, and words with places."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.render.claims import Claim, Voice
from generator.render.escaping import escape
from generator.render.nodes import Node
from generator.render.phrases import Story

NONE = Markup("")
_GAP = Markup('<tspan class="graph__gap"> </tspan>')
"""The space between two rows, without width: it would push a centred row aside."""
LEAD = 18
"""From one line of words to the next."""


@dataclass(frozen=True)
class Words:
    """A ``<text>``: rows of words from ``y`` downwards. ``attributes`` make it a source node."""

    kind: str
    x: int
    y: int
    rows: tuple[str, ...]
    attributes: Markup = NONE
    anchor: str = "middle"

    @property
    def html(self) -> Markup:
        return _GAP.join(
            Markup('<tspan x="{}" y="{}">{}</tspan>').format(
                self.x, self.y + at * LEAD, escape(row)
            )
            for at, row in enumerate(self.rows)
        )


@dataclass(frozen=True)
class Shown:
    """An actor of the picture. ``href``: its own page, where there is one."""

    kind: str
    name: Node | Story | str
    href: Markup | None = None

    @property
    def text(self) -> str:
        return self.name if isinstance(self.name, str) else self.name.text


@dataclass(frozen=True)
class Box:
    x: int
    y: int
    width: int
    height: int
    kind: str
    name: Words
    href: Markup | None = None


@dataclass(frozen=True)
class Edge:
    """A relation: its claim, the line (an SVG path), and the words that belong to it."""

    claim: Claim
    path: str
    words: Words
    voices: tuple[Words, ...]
    label: Words


@dataclass(frozen=True)
class Drawing:
    width: int
    height: int
    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]
    ties: tuple[str, ...] = ()
    """Paths that only lead from a subject to its relations."""


def rows_of(text: str, most: int) -> tuple[str, ...]:
    """The words in rows of at most ``most`` letters, as even as can be with as few rows.

    A longer word has a row of its own.
    """
    count = len(_filled(text, most))
    return next(r for n in range(1, most + 1) if len(r := _filled(text, n)) <= count)


def _filled(text: str, most: int) -> tuple[str, ...]:
    rows: list[str] = []
    for word in text.split():
        if rows and len(rows[-1]) + 1 + len(word) <= most:
            rows[-1] += " " + word
        else:
            rows.append(word)
    return tuple(rows) or ("",)


def depth(claim: Claim, most: int) -> int:
    """Height of a relation's words: what is done, by whose word, how sure."""
    rows = len(rows_of(claim.words.text, most)) + 1
    return LEAD * (rows + sum(len(rows_of(_text(v), most)) for v in claim.voices))


def edge(claim: Claim, path: str, x: int, top: int, most: int, anchor: str = "middle") -> Edge:
    """The words of a relation stacked from ``top``: verb, speakers, label."""
    y = top + LEAD - 5
    verb = rows_of(claim.words.text, most)
    words = Words("verb", x, y, verb, claim.words.attributes, anchor)
    y += LEAD * len(verb)
    voices: list[Words] = []
    for voice in claim.voices:
        rows = rows_of(_text(voice), most)
        attributes = voice.words.attributes if isinstance(voice.words, Node) else NONE
        kind = "voice" if isinstance(voice.words, Node) else "ours"
        voices.append(Words(kind, x, y, rows, attributes, anchor))
        y += LEAD * len(rows)
    return Edge(
        claim, path, words, tuple(voices), Words("label", x, y, (claim.label,), anchor=anchor)
    )


def box(x: int, y: int, width: int, height: int, actor: Shown) -> Box:
    """A box with its actor's name centred."""
    rows = rows_of(actor.text, width // 8)
    attributes = NONE if isinstance(actor.name, str) else actor.name.attributes
    first = y + height // 2 + 5 - (len(rows) - 1) * LEAD // 2
    name = Words("name", x + width // 2, first, rows, attributes)
    return Box(x, y, width, height, actor.kind, name, actor.href)


def _text(voice: Voice) -> str:
    return voice.words if isinstance(voice.words, str) else voice.words.text
