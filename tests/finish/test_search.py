"""The index: the same bytes each time, and nothing shown that the page does not show."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from generator.finish.entries import Entry, entries_of
from generator.finish.search import write_search

PAGE = """<!doctype html><body><article class="page" data-page="brief">
<h1>A headline</h1>
<ol><li class="fact" id="f1"><div class="fact__claim" data-fact="f1">
<p class="fact__text"><span class="cut">…</span> <span data-source="a" data-parts="1-9">it &#60;may&#62; rain</span></p>
<p class="fact__source"><span class="joint">in part:</span> <span class="fact__who">the <i>office</i></span>
<span class="strength" data-strength="hedged">Hedged</span> <a class="ref">line 4</a></p></div></li></ol>
<ol><li class="event" id="t1"><p class="event__date"><span class="words">May 2</span>
<span class="event__precision">Day, no year</span></p>
<div class="event__claim" data-fact="f1"><p class="event__text">it may rain</p>
<p class="fact__source"><span data-strength="hedged">Hedged</span></p></div></li></ol>
</article>"""


def page(site: Path, text: str = PAGE) -> Path:
    path = site / "briefings" / "rain" / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_a_claim_is_found_whole_with_speaker_and_label(tmp_path: Path) -> None:
    briefing, fact, date = entries_of(page(tmp_path), tmp_path)
    assert briefing == Entry("briefing", "briefings/rain/", "A headline")
    assert fact.href == "briefings/rain/#f1"
    assert fact.text == "… it <may> rain"
    assert (fact.who, fact.label) == ("in part: the office", "Hedged")
    assert fact.more == date.date == "May 2 · Day, no year"
    assert date.href == "briefings/rain/#t1"


def test_a_page_written_by_hand_is_not_searched(tmp_path: Path) -> None:
    assert list(entries_of(page(tmp_path, "<h1>About</h1><li class=fact id=x>"), tmp_path)) == []


def test_the_same_entries_give_the_same_index_with_all_they_say(tmp_path: Path) -> None:
    entries = [Entry("fact", f"b/#f{n}", f'rain "{n}" <b>', who="A & B") for n in range(30)]
    for name in ("one", "two"):
        write_search(entries, tmp_path / name)
    one, two = (
        {p.name: p.read_bytes() for p in (tmp_path / n / "pagefind").rglob("*") if p.is_file()}
        for n in ("one", "two")
    )
    assert one == two
    shown = [json.loads(gzip.decompress(v)[12:]) for k, v in one.items() if "fragment" in k]
    assert {f["meta"]["text"] for f in shown} == {e.text for e in entries}
    assert {f["meta"]["who"] for f in shown} == {"A & B"}


def test_a_site_without_entries_has_no_index_left(tmp_path: Path) -> None:
    (tmp_path / "pagefind").mkdir()
    (tmp_path / "pagefind" / "old").write_text("x")
    write_search([], tmp_path)
    assert not (tmp_path / "pagefind").exists()
