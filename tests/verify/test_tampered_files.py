"""What a hand in the files beside the pages could do, and what only all pages together show."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.verify.site import Site

Change = Callable[[str], str]
DAM = "briefings/tarnholm-dam-toll-climbs-to-19"
SEED = "briefings/north-koreas-military-cooperation-with-russia-deepens-amid-drone"


@pytest.fixture
def site(golden_site: Site) -> Site:
    return golden_site


@contextmanager
def spoiled(file: Path, data: bytes | None) -> Iterator[None]:
    """The file holds ``data`` meanwhile; None: it is not there."""
    before = file.read_bytes() if file.exists() else None
    try:
        _write(file, data)
        yield
    finally:
        _write(file, before)


def _write(file: Path, data: bytes | None) -> None:
    if data is None:
        file.unlink(missing_ok=True)
    else:
        file.write_bytes(data)


def sub(pattern: str, new: str) -> Change:
    return lambda text: re.sub(pattern, new, text, count=1, flags=re.DOTALL)


def to(text: str) -> Change:
    return lambda _: text


FILES: list[tuple[str, str, Change]] = [
    ("a label in a table", f"{DAM}/facts.csv", sub(",Credited,reported,", ",No source named,stated,")),
    ("a speaker in a table", f"{DAM}/facts.csv", sub(",the regional rescue service,", ",Osk,")),
    ("a row of a table", f"{DAM}/facts.csv", lambda t: "\n".join(t.split("\n")[:-2]) + "\n"),
    ("a formula", f"{DAM}/actors.csv", sub(r"\nmaren-dahl,Maren Dahl", "\nmaren-dahl,=HYPERLINK(1)")),
    ("a day of a table", f"{DAM}/timeline.csv", sub(r"XXXX|2031", "2030")),
    ("a number", f"{DAM}/numbers.csv", sub("at least", "")),
    ("a day in the calendar", f"{DAM}/timeline.ics", sub(r"BEGIN:VJOURNAL", "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20300101")),
    ("a summary in the calendar", "timeline.ics", sub(r"SUMMARY:[^(]*", "SUMMARY:It fell ")),
    ("an event left out of the calendar", "timeline.ics", sub(r"BEGIN:VJOURNAL.*?END:VJOURNAL\r\n", "")),
    ("a claim in a feed", "feed.json", sub(r'"label": "Credited"', '"label": "No source named"')),
    ("an entry's title", "feed.xml", sub(r"(<entry>.*?<title>)[^<]*", r"\1Osk did it")),
    ("an entry's claim", "feed.xml", sub(r"(&lt;blockquote&gt;&lt;p&gt;)", r"\1Osk did it. ")),
    ("an entry left out", "feed.xml", sub(r"<entry>.*?</entry>", "")),
    ("an entry's day", "feed.json", sub(r'("date_published": ")\d{4}', r"\g<1>1999")),
    ("linked data's claim", f"{DAM}/briefing.jsonld", sub(r'"strength",\s*"value": "reported"', '"strength", "value": "stated"')),
    ("linked data's words", f"{DAM}/briefing.jsonld", sub(r'"@type": "Claim",', '"@type": "Claim", "abstract": "It fell",')),
    ("linked data's author", f"{DAM}/briefing.jsonld", sub(r'("author": \{[^}]*"name": ")[^"]*("[^}]*\}[^}]*"appearance")', r"\1Osk\2")),
    ("an annotation's exact words", f"{DAM}/annotations.jsonld", sub(r'("exact": ")\w+', r"\1Osk")),
    ("an annotation's prefix", f"{DAM}/annotations.jsonld", sub(r'("prefix": ")', r"\1Osk ")),
    ("an annotation's position", f"{DAM}/annotations.jsonld", sub(r'("start": )(\d+)', r"\g<1>1")),
    ("a publisher in citations", f"{DAM}/sources.csl.json", sub(r'("container-title": ")[^"]*', r"\1Osk Times")),
    ("a title in BibTeX", f"{DAM}/sources.bib", sub(r"title = \{\{", "title = {{Osk: ")),
    ("a year in BibTeX", f"{DAM}/sources.bib", sub(r"year = \{\d+", "year = {1999")),
    ("a line of the twin", f"{DAM}/index.html.md", sub(r"Credited", "No source named")),
    ("a line more in the twin", f"{DAM}/index.html.md", lambda t: t + "\n- It fell.\n"),
    ("a link of the twin", f"{DAM}/index.html.md", sub(r"#s(\d+)>", "#s1>")),
    ("a line of llms.txt", "llms.txt", sub(r"Credited", "No source named")),
    ("robots", "robots.txt", lambda t: t + "Disallow: /\n"),
    ("a card that is no picture", f"{DAM}/card", to("no picture")),
    ("an unknown file", f"{DAM}/facts.tsv", to("It fell.")),
    ("an unknown feed", "rss.xml", to("<rss/>")),
    ("a stylesheet that hides", "assets/site.css", lambda t: t + "\n.strength{display:none}\n"),
    ("a script that removes", "assets/briefings.js", lambda t: t + "\ndocument.body.remove();\n"),
    ("a stylesheet more", "assets/x.css", to("h1{color:red}")),
]  # fmt: skip


@pytest.mark.parametrize(("path", "change"), [c[1:] for c in FILES], ids=[c[0] for c in FILES])
def test_a_tampered_file(site: Site, path: str, change: Change) -> None:
    built = site.root / "site"
    found = sorted(built.glob(f"{path}*.png")) or [built / path]
    file = found[0]
    data = file.read_bytes() if file.exists() else b""
    text = data.decode("utf-8", "replace")
    other = change(text)
    assert other != text, "nothing was changed"
    name = file.relative_to(built).as_posix()
    with spoiled(file, other.encode()):
        assert any(f.page == name for f in site.failures())


SEARCH: list[tuple[str, Change]] = [
    ("a result's label", sub(r'"label":\s*"Credited"', '"label":"No source named"')),
    ("a result's words", sub(r'"text":\s*"', '"text":"Osk did it. ')),
    ("a result's speaker", sub(r'"who":\s*"', '"who":"Osk and ')),
    ("a result that leads elsewhere", sub(r"(#)f\w+", r"\1f0000000")),
    ("a word that is searched", sub(r'"content":\s*"', '"content":"Defenestration ')),
]


@pytest.mark.parametrize("change", [s[1] for s in SEARCH], ids=[s[0] for s in SEARCH])
def test_a_tampered_search(site: Site, change: Change) -> None:
    files = sorted((site.root / "site" / "pagefind" / "fragment").glob("*.pf_fragment"))
    texts = ((f, gzip.decompress(f.read_bytes()).decode()) for f in files)
    file, text = next((f, t) for f, t in texts if change(t) != t)
    with spoiled(file, gzip.compress(change(text).encode())):
        assert any(f.page == "pagefind" for f in site.failures())


def test_a_result_that_is_missing(site: Site) -> None:
    files = sorted((site.root / "site" / "pagefind" / "fragment").glob("*.pf_fragment"))
    file = next(
        f for f in files if b'"kind":"fact"' in gzip.decompress(f.read_bytes()).replace(b" ", b"")
    )
    with spoiled(file, None):
        assert any(f.page == "pagefind" for f in site.failures())


REMOVED = [
    "actors/maren-dahl/index.html",
    "timeline/undated/index.html",
    "corrections/index.html",
    f"{DAM}/speakers/index.html",
    f"{DAM}/facts.csv",
    "feed.xml",
]


@pytest.mark.parametrize("path", REMOVED)
def test_a_page_or_file_that_is_missing(site: Site, path: str) -> None:
    with spoiled(site.root / "site" / path, None):
        assert site.failures()


ROWS: list[tuple[str, str, Change]] = [
    ("a card removed", "index.html", sub(r'<li class="card" .*?</div>\s*</li>', "")),
    ("an actor removed", "actors/index.html", sub(r'<li class="name".*?</li>', "")),
    ("an event removed", "timeline/undated/index.html", sub(r'<li class="event .*?</li>', "")),
    ("a source removed", "sources/index.html", sub(r'<li class="origin".*?</li>', "")),
    ("a month removed", "archive/index.html", sub(r'<li class="entry".*?</li>', "")),
    ("a notice removed", "corrections/index.html", sub(r'<li class="change".*?</li>', "")),
    ("what an actor said removed", "actors/maren-dahl/index.html", sub(r'<li class="of__claim">.*?</li>', "")),
    ("two actors joined", "actors/maren-dahl/index.html", sub(r'(<article[^>]*data-actor="[^"]*)', r"\1 tarnholm-dam-toll-climbs-to-19:tarn-power")),
    ("a page of nobody", "actors/maren-dahl/index.html", sub(r'(<article[^>]*data-actor=")[^"]*', r"\1tarnholm-dam-toll-climbs-to-19:nobody")),
    ("a year of another", "timeline/undated/index.html", sub(r'data-year="undated"', 'data-year="1999"')),
]  # fmt: skip


@pytest.mark.parametrize(("path", "change"), [c[1:] for c in ROWS], ids=[c[0] for c in ROWS])
def test_rows_that_all_records_give(site: Site, path: str, change: Change) -> None:
    text = site.read(path)
    other = change(text)
    assert other != text, "nothing was changed"
    with spoiled(site.root / "site" / path, other.encode()):
        assert site.failures()
