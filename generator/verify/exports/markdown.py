"""Markdown for programs that read text: the twin of a briefing, and llms.txt.

Each line is read as a reader of Markdown shows it, its links apart, and compared with what the
record gives.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.verify.exports import dates
from generator.verify.exports.addresses import Target, line, place, target
from generator.verify.exports.news import new_briefings
from generator.verify.exports.statement import (
    Statement,
    briefing_of,
    of_entries,
    of_facts,
    summary_of,
    title_of,
)
from generator.verify.markup.credits import WHO, filled
from generator.verify.markup.messages import Frame
from generator.verify.proof import Found, quoted
from generator.verify.record.told import message_of
from generator.verify.settings import Settings
from generator.verify.tree import printable

REMEDY = "run `briefings finish` again: the text follows from the record"
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(<([^<>]*)>\)")
_MARKED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LEAD = re.compile(r"(#{1,2} |> |  - |- )?")


@dataclass(frozen=True)
class Line:
    """A line as it is shown. ``lead`` is the mark before it; ``links`` lead where they say."""

    lead: str
    text: str
    links: tuple[str, ...] = ()


@dataclass(frozen=True)
class Due:
    """What must stand in a line: its words, or a claim in the place of the mark; its links."""

    lead: str
    text: str
    claim: Statement | None = None
    links: tuple[Target | str, ...] = ()


def read(text: str) -> list[Line]:
    """The lines that are not empty."""
    found: list[Line] = []
    for row in filter(None, text.splitlines()):
        lead = (_LEAD.match(row) or [""])[0] or ""
        rest = row[len(lead) :]
        links = tuple(m[1] for m in _LINK.findall(rest))
        found.append(Line(lead.strip("\n"), _shown(_LINK.sub(lambda m: m[1], rest)), links))
    return found


def _shown(text: str) -> str:
    return printable(html.unescape(_MARKED.sub(lambda m: f"&#{ord(m[1])};", text)))


def check_twin(text: str, file: str, frame: Frame, found: Found) -> None:
    """Checks the twin of a briefing."""
    _compare(read(text), list(_twin(frame)), file, frame.settings, found)


def check_llms(text: str, file: str, frames: Sequence[Frame], outside: Frame, found: Found) -> None:
    """Checks llms.txt: the newest briefings, each with its summary's speaker and label."""
    due = list(_llms(frames, outside))
    _compare(read(text), due, file, outside.settings, found)


def _compare(
    lines: list[Line], due: list[Due], file: str, settings: Settings, found: Found
) -> None:
    if len(lines) != len(due):
        found.fail(f"{len(lines)} lines, the record gives {len(due)}", "", REMEDY)
    for given, wanted in zip(lines, due, strict=False):
        before, mark, after = wanted.text.partition(WHO)
        inside = given.text[len(before) : len(given.text) - len(after)]
        right = given.text == (f"{before}{inside}{after}" if mark else wanted.text)
        if wanted.claim is not None:
            found.claims += 1
            right = right and wanted.claim.is_said(inside)
        if not right or given.lead != wanted.lead:
            found.fail("a line that the record does not give", quoted(given.text), REMEDY)
        there = tuple(target(a, file, settings) or a for a in given.links)
        if there != wanted.links:
            found.fail("a link to another place", quoted(given.text), REMEDY)


def _twin(frame: Frame) -> Iterator[Due]:
    texts, briefing = frame.catalogue, briefing_of(frame)
    yield Due("# ", title_of(frame))
    if not briefing.list("sources"):
        yield Due("", texts.text("withdrawn.text"))
        return
    summary = summary_of(frame)
    if summary is not None:
        yield Due("> ", WHO, summary)
    yield Due("", texts.text("exports.how_to_read"))
    sections = {
        "brief.facts": _facts(frame),
        "brief.not_established": _noted(frame, "gaps"),
        "brief.actors": _actors(frame),
        "brief.timeline": _timeline(frame),
        "brief.caveats": _noted(frame, "caveats"),
        "brief.sources": _sources(frame),
    }
    for key, rows in sections.items():
        lines = list(rows)
        if lines:
            yield Due("## ", texts.text(key))
            yield from lines


def _facts(frame: Frame) -> Iterator[Due]:
    slug = briefing_of(frame).slug
    for name, claim in of_facts(frame).items():
        spots = [
            filled(
                frame,
                "exports.spot",
                source=printable(source),
                n_line=str(number),
                n_start=str(start),
                n_end=str(end),
            )
            for (source, start, end, _), number in zip(claim.places, claim.lines, strict=True)
        ]
        lines = [line(slug, p[0], n) for p, n in zip(claim.places, claim.lines, strict=True)]
        text = " ".join([WHO, f"#{name}", *spots])
        yield Due("- ", text, claim, (place(slug, name), *lines))
        if claim.caveats:
            kinds = "; ".join(claim.caveats)
            yield Due("  - ", filled(frame, "exports.caveats", kinds=kinds))


def _noted(frame: Frame, key: str) -> Iterator[Due]:
    for item in briefing_of(frame).list(key):
        told = message_of(item["note"], item.get("evidence", ()), frame.catalogue)
        yield Due("- ", told)


def _actors(frame: Frame) -> Iterator[Due]:
    for actor in briefing_of(frame).list("actors"):
        own = (d for d in actor.get("descriptions", ()) if not d.get("edited"))
        first = next((str(d["text"]) for d in own), "")
        described = f": “{printable(first)}”" if first else ""
        yield Due("- ", f"{printable(str(actor['name']))}{described}")


def _timeline(frame: Frame) -> Iterator[Due]:
    for claim in of_entries(frame):
        date = claim.item["date"]
        text = filled(frame, "exports.when", q_when=dates.words(date, frame), claim=WHO)
        yield Due("- ", text, claim)
        planned = claim.item["status"] == "planned"
        said = frame.catalogue.text("exports.planned") if planned else ""
        yield from (Due("  - ", t) for t in (dates.known(date, frame), said) if t)


def _sources(frame: Frame) -> Iterator[Due]:
    texts = frame.catalogue
    sources = briefing_of(frame).sources
    for at, (name, source) in enumerate(sources.items()):
        lead = f"{_letter(at)}: " if len(sources) > 1 else ""
        title = printable(str(source.get("title") or "")) or texts.text("sources.no_headline")
        date = str(source.get("published") or "")
        written = frame.values.written(date) if date and frame.values else ""
        known = [name, source.get("author"), source.get("publisher")]
        parts = [printable(str(k)) for k in known if k]
        parts.append(written or texts.text("sources.no_date"))
        url = printable(str(source.get("url") or ""))
        links = (url,) if url.lower().startswith(("http://", "https://")) else ()
        yield Due("- ", f"{lead}{title} ({', '.join(parts)})", None, links)


def _letter(at: int) -> str:
    return (_letter(at // 26 - 1) if at >= 26 else "") + chr(ord("A") + at % 26)


def _llms(frames: Sequence[Frame], outside: Frame) -> Iterator[Due]:
    said = outside.catalogue.text
    yield Due("# ", outside.settings.site_name)
    yield Due("> ", said("head.landing_description"))
    yield Due("", said("exports.how_to_read"))
    events = new_briefings(frames)
    if events:
        yield Due("## ", said("chrome.briefings"))
    for event in events:
        claim = next(iter(event.claims), None)
        text = f"{event.title}: {WHO}" if claim else event.title
        yield Due("- ", text, claim, ((f"briefings/{event.slug}/index.html.md", ""),))
    yield Due("## ", "Optional")
    yield Due("- ", said("exports.feed_short"), None, (("feed.xml", ""),))
    yield Due("- ", said("exports.archive"), None, (("archive", ""),))
    yield Due("- ", said("exports.schema"), None, (("briefing.schema.json", ""),))
