"""<title>, description and the other words that a page's head gives to machines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.verify.catalogue import PLACEHOLDER
from generator.verify.messages import Frame
from generator.verify.proof import Found, quoted
from generator.verify.prose import SEPARATORS
from generator.verify.tree import Element, printable

TITLES = frozenset({"og:title", "twitter:title"})
DESCRIPTIONS = frozenset({"description", "og:description", "twitter:description"})
TECHNICAL = frozenset(
    {
        "viewport",
        "generator",
        "color-scheme",
        "theme-color",
        "robots",
        "referrer",
        "format-detection",
        "og:type",
        "og:url",
        "og:image",
        "og:locale",
        "twitter:card",
    }
)
WHO = "\ue000"
"""Stands for the speakers."""
REMEDY = "build the site again: the head follows from the record"


def check_head(root: Element, kind: str, source: str | None, frame: Frame, found: Found) -> None:
    """Checks the head of a generated page. ``source`` is the id of the source it shows, if any."""
    head = next((e for e in root.walk() if e.tag == "head"), root)
    titles = _titles(kind, source, frame)
    shown = [printable(e.text()) for e in head.walk() if e.tag == "title"]
    if len(shown) != 1 or shown[0] not in titles:
        found.fail(f"<title> is {quoted(' '.join(shown))}, not {quoted(titles[0])}", "", REMEDY)
    described = False
    for meta in (e for e in head.walk() if e.tag == "meta"):
        name = (meta.attrs.get("name") or meta.attrs.get("property") or "").lower()
        text = printable(meta.attrs.get("content", ""))
        if not name or name in TECHNICAL:
            continue
        where = f"meta {name} {quoted(text)}"
        described = described or name == "description"
        if name in TITLES and text not in titles:
            found.fail("not the page's title", where, REMEDY)
        elif name in DESCRIPTIONS and (reason := _misdescribes(text, kind, frame)):
            found.fail(reason, where, REMEDY)
        elif name == "og:site_name" and text != frame.settings.site_name:
            found.fail("not the site's name", where, REMEDY)
        elif name not in TITLES | DESCRIPTIONS | {"og:site_name"}:
            found.fail("words for machines that nothing proves", where, "leave it out")
    if not described:
        found.fail("has no description", "meta description", REMEDY)


def _fill(frame: Frame, key: str, title: str) -> str:
    forms = frame.catalogue.messages.get(key, ())
    text = forms[0].text if forms else ""
    return printable(
        text.replace("{site_name}", frame.settings.site_name).replace("{title}", title)
    )


def _titles(kind: str, source: str | None, frame: Frame) -> list[str]:
    if kind == "landing" or frame.values is None:
        return [_fill(frame, "head.landing_title", "")]
    record = frame.values.briefing.record
    if not record.get("sources"):
        return [_fill(frame, "head.withdrawn_title", "")]
    if kind == "brief":
        return [_fill(frame, "head.title", str(record.get("title", "")))]
    title = str(frame.values.briefing.sources.get(source or "", {}).get("title") or "")
    return [_fill(frame, "head.source_title", title or frame.catalogue.text("source.no_title"))]


def _misdescribes(text: str, kind: str, frame: Frame) -> str | None:
    """Why the description is wrong; None where it is right."""
    briefing = frame.values.briefing if frame.values else None
    fixed = {"landing": "head.landing_description", "source": "head.source_description"}.get(kind)
    if briefing is not None and kind == "brief" and not briefing.record.get("sources"):
        fixed = "head.withdrawn_description"
    if fixed is not None or briefing is None:
        right = text == frame.catalogue.text(fixed or "")
        return None if right else "not the description of such a page"
    fact = briefing.facts.get(str(briefing.record.get("summary")))
    if fact is None:
        fixed = frame.catalogue.text("head.landing_description")
        return None if text == fixed else "describes a briefing that has no summary"
    return _misquotes(text, fact, frame)


def _misquotes(text: str, fact: Mapping[str, Any], frame: Frame) -> str | None:
    """Why a description is not the summary's words, its speakers and its label."""
    by = bool(fact.get("attribution")) or fact["strength"] != "stated"
    key = "head.description_by" if by else "head.description"
    label = frame.catalogue.text(f"strength.{fact['strength']}")
    message = frame.catalogue.messages[key][0].text
    values = {"q": printable(str(fact["text"])), "label": label, "q_who": WHO}
    words = PLACEHOLDER.sub(lambda m: values.get(m[1], ""), message)
    before, _, after = words.rpartition(WHO) if by else (words, "", "")
    if not text.startswith(before) or not text.endswith(after) or (not by and text != words):
        return f"the description is not the summary's words, speaker and label: {quoted(words)}"
    who = text[len(before) : len(text) - len(after)] if by else ""
    if not fact.get("attribution"):
        right = not by or who == frame.catalogue.text("speaker.none")
        return None if right else "the description credits somebody"
    if _credits(who, list(_speakers(frame, fact)), frame):
        return None
    return "the description does not credit the summary's speakers"


def _speakers(frame: Frame, fact: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each speaker's words, and the name that may follow them in brackets."""
    for speaker in fact.get("attribution", ()):
        words = str(speaker.get("text") or frame.catalogue.text("speaker.unnamed"))
        actors = frame.values.briefing.actors if frame.values else {}
        name = str(actors.get(str(speaker.get("actor")), {}).get("name", ""))
        yield printable(words), printable(name)


def _credits(who: str, speakers: list[tuple[str, str]], frame: Frame) -> bool:
    """All speakers in their order, and between them nothing but words of the catalogue."""
    rest = [""]
    for words, name in speakers:
        before, stands, who = _partition(who, words)
        if not stands:
            return False
        rest.append(before)
        if name and who.startswith(f" [{name}]"):
            who = who.removeprefix(f" [{name}]")
    rest.append(who)
    ours = {
        frame.catalogue.text(k).lower()
        for k in frame.catalogue.messages
        if k.startswith("speaker.")
    }
    pieces = [p.strip().lower() for r in rest for p in re.split(r"[,;:().·]", r)]
    return all(not p or p in ours or set(p) <= SEPARATORS for p in pieces)


def _partition(text: str, words: str) -> tuple[str, bool, str]:
    """As str.partition, the case of the first letter apart."""
    at = text.find(words)
    if at < 0:
        at = text.lower().find(words.lower())
        if at < 0 or text[at + 1 : at + len(words)] != words[1:]:
            return text, False, ""
    return text[:at], True, text[at + len(words) :]
