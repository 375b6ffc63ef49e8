"""Questions without a fact of their own: each is said to be answered above, or not at all."""

from __future__ import annotations

from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue
from generator.verify.proof import Found
from generator.verify.record.shown import ROLES, shown_facts
from generator.verify.tree import Element, collapse

GLANCE = 5
REMEDY = "build the site again: which questions are answered follows from the facts"


def check_answers(main: Element, briefing: Briefing, catalogue: Catalogue, found: Found) -> None:
    """Checks the lines under the facts: what leads each, and which questions it names."""
    facts = shown_facts(briefing)
    above = {str(f["role"]) for f in facts[:GLANCE]}
    below = {str(f["role"]) for f in facts[GLANCE:]}
    silent = "brief.empty_several" if len(briefing.list("sources")) > 1 else "brief.empty"
    due = [
        (catalogue.text(key), [catalogue.text(f"role.{r}") for r in roles])
        for key, roles in (
            ("brief.said_above", [r for r in ROLES if r in above - below]),
            (silent, [r for r in ROLES if r not in above | below]),
        )
        if roles
    ]
    shown = [
        (_texts(line, "unanswered__lead"), _texts(line, "unanswered__asked"))
        for line in main.walk()
        if line.attrs.get("class") == "unanswered__line"
    ]
    if shown != [([lead], asked) for lead, asked in due]:
        found.fail("does not say rightly which questions are open", str(shown), REMEDY)


def _texts(line: Element, name: str) -> list[str]:
    return [collapse(e.text()) for e in line.walk() if e.attrs.get("class") == name]
