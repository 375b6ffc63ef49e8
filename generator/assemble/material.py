"""What a story's record is made from: its articles with their findings, and places in them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.model.article import Article
from generator.model.base import Evidence, Span
from generator.model.claims import Message
from generator.model.findings import Findings, Statement
from generator.model.parts import collapse
from generator.model.story import Bundle
from generator.rules.catalogue import text as message_text
from generator.rules.catalogue.dates import told

StatementKey = tuple[str, int]
"""Source id and index into that source's ``Findings.statements``."""


@dataclass(frozen=True, eq=False)
class Material:
    """A bundle with the findings of each of its articles, keyed by source id."""

    bundle: Bundle
    findings: Mapping[str, Findings]
    notices: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    """By source: where the text says of itself that it was taken back. No facts are made of it."""
    merged: Mapping[StatementKey, StatementKey] = field(default_factory=dict)
    """Statements of several sources that say one thing, each to the one that stands for them."""
    order: tuple[StatementKey, ...] = ()
    """Those that make facts, most important first, once it is known what is one."""

    @property
    def articles(self) -> tuple[Article, ...]:
        return self.bundle.articles

    @cached_property
    def texts(self) -> dict[str, str]:
        return {a.id: a.text for a in self.articles}

    def evidence(self, source: str, span: Span) -> Evidence:
        """The exact place of ``span``: its quote is the text's own, white space and all."""
        quote = self.texts[source][span.start : span.end]
        return Evidence(source=source, start=span.start, end=span.end, quote=quote)

    @cached_property
    def leading(self) -> tuple[StatementKey, ...]:
        """Statements that become facts, most important first; sources take turns by rank."""
        return self.order or self.told

    @cached_property
    def told(self) -> tuple[StatementKey, ...]:
        """Statements that each source by itself would make facts of."""
        keys = [
            (s.rank, at, a.id, i)
            for at, a in enumerate(self.articles)
            for i, s in enumerate(self.findings[a.id].statements)
            if s.leads and not s.summary and not self.is_notice(a.id, s)
        ]
        ranked = sorted(_renumbered(keys))
        return tuple((source, i) for _, _, source, i in ranked)

    def is_notice(self, source: str, span: Span) -> bool:
        return any(place.overlaps(span) for place in self.notices.get(source, ()))

    def merging(
        self, merged: Mapping[StatementKey, StatementKey], order: tuple[StatementKey, ...]
    ) -> Material:
        """The same material, knowing what of several sources is one fact."""
        return replace(self, merged=merged, order=order)

    def statement(self, key: StatementKey) -> Statement:
        return self.findings[key[0]].statements[key[1]]

    def leader(self, key: StatementKey) -> StatementKey | None:
        """The fact-making statement that stands for ``key``, of whatever source; None where its
        group has none."""
        own = self.own_leader(key)
        return self.merged.get(own, own) if own else None

    def own_leader(self, key: StatementKey) -> StatementKey | None:
        """The statement of the same source that stands for ``key``."""
        if key in self._told_set:
            return key
        return self._leaders.get((key[0], self.statement(key).group))

    @cached_property
    def _told_set(self) -> frozenset[StatementKey]:
        return frozenset(self.told)

    @cached_property
    def _leaders(self) -> dict[tuple[str, int], StatementKey]:
        return {(k[0], self.statement(k).group): k for k in reversed(self.told)}


def _renumbered(keys: list[tuple[int, int, str, int]]) -> list[tuple[int, int, str, int]]:
    """Ranks counted within each source over its leading statements: turns are fair."""
    found: list[tuple[int, int, str, int]] = []
    for source in dict.fromkeys(k[2] for k in keys):
        own = sorted(k for k in keys if k[2] == source)
        found += [(n, at, s, i) for n, (_, at, s, i) in enumerate(own)]
    return found


def short_hash(prefix: str, *words: str, taken: set[str]) -> str:
    """``prefix`` and seven hex digits of the words' SHA-256, different from all in ``taken``."""
    for attempt in range(1000):
        salt = [str(attempt)] if attempt else []
        digest = hashlib.sha256("\0".join([*words, *salt]).encode()).hexdigest()
        if (found := prefix + digest[:7]) not in taken:
            taken.add(found)
            return found
    raise AssertionError("a thousand equal hashes")  # pragma: no cover


def filled(note: Message, evidence: tuple[Evidence, ...]) -> str:
    """The English of a message whose quotes stand in ``evidence``."""
    values = {
        name: collapse(evidence[value["evidence"]].quote)
        if isinstance(value, dict)
        else told(name, value)
        for name, value in note.values.items()
    }
    return message_text(note.message, **values)
