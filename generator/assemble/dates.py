"""Dates of the record: what the text says, how it is known, and the order of a timeline."""

from __future__ import annotations

import re

from generator.assemble.material import Material, filled
from generator.model.base import Span
from generator.model.claims import Message, When
from generator.model.findings import DateMention
from generator.model.parts import collapse

_ANCHORS = {"published", "dateline", "title", "century"}
_POINT = re.compile(r"(\d[\dX]{3})(?:-(\d\d))?(?:-(\d\d))?")
_MONTHS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_OPENS = {"21": 3, "22": 6, "23": 9, "24": 12}
_OPENS |= {"33": 1, "34": 4, "35": 7, "36": 10, "37": 1, "38": 5, "39": 9, "40": 1, "41": 7}
"""EDTF seasons (northern), quarters, thirds and halves of a year -> the month each opens with."""


def when(material: Material, source: str, date: DateMention) -> When:
    """A date of the record with the reason for its value. ``date.edtf`` is not None."""
    words = Span(start=date.start, end=date.through or date.end)
    evidence = material.evidence(source, words)
    note = _reason(date)
    return When(
        edtf=date.edtf or "",
        text=collapse(evidence.quote),
        basis=date.basis,
        why=filled(note, (evidence,)),
        earliest=date.earliest if _MONTHS.match(date.edtf or "") else None,
        evidence=evidence,
        note=note,
    )


def _reason(date: DateMention) -> Message:
    if date.basis == "stated":
        return Message(message="date.stated")
    if date.basis == "inferred":
        known = date.anchor if date.anchor in _ANCHORS else "earlier"
        return Message(message=f"date.from_{known}" if date.certain else f"date.open_{known}")
    quote: dict[str, str | dict[str, int]] = {"q": {"evidence": 0}}
    if not _MONTHS.match(date.edtf or ""):
        return Message(message="date.relative", values=quote)
    if date.earliest:
        return Message(
            message="date.no_year_earliest", values={**quote, "n_year": date.earliest[:4]}
        )
    return Message(message="date.no_year", values=quote)


def order(edtf: str) -> tuple[int, int, int, int]:
    """Sort key of an EDTF: by its first named day; dates without a year after all others."""
    if found := _POINT.search(edtf):
        year, month, day = found.groups()
        number = int(month or 0)
        number = _OPENS.get(month or "", number)
        return (0, int(year.replace("X", "0")), number, int(day or 0))
    if found := _MONTHS.search(edtf):
        return (1, 0, int(found.group(1)), int(found.group(2) or 0))
    return (2, 0, 0, 0)
