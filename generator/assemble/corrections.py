"""Texts that take themselves or another back, and texts that say they were amended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.assemble.lineage import Lineage
from generator.assemble.material import Material
from generator.assemble.names import folded_name, names_of
from generator.model.article import Article
from generator.model.base import Evidence, Span
from generator.rules import rows

_END = re.compile(r"[.!?]['”\"]?(?=\s+[^\s\da-z])")
"""Where a sentence ends: not in "a Nov. 15 story"."""
_FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


@dataclass(frozen=True)
class Notices:
    """By the source that is taken back, or was amended: the words that say so."""

    retracted: Mapping[str, Evidence]
    amended: Mapping[str, Evidence]
    said: tuple[Evidence, ...] = ()
    """Every sentence that takes a report back, whether that is one of the sources or not."""


def notices(material: Material, lineage: Lineage) -> Notices:
    """What the sources say of themselves and of one another. In doubt nothing is taken back."""
    retracted: dict[str, Evidence] = {}
    amended: dict[str, Evidence] = {}
    said: list[Evidence] = []
    for article in material.articles:
        for kind, place in _sayings(article):
            evidence = material.evidence(article.id, place)
            said.append(evidence)
            for target in _targets(material, lineage, article, kind, place):
                retracted.setdefault(target, evidence)
    for article in material.articles:
        notice = next((b for b in article.blocks if b.kind == "correction"), None)
        if notice and article.id not in retracted:
            amended[article.id] = material.evidence(article.id, notice)
    return Notices(retracted, amended, tuple(said))


def own_notices(articles: Iterable[Article]) -> dict[str, tuple[Span, ...]]:
    """Where texts take themselves back: that is said of the text, and is no fact of the story."""
    return {
        a.id: places
        for a in articles
        if (places := tuple(place for kind, place in _sayings(a) if kind == "self"))
    }


def _sayings(article: Article) -> Iterator[tuple[str, Span]]:
    """The sentences that take a report back. A headline is none: it quotes nobody's notice."""
    for block in article.blocks:
        if block.kind in {"paragraph", "correction", "dateline"}:
            for sentence in _sentences(article.text, block):
                words = sentence.of(article.text).translate(_FOLD)
                kinds = [kind for kind, pattern in _patterns() if pattern.search(words)]
                if kinds:
                    yield kinds[0], sentence


def _sentences(text: str, block: Span) -> Iterator[Span]:
    at = block.start
    for stop in [*(m.end() for m in _END.finditer(block.of(text))), None]:
        end = block.start + stop if stop is not None else block.end
        start = at + len(text[at:end]) - len(text[at:end].lstrip())
        if start < end:
            yield Span(start=start, end=end)
        at = end


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (r.kind, re.compile(r.pattern, re.IGNORECASE)) for r in rows("origins/withdrawals")
    )


def _targets(
    material: Material, lineage: Lineage, article: Article, kind: str, place: Span
) -> Iterable[str]:
    """Which sources a notice takes back: older ones of the same publisher, or that it names; else
    the text in which it stands, where it says "this story"."""
    words = folded_name(place.of(article.text))
    at = [a.id for a in material.articles].index(article.id)
    before = material.articles[:at]
    by_hand = [a.id for a in before if lineage.shares_hand(a.id, article.id)]
    named = [a.id for a in before if any(n and n in words for n in _calls(a))]
    if by_hand or named:
        # a publisher's several reports: the one that shares the notice's words
        return named if len(named) == 1 else _nearest(material, by_hand or named, article)
    return [article.id] if kind == "self" else []


def _calls(article: Article) -> Iterable[str]:
    yield from names_of(article)
    if article.title:
        yield folded_name(article.title)


def _nearest(material: Material, sources: list[str], article: Article) -> list[str]:
    """The source that has most words in common with a notice's text."""
    words = {w for w in folded_name(article.text).split() if len(w) > 3}

    def shared(source: str) -> float:
        own = {w for w in folded_name(material.texts[source]).split() if len(w) > 3}
        return len(own & words) / max(1, len(own))

    best = max(sources, key=lambda s: (shared(s), s), default=None)
    return [best] if best is not None else []
