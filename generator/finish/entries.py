"""A built page -> what the search finds on it: facts, dated events, actors, sources, briefings.

Read from the page itself, so that nothing is found that the page does not show, and a hit shows
all that stands there: the whole words, who says them, and the label. Never an excerpt, which
could lose a hedge.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode


@dataclass(frozen=True)
class Entry:
    """One result. ``href`` is relative to the site's root; ``more`` is found, but not shown."""

    kind: str
    """fact | date | actor | source | briefing"""
    href: str
    text: str
    who: str = ""
    named: str = ""
    """"words" where ``who`` holds words of a source, and is not only our "No source named"."""
    label: str = ""
    strength: str = ""
    date: str = ""
    title: str = ""
    more: str = ""


def entries_of(page: Path, site: Path) -> Iterator[Entry]:
    """The entries of one built page, in its order; none where the page is no generated one."""
    text = page.read_text("utf-8")
    if "data-page=" not in text:
        return
    root = LexborHTMLParser(text)
    main = root.css_first("article[data-page]")
    place = page.parent.relative_to(site).as_posix() + "/"
    kind = main.attributes.get("data-page") if main else None
    if main and kind == "brief":
        yield from _briefing(main, place)
    elif main and kind == "actor":
        yield _named(main, place, "actor")
    elif main and kind == "source":
        yield _named(main, place, "source")


def _briefing(main: LexborNode, place: str) -> Iterator[Entry]:
    title = _words(main, "h1")
    if not main.css_first("li.fact"):
        return
    yield Entry("briefing", place, title, more=" ".join(map(_text, main.css(".tags .tag"))))
    events = main.css("li.event[id]")
    dates: dict[str, list[str]] = {}
    for item in events:
        dates.setdefault(_fact(item), []).append(_date(item))
    for item in main.css("li.fact[id]"):
        when = " ".join(dates.get(_fact(item), ()))
        yield _claim("fact", item, place, title, more=when)
    for item in events:
        yield _claim("date", item, place, title, date=_date(item))


def _fact(item: LexborNode) -> str:
    claim = item.css_first("[data-fact]")
    return (claim.attributes.get("data-fact") or "") if claim else ""


def _date(item: LexborNode) -> str:
    """A date in the source's words, and what we say of it: "March 27 · 2023 or later"."""
    said = (_words(item, ".event__date .words"), _words(item, ".event__precision"))
    return " · ".join(filter(None, said))


def _claim(
    kind: str, item: LexborNode, place: str, title: str, *, date: str = "", more: str = ""
) -> Entry:
    """A claim with its speakers and label, as the page prints them."""
    inside = item.css_first(".fact__claim, .event__claim") or item
    label = inside.css_first("[data-strength]")
    voices = [_text(n) for n in inside.css(".fact__source .joint, .fact__source .fact__who")]
    return Entry(
        kind,
        f"{place}#{item.attributes['id']}",
        _words(inside, ".fact__text, .event__text"),
        who=" ".join(voices),
        named="words" if inside.css_first("[data-speaker]") else "",
        label=_text(label),
        strength=(label.attributes.get("data-strength") or "") if label else "",
        date=date,
        title=title,
        more=more,
    )


def _named(main: LexborNode, place: str, kind: str) -> Entry:
    """A page that is found by its heading, and by the names and descriptions that stand on it."""
    own = _briefings(main)
    quiet = [
        n
        for n in main.css("[data-parts]")
        if _nearest(n, "data-fact") is None and _nearest(n, "data-sentence") is None
    ]
    # namesakes stand on an actor's page too, with the words of their own briefings
    more = dict.fromkeys(_text(n) for n in quiet if _nearest(n, "data-briefing") in own)
    return Entry(kind, place, _words(main, "h1"), more=" ".join(more))


def _briefings(main: LexborNode) -> set[str | None]:
    """The briefings whose words a page is about."""
    if slug := main.attributes.get("data-briefing"):
        return {slug}
    actors = (main.attributes.get("data-actor") or "").split()
    return {member.partition(":")[0] for member in actors}


def _nearest(node: LexborNode, attribute: str) -> str | None:
    """The value of the attribute on the node or on what it stands in."""
    above: LexborNode | None = node
    while above is not None:
        if attribute in above.attributes:
            return above.attributes[attribute] or ""
        above = above.parent
    return None


def _words(node: LexborNode, selector: str) -> str:
    return _text(node.css_first(selector))


def _text(node: LexborNode | None) -> str:
    return " ".join(node.text(deep=True).split()) if node else ""
