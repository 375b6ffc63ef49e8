"""Which facts a briefing's page shows, in which order, under which number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.verify.briefing import Briefing

GLANCE = 5
"""Facts at a glance."""
ROLES = ("development", "assessment", "background", "consequence", "outlook")
"""The order of the other facts."""


def shown_facts(briefing: Briefing) -> list[Mapping[str, Any]]:
    """The facts that the page shows."""
    return [
        f for f in briefing.list("facts") if not f.get("hidden") and f.get("status") != "withdrawn"
    ]


def place_of_fact(briefing: Briefing, name: str) -> list[int]:
    """The number on the page of a fact: at a glance, then by role. Empty for one not shown."""
    facts = shown_facts(briefing)
    rest = facts[GLANCE:]
    order = [*facts[:GLANCE], *(f for role in ROLES for f in rest if f["role"] == role)]
    return [n for n, f in enumerate(order, 1) if f["id"] == name]
