"""Findings as one JSON object a line: what `briefings analyse` prints."""

from __future__ import annotations

from typing import Any

from generator.model.findings import Attribution, Findings, Mention


def row_of(findings: Findings) -> dict[str, Any]:
    """The fixed row of one article; absent values are left out of the nested objects."""
    facts = sorted(
        (s for s in findings.statements if s.leads and not s.summary), key=lambda s: s.rank
    )
    return {
        "id": findings.id,
        "sentences": [_dump(s) for s in findings.sentences],
        "entities": [_entity(m) for m in findings.mentions if m.form in {"name", "demonym"}],
        "actors": [_dump(a) for a in findings.actors],
        "dates": [_dump(d) for d in findings.dates],
        "quantities": [_dump(q) for q in findings.quantities],
        "attributions": [_attribution(a) for a in findings.attributions],
        "facts": [{"start": s.start, "end": s.end, "rank": n} for n, s in enumerate(facts)],
    }


def _dump(value: Any) -> dict[str, Any]:
    found: dict[str, Any] = value.model_dump(mode="json", exclude_none=True)
    return found


def _entity(mention: Mention) -> dict[str, Any]:
    """Without the rule that joined it, which `briefings explain` tells."""
    found: dict[str, Any] = mention.model_dump(mode="json", exclude={"rule"})
    return found


def _attribution(value: Attribution) -> dict[str, Any]:
    return _dump(value)
