"""A briefing of several sources and two versions, as its reader meets it."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborNode

from generator.model.claims import Edited
from generator.model.page import Page
from generator.model.record import Record
from generator.render import render_story
from generator.render.brief import brief as brief_page
from tests.render.conftest import SETTINGS, body, words
from tests.several import SLUG, TEXTS, A, B, C, at, several_record


@pytest.fixture(scope="module")
def story() -> dict[str, Page]:
    return {p.path: p for p in render_story(several_record(), TEXTS, SETTINGS)}


@pytest.fixture(scope="module")
def page(story: dict[str, Page]) -> LexborNode:
    return body(story[f"briefings/{SLUG}/index.md"])


def item(page: LexborNode, fact: str) -> LexborNode:
    found = page.css_first(f'.fact[id="{fact}"]')
    assert found is not None
    return found


def changed(**update: object) -> LexborNode:
    return body(brief_page(several_record().model_copy(update=update), TEXTS, SETTINGS))


def with_fact(id: str, **update: object) -> Record:
    record = several_record()
    facts = tuple(f.model_copy(update=update) if f.id == id else f for f in record.facts)
    return record.model_copy(update={"facts": facts})


def test_a_line_is_named_by_its_source(page: LexborNode) -> None:
    assert [words(r) for r in item(page, "f4").css(".ref")][:1] == ["B, line 4"]
    listed = [words(e) for e in page.css(".listed__letter")]
    assert listed == ["A", "B", "C"]


def test_every_piece_of_evidence_is_reached_from_its_fact(page: LexborNode) -> None:
    hrefs = {a.attributes["href"] for a in item(page, "f2").css("a")}
    assert {f"sources/{A}/#s2", f"sources/{B}/#s2"} <= hrefs


def test_origins_are_counted_and_explained(page: LexborNode) -> None:
    fold = item(page, "f2").css_first("details.support")
    assert fold is not None
    assert words(fold.css_first("summary") or fold) == "1 origin, 2 reports"
    assert "B credits “the Herald”, which is A: one origin" in words(fold)


def test_a_further_report_has_its_own_speaker_and_label(page: LexborNode) -> None:
    told = item(page, "f2").css_first("[data-telling]")
    assert told is not None
    assert words(told).startswith("Approximately 40 boats were damaged")
    assert words(told).endswith("The Herald Credited B, line 2")


def test_the_same_words_are_not_printed_again(page: LexborNode) -> None:
    fold = item(page, "f1").css_first("details.support")
    assert fold is not None
    assert not fold.css("[data-telling]")
    assert "B, line 3 the same, word for word" in words(fold)


def test_a_conflict_stands_side_by_side_with_who_says_which(page: LexborNode) -> None:
    for place in (item(page, "f3"), page.css_first('[id="c1"]')):
        assert place is not None
        first, second = place.css(".side")
        assert words(first) == "A, line 5 “may close the quay” Mayor Ada Brock Hedged"
        assert words(second).startswith("Right, says the editor B, line 4")
        assert words(second).endswith("harbour master Tom Rell Planned")


def test_a_source_that_came_back_is_not_called_new() -> None:
    record = several_record()
    before = record.revisions[0].model_copy(update={"sources": (A, B, C)})
    latest = record.revisions[-1].model_copy(update={"sources": (C,)})
    news = changed(revisions=(before, latest)).css_first(".news")
    assert news is not None
    assert "Source C was changed or added again." in words(news)
    assert "was added." not in words(news)


def test_the_other_side_of_a_conflict_leads_to_it(page: LexborNode) -> None:
    other = item(page, "f4").css_first(".difference")
    assert other is not None
    assert words(other) == "Sources disagree The versions stand under fact 3"


def test_a_reason_that_the_editor_gave_is_shown(page: LexborNode) -> None:
    settled = page.css_first('[id="c1"]')
    assert settled is not None
    assert "Reason given: The quay is open today. (editor: EB)" in words(settled)


def test_a_later_number_of_one_origin_is_told_as_later(page: LexborNode) -> None:
    sides = [words(s) for s in item(page, "f2").css(".side")]
    assert sides[0].startswith("Earlier A, line 2 “Some 40 boats or more”")
    assert sides[1].startswith("Later C, line 2 “60 boats were damaged”")


def test_what_changed_on_the_way_is_listed_with_both_wordings(page: LexborNode) -> None:
    under = [words(r) for r in item(page, "f2").css(".remark")]
    assert any("“Some 40 boats or more”" in r and "“Approximately 40 boats”" in r for r in under)
    sides = [words(s) for s in page.css('[id="c3"] .side')]
    assert sides == [
        "Original wording A, line 2 “Some 40 boats or more” The port authority Credited",
        "As passed on B, line 2 “Approximately 40 boats” The Herald Credited",
    ]


def test_the_ladder_says_which_text_rests_on_which(page: LexborNode) -> None:
    rungs = [words(e) for e in page.css(".rung__source")]
    assert rungs == ["A", "B rests on A (Link stated) B, line 2", "C"]


def test_what_is_new_stands_above_the_facts(page: LexborNode) -> None:
    news = page.css_first(".lede .news")
    assert news is not None
    assert words(news.css_first("h2") or news) == (
        "New on 6 March 2026, since the version of 4 March 2026"
    )
    assert [words(line) for line in news.css("li")] == [
        "Source C was added.",
        "1 source was taken out. What rested on it alone is withdrawn.",
        "2 new facts: fact 5 fact 6",
        "2 facts now contradicted: fact 3 fact 4",
        "1 fact now weaker: fact 2",
        "1 fact withdrawn.",
    ]
    assert [a.attributes["href"] for a in news.css("a")] == ["#f5", "#f7", "#f3", "#f4", "#f2"]


def test_a_first_version_has_no_news(page: LexborNode) -> None:
    first = changed(revisions=several_record().revisions[:1])
    assert not first.css(".news")
    assert not first.css(".fact__status")


def test_software_makes_no_news() -> None:
    record = several_record()
    later = record.revisions[-1].model_copy(update={"cause": "software", "date": "2026-04-01"})
    page = changed(revisions=(*record.revisions, later))
    assert "6 March 2026" in words(page.css_first(".news") or page)


def test_an_editors_cut_is_news() -> None:
    record = several_record()
    latest = record.revisions[-1].model_copy(update={"changed": ("f2", "f8"), "sources": ()})
    page = changed(revisions=(record.revisions[0], latest))
    assert "1 fact left out by the editor." in words(page.css_first(".news") or page)


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("f2", "Weaker since 6 March 2026"),
        ("f3", "Contradicted since 6 March 2026"),
        ("f5", "New on 6 March 2026"),
        ("f1", ""),
    ],
)
def test_the_status_of_a_fact(page: LexborNode, fact: str, said: str) -> None:
    status = item(page, fact).css_first(".fact__status")
    assert (words(status) if status else "") == said


def test_a_hidden_fact_leaves_a_reason_and_no_words(page: LexborNode) -> None:
    left = page.css_first('[data-hidden="f8"]')
    assert left is not None
    assert words(left) == (
        "A fact stated in C, line 5 Reason given: A letter of the mayor says otherwise. "
        "(editor: EB)"
    )
    assert "had been inspected" not in words(page)


def test_a_pin_and_a_note_are_the_editors(page: LexborNode) -> None:
    remarks = [words(r) for r in item(page, "f1").css(".remark")]
    assert remarks == [
        "Editor’s note. Asked again on Friday. (editor: EB)",
        "Placed first by the editor. It explains the rest. (editor: EB)",
    ]
    assert "Editor’s note. The town has not answered" in words(page.css_first(".lede") or page)


def test_an_edit_without_effect_stays_visible(page: LexborNode) -> None:
    assert "facts[2].match" in words(page.css_first('[id="c4"]') or page)


def test_a_reference_back_shows_the_text_before(page: LexborNode) -> None:
    context = item(page, "f7").css_first("[data-context]")
    assert context is not None
    assert words(context) == (
        "The text just before: A storm had hit the coast on Sunday. C, line 3"
    )


def test_a_reference_to_another_fact_is_a_link(page: LexborNode) -> None:
    """Its words would stand there without their speaker and label."""
    back = item(page, "f6").css_first(".fact__goes a")
    assert back is not None
    assert (words(back), back.attributes["href"]) == ("Continues fact 1.", "#f1")
    assert not item(page, "f6").css("[data-context]")


def test_a_text_that_was_taken_back_is_announced() -> None:
    record = several_record()
    notice = at(C, "This article was amended on 6 March")
    sources = tuple(
        s.model_copy(update={"retracted": notice, "amended": None}) if s.id == C else s
        for s in record.sources
    )
    page = changed(sources=sources)
    assert words(page.css_first(".lede .notice") or page).startswith("Source C is retracted: “This")


def test_a_correction_stands_with_its_source(page: LexborNode) -> None:
    notices = [words(n) for n in page.css(".listed__notice")]
    assert notices == ["Corrected by its publisher: “This article was amended on 6 March”"]


def test_the_opening_counts_what_is_shared(page: LexborNode) -> None:
    opening = words(page.css_first(".lede__opening") or page)
    assert opening == (
        "3 texts, each with its date. 2 of 7 facts stand in more than one text, 1 of them from "
        "more than one origin. The texts disagree on 1 point. 3 of 7 facts name no source."
    )


def test_source_pages_mark_what_further_reports_and_contexts_quote(
    story: dict[str, Page],
) -> None:
    post = body(story[f"briefings/{SLUG}/sources/{B}/index.md"])
    assert "Source B, line by line" in words(post)
    assert [words(m) for m in post.css(".annotated .mark")][:2] == [
        TEXTS[B].split("\n")[2],
        TEXTS[B].split("\n")[3],
    ]
    wire = body(story[f"briefings/{SLUG}/sources/{C}/index.md"])
    assert "A storm had hit the coast on Sunday." in [
        words(m) for m in wire.css(".annotated .mark")
    ]


def test_a_single_source_has_no_letters() -> None:
    record = several_record()
    facts = tuple(
        f.model_copy(update={"tellings": (), "origin_note": None, "origin_list": ()})
        for f in record.facts
        if f.evidence[0].source == A
    )
    page = changed(sources=record.sources[:1], facts=facts, caveats=(), ladder=(), notes=())
    assert words(item(page, "f3").css_first(".ref") or page) == "line 5"
    assert not page.css(".listed, .support")


def test_an_editors_origin_is_signed_as_the_editors() -> None:
    fact = next(f for f in several_record().facts if f.id == "f2")
    origin = fact.origin_list[0].model_copy(
        update={
            "why": "editor",
            "name": "Yonder & Co",
            "note": fact.origin_list[0].note.model_copy(
                update={
                    "message": "origin.editor_of",
                    "values": {"q": {"evidence": 0}, "name_origin": "Yonder & Co"},
                }
            ),
        }
    )
    page = body(brief_page(with_fact("f2", origin_list=(origin,)), TEXTS, SETTINGS))
    shown = item(page, "f2").css_first('[data-story="origins.name"]')
    assert shown is not None
    assert words(shown) == "Yonder & Co"


def test_where_a_speaker_is_only_known_from_the_fact_it_is_shown(page: LexborNode) -> None:
    """A version whose caveat names nobody is no version without a source."""
    assert "No source named" not in words(page.css_first('[id="c3"]') or page)


def test_a_moved_fact_says_that_the_editor_moved_it() -> None:
    moved = with_fact("f3", edited=Edited(by="EB", key="facts[0].role"))
    page = body(brief_page(moved, TEXTS, SETTINGS))
    assert "Placed here by the editor. (editor: EB)" in words(item(page, "f3"))
