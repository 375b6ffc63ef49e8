"""Files for programs that come to the site: llms.txt (https://llmstxt.org) and robots.txt."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.settings import SiteSettings
from generator.render.exports.addresses import Addresses
from generator.render.exports.entries import briefings
from generator.render.exports.statement import Statements
from generator.render.exports.twin import link, text
from generator.render.phrases import say

TWIN = "index.html.md"
OPTIONAL = "## Optional"
"""The proposal's own word, in every language: what a reader in a hurry may skip."""


def llms(stories: Sequence[Statements], settings: SiteSettings, here: Addresses) -> str:
    """The newest briefings, each with its summary fact, its speaker and label."""
    lang = settings.language
    lines = []
    for entry in briefings(stories):
        address = here.briefing(entry.story.record.slug) + TWIN
        about = f": {text(entry.claims[0].said)}" if entry.claims else ""
        lines.append(f"- {link(entry.title, address)}{about}")
    more = [
        f"- {link(say('exports.feed_short', lang), here.of('feed.xml'))}",
        f"- {link(say('exports.archive', lang), here.of('archive/'))}",
        f"- {link(say('exports.schema', lang), here.of('briefing.schema.json'))}",
    ]
    blocks = [
        f"# {text(settings.site_name)}",
        f"> {text(say('head.landing_description', lang))}",
        text(say("exports.how_to_read", lang)),
        *([f"## {text(say('chrome.briefings', lang))}", "\n".join(lines)] if lines else []),
        OPTIONAL,
        "\n".join(more),
    ]
    return "\n\n".join(blocks) + "\n"


def robots(settings: SiteSettings) -> str:
    """Everything may be read; where the site's address is known, so is its map's."""
    sitemap = f"Sitemap: {settings.site_url}sitemap.xml\n" if settings.site_url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"
