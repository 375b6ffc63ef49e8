"""Which text of a story rests on which, and how that is known.

A link says that one text was made from another, or that both were made from one: it credits it,
repeats it word for word, or the editor says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Literal

from generator.assemble.editing import signed
from generator.assemble.names import agency_of, core_name, folded_name, host_of, names_of
from generator.model.article import Article, Original
from generator.model.base import Span
from generator.model.claims import Edited
from generator.model.story import Bundle

COPIED = 0.8
"""Share of the shorter text's runs of five words that the other has too, in a reprint."""
REUSED = 0.6
"""Share from which the same hand is behind both, whoever is credited. Less is the formulas of the
trade: "…, the port authority said" twice in two short reports."""
RUN = 5
LEAST_RUNS = 15
"""Runs that the shorter text must have: two lines that agree prove nothing."""

Why = Literal["copy", "credit", "agency", "reuse", "editor", "publisher"]
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Link:
    """``source`` rests on ``to``, an older source of the story. ``place``: where it says so."""

    source: str
    to: str
    why: Why
    place: Span | None = None
    edited: Edited | None = None
    """Which editor says so, of ``why`` editor."""


class Lineage:
    """The links of a story's sources, and the root that each of them goes back to."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._at = {a.id: n for n, a in enumerate(bundle.articles)}

    @property
    def articles(self) -> tuple[Article, ...]:
        return self._bundle.articles

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """One link a pair, the best known: credited, said by the editor, seen in the words."""
        found: dict[tuple[str, str], Link] = {}
        makers = (self._credits, self._by_editor, self._alike)
        for link in (link for maker in makers for link in maker()):
            pair = (link.source, link.to)
            if pair not in found and pair[::-1] not in found:
                found[pair] = link
            elif pair in found and link.why == "copy":
                found[pair] = Link(*pair, "copy", found[pair].place)
        return tuple(sorted(found.values(), key=lambda k: (self._at[k.source], self._at[k.to])))

    @cached_property
    def roots(self) -> Mapping[str, str]:
        """Source id -> the source, or ``name:…`` of the agency or original, it goes back to."""
        groups = Groups([a.id for a in self.articles])
        for link in self.links:
            groups.join(link.source, link.to)
        for article in self.articles:
            for name in self._roots_by_name(article):
                groups.join(article.id, f"name:{name}")
        return {a.id: groups.of(a.id) for a in self.articles}

    def rests_on(self, source: str) -> tuple[Link, ...]:
        return tuple(k for k in self.links if k.source == source)

    def original_read(self, source: str) -> bool:
        """Whether the original that a source credits is one of the story's sources."""
        return any(k.why in {"credit", "editor"} for k in self.rests_on(source))

    def tie(self, one: str, other: str) -> Link | None:
        """The link between two sources, whichever rests on the other."""
        return next((k for k in self.links if {k.source, k.to} == {one, other}), None)

    def shares_hand(self, one: str, other: str) -> bool:
        """Whether one publisher or agency stands behind both: what differs then is an update."""
        first, second = self._article(one), self._article(other)
        return bool(_hands(first) & _hands(second))

    def _article(self, source: str) -> Article:
        return self.articles[self._at[source]]

    def _roots_by_name(self, article: Article) -> Iterable[str]:
        """The agency it prints, the original it credits, else whoever publishes it."""
        agency = agency_of(article)
        if agency:
            return [core_name(agency[0])]
        if article.original:
            named = (core_name(article.original.name or ""), host_of(article.original.url))
            return [n for n in named if n]
        return [core_name(article.publisher)] if article.publisher else []

    def _credits(self) -> Iterable[Link]:
        for article in self.articles:
            original = article.original
            for other in self.articles if original else ():
                if other.id == article.id or original is None:
                    continue
                calls = {core_name(original.name or ""), host_of(original.url)} - {""}
                titled = other.title and folded_name(other.title) == folded_name(
                    original.name or ""
                )
                same_page = original.url and original.url == other.url
                if (calls & names_of(other) or titled or same_page) and not _younger(
                    other, article
                ):
                    yield self._credit(article, original, other.id)

    def _credit(self, article: Article, original: Original, to: str) -> Link:
        """The text itself credits its original, or the editor does."""
        if original.start is not None and original.end is not None:
            place = Span(start=original.start, end=original.end)
            return Link(article.id, to, "credit", place)
        key = f"sources.{article.file.rpartition('/')[2]}.original"
        return Link(article.id, to, "editor", edited=signed(self._bundle, None, key))

    def _by_editor(self) -> Iterable[Link]:
        files = {a.file.rpartition("/")[2]: a.id for a in self.articles}
        for n, entry in enumerate(self._bundle.edits.origins):
            same = [a.id for a in self.articles if a.id in {files.get(f) for f in entry.same}]
            edited = signed(self._bundle, entry, f"origins[{n}].same")
            for other in same[1:]:
                yield Link(other, same[0], "editor", edited=edited)

    def _alike(self) -> Iterable[Link]:
        runs = {a.id: _runs(a) for a in self.articles}
        for older, younger in combinations(self.articles, 2):
            a, b = runs[older.id], runs[younger.id]
            shorter = min(len(a), len(b))
            share = len(a & b) / shorter if shorter >= LEAST_RUNS else float(a == b and shorter > 0)
            if share >= REUSED:
                why: Why = "copy" if share >= COPIED else "reuse"
                yield Link(younger.id, older.id, why, _crediting(younger, older))


class Groups:
    """Things found to be one, by pairs; a group is called by its first member."""

    def __init__(self, members: Iterable[str] = ()) -> None:
        self._above: dict[str, str] = {}
        self._order: dict[str, int] = {}
        for member in members:
            self._add(member)

    def join(self, one: str, other: str) -> None:
        a, b = self.of(one), self.of(other)
        if a != b:
            first, second = sorted((a, b), key=lambda m: self._order[m])
            self._above[second] = first

    def of(self, member: str) -> str:
        self._add(member)
        while self._above[member] != member:
            member = self._above[member]
        return member

    def _add(self, member: str) -> None:
        if member not in self._above:
            self._above[member] = member
            self._order[member] = len(self._order)


def in_order(bundle: Bundle) -> Bundle:
    """The bundle with its sources from the oldest on; the undated last, by name. No order of files
    shows in a record: it depends on what the sources say of themselves."""
    order = sorted(bundle.articles, key=lambda a: (a.published or "9999", a.id, a.sha256))
    return bundle.model_copy(update={"articles": tuple(order)})


def _crediting(article: Article, other: Article) -> Span | None:
    """Where a dateline names the other text's publisher: "LINDVIK (NPA) —"."""
    agency = agency_of(article)
    if agency and core_name(agency[0]) in names_of(other):
        return Span(start=agency[1], end=agency[2])
    return None


def _younger(one: Article, other: Article) -> bool:
    return bool(one.published and other.published and one.published[:10] > other.published[:10])


def _hands(article: Article) -> frozenset[str]:
    agency = agency_of(article)
    return frozenset([core_name(agency[0])]) if agency else names_of(article)


def _runs(article: Article) -> frozenset[tuple[str, ...]]:
    words = [
        w.lower()
        for b in article.blocks
        if b.kind == "paragraph"
        for w in _WORD.findall(b.of(article.text))
    ]
    return frozenset(tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
