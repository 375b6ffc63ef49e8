"""Where the links of a page lead: to the line, the briefing, the actor, the tag that they say."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote, urlsplit

from generator.verify.briefing import Briefing, Sentence
from generator.verify.composing import Words, parts_of_evidence
from generator.verify.markup.messages import Frame, Framing
from generator.verify.markup.nodes import Node
from generator.verify.proof import Found, quoted
from generator.verify.tree import Element, printable

REMEDY = "build the site again: a link leads to what it says"


def check_leads(
    path: str, main: Element, nodes: list[Node], frame_of: Framing, found: Found
) -> None:
    """``path``: of the page, relative to the site; ``nodes``: all proved ones."""
    inside: dict[Element, list[Node]] = {}
    for node in nodes:
        link = node.element.within("href")
        if link is not None:
            inside.setdefault(link, []).append(node)
    for link in (e for e in main.walk() if e.attrs.get("href")):
        target = _resolve(link.attrs["href"], path)
        if target is None:
            continue
        steps, anchor = target
        reason = _misleads(link, steps, anchor, inside.get(link, []), frame_of(link))
        if reason:
            found.fail(reason, f"{link} {quoted(link.attrs['href'])}", REMEDY)


def _resolve(address: str, path: str) -> tuple[list[str], str] | None:
    """The steps of the page that a link leads to, and the place on it; None: outside, or here."""
    split = urlsplit(address)
    if split.scheme or split.netloc:
        return None
    if not split.path:
        joined = posixpath.dirname(path)
    else:
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(split.path)))
    return [s for s in joined.split("/") if s not in {"", "."}], unquote(split.fragment)


def _misleads(
    link: Element, steps: list[str], anchor: str, nodes: list[Node], frame: Frame
) -> str | None:
    """Why a link does not lead to what it says; None where it does."""
    if steps[:1] == ["briefings"] and len(steps) > 1 and "." not in steps[-1]:
        briefing = frame.values.briefing if frame.values else None
        if briefing is None or steps[1] != briefing.slug:
            return "a link to another briefing than the one that it stands for"
        if steps[2:3] == ["sources"] and len(steps) > len(("briefings", "SLUG", "sources")):
            return _misquotes(steps[3], anchor, nodes, briefing)
    if steps[:1] == ["actors"] and len(steps) > 1 and steps[1] != "pages":
        return _misnames(nodes, steps[1], frame)
    if steps[:1] == ["tags"] and len(steps) > 1 and frame.everything is not None:
        told = [e for e in link.walk() if e.attrs.get("data-story") == "tags"]
        known = frame.everything.steps
        if any(known.get(_tag(e, known)) != steps[1] for e in told):
            return "a tag that leads to another's page"
    return _misdates(link, steps, frame)


def _misquotes(source: str, anchor: str, nodes: list[Node], briefing: Briefing) -> str | None:
    """Words lead to their line, a title to its source."""
    if anchor[:1] == "s" and anchor[1:].isdigit():
        lines = briefing.sentences.get(source, [])
        line = next((s for s in lines if s.number == int(anchor[1:])), None)
        if line is None or not all(_stands_in(n, source, line, briefing) for n in nodes):
            return "words that lead to another line"
    else:
        title = briefing.sources.get(source, {}).get("title_evidence")
        if nodes and (not title or any(n.parts != parts_of_evidence(title) for n in nodes)):
            return "a title that leads to another source"
    return None


def _stands_in(node: Node, source: str, line: Sentence, briefing: Briefing) -> bool:
    """Whether the words stand in the line; or an actor is named or speaks there."""
    places = [p for p in node.parts[:1] if isinstance(p, Words)]
    if all(p.source == source and p.start < line.end and line.start < p.end for p in places):
        return True
    named = {
        name
        for name, actor in briefing.actors.items()
        if any(node.parts == parts_of_evidence(m) for m in actor.get("mentions", ())[:1])
    }
    there = [m for name in named for m in briefing.actors[name].get("mentions", ())]
    there += [
        r["evidence"] for r in briefing.list("ladder") if r["to"] in named and "evidence" in r
    ]
    return any(
        e["source"] == source and e["start"] < line.end and line.start < e["end"] for e in there
    )


def _misnames(nodes: list[Node], step: str, frame: Frame) -> str | None:
    """An actor's name leads to the page on which that actor is."""
    if frame.everything is None or frame.values is None:
        return None
    home = set(frame.everything.homes.get(step, "").split())
    briefing = frame.values.briefing
    for node in nodes:
        named = {
            f"{briefing.slug}:{name}"
            for name, actor in briefing.actors.items()
            if any(node.parts == parts_of_evidence(m) for m in actor.get("mentions", ()))
        }
        if named and not named & home:
            return "a name that leads to another actor's page"
    return None


def _tag(element: Element, known: dict[str, str]) -> str:
    text = printable(element.text())
    return next((t for t in known if printable(t) == text), text)


def _misdates(link: Element, steps: list[str], frame: Frame) -> str | None:
    """A month or a year leads to its own page."""
    known = frame.everything.values.values() if frame.everything else ()
    values = frame.values or next(iter(known), None)
    for said in link.walk():
        key = said.attrs.get("data-message", "")
        text = printable(said.text())
        month = values.written(steps[-1]) if values is not None and steps else text
        if key == "across.month" and steps[:1] == ["archive"] and text != month:
            return "a month that leads to another's page"
        if key == "across.year" and steps[:1] == ["timeline"] and text != steps[-1]:
            return "a year that leads to another's page"
    return None


def lines_linked(item: Element) -> set[tuple[str, int]]:
    """The lines, by source and number, to which the links below an element lead."""
    linked: set[tuple[str, int]] = set()
    for link in item.walk():
        path, _, anchor = link.attrs.get("href", "").partition("#")
        if path and anchor[:1] == "s" and anchor[1:].isdigit():
            linked.add((unquote(path.rstrip("/").rpartition("/")[2]), int(anchor[1:])))
    return linked
