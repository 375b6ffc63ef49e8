"""The timeline's entries: each once, under its own date, no more precise than the record has it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.composing import Parts, parts_of_evidence
from generator.verify.markup.credits import filled
from generator.verify.markup.messages import Frame, Framing
from generator.verify.markup.nodes import Node, by_holder
from generator.verify.markup.truths import has_year
from generator.verify.proof import Found, quoted
from generator.verify.site.rows import entries
from generator.verify.tree import Element, printable

ONGOING = "timeline.ongoing"
SAID = frozenset({"approximate", "decade", "none", "season", "time", "week"})
"""What the words of a date leave open, of the ways in which it may be less than a day."""
REMEDY = "build the site again: the timeline follows from the record"
_FIGURE = re.compile(r"\d")
_WHOLE = re.compile(r"\d{4}|(\d{4}|XXXX)-(0[1-9]|1[0-2])(-\d\d)?|XXXX-\d\d-\d\d")


def check_timeline(main: Element, nodes: Sequence[Node], frame: Frame, found: Found) -> None:
    """Checks the timeline of a briefing's page."""
    if frame.values is None:
        return
    briefing = frame.values.briefing
    due = {str(e["id"]): e for e in entries(briefing)}
    rows = [e for e in main.walk() if e.attrs.get("id") in due]
    names = Counter(r.attrs["id"] for r in rows)
    for name in due:
        if names[name] != 1:
            found.fail(f"shows the entry {name} {names[name]} times", "", REMEDY)
    below = by_holder(nodes)
    for row in rows:
        check_date(row, due[row.attrs["id"]], below.get(row, []), frame, found)


def check_date(
    row: Element, entry: Mapping[str, Any], nodes: Sequence[Node], frame: Frame, found: Found
) -> None:
    """What stands in the row outside its claim: the date's own words, and what they leave open."""
    where = f"timeline {entry['id']} {quoted(row.text())}"
    told = [n.parts for n in nodes if n.claim is None and not _is_title(n)]
    place = entry["date"].get("evidence")
    due: list[Parts] = [parts_of_evidence(place)] if place else []
    if told != due:
        found.fail("not the words of its date", where, REMEDY)
    texts = frame.catalogue
    known = {texts.text(k) for k in texts.messages if k.startswith("precision.")}
    known.add(texts.text(ONGOING))
    said = [
        printable(e.text())
        for e in row.walk()
        if e.attrs.get("data-message", "").startswith("precision.")
        or (not _elements(e) and printable(e.text()) in known)
    ]
    if said != list(_precision(entry, frame)):
        what = f"says of the date {said}, not {list(_precision(entry, frame))}"
        found.fail(what, where, REMEDY)


def _elements(element: Element) -> list[Element]:
    return [c for c in element.children if isinstance(c, Element)]


def _is_title(node: Node) -> bool:
    """Whether it is the name of the briefing, which the timeline of all shows beside an entry."""
    place = node.briefing.record.get("title_evidence")
    return place is not None and node.parts == parts_of_evidence(place)


def _precision(entry: Mapping[str, Any], frame: Frame) -> Iterator[str]:
    """What must be said of a date beside its words."""
    date, edtf = entry["date"], str(entry["date"]["edtf"])
    written = frame.values.written(edtf) if frame.values else edtf
    inferred = filled(frame, "precision.inferred", date=written)
    if not date.get("evidence"):
        yield inferred
    if date.get("basis") == "inferred" and _is_written(edtf):
        yield inferred
    elif (kind := _kind(edtf)) in SAID:
        yield frame.catalogue.text(f"precision.{kind}")
    unknown = entry["status"] != "planned" and not has_year(edtf)
    if date.get("earliest") and unknown:
        yield filled(frame, "precision.or_later", n_year=str(date["earliest"])[:4])
    if entry["status"] == "ongoing":
        yield frame.catalogue.text(ONGOING)


def _is_written(edtf: str) -> bool:
    return all(_WHOLE.fullmatch(end.split("T", 1)[0]) for end in edtf.split("/"))


def _kind(edtf: str) -> str:
    """In which way an EDTF date is less than a day, month or year; "" where it is none."""
    bare = edtf.strip("~?%")
    if bare in {"XXXX", ".."} or not _FIGURE.search(bare):
        return "none"
    if any(mark in bare for mark in "/[{"):
        return ""
    if "T" in bare:
        return "time"
    if bare != edtf:
        return "approximate"
    if "W" in bare:
        return "week"
    if _WHOLE.fullmatch(bare):
        return ""
    return "season" if re.fullmatch(r"(\d{4}|XXXX)-\d\d", bare) else "decade"


def check_times(main: Element, nodes: Sequence[Node], frame_of: Framing, found: Found) -> None:
    """The rows of a page that gathers the timelines of all records, by ``data-item``."""
    below = by_holder(nodes)
    for row in (e for e in main.walk() if "data-item" in e.attrs):
        frame = frame_of(row)
        slug, _, name = row.attrs["data-item"].partition(":")
        briefing: Briefing | None = frame.values.briefing if frame.values else None
        known = {str(e["id"]): e for e in entries(briefing)} if briefing else {}
        if briefing is None or briefing.slug != slug or name not in known:
            found.fail("a row of another briefing", str(row), REMEDY)
            continue
        own = below.get(row, [])
        entry = known[name]
        check_date(row, entry, own, frame, found)
        claims = [n for n in own if n.claim is not None and "data-speaker" not in n.element.attrs]
        facts = {n.claim.attrs["data-fact"] for n in claims if n.claim is not None}
        if facts != {str(entry["fact"])}:
            found.fail("a row with another fact", str(row), REMEDY)
