"""The Markdown twin: every claim with speaker, label and place; text of a source stays text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from generator.model.claims import Edited
from generator.model.record import ActorDescription
from generator.render.exports import twin
from generator.render.exports.downloads import FILES
from generator.render.exports.linked_data import linked_data
from generator.render.exports.statement import Statements, line
from generator.render.exports.twin import text
from tests.hostile import STRINGS, hostile
from tests.render.exports.stories import AWAY, HERE, names, records, story

READERS = {
    "commonmark": MarkdownIt("commonmark").render,
    "with tables and strikethrough": MarkdownIt("gfm-like", {"linkify": False}).render,
    "python-markdown": lambda t: Markdown(
        extensions=["tables", "footnotes", "abbr", "attr_list", "def_list", "fenced_code"]
    ).convert(t),
}
ALLOWED = {"h1", "h2", "p", "ul", "li", "a", "blockquote"}


def made(name: str) -> str:
    record, texts = records()[name]
    return twin(record, texts, AWAY)


def flat(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("reader", sorted(READERS))
def test_every_claim_is_there_as_text_with_speaker_label_and_place(name: str, reader: str) -> None:
    all_ = story(name)
    tree = LexborHTMLParser(READERS[reader](made(name)))
    assert tree.body is not None
    assert {n.tag for n in tree.css("body *")} <= ALLOWED
    shown = flat(tree.body.text())
    hrefs = {a.attributes["href"] for a in tree.css("a")}
    for statement in all_.facts.values():
        assert flat(statement.said) in shown
        assert all_.link(statement) in hrefs
        for place in statement.places:
            assert flat(all_.spot(place)) in shown
    for _, statement in all_.events:
        assert flat(statement.said) in shown
    assert all(flat(gap) in shown for gap in all_.gaps)


TEXTS = st.one_of(st.text(max_size=60), st.sampled_from(STRINGS), st.from_regex(r"[\W\d_]{1,20}"))


@pytest.mark.parametrize("reader", sorted(READERS))
@given(words=TEXTS)
@example(words="1. first")
@example(words="1) first")
@example(words="+ a")
@example(words="- a - b -- c")
@example(words="a\\_b https://x.example www.x.example :smile: a: b")
@example(words="Term\n: definition")
@example(words="*[HTML]: x &amp; &#60; [^1] [x](y) ~~z~~ | a | b |")
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_in_a_line_stays_text(reader: str, words: str) -> None:
    for before in ("", "# ", "- ", "> ", "- x\n  - "):
        html = READERS[reader](f"{before}{text(words)}\n")
        tree = LexborHTMLParser(html)
        assert tree.body is not None
        assert {n.tag for n in tree.css("body *")} <= ALLOWED
        assert flat(tree.body.text()) == flat(("x" if "x" in before else "") + line(words))


@given(st.lists(TEXTS, min_size=1, max_size=3))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_hostile_article_has_a_harmless_twin(strings: list[str]) -> None:
    record, texts = hostile(strings)
    tree = LexborHTMLParser(READERS["python-markdown"](twin(record, texts, HERE)))
    assert {n.tag for n in tree.css("body *")} <= ALLOWED
    for link in tree.css("a"):
        assert (link.attributes["href"] or "").startswith("./")


def test_news_reads_as_news() -> None:
    assert text("At least 6.8 (or so): U.S. aid, say “aides”; 3,000 – yes?") == (
        "At least 6.8 (or so): U.S. aid, say “aides”; 3,000 – yes?"
    )
    assert text("a-herald") == "a-herald"


def test_a_plan_and_a_date_without_a_year_are_told_as_such() -> None:
    found = made("drone-showcase")
    assert "Planned. It is not said to have happened." in found
    assert "No year is stated." in found


def test_a_story_without_sources_has_a_twin_that_says_so() -> None:
    record, _ = records()["court-ruling"]
    gone = record.model_copy(update={"sources": (), "facts": (), "timeline": (), "summary": None})
    assert twin(gone, {}, HERE).startswith("# A withdrawn briefing\n\nNo source of this briefing")


def test_an_editors_description_is_not_quoted_as_a_sources() -> None:
    record, texts = records()["hedge-lost"]
    told = Edited(by="EB", key="actors[0].describe")
    place = next(a for a in record.actors if a.id == "ida-korsak").mentions[0]
    own = ActorDescription(text="a known partisan", evidence=place, edited=told)
    actors = tuple(
        a.model_copy(update={"descriptions": (own, *a.descriptions)}) if a.id == "ida-korsak" else a
        for a in record.actors
    )
    changed = record.model_copy(update={"actors": actors})
    found = twin(changed, texts, AWAY)
    assert "known partisan" not in found and "Ida Korsak: “defence analyst”" in found
    data = linked_data(Statements(changed, texts, AWAY), FILES, "")
    (korsak,) = (a for a in data["about"] if a["name"] == "Ida Korsak")
    assert korsak["description"] == "“defence analyst”"
