"""Warnings of a story, by rules: each says what the text leaves open, and never more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.assemble.material import Material, StatementKey, filled, short_hash
from generator.assemble.remarks import Remark, remarks_of, values_for
from generator.assemble.sources import credit_of
from generator.model.article import Article
from generator.model.base import Evidence
from generator.model.record import Caveat, Fact, Message
from generator.rules import Row, rows


def make_caveats(
    material: Material, facts: Mapping[StatementKey, Fact], names: Mapping[str, str]
) -> tuple[Caveat, ...]:
    """Most important first: those of the whole text, then those of single facts in rank order."""
    found = [c for article in material.articles for c in _of_source(material, article)]
    rank = {fact.id: n for n, fact in enumerate(facts.values())}
    for row in rows("observations"):
        if "caveat" in row.more and row.kind != "source":
            own = remarks_of(material, row, facts, names)
            # the leading fact's warning first, so that a limit drops those of the lesser facts
            own.sort(key=lambda r: min((rank[f] for f in r.facts), default=-1))
            found += [(row, r) for r in own[: row.more.get("most", len(own))]]
    found.sort(key=lambda pair: pair[0].more["order"])
    taken: set[str] = set()
    return tuple(_caveat(row, remark, taken) for row, remark in found)


def with_caveats(facts: Iterable[Fact], caveats: Iterable[Caveat]) -> tuple[Fact, ...]:
    """The facts, each with the ids of the caveats that stand under it."""
    kept = list(caveats)
    return tuple(
        f.model_copy(update={"caveats": tuple(c.id for c in kept if f.id in c.facts)})
        for f in facts
    )


def _caveat(row: Row, remark: Remark, taken: set[str]) -> Caveat:
    key = f"caveat.{row.id.replace('-', '_')}"
    note = values_for(key, remark)
    quotes = [e.quote for e in remark.evidence]
    return Caveat(
        id=short_hash("c", row.id, *quotes, *remark.facts, taken=taken),
        kind=row.more["caveat"],
        text=filled(note, remark.evidence),
        note=note,
        facts=remark.facts,
        evidence=remark.evidence,
    )


def _of_source(material: Material, article: Article) -> list[tuple[Row, Remark]]:
    """What is not known of a source: its date, its address, the page that it was made from."""
    known = {row.id: row for row in rows("observations") if row.kind == "source"}
    found: list[tuple[Row, Remark]] = []
    if not article.published:
        found.append((known["undated"], Remark()))
    credit = _credit(material, article)
    if article.original and article.original.name:
        strings = {"original": article.original.name}
        remark = Remark(evidence=credit, strings=strings, variant="text" if credit else "editor")
        found.append((known["second-hand"], remark))
    if article.url is None and not (article.original and article.original.url):
        found.append((known["no-link"], Remark(evidence=credit)))
    if len(material.articles) == 1:
        found.append((known["single-text"], Remark()))
    return found


def _credit(material: Material, article: Article) -> tuple[Evidence, ...]:
    place = credit_of(article)
    return (material.evidence(article.id, place),) if place else ()


def message_of(caveat: Caveat) -> Message:
    """The catalogue message that a caveat's text is the English of."""
    return caveat.note
