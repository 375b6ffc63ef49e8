"""What a record leaves open: caveats, the versions that sources give of one thing, and gaps."""

from __future__ import annotations

from generator.model.base import Evidence, Frozen
from generator.model.claims import Edited, Message


class Side(Frozen):
    """One version of what the sources tell differently: in a conflict, an update, a drift."""

    source: str
    fact: str | None = None
    words: int
    """Index into the caveat's ``evidence``: the words that differ."""
    speaker: int | None = None
    """Index into ``evidence``: the words that name who says so there; None where nobody is."""
    holds: bool = False
    """The version that is later of one origin (an update), or that the editor says holds."""


class Caveat(Frozen):
    """A warning: what the sources leave open, or tell differently."""

    id: str
    kind: str
    text: str
    note: Message
    facts: tuple[str, ...] = ()
    """The facts it stands under; none: it is of the whole text."""
    evidence: tuple[Evidence, ...] = ()
    sides: tuple[Side, ...] = ()
    """Of kinds conflict, number-varies across sources, drift, correction: the versions to show
    side by side, oldest first (of a drift: the text that the other rests on first)."""
    edited: Edited | None = None


class Gap(Frozen):
    """A question that the sources leave open."""

    question: str
    why: str
    note: Message
    reason: Message | None = None
    facts: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
