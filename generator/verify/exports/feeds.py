"""Atom and JSON feeds: an entry a briefing or change, each claim with speaker and label."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree

from generator.verify.exports.addresses import line, name_of, place, target
from generator.verify.exports.news import Event
from generator.verify.exports.statement import Statement
from generator.verify.markup.credits import filled
from generator.verify.proof import Found, quoted
from generator.verify.settings import Settings
from generator.verify.tree import Element, printable, read_html

ATOM = "{http://www.w3.org/2005/Atom}"
REMEDY = "build the site again: feeds follow from the records' revisions"


@dataclass
class Item:
    """An entry of a feed as it was read."""

    name: str
    title: str
    published: str
    updated: str
    link: str
    summary: str
    content: str
    tags: list[str] = field(default_factory=list)


@dataclass
class Feed:
    title: str
    items: list[Item]
    names: set[str]
    """Whom it says to be by."""


def read_atom(text: str) -> Feed:
    """Raises ElementTree.ParseError, a ValueError's kin, where it is no XML."""
    root = ElementTree.fromstring(text)  # noqa: S314 - made by ourselves, and read only here

    def told(at: ElementTree.Element, name: str) -> str:
        return at.findtext(f"{ATOM}{name}") or ""

    items = []
    for entry in root.iter(f"{ATOM}entry"):
        link = entry.find(f"{ATOM}link")
        items.append(
            Item(
                name=told(entry, "id"),
                title=told(entry, "title"),
                published=told(entry, "published"),
                updated=told(entry, "updated"),
                link=link.get("href", "") if link is not None else "",
                summary=told(entry, "summary"),
                content=told(entry, "content"),
                tags=[e.get("term", "") for e in entry.iter(f"{ATOM}category")],
            )
        )
    names = {e.text or "" for e in root.iter(f"{ATOM}name")}
    return Feed(told(root, "title"), items, names)


def read_json(text: str) -> Feed:
    """Raises ValueError where it is no JSON."""
    data = json.loads(text)
    items = [
        Item(
            name=str(item.get("id", "")),
            title=str(item.get("title", "")),
            published=str(item.get("date_published", "")),
            updated=str(item.get("date_modified", "")),
            link=str(item.get("url", "")),
            summary=str(item.get("summary", "")),
            content=str(item.get("content_html", "")),
            tags=[str(tag) for tag in item.get("tags", ())],
        )
        for item in data["items"]
    ]
    return Feed(str(data.get("title", "")), items, {str(a["name"]) for a in data["authors"]})


def check_feed(
    feed: Feed, file: str, title: str, events: Sequence[Event], settings: Settings, found: Found
) -> None:
    """``events``: what the feed must tell, newest first; ``title``: what it is called."""
    if feed.title != title or feed.names != {settings.site_name}:
        found.fail("a feed of another name", quoted(feed.title), REMEDY)
    if len(feed.items) != len(events):
        found.fail(f"{len(feed.items)} entries, the records have {len(events)}", "", REMEDY)
    for item, event in zip(feed.items, events, strict=False):
        where = quoted(item.title)
        given = (item.name, item.title, item.published, item.updated)
        moments = (f"{event.published}T00:00:00Z", f"{event.updated}T00:00:00Z")
        if given != (f"urn:uuid:{name_of(event.path, settings)}", event.title, *moments):
            found.fail("an entry of something else", where, REMEDY)
        if target(item.link, file, settings) != place(event.slug):
            found.fail("a link to another briefing", where, REMEDY)
        if [printable(t) for t in item.tags] != event.tags:
            found.fail("not the briefing's tags", where, REMEDY)
        said = item.summary == event.notes_line
        if not said and not (
            event.claims and not event.notes and event.claims[0].is_said(item.summary)
        ):
            found.fail("not the summary with speaker and label", where, REMEDY)
        _check_content(read_html(item.content), event, file, where, found)


def _check_content(root: Element, event: Event, file: str, where: str, found: Found) -> None:
    """Its blocks are the notes, then each claim with who says it and its lines, then questions."""
    body = next((e for e in root.walk() if e.tag == "body"), root)
    blocks = [e for e in body.children if isinstance(e, Element)]
    rest = [e for e in blocks if e.tag not in {"blockquote"}]
    texts = [printable(e.text()) for e in rest]
    claims = [e for e in blocks if e.tag == "blockquote"]
    if [printable(c.text()) for c in claims] != [c.text for c in event.claims]:
        found.fail("not the claims' words", where, REMEDY)
        return
    found.claims += len(claims)
    for block, claim in zip(claims, event.claims, strict=True):
        below = blocks[blocks.index(block) + 1] if blocks[-1] is not block else block
        _check_sourcing(below, claim, file, where, found)
    due = set(event.texts) | {caveat_line(c) for c in event.claims}
    sourced = {printable(blocks[blocks.index(b) + 1].text()) for b in claims}
    for text in texts:
        if text not in due | sourced and text != event.title:
            found.fail("a text that the record does not have", f"{where} {quoted(text)}", REMEDY)
    for text in due - {""}:
        if text not in texts:
            found.fail("keeps quiet what the record says", f"{where} {quoted(text)}", REMEDY)


def _check_sourcing(block: Element, claim: Statement, file: str, where: str, found: Found) -> None:
    """Who says it, the label, and links to its lines."""
    links = [e for e in block.walk() if e.tag == "a"]
    said = printable("".join(c for c in block.children if isinstance(c, str)))
    frame = claim.frame
    before, _, after = filled(
        frame, "exports.sourcing", q_who="\ue000", label=claim.label
    ).partition("\ue000")
    who = said.removeprefix(before).removesuffix(after) if said != claim.label else ""
    if (said != f"{before}{who}{after}" and said != claim.label) or not claim.is_speaker(who):
        found.fail("a claim without its speakers and label", f"{where} {quoted(said)}", REMEDY)
    slug = claim.briefing.slug
    lines = [line(slug, p[0], n) for p, n in zip(claim.places, claim.lines, strict=True)]
    if [target(e.attrs.get("href", ""), file, frame.settings) for e in links] != lines:
        found.fail("a claim without its lines", where, REMEDY)
    told = [printable(e.text()) for e in links]
    if told != [filled(frame, "ref.line", n=str(n)) for n in claim.lines]:
        found.fail("another line", f"{where} {quoted(' '.join(told))}", REMEDY)


def caveat_line(claim: Statement) -> str:
    """What is to be said against a claim; "" where there is nothing."""
    kinds = "; ".join(claim.caveats)
    return filled(claim.frame, "exports.caveats", kinds=kinds) if kinds else ""


def check_extension(text: str, file: str, events: Sequence[Event], found: Found) -> None:
    """The claims that a JSON feed repeats as data."""
    for item, event in zip(json.loads(text)["items"], events, strict=False):
        claims = (item.get("_briefings") or {}).get("claims", [])
        if len(claims) != len(event.claims):
            found.fail("not the claims as data", quoted(event.title), REMEDY)
        for given, claim in zip(claims, event.claims, strict=False):
            due = {
                "fact": str(claim.fact["id"]),
                "text": claim.text,
                "label": claim.label,
                "strength": claim.fact["strength"],
                "caveats": claim.caveats,
            }
            places = [(p["source"], p["start"], p["end"]) for p in given.get("places", ())]
            wrong = [k for k, v in due.items() if given.get(k) != v]
            if places != [p[:3] for p in claim.places] or not claim.is_speaker(given["speaker"]):
                wrong.append("places or speaker")
            settings = claim.frame.settings
            here = place(event.slug, due["fact"])
            if wrong or target(given.get("link", ""), file, settings) != here:
                found.fail(f"a claim as data is wrong: {wrong}", quoted(event.title), REMEDY)
