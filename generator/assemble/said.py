"""A statement as it is held against one of another source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from generator.assemble.material import Material, StatementKey
from generator.model.base import Kind, Span, Strength
from generator.model.findings import DateMention, Findings, Matter, Quantity, Statement
from generator.model.parts import collapse
from generator.rules import rows

ActorIds = Mapping[tuple[str, str], str]
_WORD = re.compile(r"[\w'’-]+")
_FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_NUMBER = 2.0
"""Weight of a number, as in the terms of an article (analyse/statements/terms.py)."""


@dataclass(frozen=True)
class Count:
    """A number with the class of what it counts; ``place`` includes its modifier."""

    value: str
    counts: str
    modifier: str
    words: str
    place: Span


@dataclass(frozen=True)
class Said:
    """One statement in the terms of the record. ``terms`` hold no numbers: they are ``counts``."""

    key: StatementKey
    words: str
    matter: Matter | None
    event: str
    events: frozenset[str]
    agents: frozenset[str]
    patients: frozenset[str]
    names: frozenset[str]
    groups: frozenset[str]
    """Those of ``names`` that are groups: "North Korean troops"."""
    terms: Mapping[str, float]
    counts: tuple[Count, ...]
    dated: tuple[tuple[str, Span], ...]
    """EDTF of each date of what is claimed, with its place."""
    turned: tuple[bool, bool]
    """Whether it is negated, and whether it is denied."""
    strength: Strength
    leaning: bool = False
    """Whether it goes on from words before it, or opens with a reference that was not resolved."""

    @property
    def source(self) -> str:
        return self.key[0]

    @property
    def dates(self) -> tuple[str, ...]:
        return tuple(edtf for edtf, _ in self.dated)

    @property
    def values(self) -> tuple[tuple[str, str], ...]:
        return tuple(sorted({(c.counts, c.value) for c in self.counts}))

    def shared_with(self, other: Said) -> float:
        """Weight of what both speak of, numbers included."""
        numbers = _NUMBER * len(set(self.values) & set(other.values))
        return numbers + sum(w for t, w in self.terms.items() if t in other.terms)

    def covered_by(self, other: Said, *, leaving_out: Iterable[str] = ()) -> float:
        """Share of its weight that the other speaks of too, numbers included; 0 to 1."""
        out = set(leaving_out)
        own = {t: w for t, w in self.terms.items() if t not in out}
        shared = sum(w for t, w in own.items() if t in other.terms)
        total = sum(own.values())
        numbers, others = set(self.values), set(other.values)
        if "#" not in out:
            shared += _NUMBER * len(numbers & others)
            total += _NUMBER * len(numbers)
        return shared / total if total else 0.0


def said(
    material: Material, key: StatementKey, actors: ActorIds, kinds: Mapping[str, Kind]
) -> Said:
    """The statement ``key`` in the terms of the record."""
    source, _ = key
    statement = material.statement(key)
    findings = material.findings[source]
    matter = statement.matter
    terms = {_term(t, source, actors): w for t, w in (matter.terms if matter else {}).items()}
    content = _content(statement, findings)
    return Said(
        key=key,
        words=" ".join(
            collapse(" ".join(s.of(material.texts[source]) for s in statement.spans))
            .translate(_FOLD)
            .lower()
            .split()
        ),
        matter=matter,
        event=matter.event if matter else "",
        events=frozenset(matter.events if matter else ()),
        agents=_terms(matter.agents if matter else (), source, actors),
        patients=_terms(matter.patients if matter else (), source, actors),
        names=frozenset(t for t in terms if t[0] == "@"),
        groups=frozenset(t for t in terms if kinds.get(t) == "group"),
        terms={t: w for t, w in terms.items() if t[0] != "#"},
        counts=tuple(
            counted(findings.quantities[i], material.texts[source])
            for i in statement.quantities
            if not findings.quantities[i].vague and _inside(findings.quantities[i], content)
        ),
        dated=tuple(
            (edtf, Span(start=date.start, end=date.end))
            for date in (findings.dates[i] for i in statement.dates)
            if (edtf := date.edtf) and _inside(date, content) and not _borrowed(date)
        ),
        turned=(matter.negated, matter.denied) if matter else (False, False),
        strength=statement.strength,
        leaning=statement.context is not None,
    )


def kinds_of(material: Material, actors: ActorIds) -> dict[str, Kind]:
    """The kind of each actor of the record, by ``@id``: the one that most sources give it."""
    found: dict[str, list[Kind]] = {}
    for article in material.articles:
        for actor in material.findings[article.id].actors:
            if (article.id, actor.id) in actors:
                found.setdefault("@" + actors[article.id, actor.id], []).append(actor.kind)
    return {id_: max(kinds, key=kinds.count) for id_, kinds in found.items()}


def _content(statement: Statement, findings: Findings) -> list[Span]:
    """Where the claim itself stands: what is credited to somebody, less when they said so."""
    speech = [findings.attributions[i] for i in statement.attributions]
    return [a for a in speech if a.overlaps(statement)] or [statement]


def _borrowed(date: DateMention) -> bool:
    """Whether an hour has its day from another sentence ("at dawn"): not from its own words."""
    return date.type == "TIME" and (date.anchor or "")[:1].isdigit()


def _inside(place: Span, content: Iterable[Span]) -> bool:
    return any(c.overlaps(place) for c in content)


def _term(term: str, source: str, actors: ActorIds) -> str:
    return "@" + actors.get((source, term[1:]), term[1:]) if term[0] == "@" else term


def _terms(terms: Iterable[str], source: str, actors: ActorIds) -> frozenset[str]:
    return frozenset(_term(t, source, actors) for t in terms)


def counted(quantity: Quantity, text: str) -> Count:
    counted = quantity.holder or quantity.unit or ""
    return Count(
        value=quantity.value,
        counts=class_of(counted),
        modifier=(quantity.modifier or "").lower(),
        words=collapse(quantity.of(text)).lower(),
        place=Span(start=quantity.start, end=quantity.end),
    )


def class_of(counted: str) -> str:
    """The last word of what is counted, plural or not, soldiers and troops alike."""
    words = _WORD.findall(counted.split(" of ")[0].lower())
    return meaning_of(words[-1]) if words else ""


def meaning_of(word: str) -> str:
    """A thing's row of meaning, as ``=soldiers``; else the word without its plural ending."""
    for form in (word, word.removesuffix("s"), word.removesuffix("es")):
        if form in _meanings():
            return _meanings()[form]
    return word.removesuffix("s")


@cache
def _meanings() -> dict[str, str]:
    return {
        w: "=" + row.id
        for row in rows("discourse/meanings")
        if row.kind == "thing"
        for w in row.words
    }
