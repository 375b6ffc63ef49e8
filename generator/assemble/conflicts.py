"""Facts that disagree: conflicts of several origins, and updates of one. Sums are never made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Literal

from generator.assemble.disagreement import Difference, Differing
from generator.assemble.lineage import Groups
from generator.assemble.material import Material, StatementKey
from generator.assemble.merging import Merging
from generator.assemble.origins import Origins, Report
from generator.assemble.tellings import reports_of
from generator.assemble.versions import Version, Writer
from generator.model.base import Span
from generator.model.claims import Fact
from generator.model.doubts import Caveat

Relation = Literal["conflict", "update", "varies"]
Topic = tuple[str, str]
"""What differs, and of numbers what they count."""


Found = tuple[StatementKey, StatementKey, Difference]
"""Two statements of two clusters that differ, and in what."""


@dataclass(frozen=True)
class Edge:
    """Two clusters (by their leads) that differ, each with the statement that shows it.

    Of an update ``ends[0]`` is the earlier one.
    """

    ends: tuple[StatementKey, StatementKey]
    shown: tuple[StatementKey, StatementKey]
    difference: Difference
    relation: Relation

    @property
    def topic(self) -> Topic:
        return self.difference.what, self.difference.counts

    def words(self, end: StatementKey) -> tuple[StatementKey, Span] | None:
        """The statement and its words that show one end; None for another cluster."""
        if end not in self.ends:
            return None
        at = self.ends.index(end)
        return self.shown[at], self.difference.words[at]


class Disagreements:
    """All that the facts of several sources tell differently."""

    def __init__(self, merging: Merging, differing: Differing) -> None:
        self._merging = merging
        self._differing = differing
        self._known: dict[tuple[StatementKey, StatementKey], Found | None] = {}

    @property
    def _material(self) -> Material:
        return self._merging.material

    @cached_property
    def pairs(self) -> tuple[tuple[tuple[StatementKey, ...], tuple[StatementKey, ...]], ...]:
        """Pairs of clusters of which one differs from the other, in the order of the texts."""
        return tuple((a, b) for a, b in combinations(self._merging.clusters, 2) if self.found(a, b))

    def found(self, some: Sequence[StatementKey], others: Sequence[StatementKey]) -> Found | None:
        """The first difference between two clusters. A source that says both of two numbers tells
        them apart; one that gives a claim and its denial gives two sides."""
        pair = some[0], others[0]
        if pair not in self._known:
            self._known[pair] = self._find(some, others)
        return self._known[pair]

    def _find(self, some: Sequence[StatementKey], others: Sequence[StatementKey]) -> Found | None:
        shared = {k[0] for k in some} & {k[0] for k in others}
        for one in some:
            for other in others:
                if one[0] == other[0] or self._apart(one, other):
                    continue
                difference = self._differing.between(
                    self._merging.says[one], self._merging.says[other]
                )
                if difference and (not shared or difference.what == "polarity"):
                    return one, other, difference
        return None

    def _apart(self, one: StatementKey, other: StatementKey) -> bool:
        """Whether what differs between two statements is a drift, if anything."""
        return self._merging.kin(one[0], other[0]) or self._merging.retold(one, other)

    def topics(self) -> Mapping[StatementKey, str]:
        """Clusters (by their leads) that give numbers of one thing, each to a name of its topic."""
        groups = Groups(f"{c[0][0]}\0{c[0][1]}" for c in self._merging.clusters)
        for some, others in self.pairs:
            found = self.found(some, others)
            if found and found[2].central:
                groups.join(*(f"{c[0][0]}\0{c[0][1]}" for c in (some, others)))
        return {c[0]: groups.of(f"{c[0][0]}\0{c[0][1]}") for c in self._merging.clusters}

    def past(self) -> frozenset[StatementKey]:
        """Leads of clusters whose number the same publisher or agency has changed since."""
        dates = {a.id: a.published or "" for a in self._material.articles}
        found: set[StatementKey] = set()
        for some, others in self.pairs:
            one, other, difference = self.found(some, others) or (some[0], others[0], None)
            days = dates[one[0]][:10], dates[other[0]][:10]
            hand = self._merging.lineage.shares_hand(one[0], other[0])
            if difference and difference.central and hand and all(days):
                found |= {some[0]} if days[0] < days[1] else set()
                found |= {others[0]} if days[1] < days[0] else set()
        return frozenset(found)


class Conflicts:
    """The caveats that disagreements make."""

    def __init__(
        self,
        disagreements: Disagreements,
        merging: Merging,
        facts: Mapping[StatementKey, Fact],
        origins: Origins,
    ) -> None:
        self._disagreements = disagreements
        self._merging = merging
        self._facts = facts
        self._origins = origins
        articles = merging.material.articles
        self._at = {a.id: n for n, a in enumerate(articles)}
        self._dates = {a.id: (a.published or "")[:10] for a in articles}

    def caveats(self, writer: Writer) -> list[Caveat]:
        """Conflicts first, then what may both be right, then updates."""
        edges = [e for pair in self._disagreements.pairs if (e := self._edge(*pair))]
        found: dict[Relation, list[Caveat]] = {r: [] for r in ("conflict", "varies", "update")}
        for topic in dict.fromkeys(e.topic for e in edges):
            own = [e for e in edges if e.topic == topic]
            updates = [e for e in own if e.relation == "update"]
            old = {e.ends[0] for e in updates}
            others = [e for e in own if e.relation != "update" and not old & set(e.ends)]
            # what hangs together is told once: with a conflict in it, it is one
            for group in (*_components(others), *_components(updates)):
                relation = min((e.relation for e in group), key=list(found).index)
                found[relation].append(self._caveat(writer, relation, group))
        return [c for caveats in found.values() for c in caveats]

    def _edge(
        self, some: tuple[StatementKey, ...], others: tuple[StatementKey, ...]
    ) -> Edge | None:
        found = self._disagreements.found(some, others)
        if found is None or some[0] not in self._facts or others[0] not in self._facts:
            return None
        one, other, difference = found
        relation = self._relation(one, other, some[0], others[0], difference)
        edge = Edge((some[0], others[0]), (one, other), difference, relation)
        if relation == "update" and self._place(one) > self._place(other):
            turned = Difference(
                difference.what, difference.words[::-1], difference.counts, difference.open
            )
            return Edge(edge.ends[::-1], edge.shown[::-1], turned, relation)
        return edge

    def _relation(
        self,
        one: StatementKey,
        other: StatementKey,
        lead: StatementKey,
        against: StatementKey,
        difference: Difference,
    ) -> Relation:
        reports = self._report(one, lead), self._report(other, against)
        dates = self._dates[one[0]], self._dates[other[0]]
        later = all(dates) and dates[0] != dates[1]
        if self._merging.lineage.shares_hand(one[0], other[0]) and difference.what != "polarity":
            return "update"
        if reports[0] and reports[1] and self._origins.one(reports[0], reports[1]):
            if later:
                return "update"
            return "varies" if difference.what == "number" else "conflict"
        return "varies" if difference.open else "conflict"

    def _report(self, key: StatementKey, lead: StatementKey) -> Report | None:
        """The fact's report by the statement's source."""
        return next((r for r in reports_of(self._facts[lead]) if r.source == key[0]), None)

    def _place(self, key: StatementKey) -> tuple[str, int]:
        return self._dates[key[0]] or "9999", self._at[key[0]]

    def _caveat(self, writer: Writer, relation: str, edges: Sequence[Edge]) -> Caveat:
        ends = list(dict.fromkeys(end for e in edges for end in e.ends))
        shown = {end: self._shown(end, edges) for end in ends}
        ends.sort(key=lambda end: self._place(shown[end][0]))
        versions = [self._version(end, *shown[end]) for end in ends]
        if relation == "update":  # what two papers print of the newer report is one version
            versions = list({v.words.quote.lower(): v for v in reversed(versions)}.values())[::-1]
        what = edges[0].difference.what
        kind = {"conflict": "conflict", "varies": "number-varies"}.get(
            relation, "number-varies" if what == "number" else "correction"
        )
        return writer.sides(
            f"{relation}.{what}",
            kind,
            versions,
            holds=relation == "update",
            naming=relation == "conflict",
        )

    def _shown(self, end: StatementKey, edges: Iterable[Edge]) -> tuple[StatementKey, Span]:
        return next(found for e in edges if (found := e.words(end)))

    def _version(self, end: StatementKey, shown: StatementKey, words: Span) -> Version:
        fact = self._facts[end]
        report = self._report(shown, end)
        place = self._merging.material.evidence(shown[0], words)
        return Version(fact.id, place, report.credited if report else ())


def _components(edges: Sequence[Edge]) -> list[list[Edge]]:
    """Edges that hang together, in the order of the first of each."""
    groups = Groups()
    for edge in edges:
        groups.join(*(f"{source}\0{n}" for source, n in edge.ends))
    found: dict[str, list[Edge]] = {}
    for edge in edges:
        source, n = edge.ends[0]
        found.setdefault(groups.of(f"{source}\0{n}"), []).append(edge)
    return list(found.values())
