"""Lists of dates in one clause ("in 2019 and 2023"): each is shown without the others."""

from __future__ import annotations

from generator.analyse.reading import Reading
from generator.model.base import Span


def without_joined(reading: Reading, index: int, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans less the dates joined to this one: "in 2019 and 2023" tells of each year."""
    date = reading.dates[index]
    chain = _joined(reading, index)
    found: list[Span] = []
    for span in spans:
        if not span.covers(chain):
            found.append(span)
            continue
        own = Span(start=date.start, end=date.end)
        rest = Span(start=chain.end, end=span.end)
        if own.end < chain.end:
            rest = _words_only(reading, rest)
        pieces = [Span(start=span.start, end=chain.start), own, rest]
        found += _merged([p for p in pieces if p.start < p.end])
    return tuple(found)


def _words_only(reading: Reading, span: Span) -> Span:
    """The span from its first word on: after a cut no comma is left standing alone."""
    text = span.of(reading.parsed.text)
    lead = next((n for n, c in enumerate(text) if c.isalnum()), len(text))
    return Span(start=span.start + lead, end=span.end)


def _joined(reading: Reading, index: int) -> Span:
    """From the first to the last of the dates of one list ("2001, 2003 and 2007") with this one."""
    first = last = index
    while first > 0 and _joint(reading, first - 1):
        first -= 1
    while last + 1 < len(reading.dates) and _joint(reading, last):
        last += 1
    # commas alone join nothing: "on June 17, two days before the start"
    if not any(_joint(reading, i) == "and" for i in range(first, last)):
        first = last = index
    return Span(start=reading.dates[first].start, end=reading.dates[last].end)


def _joint(reading: Reading, index: int) -> str:
    """What joins a date to the next of its kind: "and", a comma, or nothing ("")."""
    first, last = reading.dates[index], reading.dates[index + 1]
    if len(first.edtf or "") != len(last.edtf or "") or not first.edtf:
        return ""
    between = reading.parsed.text[first.end : last.start]
    words = between.replace(",", " ").split()
    if words == ["and"]:
        return "and"
    return "," if not words and "," in between else ""


def _merged(pieces: list[Span]) -> list[Span]:
    """Pieces with nothing between them made one."""
    found: list[Span] = []
    for piece in pieces:
        if found and found[-1].end == piece.start:
            found[-1] = Span(start=found[-1].start, end=piece.end)
        else:
            found.append(piece)
    return found
