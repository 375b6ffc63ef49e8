"""The evidence on the briefing itself: each line that is quoted, and none that is not."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborNode

from generator.model.record import Record
from generator.render.brief import brief as brief_page
from tests.render.conftest import SETTINGS, body, words
from tests.sample import sample_texts


def numbers(page: LexborNode) -> list[str]:
    return [str(n.attributes["data-sentence"]) for n in page.css(".endnote")]


def test_they_are_the_lines_that_the_sources_page_shows(
    brief: LexborNode, source: LexborNode
) -> None:
    shown = {
        str(n.attributes["data-sentence"]): words(n.css_first(".sent__text") or n)
        for n in source.css(".sent")
        if n.css(".sent__text .words")
    }
    assert numbers(brief) == list(shown)
    assert [words(n.css_first(".words") or n) for n in brief.css(".endnote")] == list(
        shown.values()
    )


def test_every_reference_of_a_claim_has_its_note(brief: LexborNode) -> None:
    hrefs = [str(a.attributes["href"]) for a in brief.css("[data-fact] a.ref")]
    led = {h.partition("#s")[2] for h in hrefs if "/#s" in h}
    assert led
    assert led <= set(numbers(brief))


def test_each_leads_back_to_its_facts(brief: LexborNode, record: Record) -> None:
    back = {str(a.attributes["href"])[1:] for a in brief.css(".endnote__back a")}
    assert {f.id for f in record.facts} == back


@pytest.mark.parametrize("rights", ["own", "licensed"])
def test_rights_to_the_whole_add_no_line(record: Record, brief: LexborNode, rights: str) -> None:
    free = record.sources[0].model_copy(update={"rights": rights})
    made = record.model_copy(update={"sources": (free,)})
    assert numbers(body(brief_page(made, sample_texts(), SETTINGS))) == numbers(brief)


def test_a_line_that_was_taken_down_stays_away(record: Record, brief: LexborNode) -> None:
    first = int(numbers(brief)[0])
    ordered = sorted(record.coverage, key=lambda c: c.start)
    gone = ordered[first - 1].model_copy(update={"purged": True})
    made = record.model_copy(update={"coverage": (*ordered[: first - 1], gone, *ordered[first:])})
    assert str(first) not in numbers(body(brief_page(made, sample_texts(), SETTINGS)))
