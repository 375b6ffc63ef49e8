"""The facts by speaker: all of them, once, under the one who says them."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborNode

from generator.model.page import Page
from generator.model.record import Record
from generator.render.speakers import speakers
from tests.render.conftest import SETTINGS, body, words
from tests.several import TEXTS, several_record


@pytest.fixture(scope="module")
def page(pages: dict[str, Page], record: Record) -> LexborNode:
    return body(pages[f"briefings/{record.slug}/speakers/index.md"])


def groups(page: LexborNode) -> dict[str, LexborNode]:
    return {words(g.css_first("h2") or g): g for g in page.css(".speaker")}


def test_every_fact_stands_there_once(page: LexborNode, record: Record) -> None:
    shown = [n.attributes["id"] for n in page.css(".fact")]
    assert sorted(map(str, shown)) == sorted(f.id for f in record.facts)


def test_a_fact_stands_under_its_nearest_speaker(page: LexborNode, record: Record) -> None:
    names = {a.id: a.name for a in record.actors}
    held = groups(page)
    for fact in record.facts:
        nearest = fact.attribution[0].actor if fact.attribution else None
        name = names[nearest] if nearest else "No source named"
        assert held[name].css(f"#{fact.id}"), name


def test_what_nobody_is_named_for_stands_last(page: LexborNode) -> None:
    assert list(groups(page))[-1] == "No source named"


def test_who_says_most_stands_first_and_is_described(page: LexborNode) -> None:
    first = next(iter(groups(page).values()))
    assert words(first.css_first(".speaker__who") or first) == "Ukrainian analyst 2 facts"


def test_speaker_and_label_stay_with_the_words(page: LexborNode) -> None:
    for claim in page.css("[data-fact]"):
        assert len(claim.css("[data-strength]")) == 1
        assert claim.css("a.ref")


def test_each_number_leads_to_the_fact_on_the_briefing(page: LexborNode) -> None:
    for fact in page.css(".fact"):
        link = fact.css_first(".fact__no")
        assert link is not None
        assert link.attributes["href"] == f"../#{fact.attributes['id']}"


def test_references_lead_to_the_sources_pages(page: LexborNode) -> None:
    hrefs = {str(a.attributes["href"]) for a in page.css("[data-fact] a.ref")}
    assert hrefs
    assert all(h.startswith("../sources/") for h in hrefs)


def test_a_chain_shows_who_passes_it_on(record: Record) -> None:
    facts = tuple(f for f in record.facts if f.attribution)
    first, second = facts[0], next(f for f in facts if f.attribution != facts[0].attribution)
    chained = first.model_copy(update={"attribution": (*second.attribution, *first.attribution)})
    made = record.model_copy(
        update={"facts": tuple(chained if f is first else f for f in record.facts)}
    )
    texts = {first.evidence[0].source: _text(record)}
    shown = body(speakers(made, texts, SETTINGS))
    fact = shown.css_first(f"#{first.id}")
    assert fact is not None
    assert "passed on by" in words(fact)
    heading = next(h for h, g in groups(shown).items() if g.css(f"#{first.id}"))
    assert heading == next(a.name for a in record.actors if a.id == second.attribution[0].actor)


def _text(record: Record) -> str:
    from tests.sample import TEXT

    return TEXT


def test_a_further_source_speaks_for_itself() -> None:
    """Another text credits another speaker for the same: there, too, it can be found."""
    shown = body(speakers(several_record(), TEXTS, SETTINGS))
    told = shown.css("[data-telling]")
    assert told
    for claim in told:
        assert claim.css("[data-speaker]")
        assert len(claim.css("[data-strength]")) == 1


def test_the_briefing_leads_there(brief: LexborNode) -> None:
    assert brief.css("a[href='speakers/']")
