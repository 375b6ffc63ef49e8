"""iCalendar (RFC 5545): each dated event with its claim, and no day that no source gives."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.verify.exports import dates
from generator.verify.exports.addresses import name_of, place, target
from generator.verify.exports.statement import Statement, briefing_of, of_entries, title_of
from generator.verify.markup.credits import WHO, filled
from generator.verify.markup.messages import Frame
from generator.verify.proof import Found, quoted
from generator.verify.tree import printable

REMEDY = "build the site again: the calendar follows from the records"
_FOLD = re.compile(r"\r?\n[ \t]")
_ESCAPED = re.compile(r"\\(.)")
Component = tuple[str, dict[str, str]]
"""VEVENT or VJOURNAL, and its properties without their parameters."""


def check_calendar(text: str, file: str, frames: Sequence[Frame], title: str, found: Found) -> None:
    """Checks a calendar of the records of ``frames``; ``title``: what it is called."""
    head, components = _read(text)
    due = [s for frame in frames for s in of_entries(frame)]
    if {head.get("NAME"), head.get("X-WR-CALNAME")} != {title}:
        found.fail("a calendar of another name", quoted(head.get("NAME", "")), REMEDY)
    if len(components) != len(due):
        found.fail(f"{len(components)} events, the records have {len(due)}", "", REMEDY)
    for (kind, given), statement in zip(components, due, strict=False):
        where = f"{statement.item['id']} {quoted(given.get('SUMMARY', ''))}"
        found.claims += 1
        _check_event(kind, given, statement, where, found)
        _check_words(given, statement, file, where, found)


def _read(text: str) -> tuple[dict[str, str], list[Component]]:
    head: dict[str, str] = {}
    components: list[Component] = []
    into = head
    for row in _FOLD.sub("", text).splitlines():
        name, _, value = row.partition(":")
        name = name.partition(";")[0]
        if name == "BEGIN" and value != "VCALENDAR":
            into = {}
            components.append((value, into))
        elif name not in {"BEGIN", "END"}:
            into[name] = _ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], value)
    return head, components


def _check_event(
    kind: str, given: dict[str, str], statement: Statement, where: str, found: Found
) -> None:
    """Its day, its name, and what it is: planned or not."""
    entry, frame = statement.item, statement.frame
    day = dates.day(entry["date"]).replace("-", "")
    if (kind, given.get("DTSTART", "")) != (("VEVENT" if day else "VJOURNAL"), day):
        found.fail("a day that no source gives", where, REMEDY)
    planned = bool(day) and entry["status"] == "planned"
    if (given.get("STATUS") == "TENTATIVE") != planned:
        found.fail("does not say rightly whether it is planned", where, REMEDY)
    path = f"briefings/{statement.briefing.slug}/#{entry['id']}"
    if given.get("UID") != name_of(path, frame.settings):
        found.fail("a name of another event", where, REMEDY)
    said = given.get("SUMMARY", "")
    if not day:
        words = dates.words(entry["date"], frame)
        before, _, after = filled(frame, "exports.when", q_when=words, claim=WHO).partition(WHO)
        said = said[len(before) : len(said) - len(after)] if said.startswith(before) else ""
    if not statement.is_said(said):
        found.fail("not the event's words, speaker and label", where, REMEDY)


def _check_words(
    given: dict[str, str], statement: Statement, file: str, where: str, found: Found
) -> None:
    """The description: title, date, status, caveats, places and link, each a line."""
    entry, frame = statement.item, statement.frame
    said = frame.catalogue.text
    when, why = dates.words(entry["date"], frame), dates.known(entry["date"], frame)
    caveats = "; ".join(statement.caveats)
    due = [
        title_of(frame),
        filled(frame, "exports.date", q_when=when, why=why),
        said("exports.planned") if entry["status"] == "planned" else "",
        said("timeline.ongoing") if entry["status"] == "ongoing" else "",
        filled(frame, "exports.caveats", kinds=caveats) if caveats else "",
        *place_lines(statement),
    ]
    *rows, link = given.get("DESCRIPTION", "").split("\n")
    if [printable(r) for r in rows] != [d for d in due if d]:
        found.fail("not what the record says of the event", where, REMEDY)
    here = place(briefing_of(frame).slug, str(entry["id"]))
    for address in (link, *([given["URL"]] if "URL" in given else [])):
        if target(address, file, frame.settings) != here:
            found.fail("a link to another place", f"{where} {quoted(address)}", REMEDY)


def place_lines(statement: Statement) -> list[str]:
    """The places of a claim in words: source, line, characters and quote."""
    return [
        filled(
            statement.frame,
            "exports.place",
            source=printable(source),
            n_line=str(number),
            n_start=str(start),
            n_end=str(end),
            q=quote,
        )
        for (source, start, end, quote), number in zip(
            statement.places, statement.lines, strict=True
        )
    ]
