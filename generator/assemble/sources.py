"""What is known of each source."""

from __future__ import annotations

from collections.abc import Sequence

from generator.assemble.material import Material, StatementKey
from generator.assemble.quoting import WORD
from generator.model.article import Article
from generator.model.base import Span
from generator.model.record import RecordOriginal, RecordSource
from generator.model.source import Known


def make_sources(material: Material) -> tuple[RecordSource, ...]:
    """One entry a source, in file order. What of it is quoted is measured when all else stands."""
    return tuple(_source(material, a) for a in material.articles)


def title_source(material: Material, leading: Sequence[StatementKey]) -> Article:
    """The source whose headline is the briefing's: the one with the weightiest fact."""
    by_id = {a.id: a for a in material.articles}
    order = [by_id[source] for source, _ in leading] + list(material.articles)
    return next((a for a in order if a.title), order[0])


def _source(material: Material, article: Article) -> RecordSource:
    title = article.title_span
    return RecordSource(
        id=article.id,
        file=article.file,
        **{key: getattr(article, key) for key in Known.model_fields},
        original=_original(material, article),
        sha256=article.sha256,
        words=len(WORD.findall(article.text)),
        quoted_share=0.0,
        title_evidence=material.evidence(article.id, title) if title else None,
    )


def _original(material: Material, article: Article) -> RecordOriginal | None:
    if article.original is None:
        return None
    place = credit_of(article)
    return RecordOriginal(
        name=article.original.name,
        url=article.original.url,
        evidence=material.evidence(article.id, place) if place else None,
    )


def credit_of(article: Article) -> Span | None:
    """Where the text names its original; None where only an editor does, or nobody."""
    named = article.original
    if named is None or named.start is None or named.end is None:
        return None
    return Span(start=named.start, end=named.end)
