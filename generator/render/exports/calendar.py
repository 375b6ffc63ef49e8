"""The timeline as a calendar (RFC 5545). No day is marked that a source does not give.

A full day is an all-day event that takes up no time. All else (a month, a year, a span, a day
without its year, "the nearest such day") is a journal entry without a date: its words say when.
An event across the whole of "January 2024" would claim thirty days for what may have been an hour.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from generator.model.claims import When
from generator.model.record import TimelineEntry
from generator.model.settings import SiteSettings
from generator.render.exports.addresses import Addresses
from generator.render.exports.statement import Statement, Statements, line, told
from generator.render.phrases import say
from generator.rules import catalogue
from generator.rules.catalogue.dates import is_written, written

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(T[0-9:Z+-]+)?")
OPEN = "date.open_"
"""Messages of dates that the text leaves open: the nearest such day, not a known one."""


def calendar(
    stories: Iterable[Statements], settings: SiteSettings, name: str, here: Addresses
) -> bytes:
    """The events of ``stories``, in their order; ``here``: addresses as seen from the file."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Explainer briefings//Timeline//EN",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
        *([f"URL:{settings.site_url}"] if settings.site_url else []),
    ]
    for all_ in stories:
        for entry, statement in all_.events:
            lines += _component(all_, entry, statement, here)
    return b"".join(map(_folded, [*lines, "END:VCALENDAR"]))


def _text(value: str) -> str:
    """A value of type TEXT (RFC 5545, 3.3.11)."""
    marked = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return marked.replace("\n", "\\n")


def _folded(line_: str) -> bytes:
    """A line of at most 75 octets at a time (RFC 5545, 3.1), no character divided."""
    rest = line_.encode("utf-8")
    out = b""
    room = 75
    while len(rest) > room:
        cut = room
        while rest[cut] & 0xC0 == 0x80:
            cut -= 1
        out += rest[:cut] + b"\r\n "
        rest, room = rest[cut:], 74
    return out + rest + b"\r\n"


def day_of(when: When) -> date | None:
    """The day that a source gives, or that follows from one; None for anything less."""
    match = _DAY.fullmatch(when.edtf)
    if match is None or when.basis == "unknown" or is_open(when):
        return None
    try:
        day = date.fromisoformat(match[1])
    except ValueError:
        return None
    return day if day < date.max else None


def is_open(when: When) -> bool:
    """Whether a day was taken that the text leaves open."""
    return when.note is not None and when.note.message.startswith(OPEN)


def _component(
    all_: Statements, entry: TimelineEntry, statement: Statement, here: Addresses
) -> list[str]:
    day = day_of(entry.date)
    kind = "VEVENT" if day else "VJOURNAL"
    slug = all_.record.slug
    summary = statement.said if day else _undated(all_, entry.date, statement)
    description = "\n".join(_description(all_, entry, statement, here))
    lines = [
        f"BEGIN:{kind}",
        f"UID:{here.name(f'briefings/{slug}/#{entry.id}')}",
        f"DTSTAMP:{_stamp(all_)}T000000Z",
        f"SUMMARY:{_text(summary)}",
        f"DESCRIPTION:{_text(description)}",
    ]
    if day:
        after = day + timedelta(days=1)
        lines += [f"DTSTART;VALUE=DATE:{_basic(day)}", f"DTEND;VALUE=DATE:{_basic(after)}"]
        lines += ["TRANSP:TRANSPARENT", *(["STATUS:TENTATIVE"] if _ahead(entry) else [])]
    if here.site_url:
        lines.append(f"URL:{here.briefing(slug, entry.id)}")
    return [*lines, f"END:{kind}"]


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


def _ahead(entry: TimelineEntry) -> bool:
    return entry.status == "planned"


def _undated(all_: Statements, when: When, statement: Statement) -> str:
    """Without a day, the date's own words come first."""
    lang = all_.language
    return catalogue.text("exports.when", lang, q_when=words(when, lang), claim=statement.said)


def words(when: When, language: str) -> str:
    """The source's words for the date."""
    return line(when.text) or say("precision.none", language)


def known(when: When, language: str) -> str:
    """How the date is known, and for which it is taken, where that is not what the words say."""
    why = line(when.why)
    if when.note is not None and when.evidence is not None:
        why = told(when.note, (when.evidence,), language)
    if when.basis != "inferred" or not is_written(when.edtf):
        return why
    date_ = written(when.edtf, language)
    return catalogue.text("exports.taken", language, date=date_, why=why)


def _stamp(all_: Statements) -> str:
    """The day of the record's last revision: deterministic, and as new as what it says."""
    days = [r.date for r in all_.record.revisions] or ["1970-01-01"]
    return days[-1][:10].replace("-", "")


def _description(
    all_: Statements, entry: TimelineEntry, statement: Statement, here: Addresses
) -> list[str]:
    """The date's words and how it is known, what is to be said against it, its places."""
    lang, when = all_.language, entry.date
    lines = [
        all_.title,
        catalogue.text("exports.date", lang, q_when=words(when, lang), why=known(when, lang)),
        say("exports.planned", lang) if _ahead(entry) else "",
        say("timeline.ongoing", lang) if entry.status == "ongoing" else "",
        all_.caveat_line(statement),
        *all_.place_lines(statement),
        here.briefing(all_.record.slug, entry.id),
    ]
    return [text for text in lines if text]
