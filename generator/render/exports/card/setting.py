"""Setting: words broken into lines of a given width, never cut, or not at all."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.exports.card.faces import Face, font


@dataclass(frozen=True)
class Style:
    """``leading``: from one line to the next, in hundredths of the size."""

    face: Face
    size: int
    leading: int

    @property
    def step(self) -> int:
        return self.size * self.leading // 100


@dataclass(frozen=True)
class Lines:
    style: Style
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        return self.style.step * len(self.lines)


def set_lines(text: str, style: Style, width: int) -> Lines | None:
    """None where a single word is wider than the line. The lines are as even as their number lets
    them be, so that a title does not end in one short word."""
    words = text.split()
    face = font(style.face, style.size)
    widths = [face.getlength(word) for word in words]
    if not words or max(widths) > width:
        return None
    space = face.getlength(" ")
    count = len(_broken(widths, space, width))
    low, high = int(max(widths)), width
    while low < high:
        middle = (low + high) // 2
        if len(_broken(widths, space, middle)) > count:
            low = middle + 1
        else:
            high = middle
    ends = _broken(widths, space, high)
    starts = [0, *ends[:-1]]
    return Lines(style, tuple(" ".join(words[a:b]) for a, b in zip(starts, ends, strict=True)))


def _broken(widths: list[float], space: float, width: int) -> list[int]:
    """Where each line ends: the number of words up to there."""
    ends: list[int] = []
    used = 0.0
    for at, word in enumerate(widths):
        if at and used + space + word > width:
            ends.append(at)
            used = word
        else:
            used += word + (space if at else 0)
    return [*ends, len(widths)]
