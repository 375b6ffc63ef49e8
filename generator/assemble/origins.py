"""From how many independent origins the sources have a fact, and why reports count as one.

Two papers that quote one agency are one origin, a reprint is none of its own, a spokeswoman and
her ministry are one. What cannot be told to be one is counted apart, and the reason is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.assemble.bodies import Bodies
from generator.assemble.editing import place_of, signed
from generator.assemble.lineage import Groups, Lineage
from generator.assemble.material import Material
from generator.assemble.names import agency_of, core_name, is_called, names_of
from generator.model.base import Evidence
from generator.model.claims import Edited, Speaker


@dataclass(frozen=True)
class Report:
    """A fact as one source has it: where, and whom it credits."""

    evidence: Evidence
    speakers: tuple[Speaker, ...]

    @property
    def source(self) -> str:
        return self.evidence.source

    @property
    def credited(self) -> tuple[Speaker, ...]:
        return tuple(s for s in self.speakers if s.text)


@dataclass(frozen=True)
class Declared:
    """Words that come from somebody, says the editor."""

    place: Evidence
    name: str
    edited: Edited


class Origins:
    """What is known of a story's origins: asked of each fact's reports."""

    def __init__(self, material: Material, lineage: Lineage, bodies: Bodies) -> None:
        self._material = material
        self._lineage = lineage
        self._bodies = bodies
        self._names: dict[str, list[str]] = {}
        for article in material.articles:
            agency = agency_of(article)
            names = [core_name(agency[0])] if agency else sorted(names_of(article))
            self._names.setdefault(lineage.roots[article.id], []).extend(names)
        bundle = material.bundle
        self.told_by_editor = [
            Declared(place, entry.name, signed(bundle, entry, f"origins[{n}].of"))
            for n, entry in enumerate(bundle.edits.origins)
            if entry.of and entry.name and (place := place_of(bundle, entry.of))
        ]

    def groups(self, reports: Sequence[Report]) -> list[list[Report]]:
        """The reports by origin, in the order of the first of each."""
        groups = Groups(str(n) for n in range(len(reports)))
        for n, report in enumerate(reports):
            for key in self._keys(report, reports):
                groups.join(str(n), key)
        for name in self._merged_by_editor():
            groups.join(*name)
        found: dict[str, list[Report]] = {}
        for n, report in enumerate(reports):
            found.setdefault(groups.of(str(n)), []).append(report)
        return list(found.values())

    def one(self, some: Report, other: Report) -> bool:
        """Whether two reports go back to one origin."""
        return len(self.groups([some, other])) == 1

    def _keys(self, report: Report, reports: Sequence[Report]) -> Iterable[str]:
        root = self._lineage.roots[report.source]
        for speaker in report.credited:
            yield f"name:{core_name(speaker.text)}"
            if speaker.actor:
                yield f"actor:{speaker.actor}"
            yield from self._bodies.of(speaker)
            # a newspaper that is credited, and is itself one of the sources
            for article in self._material.articles:
                if is_called(speaker.text, article):
                    yield f"root:{self._lineage.roots[article.id]}"
        told = [d.name for d in self.told_by_editor if within(d.place, report)]
        yield from (f"name:{core_name(name)}" for name in told)
        shared = sum(self._lineage.roots[r.source] == root for r in reports) > 1
        rooted = any(
            is_called(s.text, a)
            for r in reports
            for s in r.credited
            for a in self._material.articles
            if self._lineage.roots[a.id] == root
        )
        if shared or rooted or not (report.credited or told):
            yield f"root:{root}"
            yield from (f"name:{n}" for n in self._names.get(root, ()))

    def _merged_by_editor(self) -> Iterable[tuple[str, str]]:
        for edit in self._material.bundle.edits.actors:
            for other in edit.merge[1:]:
                yield f"name:{core_name(edit.merge[0])}", f"name:{core_name(other)}"


def within(place: Evidence, report: Report) -> bool:
    """Whether words stand in a report."""
    own = report.evidence
    return place.source == own.source and own.start < place.end and place.start < own.end
