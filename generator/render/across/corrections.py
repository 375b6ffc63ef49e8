"""Corrections and changes: what was revised after it was published, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.base import Evidence
from generator.model.page import Page
from generator.model.record import Record, RecordSource, Revision
from generator.render import history, news
from generator.render.across.making import page_of
from generator.render.across.paging import pieces
from generator.render.across.shelf import Shelf
from generator.render.around import Other
from generator.render.facts import numbers
from generator.render.phrases import Phrase, phrase, say
from generator.rules.catalogue.dates import written

JUDGED = ("contradicted", "weakened", "strengthened")


@dataclass(frozen=True)
class Change:
    """``revision``: its place in the record's; else a notice in a source. ``key`` names the row."""

    date: str
    slug: str
    key: str
    revision: int | None = None
    source: str = ""
    taken_back: bool = False


@dataclass(frozen=True)
class Item:
    """``facts``: addresses and numbers of those that it touched."""

    text: Phrase | str
    facts: tuple[tuple[Markup, Phrase], ...] = ()


@dataclass(frozen=True)
class Told:
    """A change as a row. ``corrects``: it takes something back."""

    key: str
    date: Phrase
    other: Other
    cause: str
    items: tuple[Item, ...]


def corrections(shelf: Shelf) -> list[Page]:
    found = pieces("corrections", changes(shelf), shelf.language)
    return [
        page_of(
            shelf,
            piece,
            "corrections",
            "corrections",
            changes=[lines_of_change(shelf, c, piece.root) for c in piece.rows],
        )
        for piece in found
    ]


def changes(shelf: Shelf) -> list[Change]:
    """All of them, newest first; of one day by briefing, its last revision first."""
    found = [change for record in shelf.records for change in _of(record)]
    found.sort(key=lambda c: (c.slug, -(c.revision or 0), c.key))
    return sorted(found, key=lambda c: c.date, reverse=True)


def _of(record: Record) -> list[Change]:
    slug = record.slug
    found = [
        Change(revision.date, slug, f"{slug}:{at}", revision=at)
        for at, revision in enumerate(record.revisions)
        if at and revision.cause != "software"
    ]
    for source in record.sources:
        seen = _seen(record, source)
        if source.retracted:
            key = f"{slug}:retracted:{source.id}"
            found.append(Change(seen, slug, key, source=source.id, taken_back=True))
        if source.amended:
            found.append(Change(seen, slug, f"{slug}:amended:{source.id}", source=source.id))
    return found


def _seen(record: Record, source: RecordSource) -> str:
    """When the notice came to the site: with the last revision that brought the source."""
    dates = [r.date for r in record.revisions if source.id in r.sources]
    return dates[-1] if dates else next((r.date for r in record.revisions), "")


def lines_of_change(shelf: Shelf, change: Change, root: str) -> Told:
    lang = shelf.language
    other = shelf.other(change.slug, root)
    date = phrase("source.date", lang, date=written(change.date, lang))
    record = shelf.by_slug[change.slug]
    if change.revision is None:
        items: Sequence[Item] = [_notice(shelf, change, root)]
        return Told(change.key, date, other, say("corrections.in_source", lang), tuple(items))
    revision = record.revisions[change.revision]
    items = [*_counted(shelf, record, revision, other), *_taken_down(record, revision, lang)]
    cause = say(f"changed.cause_{revision.cause}", lang)
    return Told(change.key, date, other, cause, tuple(items))


def _notice(shelf: Shelf, change: Change, root: str) -> Item:
    """A publisher's own notice, in its words."""
    desk = shelf.desk(change.slug, root)
    source = next(s for s in desk.record.sources if s.id == change.source)
    place: Evidence | None = source.retracted if change.taken_back else source.amended
    assert place is not None  # noqa: S101 - `_of` made the change of it
    lang, quote = desk.language, desk.linked(place)
    if not change.taken_back:
        return Item(phrase("notice.amended", lang, q=quote))
    if len(desk.lines.letters) == 1:
        return Item(phrase("notice.retracted", lang, q=quote))
    letter = desk.lines.letters[source.id]
    return Item(phrase("notice.retracted_of", lang, letter=letter, q=quote))


def _counted(shelf: Shelf, record: Record, revision: Revision, other: Other) -> list[Item]:
    """How many facts it added, changed and withdrew; of the latest, what it did to them."""
    desk, lang = shelf.desk(record.slug, ""), shelf.language
    numbered = numbers(desk)
    found: list[Item] = []
    last = bool(news.told(record)) and news.told(record)[-1] is revision
    for status in JUDGED if last else ():
        own = [f for f in numbered if desk.facts[f].status == status]
        if own:
            found.append(
                Item(phrase(f"news.{status}", lang, n=len(own)), _links(own, other, lang, numbered))
            )
    for kind in history.KINDS:
        ids = getattr(revision, kind)
        if ids:
            shown = [f for f in sorted(ids, key=lambda f: numbered.get(f, 0)) if f in numbered]
            found.append(
                Item(
                    phrase(f"changed.{kind}", lang, n=len(ids)),
                    _links(shown, other, lang, numbered),
                )
            )
    return found or [Item(say("changed.nothing", lang))]


def _links(
    facts: Sequence[str], other: Other, lang: str, numbered: dict[str, int]
) -> tuple[tuple[Markup, Phrase], ...]:
    return tuple(
        (Markup("{}#{}").format(other.href, f), phrase("ref.fact", lang, n=numbered[f]))
        for f in facts
    )


def _taken_down(record: Record, revision: Revision, lang: str) -> list[Item]:
    """Who took facts down on that day, and the reason given."""
    gone = [w for w in record.withdrawn if w.withdrawn == revision.date and w.purged]
    return [Item(text) for text in history.notices(gone, lang)]
