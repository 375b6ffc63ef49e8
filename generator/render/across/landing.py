"""The first page: the newest briefing as the lead, what changed lately, the others as cards."""

from __future__ import annotations

from generator.model.page import Page
from generator.render.across.cards import card
from generator.render.across.corrections import changes, lines_of_change
from generator.render.across.shelf import Shelf
from generator.render.environment import page_text
from generator.render.phrases import phrase, say
from generator.rules import catalogue

CARDS = 20
LATELY = 5
"""Changes on the first page."""


def landing(shelf: Shelf) -> Page:
    lang = shelf.language
    shown = shelf.records[:CARDS]
    cards = [card(shelf, r, "", lead=at == 0) for at, r in enumerate(shown)]
    lately = [c for c in changes(shelf) if c.revision is not None][:LATELY]
    more = len(shelf.records) - len(shown)
    content = page_text(
        "landing/page.html.j2",
        shelf.settings,
        catalogue.text("head.landing_title", lang, site_name=shelf.settings.site_name),
        say("head.landing_description", lang),
        lead=cards[:1],
        cards=cards[1:],
        lately=[lines_of_change(shelf, c, "") for c in lately],
        more=phrase("landing.more", lang, n=more) if more else None,
    )
    return Page(path="index.md", content=content)
