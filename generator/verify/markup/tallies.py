"""The numbers and letters that several sources and several versions bring, counted again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import unquote

from generator.verify.briefing import Briefing
from generator.verify.composing import Words, parts_of_record
from generator.verify.record.shown import place_of_fact, shown_facts
from generator.verify.tree import Element

GOES_ON = "fact.goes_on"
NEWS = "news."
Counter = Callable[[Briefing, Element], Iterable[int]]
_SEVERAL = 2


def news_of(briefing: Briefing) -> list[dict[str, Any]]:
    """The revisions that made news: a change of software does not."""
    return [r for r in briefing.list("revisions") if r["cause"] != "software"]


def continued(briefing: Briefing, fact: Mapping[str, Any]) -> set[str]:
    """The other facts of the page that have words of what a fact goes on from."""
    context = fact.get("context")
    if context is None:
        return set()
    return {
        str(other["id"])
        for other in shown_facts(briefing)
        for p in parts_of_record(other["parts"])
        if other["id"] != fact["id"]
        and isinstance(p, Words)
        and p.source == context["source"]
        and p.start < context["end"]
        and context["start"] < p.end
    }


def _goes_on(briefing: Briefing, element: Element) -> list[int]:
    """The number of the fact that the link leads to, where the fact around goes on from it."""
    link = element.within("href")
    item = next((e for e in element.above() if e.attrs.get("id") in briefing.facts), None)
    name = link.attrs["href"].partition("#")[2] if link else ""
    if item is None or name not in continued(briefing, briefing.facts[item.attrs["id"]]):
        return []
    return place_of_fact(briefing, name)


def _linked(briefing: Briefing, element: Element) -> list[int]:
    """The facts that stand beside it in its line."""
    line = next((e for e in element.above() if e.tag == "li" or _is_item(e)), None)
    links = [e.attrs.get("href", "") for e in line.walk()] if line is not None else []
    return [sum(link.rpartition("#")[2] in briefing.facts for link in links if "#" in link)]


def _is_item(element: Element) -> bool:
    """One of the things that a row of the corrections tells."""
    return "change__item" in element.attrs.get("class", "").split()


def _withdrawn(briefing: Briefing, _: Element) -> list[int]:
    return [len(r.get("withdrawn", ())) for r in news_of(briefing)[-1:]]


def _left_out(briefing: Briefing, _: Element) -> list[int]:
    changed = {str(f) for r in news_of(briefing)[-1:] for f in r.get("changed", ())}
    return [sum(bool(f.get("hidden")) and f["id"] in changed for f in briefing.list("facts"))]


def _gone(briefing: Briefing, _: Element) -> list[int]:
    moved = [str(s) for r in news_of(briefing)[-1:] for s in r.get("sources", ())]
    return [sum(s not in briefing.sources for s in moved)]


def _total(briefing: Briefing, _: Element) -> list[int]:
    return [len(shown_facts(briefing))]


def _carriers(fact: Mapping[str, Any]) -> int:
    """How many sources the evidence of a fact is of."""
    return len({e["source"] for e in fact.get("evidence", ())})


def _shared(briefing: Briefing, _: Element) -> list[int]:
    return [sum(_carriers(f) >= _SEVERAL for f in shown_facts(briefing))]


def _apart(briefing: Briefing, _: Element) -> list[int]:
    facts = [f for f in shown_facts(briefing) if _carriers(f) >= _SEVERAL]
    return [sum(len(f.get("origin_list", ())) >= _SEVERAL for f in facts)]


def _disputed(briefing: Briefing, _: Element) -> list[int]:
    return [sum(c["kind"] == "conflict" for c in briefing.list("caveats"))]


def _dated(briefing: Briefing, _: Element) -> list[int]:
    shown = {f["id"] for f in shown_facts(briefing)}
    return [sum(e["fact"] in shown for e in briefing.list("timeline"))]


TALLIES: dict[tuple[str, str], Counter] = {
    (GOES_ON, "n"): _goes_on,
    ("timeline.count", "n"): _dated,
    **{
        (f"{NEWS}{kind}", "n"): _linked
        for kind in ("new", "contradicted", "strengthened", "weakened", "changed")
    },
    ("news.withdrawn", "n"): _withdrawn,
    ("news.left_out", "n"): _left_out,
    ("news.source_gone", "n"): _gone,
    **{(f"opening.shared{end}", "n"): _shared for end in ("", "_one")},
    **{(f"opening.shared{end}", "n_total"): _total for end in ("", "_one")},
    ("opening.shared", "n_apart"): _apart,
    ("opening.disagree", "n"): _disputed,
}


def letter_of(briefing: Briefing, source: str) -> str:
    """The letter of a source: its place in the record's list."""
    names = list(briefing.sources)
    return _letter(names.index(source)) if source in names else ""


def is_letter(key: str, value: str, briefing: Briefing, element: Element) -> bool:
    """Whether ``value`` names the source that the message is about."""
    return value in {letter_of(briefing, s) for s in _meant(key, briefing, element)}


def _meant(key: str, briefing: Briefing, element: Element) -> Iterable[str]:
    """The sources that the message ``key`` may mean where it stands."""
    if key == "ref.line_of":
        return _at(element)
    if key.startswith("news.source_"):
        return [str(s) for r in news_of(briefing)[-1:] for s in r.get("sources", ())]
    if key == "notice.retracted_of":
        return [name for name, s in briefing.sources.items() if s.get("retracted")]
    if key == "notice.copy":
        return [str(s.get("copy_of")) for s in briefing.sources.values()]
    if key == "brief.headline_of_sources":
        return [str((briefing.record.get("title_evidence") or {}).get("source"))]
    return list(briefing.sources)


def _at(element: Element) -> list[str]:
    """The source whose page its link leads to."""
    link = element.within("href")
    path = link.attrs["href"].partition("#")[0].rstrip("/") if link else ""
    return [unquote(path.rpartition("/")[2])]


def _letter(at: int) -> str:
    """A, B … Z, AA, AB …"""
    return (_letter(at // 26 - 1) if at >= 26 else "") + chr(ord("A") + at % 26)
