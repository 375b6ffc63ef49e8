"""What stands on a card, and how large: the largest step at which all of it can be read whole."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.exports.card.faces import Face, can_set
from generator.render.exports.card.setting import Lines, Style, set_lines

WIDTH, HEIGHT = 1200, 630
MARGIN = 72
TOP, BOTTOM = 132, 556
"""Between these stand title and claim: above the site's name and a rule, below its host."""
INDENT = 30
"""Of the claim, behind its rule."""
GAP = 34
BETWEEN = 14
LABEL = Style("sans", 22, 130)
STEPS = (
    (66, 41),
    (62, 38),
    (58, 35),
    (52, 33),
    (47, 31),
    (42, 29),
    (38, 27),
    (34, 26),
    (31, 25),
    (28, 24),
)
"""Sizes of title and claim. Below the last a phone's preview cannot be read."""
TITLES = (76, 70, *(title for title, _ in STEPS), 25, 22)
"""Sizes of a title that stands alone."""


@dataclass(frozen=True)
class Words:
    """All text of a card. ``claim`` and what goes with it stand together or not at all."""

    site: str
    host: str
    foot: str
    """What the serif means."""
    promise: str
    """What the site is, in our words: it stands where nothing of the source can."""
    label: str
    title: str
    ours: bool
    """Whether the title is the editor's: then it is set in sans."""
    claim: str = ""
    speaker: str = ""
    strength: str = ""
    caveats: str = ""

    @property
    def face(self) -> Face:
        """Of the title: serif for a source's words."""
        return "sans-bold" if self.ours else "serif-bold"


@dataclass(frozen=True)
class Layout:
    """``title`` None: it could not be set, or not whole. Then ``promise`` stands there."""

    title: Lines | None
    claim: Lines | None = None
    sourcing: Lines | None = None
    strength: Lines | None = None
    caveats: Lines | None = None
    promise: Lines | None = None


def lay_out(words: Words) -> Layout:
    """Nothing is shortened: a cut could take away what makes a claim less than certain. What does
    not fit, or holds a character that the faces lack, is left out whole."""
    if words.claim and _settable(words):
        for title, claim in STEPS:
            if found := _both(words, title, claim):
                return found
    if can_set(words.title, words.face):
        for size in TITLES:
            lines = set_lines(words.title, Style(words.face, size, 110), WIDTH - 2 * MARGIN)
            if lines and LABEL.step + BETWEEN + lines.height <= BOTTOM - TOP:
                return Layout(lines)
    promise = Style("sans", 44, 130)
    ours = set_lines(words.promise, promise, WIDTH - 2 * MARGIN)
    return Layout(None, promise=ours if can_set(words.promise, promise.face) else None)


def _settable(words: Words) -> bool:
    return (
        can_set(words.title, words.face)
        and can_set(words.claim, "serif")
        and can_set(words.speaker, "serif")
        and can_set(words.caveats, "sans")
    )


def _both(words: Words, title_size: int, claim_size: int) -> Layout | None:
    width = WIDTH - 2 * MARGIN
    title = set_lines(words.title, Style(words.face, title_size, 112), width)
    claim = set_lines(words.claim, Style("serif", claim_size, 134), width - INDENT)
    small = max(22, claim_size - 6)
    speaker = Style("serif", small, 134)
    sourcing = set_lines(words.speaker, speaker, width - INDENT) if words.speaker else None
    strength = set_lines(words.strength, Style("sans-bold", small, 134), width - INDENT)
    caveats = None
    if words.caveats:
        caveats = set_lines(words.caveats, Style("sans", 21, 130), width - INDENT)
    wanted = (words.speaker, sourcing), (words.caveats, caveats)
    if title is None or claim is None or strength is None:
        return None
    if any(text and lines is None for text, lines in wanted):
        return None
    found = Layout(title, claim, sourcing, strength, caveats)
    return found if height(found) <= BOTTOM - TOP else None


def height(found: Layout) -> int:
    parts = (found.claim, found.sourcing, found.strength, found.caveats)
    below = sum(lines.height for lines in parts if lines)
    title = found.title.height if found.title else 0
    return LABEL.step + BETWEEN + title + (GAP + below + BETWEEN if below else 0)
