"""What stands together on a page belongs together in the record.

The right words in the wrong row are wrong: a date beside another event, a description beside
another actor, giver and receiver exchanged, a fact under another question, a line number that
is not the claim's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import unquote

from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue
from generator.verify.composing import Parts, Words, parts_of_evidence, parts_of_record
from generator.verify.markup.nodes import Node, by_holder
from generator.verify.markup.truths import has_year
from generator.verify.proof import Found, quoted
from generator.verify.record.shown import ROLES, place_of_fact
from generator.verify.tree import Element, collapse

REMEDY = "build the site again: the page does not follow from the record"
SUBJECT_VERB_OBJECT = 3
LANES = ("timeline.stated", "timeline.unknown", "timeline.ahead")


def check_belonging(
    main: Element, nodes: list[Node], briefing: Briefing, catalogue: Catalogue, found: Found
) -> None:
    """Checks the rows of a briefing's page. ``nodes``: all proved nodes, in document order."""
    below = by_holder(nodes)
    entries = {str(e["id"]): e for e in briefing.list("timeline")}
    caveats = {str(c["id"]): c for c in briefing.list("caveats")}
    for element in main.walk():
        name = element.attrs.get("id", "")
        if name in entries:
            _check_entry(entries[name], element, below.get(element, []), catalogue, found)
        elif name in caveats:
            _check_caveat(caveats[name], element, briefing, catalogue, found)
        target = element.attrs.get("href", "").rpartition("#")[2]
        if "difference__link" in element.attrs.get("class", "") and target in caveats:
            _check_kind(element, caveats[target], catalogue, found)
        if element.tag in {"ol", "li"}:
            _check_marker(element, briefing, found)
        if "data-fact" in element.attrs:
            _check_lines(element, below.get(element, []), briefing, found)
            _check_ends(element, below, briefing, found)
            _check_role(element, briefing, catalogue, found)


def _check_kind(
    title: Element, caveat: Mapping[str, Any], catalogue: Catalogue, found: Found
) -> None:
    """What a caveat is called is its kind."""
    kind = str(caveat["kind"])
    if collapse(title.text()) != (catalogue.text(f"kind.{kind}") or kind):
        where = f"caveat {caveat['id']} {quoted(title.text())}"
        found.fail("a caveat called another kind", where, REMEDY)


def _title_of(element: Element) -> Element | None:
    """The heading or term over a caveat: in its own element, or in the row of its kind."""
    row = next(
        (e for e in element.above() if "caveat" in e.attrs.get("class", "").split()), element
    )
    return next((e for e in row.walk() if e.tag in {"h3", "dt"}), None)


def _check_caveat(
    caveat: Mapping[str, Any],
    element: Element,
    briefing: Briefing,
    catalogue: Catalogue,
    found: Found,
) -> None:
    """It says its own message (under its fact, in short), and stands under a fact of its own."""
    where = f"caveat {caveat['id']} {quoted(str(caveat['text']))}"
    said = {e.attrs.get("data-message") for e in element.walk()}
    message = str(caveat["note"]["message"])
    short = catalogue.text(f"remark.{message.split('.')[1]}") if "." in message else ""
    brief = bool(short) and short in {collapse(e.text()) for e in element.walk()}
    if message not in said and not brief and not caveat.get("sides"):
        found.fail("a caveat in another's place", where, REMEDY)
    title = _title_of(element)
    if title is not None:
        _check_kind(title, caveat, catalogue, found)
    names = (e.attrs.get("id") for e in element.above())
    fact = next((n for n in names if n in briefing.facts), None)
    if fact is not None and fact not in caveat.get("facts", ()):
        found.fail(f"a caveat under the fact {fact}, which it is not about", where, REMEDY)


def _check_marker(element: Element, briefing: Briefing, found: Found) -> None:
    """The number of a list's item, where the markup sets it, is the fact's."""
    value, name = element.attrs.get("value"), element.attrs.get("id", "")
    if {"start", "reversed"} & element.attrs.keys():
        found.fail("a list that counts otherwise", str(element), REMEDY)
    if value is not None and value not in {str(n) for n in place_of_fact(briefing, name)}:
        found.fail(f"is numbered {value}", str(element), REMEDY)


def _check_entry(
    entry: Mapping[str, Any],
    element: Element,
    nodes: list[Node],
    catalogue: Catalogue,
    found: Found,
) -> None:
    where = f"timeline {entry['id']} {quoted(str(entry['text']))}"
    shown = {n.parts for n in nodes}
    if parts_of_record(entry["parts"]) not in shown:
        found.fail("an entry without its words", where, REMEDY)
    date = entry["date"].get("evidence")
    if date and parts_of_evidence(date) not in shown:
        found.fail("an entry without its date's words", where, REMEDY)
    known = "timeline.stated" if has_year(str(entry["date"]["edtf"])) else "timeline.unknown"
    right = "timeline.ahead" if entry["status"] == "planned" else known
    lane = _heading(element, {catalogue.text(k): k for k in LANES})
    if lane is not None and lane != right:
        found.fail(f"an entry under {quoted(catalogue.text(lane))}", where, REMEDY)


def check_heading(main: Element, nodes: list[Node], title: Mapping[str, Any], found: Found) -> None:
    """The page's first heading is the title of its record or source; ``title`` holds both keys."""
    heading = next((e for e in main.walk() if e.tag == "h1"), None)
    place = title.get("title_evidence")
    if heading is None:
        found.fail("a page without a heading", "", REMEDY)
    elif place:
        shown = [n.parts for n in nodes if heading in n.element.above()]
        if shown != [parts_of_evidence(place)]:
            found.fail("its heading is another title", quoted(heading.text()), REMEDY)
    elif title.get("title") and collapse(str(title["title"])) != collapse(heading.text()):
        found.fail("its heading is another title", quoted(heading.text()), REMEDY)


def _heading(element: Element, texts: Mapping[str, str]) -> str | None:
    """What the nearest section's heading says, of ``texts``."""
    section = next((e for e in element.above() if e.tag == "section"), None)
    heads = (e for e in section.walk() if e.tag in {"h2", "h3", "h4"}) if section else iter(())
    head = next(heads, None)
    return texts.get(collapse(head.text())) if head is not None else None


def _check_lines(claim: Element, nodes: list[Node], briefing: Briefing, found: Found) -> None:
    """The lines that a claim links to are those of its words."""
    spans = [p for n in nodes for p in n.parts if isinstance(p, Words)]
    lines = {
        (p.source, s.number)
        for p in spans
        for s in briefing.sentences.get(p.source, ())
        if p.start < s.end and s.start < p.end
    }
    for link in claim.walk():
        path, _, anchor = link.attrs.get("href", "").partition("#")
        if path and anchor[:1] == "s" and anchor[1:].isdigit():
            source = unquote(path.rstrip("/").rpartition("/")[2])
            if (source, int(anchor[1:])) not in lines:
                where = f"{claim} {quoted(link.text())}"
                found.fail("a link to a line that is not the claim's", where, REMEDY)


def _check_ends(
    claim: Element, below: Mapping[Element, list[Node]], briefing: Briefing, found: Found
) -> None:
    """In a list of relations: who does it stands before the verb, to whom behind it."""
    row = next((e for e in (claim, claim.parent) if e is not None and e.tag == "li"), None)
    if row is None:
        return
    shown = [n.parts for n in below.get(row, ()) if "data-speaker" not in n.element.attrs]
    ties = [
        r
        for r in briefing.list("relations")
        if r["fact"] == claim.attrs["data-fact"] and parts_of_evidence(r["evidence"]) in shown
    ]
    if not ties or len(shown) != SUBJECT_VERB_OBJECT:
        return
    if (shown[0], shown[1], shown[2]) not in set(_ends(ties, briefing)):
        found.fail("a relation between others than the record's", str(claim), REMEDY)


def _ends(
    ties: Sequence[Mapping[str, Any]], briefing: Briefing
) -> Iterator[tuple[Parts, Parts, Parts]]:
    for tie in ties:
        ends = [briefing.actors.get(str(tie[end]), {}) for end in ("subject", "object")]
        places = [parts_of_evidence(a["mentions"][0]) for a in ends if a.get("mentions")]
        if len(places) == len(ends):
            yield places[0], parts_of_evidence(tie["evidence"]), places[1]


def _check_role(claim: Element, briefing: Briefing, catalogue: Catalogue, found: Found) -> None:
    fact = briefing.facts.get(claim.attrs["data-fact"], {})
    asked = _heading(claim, {catalogue.text(f"role.{r}"): r for r in ROLES})
    if asked is not None and fact and asked != fact.get("role"):
        where = f"{claim} {quoted(str(fact.get('text')))}"
        found.fail(f"a fact under {quoted(catalogue.text(f'role.{asked}'))}", where, REMEDY)
