"""A briefing as a card: title, its summary fact with speaker and label, date and counts."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.record import Record
from generator.render import facts
from generator.render.across.shelf import Shelf
from generator.render.claims import Claim, Desk
from generator.render.escaping import step
from generator.render.head import Title
from generator.render.phrases import Phrase, Story, phrase


@dataclass(frozen=True)
class Tag:
    name: Story
    href: Markup


@dataclass(frozen=True)
class Card:
    """``claim`` never comes without its speakers and label; ``gaps`` are questions left open."""

    slug: Markup
    href: Markup
    title: Title | None
    tags: tuple[Tag, ...]
    claim: Claim | None
    date: Phrase | None
    counts: tuple[Phrase, ...]
    gaps: tuple[Phrase, ...]
    withdrawn: bool
    lead: bool


def card(shelf: Shelf, record: Record, root: str, *, lead: bool = False) -> Card:
    """The card of a record on a page whose way to the first page is ``root``."""
    desk = shelf.desk(record.slug, root)
    left = bool(record.sources)
    summary = record.summary if record.summary in desk.facts else None
    gaps = facts.questions(desk, linked=False)[: facts.GAPS] if lead and left else []
    return Card(
        slug=step(record.slug),
        href=Markup("{}briefings/{}/").format(root, step(record.slug)),
        title=shelf.title(record.slug, root),
        tags=tags(shelf, record, root),
        claim=shelf.claim(record.slug, summary, root) if summary else None,
        date=shelf.date(record),
        counts=_counts(desk) if left else (),
        gaps=tuple(q.text for q in gaps),
        withdrawn=not left,
        lead=lead,
    )


def tags(shelf: Shelf, record: Record, root: str) -> tuple[Tag, ...]:
    return tuple(
        Tag(
            Story("tags", tag),
            Markup("{}tags/{}/").format(root, step(shelf.tags[tag])),
        )
        for tag in record.tags
    )


def _counts(desk: Desk) -> tuple[Phrase, ...]:
    lang = desk.language
    return (
        phrase("landing.sources", lang, n=len(desk.record.sources)),
        phrase("landing.facts", lang, n=len(desk.facts)),
        phrase("landing.caveats", lang, n=len(desk.record.caveats)),
    )
