"""The page of a story that could not be built from its text as it is now: no word of it."""

from __future__ import annotations

from generator.model.page import Page
from generator.model.settings import SiteSettings
from generator.render.around import trail
from generator.render.environment import page_text
from generator.render.phrases import say
from generator.rules import catalogue


def render_aside(slug: str, settings: SiteSettings) -> Page:
    """Stands at the address of the briefing ``slug`` until its story can be built again."""
    lang = settings.language
    title = catalogue.text("head.aside_title", lang, site_name=settings.site_name)
    content = page_text(
        "aside/page.html.j2",
        settings,
        title,
        say("head.aside_description", lang),
        trail=trail("../../", lang),
    )
    return Page(path=f"briefings/{slug}/index.md", content=content)
