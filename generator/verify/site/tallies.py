"""The numbers in sentences that speak of all briefings, counted from the records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from urllib.parse import unquote

from generator.verify.record.shown import shown_facts
from generator.verify.site.collection import Collection
from generator.verify.site.likeness import folded
from generator.verify.tree import Element

Counter = Callable[[Collection, Element], Iterable[int]]



def _item(element: Element) -> tuple[str, str]:
    """The kind of the page, and the key of the row that it stands in."""
    page, row = element.within("data-page"), element.within("data-item")
    return page.attrs["data-page"] if page else "", row.attrs["data-item"] if row else ""


def _briefings(everything: Collection, element: Element) -> list[int]:
    """Those of the tag, the month or the actors of its row."""
    kind, key = _item(element)
    actors = element.within("data-actor")
    if kind == "tags":
        return [len(_keys(everything, "tag", everything.steps.get(key, "")))]
    if kind == "archive":
        return [len(_keys(everything, "month", key))]
    return [len(_slugs(actors))] if actors is not None else []


def _keys(everything: Collection, kind: str, about: str) -> list[str]:
    rows = everything.rows.get((kind, about))
    return rows.keys if rows else []


def _slugs(element: Element) -> set[str]:
    return {member.partition(":")[0] for member in element.attrs["data-actor"].split()}


def _events(everything: Collection, element: Element) -> list[int]:
    """The dated events of the page that the link in its line leads to."""
    line = next((e for e in element.above() if e.tag in {"li", "p"}), element)
    links = [e.attrs["href"] for e in line.walk() if e.attrs.get("href")]
    steps = [unquote(s) for s in links[0].rstrip("/").split("/")] if links else [""]
    if not links:
        return _of_page(everything, element)
    if "actors" in steps[-2:-1]:
        return [len(everything.events(everything.homes.get(steps[-1], "")))]
    kind = "timeline-tag" if "tags" in steps[-2:-1] else "timeline"
    return [len(_keys(everything, kind, steps[-1]))]


def _of_page(everything: Collection, element: Element) -> list[int]:
    """The dated events of the page on which it stands."""
    page = element.within("data-page")
    attrs = page.attrs if page is not None else {}
    if attrs.get("data-actor"):
        return [len(everything.events(attrs["data-actor"]))]
    if attrs.get("data-tag"):
        return [len(_keys(everything, "timeline-tag", attrs["data-tag"]))]
    return [len(_keys(everything, "timeline", attrs.get("data-year", "")))]


def _alike(everything: Collection, element: Element) -> list[int]:
    """Briefings in which somebody of this kind and name is."""
    row = element.within("data-actor")
    members = row.attrs["data-actor"].split() if row is not None else []
    keys = [m.partition(":")[::2] for m in members]
    known = [everything.briefings[s].actors[a] for s, a in keys if s in everything.briefings]
    named = {(str(a["kind"]), folded(str(a["name"]))) for a in known}
    return [len({s for name in named for s in everything.namesakes.get(name, ())})]


def _more(everything: Collection, _: Element) -> list[int]:
    return [len(everything.values) - len(everything.rows["landing", ""].keys)]


def _rests(everything: Collection, element: Element) -> list[int]:
    """The facts that have evidence in the source of its row."""
    _, key = _item(element)
    slug, _, source = key.partition(":")
    briefing = everything.briefings.get(slug)
    if briefing is None:
        return []
    facts = shown_facts(briefing)
    return [sum(any(e["source"] == source for e in f.get("evidence", ())) for f in facts)]


def _sources(_: Collection, element: Element) -> list[int]:
    """The rows of its section."""
    section = next((e for e in element.above() if e.tag == "section"), None)
    rows = (e for e in section.walk() if "data-item" in e.attrs) if section is not None else ()
    return [len(list(rows))]


def _piece(_: Collection, element: Element) -> list[int]:
    """The piece of a list that its link leads to, or that the page is."""
    link, page = element.within("href"), element.within("data-page")
    if link is None:
        return [int(page.attrs.get("data-number") or 1)] if page is not None else []
    before, is_piece, number = link.attrs["href"].rstrip("/").rpartition("pages/")
    return [int(number)] if is_piece and number.isdigit() else [1] if before == "" else []


TALLIES: dict[tuple[str, str], Counter] = {
    ("across.page", "n"): _piece,
    ("across.briefings", "n"): _briefings,
    ("actor.joined", "n"): _briefings,
    ("actors.alike", "n"): _alike,
    ("actor.events", "n"): _events,
    ("times.events", "n"): _events,
    ("landing.more", "n"): _more,
    ("from.rests", "n"): _rests,
    ("from.sources", "n"): _sources,
}
"""By key and placeholder of a message."""


def is_right_of_all(
    key: str, name: str, value: str, everything: Collection, element: Element
) -> bool:
    """Whether ``value`` is what the records give for the placeholder ``name`` of ``key``.

    A number that nothing here counts is wrong: a new message needs its row above.
    """
    counter = TALLIES.get((key, name))
    digits = value.replace(",", "")
    return counter is not None and int(digits) in set(counter(everything, element))
