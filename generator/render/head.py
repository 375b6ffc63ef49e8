"""The head of a briefing: kicker, title, counted opening; the page's <title> and description."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.record import Record, RecordSource
from generator.model.settings import SiteSettings
from generator.render.claims import Desk
from generator.render.nodes import Node
from generator.render.phrases import Phrase, Story, phrase, say
from generator.rules import catalogue
from generator.rules.catalogue.dates import written


@dataclass(frozen=True)
class Title:
    """``words`` is a source's headline or the editor's title; ``label`` says which."""

    words: Node | Story
    label: Phrase | str
    ours: bool


@dataclass(frozen=True)
class Tag:
    name: Story
    href: Markup | None


@dataclass(frozen=True)
class Head:
    tags: tuple[Tag, ...]
    title: Title
    opening: tuple[Phrase | str, ...]
    date: Phrase | None
    notices: tuple[Phrase, ...]


def head(desk: Desk, pages: Mapping[str, Markup | None]) -> Head:
    """``pages``: the addresses of the tags' own pages."""
    record = desk.record
    return Head(
        tags=tuple(Tag(Story("tags", tag), pages.get(tag)) for tag in record.tags),
        title=title(desk),
        opening=opening(desk),
        date=revised(record, desk.language),
        notices=_retracted(desk),
    )


def title(desk: Desk) -> Title:
    record = desk.record
    place = record.title_evidence
    if place is None or place.source not in desk.texts:
        by = record.title_edited.by if record.title_edited else None
        own = phrase("brief.title_by", desk.language, by=by) if by else None
        label = own or say("brief.title_by_editor", desk.language)
        return Title(Story("title", record.title), label, ours=True)
    letters = desk.lines.letters
    named: Phrase | str = (
        phrase("brief.headline_of_sources", desk.language, letter=letters[place.source])
        if len(letters) > 1
        else say("brief.headline_of_source", desk.language)
    )
    return Title(desk.quote(place), named, ours=False)


def opening(desk: Desk) -> tuple[Phrase | str, ...]:
    """How many texts, how old, from whom, and how many facts name no source."""
    sources = desk.record.sources
    first = _one(desk, sources[0]) if len(sources) == 1 else _several(desk, sources)
    total = len(desk.facts)
    bare = sum(not f.attribution for f in desk.facts.values())
    if not total:
        return first
    if not bare:
        return (*first, say("opening.all_sourced", desk.language))
    return (*first, phrase("opening.unsourced", desk.language, n=bare, n_total=total))


def _one(desk: Desk, source: RecordSource) -> tuple[Phrase, ...]:
    original = source.original
    place = original.evidence if original else None
    key = "dated" if source.published else "undated"
    date = {"date": written(source.published, desk.language)} if source.published else {}
    if place:
        return (phrase(f"opening.{key}_crediting", desk.language, q=desk.quote(place), **date),)
    found = phrase(f"opening.{key}", desk.language, **date)
    if original and original.name:
        name = Story("sources.original.name", original.name)
        return found, phrase("opening.crediting_editor", desk.language, original=name)
    return (found,)


def _several(desk: Desk, sources: tuple[RecordSource, ...]) -> tuple[Phrase | str, ...]:
    """How many texts there are, how much they confirm each other, and where they disagree."""
    lang, total = desk.language, len(desk.facts)
    bare = sum(not s.published for s in sources)
    key = "opening.several_undated" if bare else "opening.several"
    dated = {"n_undated": bare} if bare else {}
    found: list[Phrase | str] = [phrase(key, lang, n=len(sources), **dated)]
    shared = [f for f in desk.facts.values() if f.reports > 1]
    apart = sum(f.origins > 1 for f in shared)
    if shared:
        values = {"n_total": total, "n_apart": apart} if apart else {"n_total": total}
        key = "opening.shared" if apart else "opening.shared_one"
        found.append(phrase(key, lang, n=len(shared), **values))
    elif total:
        found.append(say("opening.none_shared", lang))
    disputed = sum(c.kind == "conflict" for c in desk.record.caveats)
    return (*found, *([phrase("opening.disagree", lang, n=disputed)] if disputed else []))


def _retracted(desk: Desk) -> tuple[Phrase, ...]:
    """The notices of sources that were retracted, above everything that rests on them."""
    lang, letters = desk.language, desk.lines.letters
    gone = [(s.id, desk.linked(s.retracted)) for s in desk.record.sources if s.retracted]
    if len(letters) == 1:
        return tuple(phrase("notice.retracted", lang, q=q) for _, q in gone)
    return tuple(phrase("notice.retracted_of", lang, letter=letters[s], q=q) for s, q in gone)


def revised(record: Record, language: str) -> Phrase | None:
    """When the briefing was added, or last changed by a source or an editor."""
    told = [r for r in record.revisions if r.cause != "software"] or list(record.revisions)
    if not told:
        return None
    key = "brief.added" if len(told) == 1 else "brief.updated"
    return phrase(key, language, date=written(told[-1].date, language))


def page_title(record: Record, settings: SiteSettings) -> str:
    return catalogue.text(
        "head.title", settings.language, title=record.title, site_name=settings.site_name
    )


def cite(desk: Desk, settings: SiteSettings) -> Phrase | None:
    """How the briefing is cited: title, site and date of the version."""
    record = desk.record
    if not record.revisions:
        return None
    shown = title(desk)
    key = "cite.as_editor" if shown.ours else "cite.as"
    name = "title" if shown.ours else "q"
    date = written(record.revisions[-1].date, desk.language)
    values = {name: shown.words, "site_name": settings.site_name, "date": date}
    return phrase(key, desk.language, **values)


def citations(language: str) -> dict[str, str]:
    """How a fact is cited, with and without a speaker: the script fills it from the page."""
    keys = {"spoken": "cite.fact_by", "bare": "cite.fact"}
    return {name: catalogue.pattern(key, language) for name, key in keys.items()}
