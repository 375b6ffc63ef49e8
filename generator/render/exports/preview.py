"""What a briefing's own page carries for other programs: linked data, and what previews show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.record import Record
from generator.model.settings import SiteSettings
from generator.render.exports.card import card_of
from generator.render.exports.downloads import FILES
from generator.render.exports.linked_data import as_block, linked_data
from generator.render.exports.statement import Statements
from generator.render.phrases import say


@dataclass(frozen=True)
class Preview:
    """``meta`` goes into the page's front matter: the day of its last news, its card and what that
    says in words. ``block`` is the data block of its body."""

    description: str
    meta: Mapping[str, str]
    block: Markup


def preview_of(record: Record, texts: Mapping[str, str], settings: SiteSettings) -> Preview:
    story = Statements(record, texts, settings)
    card, lang = card_of(story), settings.language
    news = [r.date for r in record.revisions if r.cause != "software"]
    meta = {"image": card.name, "image_alt": card.alt, **({"date": news[-1]} if news else {})}
    described = story.summary.said if story.summary else say("head.landing_description", lang)
    return Preview(described, meta, as_block(linked_data(story, FILES, card.name)))
