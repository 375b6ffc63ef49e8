"""A source's page: whole sentences, numbered as the coverage has them, no more than allowed."""

from __future__ import annotations

from generator.verify.briefing import Briefing, Sentence
from generator.verify.catalogue import Catalogue
from generator.verify.composing import Words
from generator.verify.nodes import Node
from generator.verify.proof import Found, quoted
from generator.verify.tree import Element, collapse

WHOLE = frozenset({"own", "licensed", "public-domain"})
"""Rights under which a source's page may show all of it."""
REASON = "coverage."
QUOTING = ("facts", "timeline", "caveats", "gaps")
REMEDY = "build the site again: the page follows from the record's coverage"


def check_lines(source: str, briefing: Briefing, nodes: list[Node], found: Found) -> None:
    """Checks the sentences that a source's page shows. ``nodes``: all proved nodes of the page."""
    shown: dict[int, list[Words]] = {}
    order: list[int] = []
    for node in nodes:
        holder = node.element.within("data-sentence")
        if holder is None:
            continue
        number = holder.attrs["data-sentence"]
        if not number.isdigit():
            continue
        if int(number) not in shown:
            order.append(int(number))
        words = [p for p in node.parts if isinstance(p, Words)]
        shown.setdefault(int(number), []).extend(words)
    if order != sorted(order):
        found.fail("its lines are not in the source's order", "", REMEDY)
    _check_shown(source, briefing, shown, found)


def check_rows(main: Element, source: str, briefing: Briefing, found: Found) -> None:
    """Each row is that of its line: its anchor, and why the line is used or not."""
    sentences = briefing.sentences.get(source, [])
    for row in (e for e in main.walk() if "data-sentence" in e.attrs):
        number = row.attrs["data-sentence"]
        if not number.isdigit() or not 1 <= int(number) <= len(sentences):
            found.fail("a line that the coverage does not have", f"line {number}", REMEDY)
            continue
        if not any(e.attrs.get("id") == f"s{number}" for e in row.above()):
            found.fail("a line without its anchor", f"line {number}", REMEDY)
        why = collapse(str(sentences[int(number) - 1].entry.get("why", "")))
        for said in row.walk():
            if not said.attrs.get("data-message", "").startswith(REASON):
                continue
            if collapse(said.text()) != why:
                what = f"{quoted(said.text())} is not why the line is used or not"
                found.fail(what, f"line {number}", REMEDY)


def check_totals(
    main: Element, source: str, briefing: Briefing, catalogue: Catalogue, found: Found
) -> None:
    """The numbers at the head of a source's page: its lines, those quoted, those not."""
    total = len(briefing.sentences.get(source, []))
    # whether a question's words count as quoted is the page's choice: they link to the line
    quotes = {len(cited(source, briefing, kinds)) for kinds in (QUOTING, QUOTING[:-1])}
    right = {
        catalogue.text("source.lines"): {total},
        catalogue.text("source.quoted"): quotes,
        catalogue.text("source.left_out"): {total - n for n in quotes},
    }
    for term in (e for e in main.walk() if e.tag == "dt" and e.parent is not None):
        name = collapse(term.text())
        value = collapse(term.parent.text() if term.parent else "").removeprefix(name).strip()
        if name in right and value not in {str(n) for n in right[name]}:
            found.fail(f"{quoted(name)} is {value}, not {sorted(right[name])}", "", REMEDY)


def _check_shown(
    source: str, briefing: Briefing, shown: dict[int, list[Words]], found: Found
) -> None:
    text = briefing.texts.get(source, "")
    rights = briefing.sources.get(source, {}).get("rights")
    quotes = cited(source, briefing)
    for sentence in briefing.sentences.get(source, []):
        where = f"line {sentence.number}"
        words = shown.get(sentence.number)
        if words is None:
            if sentence.entry["use"] == "fact" and not sentence.entry.get("purged"):
                found.fail("a quoted line is not shown", where, REMEDY)
            continue
        if sentence.entry.get("purged"):
            found.fail("shows a line that was taken down", where, REMEDY)
        if not _is_whole(words, sentence, source, text):
            found.fail("does not show the whole sentence", where, REMEDY)
        if rights not in WHOLE and sentence.number not in quotes:
            line = quoted(text[sentence.start : sentence.end])
            found.fail(f"shows a line that is not quoted: {line}", where, "say rights: or omit it")


def _is_whole(words: list[Words], sentence: Sentence, source: str, text: str) -> bool:
    """The spans follow each other and leave no word of the sentence out, nor add any."""
    at = sentence.start
    for span in words:
        if span.source != source or span.start < at or span.end > sentence.end:
            return False
        if text[at : span.start].strip():
            return False
        at = span.end
    return not text[at : sentence.end].strip()


def cited(source: str, briefing: Briefing, kinds: tuple[str, ...] = QUOTING) -> set[int]:
    """Numbers of the sentences of which the briefing quotes words: names and dates apart."""
    lines = briefing.sentences.get(source, [])
    found: set[int] = set()
    for item in (i for kind in kinds for i in briefing.list(kind)):
        if item.get("hidden"):
            continue
        chains = (item, *item.get("tellings", ()))
        credited = [s.get("evidence") for c in chains for s in c.get("attribution", ())]
        credited.append(item.get("context"))
        spans = (p for p in item.get("parts", ()) if "insert" not in p)
        for place in (*item.get("evidence", ()), *spans, *credited):
            if place and str(place["source"]) == source:
                first, last = int(place["start"]), int(place["end"])
                found |= {s.number for s in lines if first < s.end and s.start < last}
    for notice in ("retracted", "amended"):
        for place in (s.get(notice) for s in briefing.list("sources")):
            if place and str(place["source"]) == source:
                found |= {
                    s.number for s in lines if place["start"] < s.end and s.start < place["end"]
                }
    return found
