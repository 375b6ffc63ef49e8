"""All records of a site, and what the sentences on its common pages may be filled from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue
from generator.verify.markup.values import Values
from generator.verify.site.likeness import folded
from generator.verify.site.rows import About, Rows, due_rows, events_of, in_order, tag_steps


@dataclass(frozen=True, eq=False)
class Collection:
    """The records by slug, with the values of each."""

    values: dict[str, Values]
    catalogue: Catalogue
    homes: Mapping[str, str] = field(default_factory=dict)
    """By the address' step of each actor's page: whom it says to be about, ``SLUG:ACTOR …``."""
    _told: dict[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def briefings(self) -> dict[str, Briefing]:
        return {slug: v.briefing for slug, v in self.values.items()}

    @cached_property
    def rows(self) -> dict[About, Rows]:
        """The rows of the pages that gather all records."""
        return due_rows(self.briefings)

    @cached_property
    def order(self) -> list[str]:
        """The slugs in the order of the first page."""
        return [b.slug for b in in_order(self.briefings)]

    @cached_property
    def namesakes(self) -> dict[tuple[str, str], set[str]]:
        """By kind and folded name: the slugs of the records that have such an actor."""
        found: dict[tuple[str, str], set[str]] = {}
        for slug, briefing in self.briefings.items():
            for actor in briefing.list("actors"):
                key = (str(actor["kind"]), folded(str(actor["name"])))
                found.setdefault(key, set()).add(slug)
        return found

    @cached_property
    def steps(self) -> dict[str, str]:
        """Each tag with the last step of its page's address."""
        return tag_steps(self.briefings)

    def events(self, actors: str) -> list[str]:
        """The timeline entries of actors, ``SLUG:ACTOR SLUG:ACTOR …``."""
        return events_of((m.partition(":")[::2] for m in actors.split()), self.briefings)

    @cached_property
    def strings(self) -> frozenset[str]:
        """Strings of any record that are no running words of a source."""
        return self._all(lambda v: v.strings)

    @cached_property
    def names(self) -> frozenset[str]:
        """Titles and actors' names of any record."""
        return self._all(lambda v: v.names)

    @cached_property
    def dates(self) -> frozenset[str]:
        """Dates of any record, its months and years, written out."""
        days = self._all(lambda v: v.days)
        months = {d[:7] for d in days if len(d) > len("2026")}
        years = {d[:4] for d in days}
        return frozenset(self.catalogue.written(d) for d in days | months | years)

    def told(self, key: str) -> frozenset[str]:
        """What any record holds under a key of story.yml."""
        if key not in self._told:
            self._told[key] = self._all(lambda v: v.told(key))
        return self._told[key]

    def _all(self, of: Callable[[Values], frozenset[str]]) -> frozenset[str]:
        return frozenset().union(*map(of, self.values.values()))
