"""Why a statement is what it is: handed on by the functions that decide it."""

from __future__ import annotations

from generator.model.base import Frozen


class Reasons(Frozen):
    """Why a statement is what it is: rows as "file#id", else the name of what decided.

    For ``briefings explain``; nothing else reads it, and the record does not hold it.
    """

    role: str = ""
    cut: str = ""
    """The row that let an opener be left out, or a last clause stand alone."""
    opening: str = ""
    """The row of the reference at its beginning that was not resolved."""
    follow_up: str = ""
    """The row, or the build, that makes it an answer to the sentence before."""
    leads: str = ""
    """Why it stands for its group, or does not."""
    detail: int = 0
    """Of what its main clause says: dates, amounts, a named speaker."""
    score: tuple[tuple[str, float], ...] = ()
    """The parts whose sum is the salience."""
    told: float = 0.0
    """Share of it that the statements ranked before it say, 0 to 1; it lowers the rank."""
