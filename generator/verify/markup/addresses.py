"""Links that leave the site: to what the records name, at the sentence; and reports of errors."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from generator.verify.briefing import Briefing
from generator.verify.markup.messages import Frame, Framing
from generator.verify.proof import Found, quoted
from generator.verify.tree import Element, collapse, printable

_OUTSIDE = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)")
FRAGMENT = ":~:text="
FORMS = {"title": "title", "body": "body", "issue[title]": "title", "issue[description]": "body"}
"""What the forms of GitHub, Gitea and GitLab call the parts of a new issue."""
QUOTED = 300
"""Characters of a fact that a report repeats."""
REMEDY = "leave it out of the template"


def check_addresses(
    main: Element, frame_of: Framing, allowed: frozenset[str], found: Found
) -> None:
    """Each link to another host is an address of a record or of mkdocs.yml."""
    for element in main.walk():
        address = element.attrs.get("href", "").strip()
        if not _OUTSIDE.match(address) or address in allowed:
            continue
        if element.attrs.get("data-hash") == "page":
            continue  # compared where its text is
        where, frame = f"{element} {quoted(address)}", frame_of(element)
        page, is_passage, words = address.partition(FRAGMENT)
        repository = frame.settings.repository
        if is_passage and {page, page.removesuffix("#")} & allowed:
            if not _is_passage(words, element, frame):
                found.fail("a link to other words of the original", where, REMEDY)
        elif repository and address.startswith(f"{repository}/") and "?" in address:
            if not _is_report(address, element, frame):
                found.fail("a report of another line", where, REMEDY)
        else:
            found.fail("a link to an address that nobody gave", where, REMEDY)


def _is_passage(words: str, element: Element, frame: Frame) -> bool:
    """Whether the words, ``[prefix-,]start[,end]``, are those of the sentence that it stands in."""
    row, page = element.within("data-sentence"), element.within("data-page")
    if frame.values is None or row is None or page is None:
        return False
    spans = [e.attrs["data-source"] for e in row.walk() if e.attrs.get("data-source")]
    lines = frame.values.briefing.sentences.get(spans[0], []) if spans else []
    number = row.attrs["data-sentence"]
    line = next((s for s in lines if str(s.number) == number), None)
    if line is None:
        return False
    text = frame.values.briefing.texts.get(spans[0], "")
    terms = words.split(",")
    prefix = _folded(unquote(terms.pop(0)[:-1])) if terms[0].endswith("-") else ""
    sentence = _folded(text[line.start : line.end])
    ends = [_folded(unquote(t)) for t in terms]
    before = _folded(text[: line.start])
    return (
        1 <= len(ends) <= len(("start", "end"))
        and all(ends)
        and sentence.lstrip("“”\"'‘’([… ").startswith(ends[0].lstrip("“”\"'‘’([… "))
        and ends[-1] in sentence
        and before.endswith(prefix)
    )


def _folded(text: str) -> str:
    return printable(collapse(text)).casefold()


def _is_report(address: str, element: Element, frame: Frame) -> bool:
    """Whether the report names this site's line: its words, its place and its address."""
    item = next((e for e in element.above() if _fact_of(e, frame)), None)
    if frame.values is None or item is None:
        return False
    briefing = frame.values.briefing
    fact = briefing.facts[_fact_of(item, frame)]
    place = fact["evidence"][0]
    line = briefing.sentence_at(str(place["source"]), int(place["start"]))
    words = printable(str(fact["text"]))
    link = f"{frame.settings.site_url}briefings/{quote(briefing.slug, safe='')}/#{fact['id']}"
    values = {
        "title": printable(str(briefing.record.get("title", ""))),
        "q": words if len(words) <= QUOTED else f"{words[:QUOTED].rstrip()}…",
        "file": printable(str(briefing.sources[str(place["source"])].get("file", ""))),
        "n_line": str(line.number if line else 1),
        "link": link,
    }
    told = dict(parse_qsl(urlsplit(address).query, keep_blank_values=True))
    parts = {FORMS.get(name, name): collapse(value) for name, value in told.items()}
    return parts == {p: _filled(frame, f"report.{p}", values) for p in ("title", "body")}


def _fact_of(element: Element, frame: Frame) -> str:
    """The id of the fact whose item it is, or that it shows."""
    known: Briefing | None = frame.values.briefing if frame.values else None
    names = (element.attrs.get("id", ""), element.attrs.get("data-fact", ""))
    return next((n for n in names if known and n in known.facts), "")


def _filled(frame: Frame, key: str, values: dict[str, str]) -> str:
    text = frame.catalogue.text(key)
    return collapse(re.sub(r"\{(\w+)\}", lambda m: values.get(m[1], ""), text))
