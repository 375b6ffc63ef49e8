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


def in_page_order(briefing: Briefing) -> list[Mapping[str, Any]]:
    """The facts as the page numbers them: at a glance, then by role."""
    facts = shown_facts(briefing)
    rest = facts[GLANCE:]
    return [*facts[:GLANCE], *(f for role in ROLES for f in rest if f["role"] == role)]


def place_of_fact(briefing: Briefing, name: str) -> list[int]:
    """The number on the page of a fact. Empty for one not shown."""
    return [n for n, f in enumerate(in_page_order(briefing), 1) if f["id"] == name]
