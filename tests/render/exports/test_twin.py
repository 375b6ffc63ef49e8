"""The Markdown twin: every claim with speaker, label and place; text of a source stays text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from generator.model.claims import Edited, Message
from generator.model.doubts import Caveat
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


def test_what_an_editor_says_is_told_as_the_editors() -> None:
    record, texts = records()["several"]
    own = Caveat(
        id="c9",
        kind="second-hand",
        text="Nobody of ours saw *it*.",
        note=Message(message="caveat.editor", values={"text": "Nobody of ours saw *it*."}),
        facts=("f2",),
        edited=Edited(by="EB", why="We were away.", key="caveats[0]"),
    )
    title = {"title_evidence": None, "title_edited": Edited(by="EB", key="title")}
    caveats = (*record.caveats, own)
    found = twin(record.model_copy(update={"caveats": caveats, **title}), texts, AWAY).splitlines()
    assert found[2] == "Title by the editor, EB"
    assert "- Editor’s note. The town has not answered our questions. (editor: EB)" in found
    assert "  - Editor’s note. Asked again on Friday. (editor: EB)" in found
    pinned = "Placed first by the editor. Reason given: It explains the rest. (editor: EB)"
    assert f"  - {pinned}" in found
    said = r"Editor’s note. Nobody of ours saw \*it\*. Reason given: We were away. (editor: EB)"
    assert f"  - {said}" in found and f"- {said}" in found
    held = "Reason given: The quay is open today. (editor: EB)"
    assert any(row.startswith("- The sources disagree") and row.endswith(held) for row in found)
    at = found.index("## Left out by the editor")
    assert found[at + 2].startswith("- A fact stated in [wire, line ")
    why = "Reason given: A letter of the mayor says otherwise. (editor: EB)"
    assert found[at + 2].endswith(why) and "denied that the wall" not in "".join(found)


def test_an_editor_without_initials_is_called_the_editor() -> None:
    record, texts = records()["several"]
    notes = tuple(
        n.model_copy(update={"edited": n.edited.model_copy(update={"by": None})})
        for n in record.notes
    )
    title = {"title_evidence": None, "title_edited": Edited(key="title")}
    found = twin(record.model_copy(update={"notes": notes, **title}), texts, AWAY).splitlines()
    assert found[2] == "Title by the editor"
    assert "  - Editor’s note. Asked again on Friday." in found


def test_what_an_editor_did_to_an_actor_is_told() -> None:
    record, texts = records()["hedge-lost"]
    edit = Edited(by="EB", why="the register", key="actors[0].describe")
    place = record.actors[0].mentions[0]
    own = ActorDescription(text="a known partisan", evidence=place, edited=edit)
    named = Edited(key="actors[1].rename")
    first = record.actors[0].model_copy(update={"descriptions": (own,), "edits": (edit, named)})
    found = twin(record.model_copy(update={"actors": (first,)}), texts, AWAY)
    told = "Described by the editor. a known partisan Reason given: the register (editor: EB)"
    assert f"- {first.name}\n  - {told}\n  - Named by the editor. No reason is given.\n" in found


def test_a_story_without_edits_names_no_editor() -> None:
    found = made("earthquake").casefold()
    assert "editor" not in found and "reason given" not in found
