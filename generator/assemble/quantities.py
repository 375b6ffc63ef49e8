"""The numbers of a fact, each with the words that qualify it."""

from __future__ import annotations

from generator.assemble.material import Material, StatementKey
from generator.model.claims import Amount
from generator.model.parts import collapse


def amounts_of(material: Material, key: StatementKey, fact: str) -> tuple[Amount, ...]:
    """Numbers in the order of the text. Amounts without a number ("several") are questions."""
    source, _ = key
    found = material.findings[source].quantities
    shown = [found[i] for i in material.statement(key).quantities if not found[i].vague]
    return tuple(
        Amount(
            value=q.value,
            unit=q.unit,
            modifier=q.modifier,
            text=collapse(q.of(material.texts[source])),
            holder=q.holder,
            period=q.period,
            fact=fact,
            evidence=material.evidence(source, q),
        )
        for q in shown
    )
