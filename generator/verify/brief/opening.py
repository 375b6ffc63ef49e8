"""The head of a briefing: whose headline it is, and what is said of its texts before any of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue
from generator.verify.proof import Found
from generator.verify.record.shown import shown_facts
from generator.verify.site.rows import latest
from generator.verify.tree import Element, collapse

OPENING = "opening."
HEADLINES = tuple(
    f"brief.{name}"
    for name in ("title_by", "title_by_editor", "headline_of_source", "headline_of_sources")
)
REMEDY = "build the site again: what opens a page follows from its record"


def check_opening(main: Element, briefing: Briefing, catalogue: Catalogue, found: Found) -> None:
    """Checks which sentences open the page, and what stands below its headline."""
    said = list(_said(main, catalogue))
    opening = [k for k in said if k.startswith(OPENING)]
    due = list(_due(briefing))
    if sorted(opening) != sorted(due):
        found.fail(f"opens with {opening}, the record with {due}", "", REMEDY)
    headline = [k for k in said if k in HEADLINES]
    if headline != [_headline(briefing)]:
        found.fail(f"calls its headline {headline}, not {_headline(briefing)}", "", REMEDY)
    retracted = [s for s in briefing.list("sources") if s.get("retracted")]
    notices = [k for k in said if k.startswith("notice.retracted")]
    if len(notices) < len(retracted):
        found.fail("does not say above that a source was taken back", "", REMEDY)
    if latest(briefing) and not any(k in {"brief.added", "brief.updated"} for k in said):
        found.fail("does not say how old it is", "", REMEDY)


def _said(main: Element, catalogue: Catalogue) -> Iterator[str]:
    """The messages that a page names, and those without values that it prints, in its order."""
    fixed = {
        catalogue.text(key): key
        for key in catalogue.messages
        if key.startswith(OPENING) or key in HEADLINES
    }
    for element in main.walk():
        if "data-message" in element.attrs:
            yield element.attrs["data-message"]
            continue
        for child in element.children:
            if isinstance(child, str) and collapse(child) in fixed:
                yield fixed[collapse(child)]


def _headline(briefing: Briefing) -> str:
    record = briefing.record
    if not record.get("title_evidence"):
        signed = (record.get("title_edited") or {}).get("by")
        return "brief.title_by" if signed else "brief.title_by_editor"
    several = len(briefing.list("sources")) > 1
    return f"brief.headline_of_source{'s' if several else ''}"


def _due(briefing: Briefing) -> Iterator[str]:
    facts, sources = shown_facts(briefing), briefing.list("sources")
    several = len(sources) > 1
    yield from (f"{OPENING}{k}" for k in (_several if several else _one)(briefing))
    if facts:
        bare = any(not f.get("attribution") for f in facts)
        yield f"{OPENING}{'unsourced' if bare else 'all_sourced'}"


def _one(briefing: Briefing) -> Iterator[str]:
    (source,) = briefing.list("sources")
    key = "dated" if source.get("published") else "undated"
    original = source.get("original") or {}
    if original.get("evidence"):
        yield f"{key}_crediting"
        return
    yield key
    if original.get("name"):
        yield "crediting_editor"


def _several(briefing: Briefing) -> Iterator[str]:
    undated = any(not s.get("published") for s in briefing.list("sources"))
    yield "several_undated" if undated else "several"
    facts = shown_facts(briefing)
    shared = [f for f in facts if int(f.get("reports", 1)) > 1]
    if shared:
        apart = any(int(f.get("origins", 1)) > 1 for f in shared)
        yield "shared" if apart else "shared_one"
    elif facts:
        yield "none_shared"
    if any(c["kind"] == "conflict" for c in briefing.list("caveats")):
        yield "disagree"
