"""The same fact of several sources made one: clusters of statements, and whose words are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.assemble.corrections import Notices
from generator.assemble.lineage import Lineage
from generator.assemble.material import Material, StatementKey
from generator.assemble.names import is_called
from generator.assemble.said import ActorIds, Said, kinds_of, said
from generator.assemble.sameness import CLEAR, likeness, same
from generator.model.base import STRENGTHS
from generator.model.findings import Attribution

SURE = STRENGTHS.index("reported")
"""From here on no word says less than certain."""


@dataclass(frozen=True, eq=False)
class Merging:
    """Statements that make facts, by what they say. ``clusters``: the lead first in each."""

    material: Material
    lineage: Lineage
    says: Mapping[StatementKey, Said]
    retracted: frozenset[str] = frozenset()
    quoting: frozenset[tuple[StatementKey, str]] = frozenset()
    """Statements that credit the publisher of another source of the story, with that source."""
    repeated: frozenset[StatementKey] = frozenset()
    """Statements that say what was reported in order to take it back: they bear nothing out."""

    @cached_property
    def clusters(self) -> tuple[tuple[StatementKey, ...], ...]:
        """Every cluster holds at most one statement a source, and each two of it say the same."""
        found: list[list[StatementKey]] = [[key] for key in self.says]
        of = {key: cluster for cluster in found for key in cluster}
        for one, other in self._pairs():
            a, b = of[one], of[other]
            if a is not b and self._join(a, b):
                a += b
                of |= dict.fromkeys(b, a)
                b.clear()
        return tuple(self._led(c) for c in found if c)

    @cached_property
    def leads(self) -> dict[StatementKey, StatementKey]:
        """Each statement to the one whose words stand for its fact."""
        return {key: cluster[0] for cluster in self.clusters for key in cluster}

    def derived(self, one: str, other: str) -> bool:
        """Whether one of two sources was made from the other; a later report by the same hand is
        a report of its own."""
        tie = self.lineage.tie(one, other)
        return tie is not None and (tie.why == "copy" or not self.lineage.shares_hand(one, other))

    def retold(self, one: StatementKey, other: StatementKey) -> bool:
        """Whether the one statement was made from the other's source: the whole text was, or this
        statement credits its publisher."""
        if self.derived(one[0], other[0]):
            return True
        return (one, other[0]) in self.quoting or (other, one[0]) in self.quoting

    def kin(self, one: str, other: str) -> bool:
        """Whether what differs between two sources changed on the way: the one was made from the
        other, or both from a third."""
        if self.derived(one, other):
            return True
        above = [{k.to for k in self.lineage.rests_on(s)} for s in (one, other)]
        return any(self.derived(one, s) and self.derived(other, s) for s in above[0] & above[1])

    def _same(self, one: StatementKey, other: StatementKey) -> bool:
        if {one, other} & self.repeated:
            return False
        return same(self.says[one], self.says[other], derived=self.retold(one, other))

    def _pairs(self) -> Sequence[tuple[StatementKey, StatementKey]]:
        """Pairs of two sources that say the same, the likest first."""
        keys = list(self.says)
        found = [
            (-likeness(self.says[a], self.says[b]), self.says[a].words != self.says[b].words, a, b)
            for n, b in enumerate(keys)
            for a in keys[:n]
            if a[0] != b[0] and self._same(a, b)
        ]
        return [(a, b) for _, _, a, b in sorted(found)]

    def _join(self, some: Sequence[StatementKey], others: Sequence[StatementKey]) -> bool:
        if {k[0] for k in some} & {k[0] for k in others}:
            return False
        return all(self._same(a, b) for a in some for b in others)

    def _led(self, cluster: Sequence[StatementKey]) -> tuple[StatementKey, ...]:
        if len(cluster) == 1:
            return tuple(cluster)
        at = {a.id: n for n, a in enumerate(self.material.articles)}
        order = sorted(cluster, key=lambda k: (at[k[0]], k[1]))
        lead = min(order, key=lambda k: (*self._lead_key(k, order), order.index(k)))
        return (lead, *(k for k in order if k != lead))

    def _lead_key(
        self, key: StatementKey, cluster: Sequence[StatementKey]
    ) -> tuple[bool, bool, int, bool, int, int]:
        """Best first: not taken back, not made from another, borne out by another, in detail."""
        sources = {k[0] for k in cluster}
        derived = any(
            link.to in sources and self.derived(key[0], link.to)
            for link in self.lineage.rests_on(key[0])
        ) or any((key, source) in self.quoting for source in sources)
        own = self.says[key]
        borne_out = any(own.covered_by(self.says[k]) >= CLEAR for k in cluster if k != key)
        strength = STRENGTHS.index(self.material.statement(key).strength)
        return (
            key[0] in self.retracted,
            derived,
            # never surer than the least sure of those who tell it
            min(strength, SURE),
            not borne_out,
            -self._detail(key),
            self.material.statement(key).rank,
        )

    def _detail(self, key: StatementKey) -> int:
        statement = self.material.statement(key)
        found = self.material.findings[key[0]].attributions
        named = any(found[i].named for i in statement.attributions)
        own = self.says[key]
        return len(own.dates) + len(own.counts) + 2 * named + bool(own.names)


def merge(material: Material, lineage: Lineage, actors: ActorIds, notices: Notices) -> Merging:
    """What of the material says the same; with one source nothing does."""
    kinds = kinds_of(material, actors)
    says = {key: said(material, key, actors, kinds) for key in material.told}
    quoting = frozenset(
        (key, article.id)
        for key in says
        for speech in _speeches(material, key)
        for article in material.articles
        if article.id != key[0] and speech.speaker and is_called(speech.speaker, article)
    )
    repeated = frozenset(k for k in says if _takes_back(material, k, notices))
    return Merging(material, lineage, says, frozenset(notices.retracted), quoting, repeated)


def _takes_back(material: Material, key: StatementKey, notices: Notices) -> bool:
    statement = material.statement(key)
    return any(
        e.source == key[0] and e.start < statement.end and statement.start < e.end
        for e in notices.said
    )


def _speeches(material: Material, key: StatementKey) -> list[Attribution]:
    found = material.findings[key[0]].attributions
    return [found[i] for i in material.statement(key).attributions]
