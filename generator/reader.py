"""Articles -> findings: the language model, loaded when the first article comes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.model.article import Article
from generator.model.findings import Findings


@dataclass
class Reader:
    """Reads articles; loads the language model when the first one comes, and counts them."""

    model: str
    count: int = 0
    _nlp: object = field(default=None, repr=False)

    def findings(self, articles: Iterable[Article]) -> dict[str, Findings]:
        """The findings of each article by its id."""
        # imported here: a build in which nothing changed must not load spaCy
        from generator.analyse import load, read
        from generator.analyse.parse import parse

        nlp = self._nlp = self._nlp or load(self.model)
        found = {p.article.id: read(p) for p in parse(nlp, articles)}  # type: ignore[arg-type]
        self.count += len(found)
        return found
