"""What is known of each source, and how much of it the briefing prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.assemble.material import Material, StatementKey
from generator.model.article import Article
from generator.model.base import Span
from generator.model.claims import Fact, Part, SpanPart
from generator.model.record import RecordOriginal, RecordSource
from generator.model.source import Known

WORD = re.compile(r"\w+(?:[’'\-.,]\w+)*")
"""A word as an editor counts them: "Kim’s", "3,000" and "long-range" are one each."""


def make_sources(material: Material, facts: Iterable[Fact]) -> tuple[RecordSource, ...]:
    """One entry a source, in file order. ``quoted_share`` counts the words of facts alone."""
    parts = printed_parts(facts)
    return tuple(_source(material, a, parts) for a in material.articles)


def title_source(material: Material, leading: Sequence[StatementKey]) -> Article:
    """The source whose headline is the briefing's: the one with the weightiest fact."""
    by_id = {a.id: a for a in material.articles}
    order = [by_id[source] for source, _ in leading] + list(material.articles)
    return next((a for a in order if a.title), order[0])


def printed_parts(facts: Iterable[Fact]) -> list[Part]:
    """What a page prints of the facts that it shows: their words, those of further sources, and
    what they go on from. What an editor hid prints nothing."""
    shown = [f for f in facts if not f.hidden]
    places = [t.evidence for f in shown for t in f.tellings]
    places += [f.context for f in shown if f.context]
    spans = [SpanPart(source=e.source, start=e.start, end=e.end) for e in places]
    return [*(p for f in shown for p in f.parts), *spans]


def quoted_share(text: str, source: str, parts: Iterable[Part]) -> float:
    """Words of ``text`` that ``parts`` print, each counted once, over all its words; 0 to 1."""
    printed = [p for p in parts if isinstance(p, SpanPart) and p.source == source]
    words = [m.span() for m in WORD.finditer(text)]
    shown = sum(any(p.start <= a and b <= p.end for p in printed) for a, b in words)
    return round(shown / len(words), 4) if words else 0.0


def _source(material: Material, article: Article, parts: list[Part]) -> RecordSource:
    title = article.title_span
    return RecordSource(
        id=article.id,
        file=article.file,
        **{key: getattr(article, key) for key in Known.model_fields},
        original=_original(material, article),
        sha256=article.sha256,
        words=len(WORD.findall(article.text)),
        quoted_share=quoted_share(article.text, article.id, parts),
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
