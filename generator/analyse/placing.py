"""Which statement a place in the text belongs to, and which one stands for it on the page."""

from __future__ import annotations

from generator.analyse.reading import Reading
from generator.model.base import Span


def statement_at(reading: Reading, place: Span) -> int | None:
    """Index of the statement that holds ``place``: the narrowest, where one holds another."""
    holding = [(s.end - s.start, i) for i, s in enumerate(reading.statements) if s.covers(place)]
    return min(holding)[1] if holding else None


def lead_of(reading: Reading, index: int) -> int:
    """The statement that stands for this one's group on the page; itself where none does."""
    statement = reading.statements[index]
    if statement.leads and not statement.summary:
        return index
    leads = (
        i
        for i, s in enumerate(reading.statements)
        if s.group == statement.group and s.leads and not s.summary
    )
    return next(leads, index)


def leading(reading: Reading) -> list[int]:
    """Indexes of the statements that become facts, in the order of the text."""
    return [i for i, s in enumerate(reading.statements) if s.leads and not s.summary]
