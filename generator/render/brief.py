"""The briefing: one record's page, section by section, in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.base import STRENGTHS
from generator.model.page import Page
from generator.model.record import Record
from generator.model.settings import SiteSettings
from generator.render import actors, facts, history, ladder, news, remarks, sides, timeline
from generator.render.around import ALONE, Around
from generator.render.claims import Claim, Desk, Line, desk_of
from generator.render.endnotes import endnotes
from generator.render.environment import block, page_text
from generator.render.escaping import address, step
from generator.render.exports import downloads, preview_of
from generator.render.head import citations, cite, head, page_title, revised, title
from generator.render.phrases import Phrase, Story, phrase, say
from generator.render.picture import picture
from generator.render.reading import minutes
from generator.render.references import lines_of
from generator.render.reports import permalink
from generator.rules import catalogue

ROOT = "../../"
"""From a briefing to the first page."""


USUAL = frozenset({"undated", "no-link", "single-origin", "second-hand", "no-direct-quotes"})
"""Caveats that most texts have, in the same words."""


@dataclass(frozen=True)
class Entry:
    """A caveat of single facts in the index. ``anchor``: no fact carries it in full."""

    title: Story | str
    facts: tuple[tuple[str, Phrase], ...]
    anchor: bool
    line: Line


def path_of(record: Record) -> str:
    return f"briefings/{record.slug}/index.md"


def brief(
    record: Record,
    texts: Mapping[str, str],
    settings: SiteSettings,
    around: Around = ALONE,
) -> Page:
    """The page of one record; a short one where no source is left."""
    desk = desk_of(record, texts, lines_of(record, settings.language), settings.language)
    if not record.sources:
        return _withdrawn(desk, settings, around)
    numbered = facts.numbers(desk)
    sections = block(
        "brief/sections.html.j2",
        settings,
        several=len(record.sources) > 1,
        **_facts(desk, settings),
        **_below(desk, numbered, settings, around),
    )
    shown = preview_of(record, texts, settings)
    content = page_text(
        "brief/page.html.j2",
        settings,
        page_title(record, settings),
        shown.description,
        slug=step(record.slug),
        sections=sections,
        minutes=phrase("brief.minutes", settings.language, n=minutes(sections)),
        citations=citations(settings.language),
        meta=shown.meta,
        data=shown.block,
        around=around,
        **_above(desk, numbered, around),
    )
    return Page(path=path_of(record), content=content)


def _above(desk: Desk, numbered: dict[str, int], around: Around) -> dict[str, object]:
    """What stands before the facts."""
    return {
        "trail": around.trail(ROOT, desk.language),
        "head": head(desk, {tag: around.tag(ROOT, tag) for tag in desk.record.tags}),
        "news": news.news(desk, numbered),
        "notes": [desk.note(n) for n in desk.record.notes if n.fact is None],
    }


def _facts(desk: Desk, settings: SiteSettings) -> dict[str, object]:
    entries = facts.entries(desk, settings)
    questions = facts.questions(desk)
    return {
        "glance": facts.glance(desk, entries),
        "key": _key(desk),
        "questions": questions[: facts.GAPS],
        "further": questions[facts.GAPS :],
        "more_gaps": _more(desk),
        "groups": facts.groups(desk, entries),
        "unanswered": facts.unanswered(desk),
        "left_out": facts.left_out(desk),
    }


def _below(
    desk: Desk, numbered: dict[str, int], settings: SiteSettings, around: Around
) -> dict[str, object]:
    """What stands behind the facts."""
    pages = {a.id: href for a in desk.record.actors if (href := around.actor(ROOT, a.id))}
    return {
        "cast": actors.cast(desk, pages),
        "picture": picture(desk, pages),
        "lanes": timeline.lanes(desk),
        "dated": timeline.count(desk),
        "amounts": _amounts(desk, numbered),
        "ladder": ladder.ladder(desk),
        "sources": ladder.source_list(desk),
        "evidence": endnotes(desk),
        "differences": sides.differences(desk, numbered),
        **_of_all(desk, numbered),
        "index": _index(desk, numbered),
        "made": _made(desk),
        "downloads": downloads(desk.language),
        "cite": cite(desk, settings),
        "address": address(settings.site_url and permalink(desk.record, settings)),
        "history": history.history(desk, numbered),
        "once": len(desk.record.revisions) == 1,
        "withdrawn": history.withdrawn(desk),
    }


def _withdrawn(desk: Desk, settings: SiteSettings, around: Around) -> Page:
    record = desk.record
    lang = settings.language
    content = page_text(
        "brief/withdrawn.html.j2",
        settings,
        catalogue.text("head.withdrawn_title", lang, site_name=settings.site_name),
        say("head.withdrawn_description", lang),
        slug=step(record.slug),
        trail=around.trail(ROOT, lang),
        heading=title(desk) if record.title_edited else None,
        continued=Markup("../{}/").format(step(record.continued)) if record.continued else None,
        date=revised(record, lang),
        history=history.history(desk, {}),
        withdrawn=history.withdrawn(desk),
    )
    return Page(path=path_of(record), content=content)


def _more(desk: Desk) -> Phrase | None:
    rest = len(desk.record.gaps) - facts.GAPS
    return phrase("brief.more_gaps", desk.language, n=rest) if rest > 0 else None


def _key(desk: Desk) -> list[tuple[str, str, str]]:
    """The labels, strongest sourcing last: strength, label, what it means."""
    return [
        (s, desk.label(s), say(f"strength_key.{s}", desk.language)) for s in reversed(STRENGTHS)
    ]


def _amounts(desk: Desk, numbered: dict[str, int]) -> list[tuple[Claim, Phrase]]:
    """Each number with its own words, and the fact that it belongs to."""
    found: list[tuple[Claim, Phrase]] = []
    for amount in desk.record.quantities:
        if fact := desk.facts.get(amount.fact):
            claim = desk.amount(fact, amount.evidence)
            found.append((claim, phrase("ref.fact", desk.language, n=numbered[fact.id])))
    return found


def _of_all(desk: Desk, numbered: dict[str, int]) -> dict[str, object]:
    """The caveats of the whole text; by name alone on phones where they are of many a text."""
    own = [
        c
        for c in desk.record.caveats
        if not c.sides and (c.kind == remarks.RETRACTED or not any(f in numbered for f in c.facts))
    ]
    usual = [c for c in own if c.kind in USUAL and not c.edited]
    return {
        "caveats": [remarks.caveat_line(desk, c) for c in own if c not in usual],
        "usual": [remarks.caveat_line(desk, c) for c in usual],
    }


def _index(desk: Desk, numbered: dict[str, int]) -> list[Entry]:
    """The caveats of single facts, in the record's order."""
    found: list[Entry] = []
    for caveat in desk.record.caveats:
        shown = sorted((f for f in caveat.facts if f in numbered), key=lambda f: numbered[f])
        links = tuple((f, phrase("ref.fact", desk.language, n=numbered[f])) for f in shown)
        line = remarks.caveat_line(desk, caveat)
        if links and not caveat.sides and caveat.kind != remarks.RETRACTED:
            bare = remarks.bearer(desk, caveat, numbered) is None
            anchor = bare or remarks.short_key(caveat) is not None
            found.append(Entry(line.kind, links, anchor, line))
    return found


def _made(desk: Desk) -> Phrase:
    return phrase(
        "made.text",
        desk.language,
        n_sentences=len(desk.record.coverage),
        n_facts=len(desk.facts),
    )
