"""The first page: the newest briefing as the lead, the others as cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.page import Page
from generator.model.record import Record
from generator.model.settings import SiteSettings
from generator.render import facts
from generator.render.claims import Claim, Desk, desk_of
from generator.render.dates import written
from generator.render.environment import page_text
from generator.render.escaping import step
from generator.render.head import Title, title
from generator.render.phrases import Phrase, Story, phrase, say
from generator.render.references import lines_of
from generator.rules import catalogue


@dataclass(frozen=True)
class Card:
    """A story on the first page: its summary fact with speaker and label, never without."""

    slug: str
    href: Markup
    title: Title | None
    tags: tuple[Story, ...]
    claim: Claim | None
    date: Phrase | None
    counts: tuple[Phrase, ...]
    gaps: tuple[Phrase, ...]
    withdrawn: bool
    lead: bool


def landing(
    records: Sequence[Record], texts: Mapping[str, Mapping[str, str]], settings: SiteSettings
) -> Page:
    ordered = sorted(records, key=lambda r: r.slug)
    ordered.sort(key=_newness, reverse=True)
    cards = [_card(r, texts.get(r.slug, {}), settings, at == 0) for at, r in enumerate(ordered)]
    content = page_text(
        "landing/page.html.j2",
        settings,
        catalogue.text("head.landing_title", settings.language, site_name=settings.site_name),
        say("head.landing_description", settings.language),
        cards=cards,
    )
    return Page(path="index.md", content=content)


def _newness(record: Record) -> tuple[bool, str]:
    """Stories with a source left first; then by publication where known, else by first revision."""
    dates = [s.published for s in record.sources if s.published]
    first = record.revisions[0].date if record.revisions else ""
    return bool(record.sources), max(dates) if dates else first


def _card(record: Record, texts: Mapping[str, str], settings: SiteSettings, lead: bool) -> Card:
    lang = settings.language
    here = Markup("briefings/{}/sources/").format(step(record.slug))
    desk = desk_of(record, texts, lines_of(record, lang, here), lang)
    left = bool(record.sources)
    summary = desk.facts.get(record.summary or "")
    return Card(
        slug=record.slug,
        href=Markup("briefings/{}/").format(step(record.slug)),
        title=title(desk) if left or record.title_edited else None,
        tags=tuple(Story("tags", tag) for tag in record.tags),
        claim=desk.claim(summary) if summary else None,
        date=_date(record, lang),
        counts=_counts(desk) if left else (),
        gaps=tuple(q.text for q in facts.questions(desk, linked=False)[: facts.GAPS])
        if left
        else (),
        withdrawn=not left,
        lead=lead,
    )


def _date(record: Record, lang: str) -> Phrase | None:
    dates = [s.published for s in record.sources if s.published]
    if dates:
        return phrase("landing.published", lang, date=written(max(dates), lang))
    if record.revisions:
        return phrase("landing.added", lang, date=written(record.revisions[0].date, lang))
    return None


def _counts(desk: Desk) -> tuple[Phrase, ...]:
    lang = desk.language
    return (
        phrase("landing.sources", lang, n=len(desk.record.sources)),
        phrase("landing.facts", lang, n=len(desk.facts)),
        phrase("landing.caveats", lang, n=len(desk.record.caveats)),
    )
