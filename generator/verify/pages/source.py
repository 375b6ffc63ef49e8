"""A source's page: whole sentences, numbered as the coverage has them, no more than allowed."""

from __future__ import annotations

from generator.verify.briefing import Briefing, Sentence
from generator.verify.catalogue import Catalogue
from generator.verify.composing import Words
from generator.verify.markup.nodes import Node
from generator.verify.proof import Found, quoted
from generator.verify.record.cited import QUOTING, WHOLE, cited
from generator.verify.record.told import message_of
from generator.verify.record.uses import FACT, KINDS, Back, Uses, uses_of
from generator.verify.tree import Element, collapse, printable

REASON = "coverage."
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


def check_rows(
    main: Element, source: str, briefing: Briefing, catalogue: Catalogue, found: Found
) -> None:
    """Each row is that of its line: its anchor, and why the line is used or not."""
    sentences = briefing.sentences.get(source, [])
    rows = [e for e in main.walk() if e.tag == "li" and "data-sentence" in e.attrs]
    numbers = [r.attrs["data-sentence"] for r in rows]
    if rows and numbers != [str(s.number) for s in sentences]:
        found.fail(f"{len(rows)} lines in a row, the source has {len(sentences)}", "", REMEDY)
    for row in (e for e in main.walk() if "data-sentence" in e.attrs):
        number = row.attrs["data-sentence"]
        if not number.isdigit() or not 1 <= int(number) <= len(sentences):
            found.fail("a line that the coverage does not have", f"line {number}", REMEDY)
            continue
        if not any(e.attrs.get("id") == f"s{number}" for e in row.above()):
            found.fail("a line without its anchor", f"line {number}", REMEDY)
        entry = sentences[int(number) - 1].entry
        why = collapse(str(entry.get("why", "")))
        if entry.get("note"):
            why = message_of(entry["note"], (), catalogue)
        for said in row.walk():
            if not said.attrs.get("data-message", "").startswith(REASON):
                continue
            if collapse(said.text()) != why:
                what = f"{quoted(said.text())} is not why the line is used or not"
                found.fail(what, f"line {number}", REMEDY)


def check_uses(
    main: Element, source: str, briefing: Briefing, catalogue: Catalogue, found: Found
) -> None:
    """Each line: what is quoted of it is marked, and it leads to all that quotes it."""
    sentences = {str(s.number): s for s in briefing.sentences.get(source, [])}
    uses = uses_of(source, briefing)
    for row in (e for e in main.walk() if e.tag == "li" and "data-sentence" in e.attrs):
        line = sentences.get(row.attrs["data-sentence"])
        if line is None:
            continue
        where = f"line {line.number}"
        check_marked(row, line, source, briefing, uses, where, found)
        _check_backs(row, uses.backs.get(line.number, []), catalogue, where, found)


def check_marked(
    row: Element,
    line: Sentence,
    source: str,
    briefing: Briefing,
    uses: Uses,
    where: str,
    found: Found,
) -> None:
    """The words that the briefing quotes, of a line that is shown, are those that are marked."""
    if not any(e.attrs.get("data-source") for e in row.walk()):
        return
    text = briefing.texts.get(source, "")
    due = [w for a, b in uses.inside(line) if (w := printable(text[a:b]))]
    marked = [printable(e.text()) for e in row.walk() if e.attrs.get("class") == "mark"]
    if marked != due:
        found.fail(f"marks {marked}, the briefing quotes {due}", where, REMEDY)


def _check_backs(
    row: Element, backs: list[Back], catalogue: Catalogue, where: str, found: Found
) -> None:
    """Links to facts each, to an event, a caveat, the questions and the notices once a kind."""
    links = [e for e in row.walk() if e.attrs.get("href", "").startswith("../../")]
    given: list[tuple[str, str]] = []
    for link in links:
        text, anchor = collapse(link.text()), link.attrs["href"].partition("#")[2]
        kinds = [k for k in KINDS if k != FACT and text == catalogue.text(f"source.to_{k}")]
        given.append((kinds[0] if kinds else FACT, anchor))
    facts = [b.anchor for b in backs if b.kind == FACT]
    if [a for k, a in given if k == FACT] != list(dict.fromkeys(facts)):
        found.fail("not the links to the facts that quote it", where, REMEDY)
    for kind in KINDS[1:]:
        due = {b.anchor for b in backs if b.kind == kind}
        told = [a for k, a in given if k == kind]
        if len(told) != bool(due) or not set(told) <= due:
            found.fail(f"not the link to what quotes it, {kind}", where, REMEDY)


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
