"""Stories of several sources as they are read: the golden ones, and pairs of short texts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.analyse import load, read
from generator.analyse.parse import parse
from generator.assemble import assemble
from generator.model.article import Article
from generator.model.findings import Findings
from generator.model.record import Inputs, Record
from generator.model.story import Bundle, Story
from generator.settings import Project
from generator.sources.layout import find_stories
from generator.sources.stories import read_story
from generator.sources.text import article_from_text

if TYPE_CHECKING:
    from spacy.language import Language

GOLDEN = Path(__file__).parent.parent / "golden"
PAIR = ("a", "b")


@cache
def golden(folder: str) -> tuple[Bundle, dict[str, Findings]]:
    """The one story of a golden folder, read."""
    seeds = GOLDEN / folder / "seeds"
    (files,) = find_stories(seeds)
    bundle = read_story(files, seeds)
    return bundle, findings_of(bundle.articles)


@cache
def _model() -> Language:
    return load(Project.model)


def findings_of(articles: Sequence[Article]) -> dict[str, Findings]:
    return {p.article.id: read(p) for p in parse(_model(), articles)}


def record_of(
    bundle: Bundle,
    findings: dict[str, Findings],
    last: Record | None = None,
    date: str = "2031-01-01",
    software: str = "1",
) -> Record:
    inputs = Inputs(
        sources={a.file: a.sha256 for a in bundle.articles},
        story=bundle.edits_sha256,
        rules="r",
        model="m",
        analysis=software,
    )
    return assemble(bundle, findings, last, date, inputs)


def told(folder: str, edits: Story | None = None) -> Record:
    """The record of a golden story, with an editor's file of one's own where one is given."""
    bundle, findings = golden(folder)
    if edits is not None:
        edits = edits.model_copy(update={"sources": bundle.edits.sources})
        bundle = bundle.model_copy(update={"edits": edits, "edits_sha256": repr(edits)})
    return record_of(bundle, findings)


def two(first: str, second: str, dates: Sequence[str] = ("6 June 2031", "7 June 2031")) -> Record:
    """The record of two short texts, a sentence each beside one that nobody else has."""
    asides = (
        "A fisherman had seen the light from the quay.",
        "Nobody knew what it would cost the town.",
    )
    articles = [
        article_from_text(
            f"A headline of {id_}\nPublished: {date}\n\n{words}\n\n{aside}\n",
            id=id_,
            file=f"{id_}.txt",
        )
        for id_, date, words, aside in zip(PAIR, dates, (first, second), asides, strict=True)
    ]
    return of_articles(articles)


def of_articles(articles: Sequence[Article]) -> Record:
    bundle = Bundle(name="story", articles=tuple(articles))
    return record_of(bundle, findings_of(articles))
