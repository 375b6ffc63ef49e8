"""What feeds tell: a briefing that is new, and what changed or was corrected in one.

Every date is one of the record's revisions: a feed read twice says the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.base import Evidence
from generator.model.claims import Status, Withdrawn
from generator.model.record import Revision
from generator.render import history
from generator.render.exports.statement import Statement, Statements, line
from generator.render.phrases import say
from generator.rules import catalogue

MOST = 50
"""Entries of one feed."""
CLAIMS = 10
"""Claims that one entry of a change repeats."""
KINDS = ("added", "changed", "withdrawn")
JUDGED: tuple[Status, ...] = ("contradicted", "weakened", "strengthened")


@dataclass(frozen=True)
class Entry:
    """``path`` names it for good. ``claims`` are shown with who says them and how sure."""

    path: str
    story: Statements
    title: str
    published: str
    updated: str
    notes: tuple[str, ...] = ()
    lead: str = ""
    claims: tuple[Statement, ...] = ()
    gaps: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """The entry in a line: the first claim with its speaker and label, or what happened."""
        return self.claims[0].said if self.claims and not self.notes else " ".join(self.notes)


def briefings(stories: Sequence[Statements]) -> list[Entry]:
    """The stories themselves, the newest first."""
    found = [briefing(s) for s in stories if s.record.sources and s.record.revisions]
    by_path = sorted(found, key=lambda e: e.path)
    return sorted(by_path, key=lambda e: e.published, reverse=True)[:MOST]


def changes(stories: Sequence[Statements]) -> list[Entry]:
    """What sources and editors changed, and the notices of what was corrected or taken back."""
    found = [entry for s in stories for entry in (*_revised(s), *_notices(s))]
    return _newest(found)


def of_story(story: Statements) -> list[Entry]:
    """A story's own feed: its first version, then what changed."""
    first = [briefing(story)] if story.record.sources and story.record.revisions else []
    return _newest([*first, *_revised(story), *_notices(story)])


def briefing(story: Statements) -> Entry:
    record = story.record
    told = _told(story) or list(record.revisions)
    return Entry(
        path=f"briefings/{record.slug}/",
        story=story,
        title=story.title,
        published=record.revisions[0].date,
        updated=told[-1].date,
        claims=(story.summary,) if story.summary else (),
        gaps=tuple(story.gaps[:4]),
    )


def _told(story: Statements) -> list[Revision]:
    """The revisions that are news: a change of software is not."""
    return [r for r in story.record.revisions if r.cause != "software"]


def _revised(story: Statements) -> list[Entry]:
    found = []
    for at, revision in enumerate(story.record.revisions):
        if at and revision.cause != "software":
            found.append(_change(story, revision, at))
    return found


def _change(story: Statements, revision: Revision, at: int) -> Entry:
    lang = story.language
    notices = history.notices(_taken_down(story, revision), lang)
    touched = [f for f in (*revision.added, *revision.changed) if f in story.facts][:CLAIMS]
    gone = () if story.record.sources else (say("withdrawn.text", lang),)
    return Entry(
        path=f"briefings/{story.record.slug}/#revision-{at}",
        story=story,
        title=catalogue.text("exports.changed", lang, title=story.title),
        published=revision.date,
        updated=revision.date,
        notes=(
            say(f"changed.cause_{revision.cause}", lang),
            *_what(story, revision),
            *(line(notice.html.striptags()) for notice in notices),
            *gone,
        ),
        lead=say("exports.now", lang) if touched else "",
        claims=tuple(story.facts[f] for f in touched),
    )


def _what(story: Statements, revision: Revision) -> list[str]:
    """How many facts it touched; of the latest, also what it did to those that stayed."""
    lang = story.language
    counted = [(kind, len(getattr(revision, kind))) for kind in KINDS]
    if revision is _told(story)[-1]:
        shown = [story.desk.facts[f].status for f in story.facts]
        counted += [(status, shown.count(status)) for status in JUDGED]
    found = [catalogue.text(f"exports.did.{key}", lang, n=n) for key, n in counted if n]
    return found or [say("exports.did.nothing", lang)]


def _taken_down(story: Statements, revision: Revision) -> list[Withdrawn]:
    """The facts that somebody had taken down then: the page gives the reason."""
    return [w for w in story.record.withdrawn if w.purged and w.withdrawn == revision.date]


def _notices(story: Statements) -> list[Entry]:
    """Each source's own words that it was taken back or corrected."""
    return [
        _notice(story, kind, source.id, place)
        for kind in ("retracted", "amended")
        for source in story.record.sources
        if (place := getattr(source, kind)) is not None
    ]


def _notice(story: Statements, kind: str, source: str, place: Evidence) -> Entry:
    lang, day = story.language, _read_on(story, place.source)
    values = {"source": line(place.source), "q": line(place.quote)}
    return Entry(
        path=f"briefings/{story.record.slug}/#{kind}-{source}",
        story=story,
        title=catalogue.text(f"exports.{kind}", lang, title=story.title),
        published=day,
        updated=day,
        notes=(catalogue.text("exports.notice", lang, **values),),
    )


def _read_on(story: Statements, source: str) -> str:
    """The day of the latest revision in which the source came or changed."""
    days = [r.date for r in story.record.revisions if source in r.sources]
    return (days or [r.date for r in story.record.revisions] or ["1970-01-01"])[-1]


def _newest(entries: list[Entry]) -> list[Entry]:
    """By day, the latest first; of one day, by what names them."""
    by_path = sorted(entries, key=lambda e: e.path)
    return sorted(by_path, key=lambda e: e.updated, reverse=True)[:MOST]
