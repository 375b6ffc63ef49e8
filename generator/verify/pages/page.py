"""One built page, read once and put to every check that applies to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.verify.brief.belongs import check_heading
from generator.verify.brief.remarks import check_remarks
from generator.verify.brief.timeline import check_times
from generator.verify.exports.linked_data import FILE, check_block
from generator.verify.markup.addresses import check_addresses
from generator.verify.markup.cues import check_cues
from generator.verify.markup.disguise import check_disguise
from generator.verify.markup.expansions import Bared, check_expansions
from generator.verify.markup.head import check_head
from generator.verify.markup.hiding import check_hiding
from generator.verify.markup.leads import check_leads
from generator.verify.markup.links import Links, links_of
from generator.verify.markup.messages import Frame
from generator.verify.markup.nodes import Node
from generator.verify.markup.prose import check_prose
from generator.verify.markup.safety import check_safety
from generator.verify.markup.standing import check_standing
from generator.verify.pages.brief import check_whole
from generator.verify.pages.frames import framing
from generator.verify.pages.kinds import FORMS, OF_ONE, Subject, subject_of
from generator.verify.pages.library import Library
from generator.verify.pages.source import check_lines, check_rows, check_totals, check_uses
from generator.verify.pages.speakers import check_speakers
from generator.verify.pages.written import check_written
from generator.verify.proof import Found
from generator.verify.settings import direction
from generator.verify.tree import Element, read_html

REMEDY = "build the site again"


@dataclass(frozen=True)
class Shown:
    """What is kept of a page for the checks that need all pages. ``subject``: of a generated one.

    ``rows``: the keys of its rows, in document order.
    """

    links: Links
    subject: Subject | None = None
    rows: tuple[str, ...] = ()


def check_page(path: str, html: str, library: Library, found: Found) -> Shown:
    """All checks of one page; ``path`` is relative to the site."""
    root = read_html(html)
    links = links_of(path, root)
    folder = path.removesuffix("index.html")
    check_block(root, library.read(f"{folder}{FILE}"), found)
    generated = [e for e in root.walk() if "data-page" in e.attrs]
    kind = generated[0].attrs["data-page"] if generated else ""
    check_safety(root, found, FORMS.get(kind, frozenset()))
    if not generated:
        check_written(path, root, library.outside, library.spoken, found)
        return Shown(links)
    main = generated[0]
    subject = subject_of(path, main.attrs)
    if len(generated) > 1 or subject is None:
        found.fail("not one page of a known kind in its place", str(main), REMEDY)
        return Shown(links)
    slug = main.attrs.get("data-briefing", "")
    if subject.kind in OF_ONE and slug not in library.frames:
        found.fail(f"a page without a record: {slug!r}", str(main), REMEDY)
        return Shown(links)
    if subject.kind == "aside" and subject.step in library.frames:
        found.fail("a briefing that is set aside, and has a record", subject.step, REMEDY)
    frame = library.frames[slug] if subject.kind in OF_ONE else library.outside
    _check_generated(path, root, main, subject, frame, library, found)
    return Shown(links, subject, tuple(_rows(main, subject)))


def _rows(main: Element, subject: Subject) -> Iterator[str]:
    """The keys of its rows; on an actor's page the facts that it shows."""
    for element in main.walk():
        if subject.kind != "actor" and "data-item" in element.attrs:
            yield element.attrs["data-item"]
        elif subject.kind == "actor" and "data-fact" in element.attrs:
            briefing = element.within("data-briefing")
            slug = briefing.attrs["data-briefing"] if briefing is not None else ""
            yield f"{slug}:{element.attrs['data-fact']}"


def _check_generated(
    path: str,
    root: Element,
    main: Element,
    subject: Subject,
    frame: Frame,
    library: Library,
    found: Found,
) -> None:
    frame_of = framing(root, frame, library, found)
    check_head(root, subject, frame, found)
    check_prose(root, frame_of, library.spoken, found)
    nodes = check_standing(root, main, subject.kind, frame_of, found)
    check_leads(path, main, nodes, frame_of, found)
    own = direction(library.settings.language)
    check_disguise(root, main, found, own, FORMS.get(subject.kind, frozenset()))
    languages = {"en", library.settings.language}
    check_hiding(main, library.catalogue, languages, found)
    check_cues(nodes, found)
    check_addresses(main, frame_of, library.addresses, found)
    if subject.kind == "timeline":
        check_times(main, nodes, frame_of, found)
    if frame.values is not None:
        _check_of_one(main, nodes, subject, frame, found)


def _check_of_one(
    main: Element, nodes: list[Node], subject: Subject, frame: Frame, found: Found
) -> None:
    """What the page of a single record must show. ``frame`` is that record's."""
    if frame.values is None:
        return
    briefing = frame.values.briefing
    own = [n for n in nodes if n.briefing is briefing]
    if subject.kind == "source":
        check_lines(subject.step, briefing, own, found)
        check_rows(main, subject.step, briefing, frame.catalogue, found)
        check_totals(main, subject.step, briefing, frame.catalogue, found)
        check_uses(main, subject.step, briefing, frame.catalogue, found)
        check_heading(main, own, briefing.sources.get(subject.step, {}), found)
        return
    claims = [(n.claim, n) for n in own if n.claim is not None]
    shown = [
        (claim.attrs["data-fact"], Bared(node.parts, node.expanded))
        for claim, node in claims
        if "data-speaker" not in node.element.attrs and "data-telling" not in claim.attrs
        if claim.attrs["data-fact"] in briefing.facts
    ]
    check_expansions(shown, briefing, found)
    if subject.kind == "speakers":
        check_speakers(main, own, briefing, frame.catalogue, found)
        check_remarks(main, briefing, frame.catalogue, found)
    elif subject.kind == "brief" and briefing.list("sources"):
        check_whole(main, own, frame, frame.values, found)
