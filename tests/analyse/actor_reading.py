"""What tests of actors share: the actors of a text, by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analyse.actors.finding import find_actors
from generator.analyse.reading import Reading

if TYPE_CHECKING:
    from generator.analyse.parse import Parsed
    from generator.model.findings import Actor, Mention


@dataclass(frozen=True)
class Cast:
    """The actors of one text and where they stand in it."""

    text: str
    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]

    def names(self) -> set[str]:
        return {a.name for a in self.actors}

    def kinds(self) -> dict[str, str]:
        return {a.name: a.kind for a in self.actors}

    def get(self, name: str) -> Actor:
        return next(a for a in self.actors if a.name == name)

    def said_of(self, name: str) -> list[str]:
        return [d.of(self.text) for d in self.get(name).descriptions]

    def forms(self, name: str, form: str) -> list[str]:
        id = self.get(name).id
        return [m.of(self.text) for m in self.mentions if m.actor == id and m.form == form]


def cast_of(parsed: Parsed) -> Cast:
    mentions, actors = find_actors(Reading(parsed))
    return Cast(parsed.text, mentions, actors)
