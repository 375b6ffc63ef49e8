"""What pages are proved against: records, catalogue, settings, and what each text may be of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue
from generator.verify.composing import Words
from generator.verify.markup.messages import Frame
from generator.verify.markup.places import places_of
from generator.verify.markup.values import Values
from generator.verify.settings import Settings
from generator.verify.site.collection import Collection

DATED = frozenset({"precision", "timeline."})
_WORD = re.compile(r"\w+")


@dataclass(eq=False)
class Library:
    """Made once for all pages. ``spoken``: attributes that the stylesheets print."""

    catalogue: Catalogue
    settings: Settings
    briefings: dict[str, Briefing]
    spoken: frozenset[str]
    homes: Mapping[str, str] = field(default_factory=dict)
    """By the address' step of each actor's page: whom it says to be about."""
    site: Path | None = None
    _searched: dict[str, frozenset[str]] = field(default_factory=dict)
    frames: dict[str, Frame] = field(init=False)
    outside: Frame = field(init=False)
    addresses: frozenset[str] = field(init=False)
    """What a page may link to elsewhere: of sources, of their originals, of mkdocs.yml."""

    def __post_init__(self) -> None:
        values = {slug: Values(b, self.catalogue) for slug, b in self.briefings.items()}
        everything = Collection(values, self.catalogue, self.homes)
        self.outside = Frame(self.catalogue, self.settings, everything=everything)
        self.frames = {
            slug: Frame(self.catalogue, self.settings, v, places_of(v.briefing), everything)
            for slug, v in values.items()
        }
        self.addresses = self.settings.addresses | frozenset(self._addresses())

    def searched(self, frame: Frame) -> frozenset[str]:
        """Words by which the search may find something of a record, beside its claims: of names,
        titles, dates, tags, publishers and of our sentences on dates."""
        values = frame.values
        if values is None:
            return frozenset()
        slug = values.briefing.slug
        if slug not in self._searched:
            quiet = frame.places.quiet if frame.places else {}
            spans = (
                values.briefing.quote(p) for parts in quiet for p in parts if isinstance(p, Words)
            )
            ours = (m.text for k, f in self.catalogue.messages.items() for m in f if k[:9] in DATED)
            texts = (*spans, *ours, *values.strings, *values.names, *values.dates)
            found = frozenset(w for t in texts for w in _WORD.findall(t.casefold()))
            self._searched[slug] = found
        return self._searched[slug]

    def read(self, path: str) -> str | None:
        """The text of a file of the built site; None where there is none."""
        file = self.site / path if self.site is not None else None
        return file.read_text("utf-8") if file is not None and file.is_file() else None

    def _addresses(self) -> Iterator[str]:
        for source in (s for b in self.briefings.values() for s in b.list("sources")):
            yield str(source.get("url"))
            yield str((source.get("original") or {}).get("url"))
