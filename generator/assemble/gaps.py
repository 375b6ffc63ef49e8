"""Questions that the sources leave open, by rules, the most important first."""

from __future__ import annotations

from collections.abc import Mapping

from generator.assemble.lineage import Lineage
from generator.assemble.material import Material, StatementKey, filled
from generator.assemble.remarks import Names, Remark, remarks_of, values_for
from generator.assemble.sources import credit_of
from generator.model.claims import Fact
from generator.model.doubts import Gap
from generator.rules import Row, rows


def make_gaps(
    material: Material,
    facts: Mapping[StatementKey, Fact],
    names: Names,
    lineage: Lineage,
) -> tuple[Gap, ...]:
    """Each question once, by the importance of its kind and then of the fact that raises it."""
    rank = {fact.id: n for n, fact in enumerate(facts.values())}
    heard = _heard(material, names) if len(material.articles) > 1 else frozenset()
    found: list[tuple[int, int, Gap]] = []
    for row in rows("observations"):
        if "gap" not in row.more:
            continue
        if row.kind == "source":
            own = _of_sources(material, lineage, row)
        else:
            own = remarks_of(material, row, facts, names)
            if row.more.get("per_actor"):
                own = [r for r in own if r.strings.get("name") not in heard]
        own.sort(key=lambda r: min((rank[f] for f in r.facts), default=-1))
        for remark in own[: row.more.get("gap_most", len(own))]:
            first = min((rank[f] for f in remark.facts), default=-1)
            found.append((row.more["gap_order"], first, _gap(row, remark)))
    found.sort(key=lambda item: item[:2])
    return tuple({gap.question: gap for _, _, gap in found}.values())


def _heard(material: Material, names: Names) -> frozenset[str]:
    """Those whom any source quotes: another that does not leaves nothing open."""
    return frozenset(
        names[article.id, speech.actor]
        for article in material.articles
        for speech in material.findings[article.id].attributions
        if speech.actor and (article.id, speech.actor) in names
    )


def _gap(row: Row, remark: Remark) -> Gap:
    note = values_for(f"gap.{row.more['gap']}.question", remark)
    reason = values_for(f"gap.{row.more['gap']}.why", remark)
    return Gap(
        question=filled(note, remark.evidence),
        why=filled(reason, remark.evidence),
        note=note,
        reason=reason,
        facts=remark.facts,
        evidence=remark.evidence,
    )


def _of_sources(material: Material, lineage: Lineage, row: Row) -> list[Remark]:
    """The questions of rows of kind ``source``: dates of publication, pages of originals."""
    if row.id == "undated":
        undated = [a for a in material.articles if not (a.published or a.updated)]
        strings = {"n": str(len(undated)), "n_total": str(len(material.articles))}
        several = Remark(strings=strings, variant="several")
        return [several if len(material.articles) > 1 else Remark()] if undated else []
    found = []
    for article in material.articles:
        original, place = article.original, credit_of(article)
        if lineage.original_read(article.id):
            continue
        if row.id == "no-link" and original and original.name and not original.url and place:
            found.append(Remark(evidence=(material.evidence(article.id, place),)))
    return found
