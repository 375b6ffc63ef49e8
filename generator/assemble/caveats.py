"""Warnings of a story, by rules: each says what the text leaves open, and never more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.assemble.lineage import Lineage
from generator.assemble.material import Material, StatementKey, filled, short_hash
from generator.assemble.remarks import Names, Remark, remarks_of, values_for
from generator.assemble.sources import credit_of
from generator.model.article import Article
from generator.model.base import Evidence
from generator.model.claims import Fact
from generator.model.doubts import Caveat
from generator.rules import Row, rows


def make_caveats(
    material: Material,
    facts: Mapping[StatementKey, Fact],
    names: Names,
    lineage: Lineage,
) -> tuple[Caveat, ...]:
    """Most important first: those of the whole text, then those of single facts in rank order."""
    found = _of_sources(material, lineage)
    rank = {fact.id: n for n, fact in enumerate(facts.values())}
    widely = {fact.id for fact in facts.values() if fact.reports > 1}
    for row in rows("observations"):
        if "caveat" in row.more and row.kind != "source":
            own = remarks_of(material, row, facts, names)
            if row.id == "single-figure":
                own = [r for r in own if not widely & set(r.facts)]
            if row.id == "no-direct-quotes" and len(own) < len(material.articles):
                own = []
            # the leading fact's warning first, so that a limit drops those of the lesser facts
            own.sort(key=lambda r: min((rank[f] for f in r.facts), default=-1))
            found += [(row, r) for r in own[: row.more.get("most", len(own))]]
    found.sort(key=lambda pair: pair[0].more["order"])
    taken: set[str] = set()
    return _once(_caveat(row, remark, taken) for row, remark in found)


def _once(caveats: Iterable[Caveat]) -> tuple[Caveat, ...]:
    """What several sources give cause to say is said once, of the facts of all."""
    found: dict[tuple[str, str], Caveat] = {}
    for caveat in caveats:
        key = (caveat.note.message, caveat.text)
        first = found.get(key)
        if first is None:
            found[key] = caveat
            continue
        update = {
            "facts": tuple(dict.fromkeys([*first.facts, *caveat.facts])),
            "evidence": tuple(dict.fromkeys([*first.evidence, *caveat.evidence])),
        }
        found[key] = first.model_copy(update=update)
    return tuple(found.values())


def in_rank(caveats: Iterable[Caveat], facts: Iterable[Fact]) -> tuple[Caveat, ...]:
    """All caveats by the order of their kinds; what the sources differ in before what one leaves
    open. Those of one order stay as they are."""
    ranks = {f.id: n for n, f in enumerate(facts)}
    order = {row.id: row.more["order"] for row in rows("origins/caveats")}

    def place(caveat: Caveat) -> tuple[int, int]:
        row = caveat.note.message.split(".")[0]
        if row not in order:
            return (1, 0)
        return (order[row], min((ranks[f] for f in caveat.facts), default=-1))

    return tuple(sorted(caveats, key=place))


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


def _of_sources(material: Material, lineage: Lineage) -> list[tuple[Row, Remark]]:
    """What is not known of the sources: dates, addresses, the pages that they were made from."""
    known = {row.id: row for row in rows("observations") if row.kind == "source"}
    found: list[tuple[Row, Remark]] = []
    lacking = {
        "undated": [a for a in material.articles if not (a.published or a.updated)],
        "no-link": [a for a in material.articles if not _has_address(a)],
    }
    found += [(known[key], _counted(material, a, key)) for key, a in lacking.items() if a]
    for article in material.articles:
        read = lineage.original_read(article.id)
        if article.original and article.original.name and not read:
            credit = _credit(material, article)
            strings = {"original": article.original.name}
            variant = "text" if credit else "editor"
            remark = Remark(evidence=credit, strings=strings, variant=variant)
            found.append((known["second-hand"], remark))
    if len(material.articles) == 1:
        found.append((known["single-text"], Remark()))
    elif len(set(lineage.roots.values())) == 1:
        remark = Remark(strings={"n_texts": str(len(material.articles))})
        found.append((known["one-root"], remark))
    return found


def _counted(material: Material, lacking: list[Article], key: str) -> Remark:
    """Of one text by its credit line; of several how many of them lack it."""
    total = len(material.articles)
    if total > 1:
        strings = {"n": str(len(lacking)), "n_total": str(total)}
        return Remark(strings=strings, variant="several")
    return Remark(evidence=_credit(material, lacking[0]) if key == "no-link" else ())


def _has_address(article: Article) -> bool:
    return bool(article.url or (article.original and article.original.url))


def _credit(material: Material, article: Article) -> tuple[Evidence, ...]:
    place = credit_of(article)
    return (material.evidence(article.id, place),) if place else ()
