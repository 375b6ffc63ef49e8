"""A reader without a language model: each paragraph of an article is a statement of its own.

Tests of what surrounds the analysis use it, so that they are quick and no rule can break them.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.assemble import assemble
from generator.model.article import Article
from generator.model.findings import Findings, Sentence, Statement
from generator.model.record import Inputs, Record
from generator.model.story import Bundle, Story
from generator.sources.text import article_from_text


def plain_findings(article: Article) -> Findings:
    """One sentence a block; hedged where it says "may", reported nowhere."""
    sentences = tuple(
        Sentence(start=b.start, end=b.end, block=b.kind, paragraph=n)
        for n, b in enumerate(article.blocks)
    )
    body = [(n, s) for n, s in enumerate(sentences) if s.block == "paragraph"]
    statements = tuple(
        Statement(
            start=s.start,
            end=s.end,
            spans=(s,),
            sentence=n,
            rank=rank,
            salience=1.0,
            role="development",
            strength="hedged" if " may " in s.of(article.text) else "stated",
            group=rank,
        )
        for rank, (n, s) in enumerate(body)
    )
    return Findings(id=article.id, sentences=sentences, statements=statements)


def findings_of(articles: Iterable[Article]) -> dict[str, Findings]:
    return {a.id: plain_findings(a) for a in articles}


def text_of(*lines: str, title: str = "The wall of Lindvik") -> str:
    return "\n\n".join([title, *lines]) + "\n"


def bundle_of(texts: dict[str, str], edits: Story | None = None, name: str = "wall") -> Bundle:
    """A story of ``texts`` by source id."""
    articles = tuple(
        article_from_text(text, id=id_, file=f"{name}/{id_}.txt") for id_, text in texts.items()
    )
    digest = repr(edits) if edits else None
    return Bundle(name=name, articles=articles, edits=edits or Story(), edits_sha256=digest)


def built(
    texts: dict[str, str],
    last: Record | None = None,
    date: str = "2026-01-01",
    *,
    edits: Story | None = None,
    software: str = "1",
) -> Record:
    """The record of a story of ``texts``, after ``last``."""
    bundle = bundle_of(texts, edits)
    inputs = Inputs(
        sources={a.file: a.sha256 for a in bundle.articles},
        story=bundle.edits_sha256,
        rules="r",
        model="m",
        analysis=software,
    )
    return assemble(bundle, findings_of(bundle.articles), last, date, inputs)
