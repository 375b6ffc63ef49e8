"""The briefing, as its reader meets it."""

from __future__ import annotations

import itertools
import re
from urllib.parse import quote

from selectolax.lexbor import LexborNode

from generator.model.claims import Edited
from generator.model.page import Page
from generator.model.record import Note, Record
from generator.render import render_story
from generator.render.actors import OPEN
from generator.render.around import Around
from generator.render.brief import brief as brief_page
from tests.render.conftest import SETTINGS, body, words
from tests.sample import SOURCE, sample_texts

SECTIONS = [
    "At a glance",
    "What is not established",
    "Key facts",
    "Actors",
    "Timeline",
    "Numbers",
    "Sources",
    "Caveats",
    "How this page was made",
    "Evidence",
]


def changed(record: Record, **update: object) -> LexborNode:
    other = record.model_copy(update=update)
    return body(brief_page(other, sample_texts(), SETTINGS))


def test_sections_stand_in_reading_order(brief: LexborNode) -> None:
    assert [words(h) for h in brief.css("h2")] == SECTIONS


def test_headings_skip_no_level(brief: LexborNode) -> None:
    levels = [int(h.tag[1]) for h in brief.css("h1, h2, h3, h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))


def test_each_fact_is_printed_once(brief: LexborNode, record: Record) -> None:
    printed = [n.attributes["id"] for n in brief.css(".facts > .fact")]
    assert sorted(printed) == sorted(f.id for f in record.facts)
    assert printed[:5] == [f.id for f in record.facts[:5]]


def test_the_other_facts_stand_under_the_question_of_their_role(
    brief: LexborNode, record: Record
) -> None:
    roles = {f.id: f.role for f in record.facts}
    for group in brief.css(".group"):
        title = group.css_first("h3")
        assert title is not None
        assert {roles[f.attributes["id"] or ""] for f in group.css(".fact")} <= {
            title.attributes["id"]
        }


def test_the_speaker_stands_before_the_label(brief: LexborNode, record: Record) -> None:
    facts = {f.id: f for f in record.facts}
    for claim in brief.css("[data-fact]"):
        fact = facts[claim.attributes["data-fact"] or ""]
        html = claim.html or ""
        assert html.count("data-strength=") == 1
        speakers = [m.start() for m in re.finditer(r"data-speaker=", html)]
        assert len(speakers) == len(fact.attribution)
        assert all(at < html.index("data-strength=") for at in speakers)


def test_a_claim_without_speaker_says_so(brief: LexborNode) -> None:
    bare = [c for c in brief.css(".fact__claim") if not c.css("[data-speaker]")]
    assert bare
    assert all("No source named" in words(c) for c in bare)


def test_a_pronoun_that_speaks_is_explained(brief: LexborNode) -> None:
    assert "He [Kim Jong Un]" in [words(n) for n in brief.css("[data-speaker]")]


def test_a_cut_is_shown_outside_the_words(brief: LexborNode) -> None:
    shown = [words(n) for n in brief.css(".fact__text")]
    assert any(t.startswith("… raising international concerns") for t in shown)


def test_a_fact_is_numbered_as_references_call_it(brief: LexborNode) -> None:
    """In its text, not by a counter of the browser's: some restart in every list."""
    shown = {n.attributes["id"]: n for n in brief.css(".fact")}
    links = brief.css(".index .ref")
    assert links
    for link in links:
        number = shown[(link.attributes["href"] or "")[1:]].css_first(".fact__no")
        assert number is not None
        assert words(link) == f"fact {words(number)}"


def test_an_opener_alone_is_cut_without_a_mark(brief: LexborNode) -> None:
    """The sentence says "Furthermore, plans for Kim’s visit"."""
    shown = [words(n) for n in brief.css(".fact__text")]
    assert any(t.startswith("Plans for Kim’s visit") for t in shown)
    assert any(t.endswith("an undisclosed location …") for t in shown)


def test_hedges_are_marked_where_they_stand(brief: LexborNode) -> None:
    assert {"reportedly", "appears", "likely"} <= {words(n) for n in brief.css("em.cue")}


def test_caveats_of_a_fact_stand_under_it(brief: LexborNode, record: Record) -> None:
    doubt = next(f for f in record.facts if "exaggerates" in f.text)
    row = brief.css_first(f"#{doubt.id}")
    assert row is not None
    lines = [words(n) for n in row.css(".remark")]
    assert any("does not make plain" in line for line in lines)


def test_every_caveat_and_question_is_on_the_page(brief: LexborNode, record: Record) -> None:
    text = words(brief)
    for caveat in record.caveats:
        assert " ".join(caveat.text.split()) in text
    for gap in record.gaps:
        assert " ".join(gap.question.split()) in text


def test_four_questions_stand_open_and_the_rest_is_folded(brief: LexborNode) -> None:
    box = brief.css_first(".unestablished")
    assert box is not None
    assert len(box.css("section > ul > li")) == 4
    assert len(box.css("details li")) == 2


def test_dates_without_a_year_have_a_lane_of_their_own(brief: LexborNode) -> None:
    lane = brief.css_first(".lane--unknown")
    assert lane is not None
    assert [words(n) for n in lane.css(".event__date .words")] == [
        "January and February",
        "March 27",
        "March 27",
    ]
    assert "2023 or later" in words(lane)
    ahead = brief.css_first(".lane--ahead")
    assert ahead is not None
    assert "later this year" in words(ahead)


def test_numbers_keep_their_modifiers(brief: LexborNode) -> None:
    assert [words(n) for n in brief.css(".amount__text")] == [
        "approximately 3,000 North Korean troops",
        "an earlier deployment of 11,000 soldiers",
    ]


def test_what_only_the_text_credits_counts_as_not_read(brief: LexborNode) -> None:
    rungs = {words(r.css_first(".rung__name") or r): r for r in brief.css(".rung")}
    assert "rung--unread" in (rungs["Named as the original. Not read."].attributes["class"] or "")
    assert "www.rferl.org" in words(rungs["Named as the original. Not read."])


def test_opening_counts(brief: LexborNode) -> None:
    opening = brief.css_first(".lede__opening")
    assert opening is not None
    assert words(opening) == (
        "One undated text, crediting www.rferl.org, which was not read. "
        "7 of 15 facts name no source."
    )


def test_length_outside_folds_is_at_most_twice_the_source(
    pages: dict[str, Page], record: Record
) -> None:
    page = body(pages[f"briefings/{record.slug}/index.md"])
    for unseen in page.css("details > :not(summary), script"):
        unseen.decompose()
    assert len(words(page).split()) <= 2 * record.sources[0].words


def test_an_empty_role_says_that_the_text_does_not_say(record: Record) -> None:
    facts = tuple(f for f in record.facts if f.role != "consequence")
    shown = [words(line) for line in changed(record, facts=facts).css(".unanswered__line")]
    assert shown[-1].startswith("The text does not say: ")
    assert "Why does it matter?" in shown[-1]


def test_a_role_whose_facts_stand_above_points_there(record: Record) -> None:
    page = changed(record, facts=record.facts[:5])
    shown = [words(line) for line in page.css(".unanswered__line")]
    assert shown[0].startswith("Answered above, at a glance: ")
    assert "What comes next?" in shown[0]
    assert not page.css(".group")


def test_a_record_without_anything_still_reads(record: Record) -> None:
    bare = changed(
        record,
        facts=(),
        actors=(),
        relations=(),
        timeline=(),
        quantities=(),
        caveats=(),
        gaps=(),
        ladder=(),
        revisions=(),
        summary=None,
    )
    text = words(bare)
    assert "Nothing in the sources could be quoted as a fact." in text
    assert "Nothing is dated." in text


def test_an_editors_title_is_sans_and_signed(record: Record) -> None:
    edited = Edited(by="EB", why="clearer", key="title")
    page = changed(record, title="Drones and troops", title_evidence=None, title_edited=edited)
    head = page.css_first("h1")
    assert head is not None
    assert "lede__title--ours" in (head.attributes["class"] or "")
    assert head.css_first("[data-story=title]") is not None
    assert "Title by the editor, EB" in words(page)


def test_notes_of_the_editor_are_signed_and_stand_with_their_fact(record: Record) -> None:
    edited = Edited(by="EB", key="notes[0]")
    notes = (
        Note(text="See also the ruling.", fact=record.facts[0].id, edited=edited),
        Note(text="Checked by telephone.", edited=edited),
    )
    page = changed(record, notes=notes)
    row = page.css_first(f"#{record.facts[0].id}")
    assert row is not None
    assert "See also the ruling. (editor: EB)" in words(row)
    assert "Checked by telephone. (editor: EB)" in words(page.css_first("header") or page)


def test_a_hidden_fact_is_nowhere(record: Record) -> None:
    first = record.facts[0].model_copy(update={"hidden": True})
    page = changed(record, facts=(first, *record.facts[1:]))
    assert not page.css(f"[data-fact={first.id}]")
    assert "of 14 facts" in words(page)


def test_several_sources_are_told_apart_by_letters(record: Record) -> None:
    twin = record.sources[0].model_copy(update={"id": "second", "file": "second.txt"})
    lines = tuple(c.model_copy(update={"source": "second"}) for c in record.coverage)
    other = record.model_copy(
        update={"sources": (*record.sources, twin), "coverage": (*record.coverage, *lines)}
    )
    texts = {**sample_texts(), "second": sample_texts()[SOURCE]}
    pages = render_story(other, texts, SETTINGS)
    assert [p.path.split("/", 2)[2] for p in pages] == [
        "index.md",
        "speakers/index.md",
        f"sources/{SOURCE}/index.md",
        "sources/second/index.md",
    ]
    page = body(pages[0])
    assert "A, line 5" in [words(r) for r in page.css(".ref")]
    assert "2 texts, 2 of them undated." in words(page)


def test_a_story_without_a_source_says_that_it_is_withdrawn(record: Record) -> None:
    gone = record.model_copy(update={"sources": (), "facts": (), "coverage": (), "summary": None})
    (page,) = render_story(gone, {}, SETTINGS)
    shown = body(page)
    assert "No source of this briefing is left" in words(shown)
    assert not shown.css("[data-source]")
    assert record.title not in page.content


def test_title_and_description_keep_speaker_and_label(record: Record) -> None:
    other = record.model_copy(update={"summary": record.facts[1].id})
    head = brief_page(other, sample_texts(), SETTINGS).content.split("---")[1]
    assert "South Korea’s Yonhap news agency&#46; Credited" in head
    assert "reportedly" in head


def test_whom_a_text_only_lists_is_folded(record: Record) -> None:
    one = next(a for a in record.actors if a.kind == "person" and not a.said)
    crowd = tuple(one.model_copy(update={"id": f"member-{n}"}) for n in range(20))
    page = changed(record, actors=(*record.actors, *crowd))
    open_ = [r for r in page.css(".actor") if not _within(r, "details")]
    shown = {str(r.attributes["id"]).removeprefix("actor-") for r in open_}
    assert {a.id for a in record.actors if a.said} <= shown
    assert len([s for s in shown if s.startswith("member-")]) < OPEN
    assert len(page.css(".actor")) == len(record.actors) + 20


def test_actors_and_tags_lead_to_their_pages(record: Record) -> None:
    first = record.actors[0]
    around = Around(actors={first.id: "page-of-it"}, tags={t: f"tag-{t}" for t in record.tags})
    page = body(brief_page(record, sample_texts(), SETTINGS, around))
    link = page.css_first(f"#actor-{first.id} th a")
    assert link is not None
    assert link.attributes["href"] == "../../actors/page-of-it/"
    assert page.css("svg a[href='../../actors/page-of-it/']")
    tags = [a.attributes["href"] for a in page.css(".tags a")]
    assert tags == [f"../../tags/{quote('tag-' + t)}/" for t in record.tags]


def test_each_arrow_leads_to_its_fact(brief: LexborNode) -> None:
    for edge in brief.css("svg [data-fact]"):
        link = edge.parent
        assert link is not None
        assert link.attributes["href"] == f"#{edge.attributes['data-fact']}"
    for row in brief.css(".tie"):
        assert row.css(f"a[href='#{row.attributes['data-fact']}']")


def test_reading_time_is_told(brief: LexborNode) -> None:
    date = brief.css_first(".lede__date")
    assert date is not None
    assert re.search(r"about \d minutes to read", words(date))


def _within(node: LexborNode, tag: str) -> bool:
    while node.parent is not None:
        node = node.parent
        if node.tag == tag:
            return True
    return False
