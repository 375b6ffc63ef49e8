"""The numbers in our sentences, counted a second time from the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import unquote

from generator.verify.briefing import Briefing
from generator.verify.markup.tallies import TALLIES
from generator.verify.record.cited import QUOTING, cited
from generator.verify.record.shown import place_of_fact, shown_facts
from generator.verify.tree import Element

GAPS = 4
"""Open questions that stand unfolded."""
WORDS_A_MINUTE = 238
"""Of English non-fiction, read silently: Brysbaert 2019, doi:10.1016/j.jml.2019.104047."""
Counter = Callable[[Briefing, Element], Iterable[int]]


def _facts(briefing: Briefing, _: Element) -> list[int]:
    return [len(shown_facts(briefing))]


def _unsourced(briefing: Briefing, _: Element) -> list[int]:
    return [sum(not f.get("attribution") for f in shown_facts(briefing))]


def _list(key: str) -> Counter:
    return lambda briefing, _: [len(briefing.list(key))]


def _places(briefing: Briefing, _: Element) -> list[int]:
    return [sum(a["kind"] in {"country", "place"} for a in briefing.list("actors"))]


def _undated(briefing: Briefing, _: Element) -> list[int]:
    return [sum(not s.get("published") for s in briefing.list("sources"))]


def _more_gaps(briefing: Briefing, _: Element) -> list[int]:
    return [len(briefing.list("gaps")) - GAPS]


def _voices(briefing: Briefing, _: Element) -> list[int]:
    ends = {r["to"] for r in briefing.list("ladder") if r.get("kind") in {"speaker", "agency"}}
    return [len(ends)]


def _share(briefing: Briefing, element: Element) -> list[int]:
    beside = _source_beside(briefing, element)
    return [round(100 * float(s["quoted_share"])) for s in beside]


def _line(briefing: Briefing, element: Element) -> list[int]:
    """The line that its link leads to."""
    link = element.within("href")
    if link is None:
        return []
    path, _, anchor = link.attrs["href"].partition("#")
    source = unquote(path.rstrip("/").rpartition("/")[2])
    lines = briefing.sentences.get(source)
    if lines is None and len(briefing.sentences) == 1 and not path:
        lines = next(iter(briefing.sentences.values()))
    number = int(anchor[1:]) if anchor[:1] == "s" and anchor[1:].isdigit() else 0
    return [number] if lines and 1 <= number <= len(lines) else []


def _place_of_fact(briefing: Briefing, element: Element) -> list[int]:
    """Of the fact that it links to, or stands in."""
    holder, link = element.within("data-fact"), element.within("href")
    name = link.attrs["href"].partition("#")[2] if link else ""
    if holder is not None and name not in briefing.facts:
        name = holder.attrs["data-fact"]
    return place_of_fact(briefing, name)


def _source_beside(briefing: Briefing, element: Element) -> list[Mapping[str, Any]]:
    """The source that the nearest link beside it leads to; all where none does."""
    for holder in element.above():
        for link in holder.walk():
            path = link.attrs.get("href", "").rstrip("/")
            source = briefing.sources.get(unquote(path.rpartition("/")[2]))
            if source is not None and path.startswith("sources/"):
                return [source]
    return list(briefing.sources.values())


def _counted(briefing: Briefing, element: Element) -> list[int]:
    """Lines on a source's page; an actor's mentions in its row; else the words of a source."""
    page, row = element.within("data-page"), element.within("id")
    if page is not None and page.attrs["data-page"] == "source":
        found: list[int] = []
        for source, lines in briefing.sentences.items():
            for kinds in (QUOTING, QUOTING[:-1]):
                quotes = len(cited(source, briefing, kinds))
                found += [len(lines), quotes, len(lines) - quotes]
        return found
    actor = briefing.actors.get(row.attrs["id"].removeprefix("actor-")) if row else None
    if actor is not None:
        return [len(actor.get("mentions", ()))]
    return [int(s["words"]) for s in _source_beside(briefing, element)]


def _revision(key: str) -> Counter:
    return lambda briefing, _: [len(r.get(key, ())) for r in briefing.list("revisions")]


def _withdrawn_alike(briefing: Briefing, _: Element) -> Iterable[int]:
    """How many withdrawn facts came and went together, for one reason."""
    notices = [
        (
            w["added"],
            w["withdrawn"],
            str(w.get("purged", {}).get("why")),
            w.get("purged", {}).get("by"),
        )
        for w in briefing.list("withdrawn")
    ]
    return map(notices.count, notices)


def _years(briefing: Briefing, _: Element) -> list[int]:
    dates = [d for f in briefing.list("facts") for d in f.get("dates", ())]
    dates += [e["date"] for e in briefing.list("timeline")]
    return [int(d["earliest"]) for d in dates if str(d.get("earliest", "")).isdigit()]


def _undrawn(_: Briefing, element: Element) -> list[int]:
    """Relations in the list beside the picture, less those in the picture."""
    figure = next((e for e in element.above() if e.tag == "figure"), element)
    drawn = [s for s in figure.walk() if s.tag == "svg"]
    claims = sum("data-fact" in e.attrs for e in figure.walk())
    edges = [sum("data-fact" in e.attrs for e in svg.walk()) for svg in drawn]
    return [claims - sum(edges) - n for n in edges]


def _claims_beside(briefing: Briefing, element: Element) -> list[int]:
    """How many facts, and reports that stand without theirs, its section has."""
    section = next((e for e in element.above() if e.tag == "section"), None)
    claims = [e for e in section.walk() if "data-fact" in e.attrs] if section else []
    return [sum(c is _outermost(c, briefing) for c in claims)]


def _outermost(claim: Element, briefing: Briefing) -> Element | None:
    """The claim itself, unless it is a report in the item of its fact, or of a version."""
    if "data-telling" not in claim.attrs:
        return claim
    inside = any(e.attrs.get("id") in briefing.facts for e in claim.above())
    return None if inside else claim


def _minutes(_: Briefing, element: Element) -> list[int]:
    """What an adult takes to read what stands open on the page: within one minute of it."""
    page = next((e for e in element.above() if e.attrs.get("class") == "page__main"), None)
    words = len(_open_text(page).split()) if page is not None else 0
    about = max(1, round(words / WORDS_A_MINUTE))
    return [n for n in (about - 1, about, about + 1) if n > 0]


def _open_text(page: Element) -> str:
    """Its text outside of what is folded; what names a fold counts."""
    out: list[str] = []
    stack: list[Element | str] = [page]
    while stack:
        at = stack.pop()
        if isinstance(at, str):
            out.append(at)
        elif at.tag == "details":
            stack += [c for c in at.children if not isinstance(c, str) and c.tag == "summary"]
        else:
            stack += reversed(at.children)
    return " ".join(out)


KNOWN: dict[tuple[str, str], Counter] = {
    ("ref.line", "n"): _line,
    ("ref.line_of", "n"): _line,
    ("ref.fact", "n"): _place_of_fact,
    ("number.fact", "n"): _place_of_fact,
    ("source.to_fact", "n"): _place_of_fact,
    ("number.count", "n"): _counted,
    ("opening.unsourced", "n"): _unsourced,
    ("opening.unsourced", "n_total"): _facts,
    ("opening.several", "n"): _list("sources"),
    ("opening.several_undated", "n"): _list("sources"),
    ("opening.several_undated", "n_undated"): _undated,
    ("brief.more_gaps", "n"): _more_gaps,
    ("brief.minutes", "n"): _minutes,
    ("speakers.count", "n"): _claims_beside,
    ("actors.places", "n"): _places,
    ("actors.picture_left_out", "n"): _undrawn,
    ("sources.voices", "n"): _voices,
    ("sources.share", "n"): _share,
    ("source.count_lines", "n"): _counted,
    ("made.text", "n_sentences"): _list("coverage"),
    ("made.text", "n_facts"): _facts,
    ("changed.first", "n"): _revision("added"),
    ("changed.added", "n"): _revision("added"),
    ("changed.changed", "n"): _revision("changed"),
    ("changed.withdrawn", "n"): _revision("withdrawn"),
    ("changed.withdrawn_fact", "n"): _withdrawn_alike,
    ("changed.purged_fact", "n"): _withdrawn_alike,
    ("changed.purged_fact_by", "n"): _withdrawn_alike,
    ("landing.sources", "n"): _list("sources"),
    ("landing.facts", "n"): _facts,
    ("landing.caveats", "n"): _list("caveats"),
    ("precision.or_later", "n_year"): _years,
    **TALLIES,
}


def is_right(key: str, name: str, value: str, briefing: Briefing, element: Element) -> bool:
    """Whether ``value`` is what the record gives for the placeholder ``name`` of ``key``.

    A number that nothing here counts is wrong: a new message needs its row above.
    """
    counter = KNOWN.get((key, name))
    digits = value.replace(",", "")
    return counter is not None and int(digits) in set(counter(briefing, element))
