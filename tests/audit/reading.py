"""With JavaScript off: each fact's words and each sentence that it rests on are in the page's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.claims import Fact, SpanPart
from tests.audit.browser import Visit
from tests.audit.project import Built

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Whatever is ours inside the source's words (an insertion, an expansion) is left out.
WORDS = """e => {
  const copy = e.cloneNode(true);
  copy.querySelectorAll('ins, .cut, script, style, template').forEach(n => n.remove());
  return copy.textContent;
}"""


def unread(browser: Browser, built: Built, address: str) -> tuple[int, list[str]]:
    """How many passages the briefings stand on, and which are not in their pages' text."""
    count, misses = 0, []
    for record in built.records():
        passages = [
            (f"{record.slug}#{fact.id}", _flat(built.text(record, source)[start:end]))
            for fact in record.facts
            if not fact.hidden and fact.status != "withdrawn"
            for source, start, end in _places(fact)
        ]
        with Visit(
            browser, f"{address}briefings/{record.slug}/", java_script_enabled=False
        ) as visit:
            text = _flat(visit.page.locator("main").evaluate(WORDS))
        count += len(passages)
        misses += [f"{where}: {words[:80]}" for where, words in passages if words not in text]
    return count, misses


def _places(fact: Fact) -> list[tuple[str, int, int]]:
    spans = [(p.source, p.start, p.end) for p in fact.parts if isinstance(p, SpanPart)]
    return spans + [(e.source, e.start, e.end) for e in fact.evidence]


def _flat(text: str) -> str:
    return "".join(text.split()).casefold()
