"""What several sources of one story are to each other: one fact, an origin, a conflict, a drift."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from generator.assemble.bodies import Bodies
from generator.assemble.conflicts import Conflicts, Disagreements
from generator.assemble.corrections import Notices, notices, own_notices
from generator.assemble.disagreement import Differing
from generator.assemble.drift import Drift
from generator.assemble.facts import make_facts
from generator.assemble.lineage import Lineage
from generator.assemble.material import Material, StatementKey
from generator.assemble.merging import Merging, merge
from generator.assemble.notice_caveats import notice_caveats
from generator.assemble.origin_reasons import Reasons
from generator.assemble.origins import Origins
from generator.assemble.ranking import order_of
from generator.assemble.said import kinds_of
from generator.assemble.tellings import with_origins, with_tellings
from generator.assemble.unifying import actor_ids
from generator.assemble.versions import Writer
from generator.model.claims import Fact
from generator.model.doubts import Caveat
from generator.model.findings import Findings
from generator.model.parts import collapse
from generator.model.record import RecordSource
from generator.model.story import Bundle


class Crossing:
    """A story read across its sources. With one source it finds nothing to say."""

    def __init__(self, bundle: Bundle, findings: Mapping[str, Findings]) -> None:
        self._apart = Material(bundle, findings, notices=own_notices(bundle.articles))
        self.lineage = Lineage(bundle)

    @cached_property
    def actors(self) -> Mapping[tuple[str, str], str]:
        """The record's id of each actor of each source."""
        return actor_ids(self._apart)

    @cached_property
    def notices(self) -> Notices:
        return notices(self._apart, self.lineage)

    @cached_property
    def merging(self) -> Merging:
        return merge(self._apart, self.lineage, self.actors, self.notices)

    @cached_property
    def material(self) -> Material:
        """The material, knowing what is one fact and which fact comes first."""
        order = order_of(self.merging, self._disagreements.topics(), self._disagreements.past())
        return self._apart.merging(self.merging.leads, order)

    @cached_property
    def facts(self) -> dict[StatementKey, Fact]:
        """The facts by the statement that leads each, with their reports and origins."""
        facts = make_facts(self.material, self.actors)
        told = with_tellings(self.material, facts, self.merging.clusters, self.actors)
        return with_origins(told, Reasons(self.material, self.lineage, self.origins(told)))

    def origins(self, facts: Mapping[StatementKey, Fact]) -> Origins:
        speakers = [
            s
            for f in facts.values()
            for s in (*f.attribution, *(s for t in f.tellings for s in t.attribution))
        ]
        return Origins(self.material, self.lineage, Bodies(speakers, self._described))

    @cached_property
    def caveats(self) -> tuple[Caveat, ...]:
        """What was taken back or amended, what the sources tell differently, and what changed on
        the way from one to another."""
        facts = self.facts
        writer = Writer([a.id for a in self.material.articles])
        origins = self.origins(facts)
        conflicts = Conflicts(self._disagreements, self.merging, facts, origins)
        drift = Drift(self.merging, self._differing, facts, self.actors)
        return (
            *notice_caveats(self.material, self.notices, facts, writer),
            *conflicts.caveats(writer),
            *drift.caveats(writer),
        )

    @cached_property
    def _differing(self) -> Differing:
        return Differing(self._apart, self.actors, kinds_of(self._apart, self.actors))

    @cached_property
    def _disagreements(self) -> Disagreements:
        return Disagreements(self.merging, self._differing)

    def marked(self, sources: Iterable[RecordSource]) -> tuple[RecordSource, ...]:
        """The sources with what is known of them as texts: copies, corrections, retractions."""
        copies = {k.source: k.to for k in self.lineage.links if k.why == "copy"}
        return tuple(
            s.model_copy(
                update={
                    "copy_of": copies.get(s.id),
                    "amended": self.notices.amended.get(s.id),
                    "retracted": self.notices.retracted.get(s.id),
                }
            )
            for s in sources
        )

    @cached_property
    def _described(self) -> dict[str, list[str]]:
        """The words that describe each actor of the record."""
        found: dict[str, list[str]] = {}
        for article in self.material.articles:
            for actor in self.material.findings[article.id].actors:
                words = [collapse(d.of(article.text)) for d in actor.descriptions]
                id_ = self.actors.get((article.id, actor.id))
                if id_:
                    found.setdefault(id_, []).extend(words)
        return found
