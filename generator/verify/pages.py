"""One built page, read once and put to every check that applies to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import unquote

from generator.verify.belongs import check_heading
from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue
from generator.verify.claims import check_claim, number_of
from generator.verify.disguise import check_addresses, check_disguise
from generator.verify.head import check_head
from generator.verify.kinds import CONTEXT, LINE, QUOTE, places_of
from generator.verify.lines import check_lines, check_rows, check_totals
from generator.verify.links import Links, links_of
from generator.verify.messages import Frame
from generator.verify.nodes import Node, is_node, read_node
from generator.verify.proof import Found, quoted
from generator.verify.prose import Framing, check_prose
from generator.verify.safety import check_safety
from generator.verify.settings import Settings
from generator.verify.tree import Element, read_html
from generator.verify.values import Values
from generator.verify.whole import check_whole

KINDS = frozenset({"landing", "brief", "source"})
FOLDER = "briefings"
PROVED = frozenset(
    f"data-{name}"
    for name in ("parts", "source", "fact", "speaker", "strength", "message", "story", "briefing")
)
"""Attributes by which a page says that it is generated."""
REMEDY = "build the site again"
_CARD = re.compile(r"briefings/([^/]+)/(?:#.*)?")


@dataclass(eq=False)
class Library:
    """What pages are proved against. ``spoken``: attributes that the stylesheets print."""

    catalogue: Catalogue
    settings: Settings
    briefings: dict[str, Briefing]
    spoken: frozenset[str]
    frames: dict[str, Frame] = field(default_factory=dict)
    outside: Frame = field(init=False)
    addresses: frozenset[str] = frozenset()
    """Of sources and their originals: what a page may link to elsewhere."""

    def __post_init__(self) -> None:
        self.outside = Frame(self.catalogue, self.settings)
        known: set[str] = set()
        for slug, briefing in self.briefings.items():
            for source in briefing.list("sources"):
                known |= {str(source.get("url")), str((source.get("original") or {}).get("url"))}
            values = Values(briefing, self.catalogue.months)
            places = places_of(briefing)
            self.addresses = frozenset(known)
            self.frames[slug] = Frame(self.catalogue, self.settings, values, places)


def cards(main: Element, library: Library, found: Found) -> Framing:
    """Which briefing an element of the first page belongs to: the one that its card links to."""
    linked: dict[Element, set[str]] = {}
    for link in main.walk():
        match = _CARD.fullmatch(link.attrs.get("href", ""))
        slug = unquote(match[1]) if match else link.attrs.get("data-briefing")
        for holder in link.above() if slug else ():
            linked.setdefault(holder, set()).add(str(slug))

    def frame_of(element: Element) -> Frame:
        slugs = next((linked[e] for e in element.above() if e in linked), set())
        (slug,) = slugs if len(slugs) == 1 else ("",)
        return library.frames.get(slug, library.outside)

    for slug in linked.get(main, set()) - library.frames.keys():
        found.fail(f"a card of {slug!r}, which has no record", "", REMEDY)
    return frame_of


def check_page(path: str, html: str, library: Library, found: Found) -> Links:
    """All checks of one page; ``path`` is relative to the site. Returns its links and anchors."""
    root = read_html(html)
    check_safety(root, found)
    generated = [e for e in root.walk() if "data-page" in e.attrs]
    if generated:
        _check_generated(path, root, generated, library, found)
    else:
        _check_written(path, root, found)
    return links_of(path, root)


def _check_written(path: str, root: Element, found: Found) -> None:
    """A page written by hand holds nothing that passes for proved."""
    if path.startswith(f"{FOLDER}/"):
        found.fail("a page among the briefings that no record accounts for", "", REMEDY)
    for element in root.walk():
        generated = element.attrs.get("class", "").split()
        if PROVED & element.attrs.keys() or any(c.startswith("page--") for c in generated):
            remedy = "only generated pages carry data-parts and data-fact"
            found.fail("a page written by hand that claims a proof", str(element), remedy)


def _check_generated(
    path: str, root: Element, generated: list[Element], library: Library, found: Found
) -> None:
    main = generated[0]
    kind, slug = main.attrs["data-page"], main.attrs.get("data-briefing", "")
    source = _source_of(path) if kind == "source" else None
    if len(generated) > 1 or kind not in KINDS:
        found.fail("not one page of a known kind", str(main), REMEDY)
        return
    if kind == "landing":
        frame = library.outside
    elif slug in library.frames:
        frame = library.frames[slug]
    else:
        found.fail(f"a page without a record: {slug!r}", str(main), REMEDY)
        return
    if path != place_of(kind, slug, source):
        found.fail(f"a page of {slug!r} in another's place", path, REMEDY)
    check_head(root, kind, source, frame, found)
    frame_of = cards(main, library, found) if kind == "landing" else lambda _: frame
    check_prose(root, frame_of, library.spoken, found)
    nodes = _check_nodes(root, main, kind, frame_of, found)
    check_disguise(root, main, found)
    allowed = library.settings.addresses | library.addresses
    check_addresses(main, allowed, found)
    if frame.values is None:
        return
    briefing = frame.values.briefing
    if kind == "source" and source is not None:
        check_lines(source, briefing, nodes, found)
        check_rows(main, source, briefing, found)
        check_totals(main, source, briefing, frame.catalogue, found)
        check_heading(main, nodes, briefing.sources.get(source, {}), found)
    elif briefing.list("sources"):
        check_whole(main, nodes, frame.values, frame.catalogue, found)


def _check_nodes(
    root: Element, main: Element, kind: str, frame_of: Framing, found: Found
) -> list[Node]:
    """Proves every node and claim of the page, and that no other words of a source stand on it."""
    proved: list[Node] = []
    claims: dict[Element, list[Node]] = {e: [] for e in root.walk() if "data-fact" in e.attrs}
    for element in root.walk():
        if not is_node(element):
            continue
        frame = frame_of(element)
        if frame.values is None or frame.places is None or element.within("data-page") is not main:
            found.fail("words of a source outside any briefing", str(element), REMEDY)
            continue
        node = read_node(element, frame.values.briefing, found)
        if node is None:
            continue
        proved.append(node)
        if node.claim is not None:
            claims[node.claim].append(node)
        if not _may_stand(node, frame, kind):
            where = f"{element} {quoted(element.text())}"
            remedy = "show it in an element with data-fact, its speakers and label"
            found.fail("words of a source without speaker and label", where, remedy)
    for claim, nodes in claims.items():
        frame = frame_of(claim)
        facts = frame.values.briefing.facts if frame.values else {}
        fact = facts.get(claim.attrs["data-fact"])
        if fact is None or frame.places is None:
            found.fail(f"no fact {claim.attrs['data-fact']!r} in the record", str(claim), REMEDY)
        else:
            check_claim(claim, nodes, fact, frame.places, frame.catalogue, found)
            record = frame.values.briefing.record if frame.values else {}
            if kind == "landing" and fact["id"] != record.get("summary"):
                found.fail("a card that shows another fact than the summary", str(claim), REMEDY)
    return proved


def _may_stand(node: Node, frame: Frame, kind: str) -> bool:
    """Whether the words are of a kind that may stand where they do."""
    element = node.element
    if frame.places is None:
        return False
    if kind == "source" and element.within("data-sentence"):
        return True
    if "data-speaker" in element.attrs:
        return node.claim is not None
    if node.claim is not None:
        name, told = node.claim.attrs["data-fact"], node.claim.attrs.get("data-telling")
        if told is None and node.parts in frame.places.claims.get(name, {}):
            return True
        if told is not None and node.parts == frame.places.told.get((name, number_of(told))):
            return True
    kinds = frame.places.quiet.get(node.parts, set()) - {LINE}
    if element.within("data-message") is None and element.within("data-side") is None:
        kinds -= {QUOTE}
    if element.within("data-context") is None:
        kinds -= {CONTEXT}
    return bool(kinds)


def place_of(kind: str, slug: str, source: str | None) -> str:
    """Where a generated page stands in the site."""
    if kind == "landing":
        return "index.html"
    if kind == "brief":
        return f"{FOLDER}/{slug}/index.html"
    return f"{FOLDER}/{slug}/sources/{source}/index.html"


def _source_of(path: str) -> str:
    return PurePosixPath(path).parent.name
