"""Markdown for programs that read text: the twin of a briefing, and llms.txt.

Each line is read as a reader of Markdown shows it, its links apart, and compared with what the
record gives.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.verify.exports import dates, editor
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
        found.claims += wanted.claim is not None
        if not _is_due(given.text, wanted) or given.lead != wanted.lead:
            found.fail("a line that the record does not give", quoted(given.text), REMEDY)
        there = tuple(target(a, file, settings) or a for a in given.links)
        if there != wanted.links:
            found.fail("a link to another place", quoted(given.text), REMEDY)


def _is_due(text: str, wanted: Due) -> bool:
    if wanted.claim is None:
        return text == wanted.text
    before, _, after = wanted.text.partition(WHO)
    inside = text[len(before) : len(text) - len(after)]
    return text == f"{before}{inside}{after}" and wanted.claim.is_said(inside)


def _twin(frame: Frame) -> Iterator[Due]:
    texts, briefing = frame.catalogue, briefing_of(frame)
    yield Due("# ", title_of(frame))
    yield from (Due("", mark) for mark in editor.title_marks(frame))
    if not briefing.list("sources"):
        yield Due("", texts.text("withdrawn.text"))
        return
    summary = summary_of(frame)
    if summary is not None:
        yield Due("> ", WHO, summary)
    yield Due("", texts.text("exports.how_to_read"))
    yield from (Due("- ", note) for note in editor.notes(frame, None))
    sections = {
        "brief.facts": _facts(frame),
        "left_out.title": _left_out(frame),
        "brief.not_established": _gaps(frame),
        "brief.actors": _actors(frame),
        "brief.timeline": _timeline(frame),
        "brief.caveats": (Due("- ", caveat) for caveat in editor.caveats(frame)),
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
        places = [(p[0], n, p[1], p[2]) for p, n in zip(claim.places, claim.lines, strict=True)]
        spots = [_spot(frame, *p) for p in places]
        lines = [line(slug, source, number) for source, number, _, _ in places]
        text = " ".join([WHO, f"#{name}", *spots])
        yield Due("- ", text, claim, (place(slug, name), *lines))
        if claim.caveats:
            kinds = "; ".join(claim.caveats)
            yield Due("  - ", filled(frame, "exports.caveats", kinds=kinds))
        yield from (Due("  - ", caveat) for caveat in editor.caveats(frame, name))
        yield from (Due("  - ", note) for note in editor.notes(frame, name))
        yield from (Due("  - ", told) for told in editor.done(frame, claim.fact))


def _spot(frame: Frame, source: str, number: int, start: int, end: int) -> str:
    places = {"n_line": str(number), "n_start": str(start), "n_end": str(end)}
    return filled(frame, "exports.spot", source=printable(source), **places)


def _left_out(frame: Frame) -> Iterator[Due]:
    """A line for each fact that the editor hid: where it stands, and why it is gone."""
    briefing = briefing_of(frame)
    for fact in briefing.list("facts"):
        if not fact.get("hidden"):
            continue
        spots, lines = [], []
        for e in fact["evidence"]:
            source, start = str(e["source"]), int(e["start"])
            sentence = briefing.sentence_at(source, start)
            number = sentence.number if sentence else 0
            spots.append(_spot(frame, source, number, start, int(e["end"])))
            lines.append(line(briefing.slug, source, number))
        lead = frame.catalogue.text("left_out.fact")
        why = editor.hand(fact.get("edited"), frame, "editor.no_why")
        yield Due("- ", printable(" ".join([lead, *spots, why])), None, tuple(lines))


def _gaps(frame: Frame) -> Iterator[Due]:
    for gap in briefing_of(frame).list("gaps"):
        yield Due("- ", message_of(gap["note"], gap.get("evidence", ()), frame.catalogue))


def _actors(frame: Frame) -> Iterator[Due]:
    for actor in briefing_of(frame).list("actors"):
        own = (d for d in actor.get("descriptions", ()) if not d.get("edited"))
        first = next((str(d["text"]) for d in own), "")
        described = f": “{printable(first)}”" if first else ""
        yield Due("- ", f"{printable(str(actor['name']))}{described}")
        yield from (Due("  - ", told) for told in editor.done_to_actor(frame, actor))


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
