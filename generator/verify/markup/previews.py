"""What previews of links show: a picture in words, the day of the last change."""

from __future__ import annotations

import re

from generator.verify.exports.statement import summary_of
from generator.verify.markup.credits import WHO, filled
from generator.verify.markup.messages import Frame
from generator.verify.site.rows import latest
from generator.verify.tree import printable

SITE, MODIFIED = "og:site_name", "article:modified_time"
ALTS = frozenset({"og:image:alt", "twitter:image:alt"})
IMAGES = frozenset({"og:image", "og:image:url", "twitter:image"})
PREVIEWS = ALTS | IMAGES | {SITE, MODIFIED}
_CARD = re.compile(r"https?://\S+/briefings/([^/]+)/card-[0-9a-f]{12}\.png")


def misfit(name: str, text: str, frame: Frame) -> str | None:
    """Why what a preview says under ``name`` is wrong; None where it is right."""
    if name == SITE:
        return None if text == frame.settings.site_name else "not the site's name"
    if name == MODIFIED:
        right = frame.values is not None and text == latest(frame.values.briefing)
        return None if right else "not the day of the last change"
    if name in IMAGES:
        return None if _is_own_card(text, frame) else "a picture that is not this briefing's card"
    right = is_alt(text, frame)
    return None if right else "a picture's words that are not the title and the summary"


def _is_own_card(address: str, frame: Frame) -> bool:
    """Whether it is the card beside the page; that it lies there is a matter of links."""
    card = _CARD.fullmatch(address)
    return card is not None and frame.values is not None and card[1] == frame.values.briefing.slug


def is_alt(text: str, frame: Frame) -> bool:
    """Whether it is what a card says: the title, the summary with speaker and label, the site."""
    if frame.values is None:
        return False
    briefing = frame.values.briefing
    title = printable(str(briefing.record.get("title", "")))
    if text in {frame.settings.site_name, filled(frame, "exports.card", title=title)}:
        return True
    summary = summary_of(frame)
    before, _, after = filled(frame, "exports.card_claim", title=title, claim=WHO).partition(WHO)
    inside = text.removeprefix(before).removesuffix(after)
    framed = f"{before}{inside}{after}" == text
    return framed and summary is not None and summary.is_said(inside)
