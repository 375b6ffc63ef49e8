"""When a sentence of ours without a number is true: "Each fact names its source." and the like.

A message that is not listed here says nothing about the record that could be false.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.record.cited import WHOLE
from generator.verify.record.shown import shown_facts

Truth = Callable[[Briefing], bool]


def _none(key: str) -> Truth:
    return lambda briefing: not briefing.list(key)


def _sourced(briefing: Briefing) -> bool:
    facts = shown_facts(briefing)
    return bool(facts) and all(f.get("attribution") for f in facts)


def _any_source(test: Callable[[dict[str, Any]], bool]) -> Truth:
    return lambda briefing: any(map(test, briefing.list("sources")))


def _shared(fact: Mapping[str, Any]) -> bool:
    return len({e["source"] for e in fact.get("evidence", ())}) > 1


def _headline(briefing: Briefing) -> bool:
    return bool(briefing.record.get("title_evidence"))


def _of_kind(kind: str) -> Truth:
    return lambda briefing: any(c["kind"] == kind for c in briefing.list("caveats"))


def _with_status(status: str) -> Truth:
    return lambda briefing: any(f.get("status") == status for f in briefing.list("facts"))


def _because(cause: str) -> Truth:
    return lambda briefing: any(r["cause"] == cause for r in briefing.list("revisions"))


def _lane(test: Callable[[dict[str, Any]], bool]) -> Truth:
    return lambda briefing: any(map(test, briefing.list("timeline")))


TRUE: dict[str, Truth] = {
    "opening.all_sourced": _sourced,
    "opening.undated": _any_source(lambda s: not s.get("published")),
    "opening.undated_crediting": _any_source(lambda s: not s.get("published")),
    "opening.dated": _any_source(lambda s: bool(s.get("published"))),
    "opening.dated_crediting": _any_source(lambda s: bool(s.get("published"))),
    "opening.several": lambda b: all(s.get("published") for s in b.list("sources")),
    "opening.none_shared": lambda b: not any(map(_shared, shown_facts(b))),
    "opening.shared_one": lambda b: (
        not any(len(f.get("origin_list", ())) > 1 for f in shown_facts(b) if _shared(f))
    ),
    "brief.pinned": lambda b: any(f.get("pinned") for f in shown_facts(b)),
    "brief.no_facts": lambda b: not shown_facts(b),
    "brief.no_caveats": _none("caveats"),
    "brief.no_gaps": _none("gaps"),
    "numbers.none": _none("quantities"),
    "timeline.none": _none("timeline"),
    "timeline.ahead": _lane(lambda e: e["status"] == "planned"),
    "timeline.ongoing": _lane(lambda e: e["status"] == "ongoing"),
    "timeline.unknown": _lane(lambda e: not has_year(e["date"]["edtf"])),
    "timeline.stated": _lane(lambda e: has_year(e["date"]["edtf"])),
    "changed.none": _none("revisions"),
    "changed.once": lambda b: len(b.list("revisions")) == 1,
    "brief.title_by_editor": lambda b: not _headline(b),
    "brief.headline_of_source": _headline,
    "brief.headline_of_sources": _headline,
    "source.shown_whole": _any_source(lambda s: s.get("rights") in WHOLE),
    "source.shown_part": _any_source(lambda s: s.get("rights") not in WHOLE),
    "source.no_title": _any_source(lambda s: not s.get("title")),
    "sources.no_headline": _any_source(lambda s: not s.get("title")),
    "landing.withdrawn": _none("sources"),
    "landing.withdrawn_title": _none("sources"),
    "withdrawn.title": _none("sources"),
    "withdrawn.text": _none("sources"),
}
_FAMILIES: dict[str, Callable[[str], Truth]] = {
    "kind": _of_kind,
    "status": _with_status,
}
_CAUSES = "changed.cause_"
LANES = "timeline."
"""Headings that the timeline of all records has, too: there each entry is asked for its own."""


def has_year(edtf: str) -> bool:
    """Whether an EDTF date names its year, at least its century."""
    bare = edtf.lstrip("[{~?%.-")
    return bare[:2].isdigit()


def is_true(keys: Iterable[str], briefing: Briefing | None) -> bool:
    """Whether the record bears out a text that is any of the messages ``keys``."""
    if briefing is None:
        return not any(k in TRUE and not k.startswith(LANES) for k in keys)
    return any(_truth(key)(briefing) for key in keys)


def _truth(key: str) -> Truth:
    if key in TRUE:
        return TRUE[key]
    if key.startswith(_CAUSES):
        return _because(key.removeprefix(_CAUSES))
    family, _, name = key.partition(".")
    if family in _FAMILIES:
        return _FAMILIES[family](name)
    return lambda _: True
