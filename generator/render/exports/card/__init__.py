"""The picture of a briefing in previews of links: 1200 by 630 pixels, drawn offline.

Its title, and what it says with who says it and how sure. The name holds the hash of all that is
drawn, so that a card that lies there already need not be drawn again.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple, dataclass
from urllib.parse import urlsplit

from generator.render.exports.card.drawing import draw
from generator.render.exports.card.faces import can_set
from generator.render.exports.card.layout import WIDTH, Layout, Words, lay_out
from generator.render.exports.card.setting import Style, set_lines
from generator.render.exports.statement import Statements, line
from generator.render.head import title
from generator.render.phrases import Phrase, say
from generator.rules import catalogue

LOOK = 1
"""Raise it when the look changes: cards of before are drawn anew."""
_ROOM = WIDTH - 220


@dataclass(frozen=True)
class Card:
    """``alt`` is what the card says, in words."""

    name: str
    alt: str
    words: Words
    layout: Layout

    def png(self) -> bytes:
        return draw(self.words, self.layout)


def card_of(story: Statements) -> Card:
    words = _words(story)
    given = json.dumps([LOOK, *astuple(words)], ensure_ascii=True)
    digest = hashlib.sha256(given.encode()).hexdigest()[:12]
    layout = lay_out(words)
    return Card(f"card-{digest}.png", _alt(story, layout), words, layout)


def _words(story: Statements) -> Words:
    shown = title(story.desk)
    label = shown.label.html.striptags() if isinstance(shown.label, Phrase) else shown.label
    summary = story.summary
    host = urlsplit(story.settings.site_url).hostname or ""
    return Words(
        site=_site(line(story.settings.site_name)),
        host=host if can_set(host, "sans") else "",
        foot=say("chrome.serif", story.language),
        promise=say("head.landing_description", story.language),
        label=line(label),
        title=story.title,
        ours=shown.ours,
        claim=catalogue.text("exports.quoted", story.language, q=summary.text) if summary else "",
        speaker=_capital(summary.speaker) if summary else "",
        strength=summary.label if summary else "",
        caveats=story.caveat_line(summary) if summary else "",
    )


def _capital(speaker: str) -> str:
    return speaker[:1].upper() + speaker[1:]


def _site(name: str) -> str:
    """The site's name, which is ours and may be shortened: at a word, with …"""
    style = Style("serif-bold", 30, 100)
    if not can_set(name, "serif-bold"):
        return ""
    words = name.split()
    for count in range(len(words), 0, -1):
        shown = " ".join(words[:count]) + ("" if count == len(words) else " …")
        lines = set_lines(shown, style, _ROOM)
        if lines and len(lines.lines) == 1:
            return shown
    return ""


def _alt(story: Statements, layout: Layout) -> str:
    name = line(story.settings.site_name)
    if layout.title is None or (layout.claim and story.summary is None):
        return name
    values = {"title": story.title, "site_name": name}
    if layout.claim is None or story.summary is None:
        return catalogue.text("exports.card", story.language, **values)
    claim = story.summary.said
    return catalogue.text("exports.card_claim", story.language, claim=claim, **values)
