"""What is new above the fold: the right versions, and every fact whose status changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue
from generator.verify.markup.tallies import NEWS, news_of
from generator.verify.proof import Found, quoted
from generator.verify.record.shown import shown_facts
from generator.verify.tree import Element, collapse

PLACE = "news"
STATUSES = ("new", "contradicted", "strengthened", "weakened")
REMEDY = "build the site again: what is new follows from the revisions"


def check_news(main: Element, briefing: Briefing, catalogue: Catalogue, found: Found) -> None:
    """A briefing that a source or an editor changed says what changed, and links to it."""
    heading = next((e for e in main.walk() if e.attrs.get("id") == PLACE), None)
    news = news_of(briefing)
    if len(news) <= 1:
        if heading is not None:
            found.fail("news of a first version", str(heading), REMEDY)
        return
    if heading is None or heading.parent is None:
        found.fail("does not say what is new", "", REMEDY)
        return
    told = _told(heading.parent, found)
    due = _due(briefing, news[-1])
    if told != due:
        missing = sorted(f for kind, facts in due.items() for f in facts - told.get(kind, set()))
        extra = sorted(f for kind, facts in told.items() for f in facts - due.get(kind, set()))
        found.fail(f"news: lacks {missing}, has {extra} too much", quoted(heading.text()), REMEDY)
    _check_rest(heading.parent, briefing, news, catalogue, found)


def _told(section: Element, found: Found) -> dict[str, set[str]]:
    """The facts that each line of the news links to."""
    told: dict[str, set[str]] = {}
    for line in (e for e in section.walk() if e.tag == "li"):
        keys = [e.attrs["data-message"] for e in line.walk() if "data-message" in e.attrs]
        links = [e.attrs["href"][1:] for e in line.walk() if e.attrs.get("href", "")[:1] == "#"]
        kinds = [k.removeprefix(NEWS) for k in keys if k.startswith(NEWS)]
        if links and len(kinds) == 1:
            told.setdefault(kinds[0], set()).update(links)
        elif links:
            found.fail("links that no line of the news explains", str(line), REMEDY)
    return told


def _due(briefing: Briefing, latest: Mapping[str, Any]) -> dict[str, set[str]]:
    shown = {str(f["id"]): str(f.get("status")) for f in shown_facts(briefing)}
    due = {s: {f for f, status in shown.items() if status == s} for s in STATUSES}
    judged = set().union(*due.values())
    due["changed"] = {f for f in latest.get("changed", ()) if f in shown and f not in judged}
    return {kind: facts for kind, facts in due.items() if facts}


def _check_rest(
    section: Element,
    briefing: Briefing,
    news: list[dict[str, Any]],
    catalogue: Catalogue,
    found: Found,
) -> None:
    """Sources that came, changed and went, and facts that are withdrawn, are told."""
    said = [e.attrs.get("data-message", "").removeprefix(NEWS) for e in section.walk()]
    texts = {collapse(e.text()) for e in section.walk()}
    latest, sources = news[-1], briefing.sources
    before = {s for r in news[:-1] for s in r.get("sources", ())}
    moved = [str(s) for s in latest.get("sources", ())]
    gone = [s for s in moved if s not in sources]
    there = [s for s in moved if s in sources]
    if bool(gone) != ("source_gone" in said):
        found.fail("does not say rightly whether a source was taken out", "news", REMEDY)
    hidden = {f["id"] for f in briefing.list("facts") if f.get("hidden")}
    if bool(hidden & {*latest.get("changed", ())}) != ("left_out" in said):
        found.fail("does not say rightly whether facts are left out", "news", REMEDY)
    if bool(latest.get("withdrawn")) != ("withdrawn" in said):
        found.fail("does not say rightly whether facts are withdrawn", "news", REMEDY)
    if len(sources) == 1:
        changed = any(s in before for s in there)
        if changed != (catalogue.text("news.source_one_changed") in texts):
            found.fail("does not say rightly whether the source changed", "news", REMEDY)
        return
    for key, due in (
        ("source_added", sum(s not in before for s in there)),
        ("source_changed", sum(s in before for s in there)),
    ):
        if said.count(key) != due:
            found.fail(f"says {key!r} {said.count(key)} times, not {due}", "news", REMEDY)
