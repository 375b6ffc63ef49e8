"""Where words stand: line numbers of each source, and links to them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.base import Evidence
from generator.model.claims import SpanPart
from generator.model.record import Coverage, Record
from generator.render.escaping import step
from generator.render.phrases import Phrase, phrase

HERE = Markup("sources/")
"""From a briefing to its source pages."""


@dataclass(frozen=True)
class Ref:
    """A link to a line of a source page."""

    href: Markup
    text: Phrase


@dataclass(frozen=True)
class Lines:
    """The lines (sentences, title and credit line included) of a record's sources, from 1.

    ``here`` leads from the page that links to the folder of the source pages.
    """

    lines: Mapping[str, tuple[Coverage, ...]]
    letters: Mapping[str, str]
    here: Markup = HERE
    language: str = "en"

    def number(self, source: str, offset: int) -> int | None:
        """The line that holds ``offset``; None where the source has no lines."""
        starts = [line.start for line in self.lines.get(source, ())]
        return bisect_right(starts, offset) or (1 if starts else None)

    def line(self, source: str, offset: int) -> Coverage | None:
        number = self.number(source, offset)
        return self.lines[source][number - 1] if number else None

    def ref(self, place: Evidence | SpanPart) -> Ref | None:
        number = self.number(place.source, place.start)
        if number is None:
            return None
        href = Markup("{}{}/#s{}").format(self.here, step(place.source), number)
        if len(self.letters) > 1:
            letter = self.letters[place.source]
            return Ref(href, phrase("ref.line_of", self.language, n=number, letter=letter))
        return Ref(href, phrase("ref.line", self.language, n=number))

    def refs(self, places: Iterable[Evidence | SpanPart]) -> tuple[Ref, ...]:
        """Links in the order of the places, each line once."""
        found = {str(r.href): r for r in map(self.ref, places) if r}
        return tuple(found.values())


def lines_of(record: Record, language: str = "en", here: Markup = HERE) -> Lines:
    lines = {
        source.id: tuple(
            sorted((c for c in record.coverage if c.source == source.id), key=lambda c: c.start)
        )
        for source in record.sources
    }
    letters = {source.id: letter(at) for at, source in enumerate(record.sources)}
    return Lines(lines, letters, here, language)


def letter(at: int) -> str:
    """A, B … Z, AA, AB …"""
    return (letter(at // 26 - 1) if at >= 26 else "") + chr(ord("A") + at % 26)
