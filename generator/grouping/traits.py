"""What a text can be known by again: its names, dates, figures, rare words and runs of words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.model.article import Article
from generator.rules import rows

RUN = 5
"""Words in a run: five in a row are seldom written twice by chance."""
_SHORTEST = 4
"""Letters of a word that may be rare."""
_SMALLEST = 13
"""Figures below are too common to tell stories apart."""
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?(?![\w:])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_A_YEAR = re.compile(r"(?<![\d.,-])(?:19|20)\d\d(?![\d-]|[.,]\d)")
_OFTEN = 3
_OPENS = re.compile(r"(?:^|[.!?:\n][”\"’')\]]*\s+[“\"‘'(]*|[“\"‘(])$")
_ENDINGS = ("ings", "ing", "ers", "ies", "ied", "ed", "es", "er", "ly", "s")


@dataclass(frozen=True)
class Traits:
    """One text's signs. ``day`` is the day of publication where one is known, ISO 8601."""

    file: str
    title: str
    names: frozenset[str]
    dates: frozenset[str]
    numbers: frozenset[str]
    words: frozenset[str]
    runs: frozenset[str]
    themes: frozenset[str]
    """Its most frequent rare words, where they come three times or more: what it is about."""
    spelt: Mapping[str, str]
    """Each name and word as the text first writes it."""
    day: str | None = None


def names_of(article: Article) -> frozenset[str]:
    """Words with a capital that they do not owe to the start of a sentence."""
    return frozenset(_names(_body(article)))


def traits_of(article: Article, known: frozenset[str] = frozenset()) -> Traits:
    """The signs of an article: of its headline and paragraphs, not of its dateline and credits.

    ``known``: names of all texts, which are names at the start of a sentence as well.
    """
    body = _body(article)
    names = frozenset(_names(body, known))
    stems = {stem(n) for n in names | known}
    title = article.title or ""
    plain = [w.lower() for w in _WORD.findall(f"{title}\n{body}")]
    told = [w.lower() for w in _WORD.findall(body)] + _NUMBER.findall(body)
    rare = [stem(w) for w in plain if _may_be_rare(w) and stem(w) not in stems]
    return Traits(
        file=article.file,
        title=title,
        names=names,
        dates=frozenset(d for d in _dates(body) if d != (article.published or "")[:4]),
        numbers=frozenset(_numbers(body, {span for _, span in _dated(body)})),
        words=frozenset(rare),
        runs=frozenset(" ".join(told[n : n + RUN]) for n in range(len(told) - RUN + 1)),
        themes=_themes(rare),
        spelt=_spelt(f"{body}\n{title}", names),
        day=article.published,
    )


def _spelt(text: str, names: frozenset[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for written in _WORD.findall(text):
        bare = re.sub(r"[’']s$", "", written)
        name = bare.lower() in names and written[0].isupper()
        found.setdefault(
            bare.lower() if name else stem(bare.lower()), bare if name else bare.lower()
        )
    return found


def _themes(words: Sequence[str]) -> frozenset[str]:
    counted = Counter(words)
    most = max(counted.values(), default=0)
    return frozenset(w for w, n in counted.items() if n == most >= _OFTEN)


def _body(article: Article) -> str:
    return "\n".join(b.of(article.text) for b in article.blocks if b.kind == "paragraph")


def stem(word: str) -> str:
    """A word without its ending: "collapsed" and "collapses" are one. Crude, and even-handed."""
    bare = re.sub(r"[’']s$", "", word)
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST:
            return bare[: -len(ending)].rstrip("e")
    return bare.rstrip("e") if len(bare) > _SHORTEST else bare


@cache
def _listed(*kinds: str) -> frozenset[str]:
    return frozenset(w for row in rows("grouping/words") if row.kind in kinds for w in row.words)


@cache
def _months() -> tuple[str, ...]:
    return next(row.words for row in rows("grouping/words") if row.kind == "months")


def _may_be_rare(word: str) -> bool:
    common = _listed("plain", "calendar", "months", "numbers")
    return len(word) >= _SHORTEST and word not in common


def _names(text: str, known: frozenset[str] = frozenset()) -> Iterator[str]:
    common = _listed("plain", "calendar", "months", "numbers")
    for match in _WORD.finditer(text):
        word = match.group()
        bare = re.sub(r"[’']s$", "", word).lower()
        if not word[0].isupper() or len(bare) < 2 or bare in common:
            continue
        before = text[max(0, match.start() - 6) : match.start()]
        if bare in known or not _OPENS.search(before):
            yield bare


def _dated(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    months = "|".join(m.title() for m in _months())
    shapes = rf"\b(?:(?P<m1>{months}) (?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}}) (?P<m2>{months}))\b"
    for match in re.finditer(shapes, text):
        month, day = match["m1"] or match["m2"], match["d1"] or match["d2"]
        yield f"{month} {int(day)}", match.span()


def _dates(text: str) -> Iterator[str]:
    """Days as they are named, and years: another year than its own is peculiar to a story."""
    yield from (date for date, _ in _dated(text))
    yield from _A_YEAR.findall(text)


def _numbers(text: str, dates: set[tuple[int, int]]) -> Iterator[str]:
    """Figures as they are written, years and days of dates left out."""
    for match in _NUMBER.finditer(text):
        if any(start <= match.start() < end for start, end in dates):
            continue
        value = match.group().replace(",", "")
        if "." in value or (not _YEAR.fullmatch(match.group()) and float(value) >= _SMALLEST):
            yield match.group()
