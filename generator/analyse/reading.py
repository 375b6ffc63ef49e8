"""What is known of one article while it is being read: each step adds its part."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.analyse.parse import Parsed
from generator.model.findings import (
    Actor,
    Attribution,
    DateMention,
    Event,
    Findings,
    Mention,
    Observation,
    Quantity,
    Relation,
    Sentence,
    Statement,
)


@dataclass(frozen=True, eq=False)
class Reading:
    """The parse and the findings so far. ``with_`` gives a new reading with more of them."""

    parsed: Parsed
    dates: tuple[DateMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    statements: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()
    events: tuple[Event, ...] = ()
    observations: tuple[Observation, ...] = ()

    def with_(self, **found: object) -> Reading:
        return replace(self, **found)  # type: ignore[arg-type]

    def findings(self) -> Findings:
        return Findings(
            id=self.parsed.article.id,
            sentences=self.sentences,
            mentions=self.mentions,
            actors=self.actors,
            dates=self.dates,
            quantities=self.quantities,
            attributions=self.attributions,
            statements=self.statements,
            relations=self.relations,
            events=self.events,
            observations=self.observations,
        )
