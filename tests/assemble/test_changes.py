"""What happens to a fact's id, status and words from one build to the next."""

from __future__ import annotations

import hashlib
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assemble import changes as module
from generator.assemble import record_json, withdraw
from generator.model.claims import Message
from generator.model.doubts import Caveat
from generator.model.record import Record
from generator.model.story import Story
from tests.plain import built, text_of

FELL = "The harbour wall of Lindvik fell into the sea on Monday night."
BOATS = "Approximately 3,000 boats were damaged when the wall of the harbour fell."
QUAY = "The town may close the northern quay for the rest of the winter."
TIDE = "A fisher named Tom Rell had measured the tide every evening since May."

A = {"a": text_of(FELL, BOATS, QUAY)}
BOTH = {**A, "b": text_of(TIDE, title="Tides of Lindvik")}


def ids(record: Record) -> dict[str, str]:
    return {f.text: f.id for f in record.facts}


def statuses(record: Record) -> dict[str, str]:
    return {f.text: f.status for f in record.facts}


def test_the_first_record_is_all_new() -> None:
    record = built(A)
    assert set(statuses(record).values()) == {"new"}
    (first,) = record.revisions
    assert (first.date, first.cause, first.sources) == ("2026-01-01", "source", ("a",))
    assert first.added == tuple(f.id for f in record.facts)


def test_the_same_inputs_give_back_the_last_record() -> None:
    last = built(A)
    assert built(A, last, "2027-07-07") is last


def test_a_new_source_adds_and_says_so() -> None:
    last = built(A)
    now = built(BOTH, last, "2026-02-02")
    assert {t: ids(now)[t] for t in ids(last)} == ids(last)
    assert statuses(now) == {FELL: "unchanged", BOATS: "unchanged", QUAY: "unchanged", TIDE: "new"}
    assert now.revisions[:-1] == last.revisions
    assert now.revisions[-1].added == (ids(now)[TIDE],)
    assert now.revisions[-1].sources == ("b",)
    assert now.revisions[-1].date == "2026-02-02"


def test_a_removed_source_takes_its_words_and_leaves_their_hash() -> None:
    last = built(BOTH, built(A), "2026-02-02")
    now = built(A, last, "2026-03-03")
    assert set(ids(now)) == {FELL, BOATS, QUAY}
    (gone,) = now.withdrawn
    assert gone.id == ids(last)[TIDE]
    assert gone.sha256 == hashlib.sha256(TIDE.encode()).hexdigest()
    assert (gone.added, gone.withdrawn) == ("2026-02-02", "2026-03-03")
    assert now.revisions[-1].withdrawn == (gone.id,)
    assert "Tom Rell" not in record_json(now)


def test_a_source_that_comes_back_brings_its_ids_back() -> None:
    both = built(BOTH, built(A), "2026-02-02")
    back = built(BOTH, built(A, both, "2026-03-03"), "2026-04-04")
    assert ids(back) == ids(both)
    assert back.withdrawn == ()
    assert [r.date for r in back.revisions] == [f"2026-0{n}-0{n}" for n in (1, 2, 3, 4)]


def test_a_corrected_number_is_the_same_fact_changed() -> None:
    last = built(A)
    fixed = {"a": text_of(FELL, BOATS.replace("3,000", "300"), QUAY)}
    now = built(fixed, last, "2026-02-02")
    assert list(ids(now).values()) == list(ids(last).values())
    assert now.revisions[-1].changed == (ids(last)[BOATS],)
    assert now.revisions[-1].added == now.revisions[-1].withdrawn == ()


def test_another_sentence_is_another_fact() -> None:
    last = built(A)
    now = built({"a": text_of(FELL, TIDE, QUAY)}, last, "2026-02-02")
    assert now.revisions[-1].added == (ids(now)[TIDE],)
    assert now.revisions[-1].withdrawn == (ids(last)[BOATS],)


def test_words_that_only_moved_are_not_changed() -> None:
    last = built(A)
    now = built({"a": text_of(TIDE, QUAY, FELL, BOATS)}, last, "2026-02-02")
    assert {t: ids(now)[t] for t in ids(last)} == ids(last)
    assert now.revisions[-1].changed == ()


def test_a_renamed_file_keeps_its_facts() -> None:
    last = built(A)
    assert ids(built({"z": A["a"]}, last, "2026-02-02")) == ids(last)


def test_ids_may_be_inherited_crosswise() -> None:
    """A sentence whose own hash another fact bears still gets an id of its own."""
    last = built(A)
    facts = tuple(
        f.model_copy(update={"id": g.id})
        for f, g in zip(last.facts, (*last.facts[1:], last.facts[0]), strict=True)
    )
    crossed = last.model_copy(update={"facts": facts})
    now = built(BOTH, crossed, "2026-02-02")
    assert {t: ids(now)[t] for t in ids(last)} == ids(crossed)
    assert len({f.id for f in now.facts}) == len(now.facts)


def test_a_hedge_that_falls_makes_a_fact_stronger_and_back() -> None:
    sure = {"a": text_of(FELL, BOATS, QUAY.replace("may close", "did close"))}
    last = built(A)
    now = built(sure, last, "2026-02-02")
    assert statuses(now)[QUAY.replace("may close", "did close")] == "strengthened"
    assert statuses(built(A, now, "2026-03-03"))[QUAY] == "weakened"


def test_a_new_conflict_contradicts() -> None:
    last = built(A)
    record = built(BOTH, None, "2026-02-02")
    fact = record.facts[0]
    conflict = Caveat(
        id="c1", kind="conflict", text="x", note=Message(message="m"), facts=(fact.id,)
    )
    now = module.settle(
        module.inherit(record.model_copy(update={"caveats": (conflict,)}), last), last, "2026-02-02"
    )
    assert now.facts[0].status == "contradicted"


def test_software_makes_no_news() -> None:
    last = built(BOTH, built(A), "2026-02-02")
    now = built(BOTH, last, "2026-03-03", software="2")
    assert statuses(now) == statuses(last)
    assert now.revisions == last.revisions
    assert now.inputs.analysis == "2"


def test_what_software_finds_is_written_down_and_called_unchanged() -> None:
    texts = {"a": text_of(FELL, BOATS, QUAY)}
    last = built(texts)
    fewer = last.model_copy(update={"facts": last.facts[:2]})
    now = built(texts, fewer, "2026-03-03", software="2")
    assert statuses(now)[QUAY] == "unchanged"
    assert now.revisions[-1].cause == "software"
    assert now.revisions[-1].added == (ids(last)[QUAY],)


def test_an_editors_change_is_a_revision_of_its_own() -> None:
    last = built(A)
    now = built(A, last, "2026-02-02", edits=Story(title="The wall"))
    assert now.revisions[-1].cause == "editor"
    assert set(statuses(now).values()) == {"unchanged"}


def test_a_comment_in_story_yml_is_no_revision() -> None:
    last = built(A, edits=Story(by="EB"))
    now = built(A, last, "2026-02-02", edits=Story(by="AX"))
    assert now.revisions == last.revisions


def test_a_briefing_keeps_its_address_when_the_headline_changes() -> None:
    last = built(A)
    now = built({"a": text_of(FELL, BOATS, QUAY, title="Wall of Lindvik falls")}, last)
    assert now.title == "Wall of Lindvik falls"
    assert now.slug == last.slug


def test_a_story_without_sources_is_withdrawn_once() -> None:
    last = built(A)
    gone = withdraw(last, "2026-02-02")
    assert (gone.facts, gone.sources, gone.actors) == ((), (), ())
    assert {w.id for w in gone.withdrawn} == set(ids(last).values())
    assert gone.revisions[-1].withdrawn == tuple(ids(last).values())
    assert "Lindvik" not in record_json(gone).replace(last.slug, "")
    assert withdraw(gone, "2026-03-03") is gone
    assert ids(built(A, gone, "2026-04-04")) == ids(last)


SENTENCES = [
    f"{who} {what} {where} during the night."
    for who in ("The mayor of Orlo", "A crew of nine", "Every second house")
    for what in ("was seen near", "did not reach", "stood empty at")
    for where in ("the old bridge", "the river mouth")
]
TEXTS = st.dictionaries(
    st.sampled_from("abc"),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True).map(
        lambda lines: text_of(*lines)
    ),
    min_size=1,
    max_size=3,
).map(lambda texts: dict(sorted(texts.items())))


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_histories_hold_together(stories: list[dict[str, str]]) -> None:
    last: Record | None = None
    for n, texts in enumerate(stories, start=1):
        record = built(texts, last, f"2026-01-{n:02}")
        assert built(texts, record, "2030-01-01") is record
        facts = [f.id for f in record.facts]
        assert len(set(facts)) == len(facts)
        assert not set(facts) & {w.id for w in record.withdrawn}
        known = set(facts) | {w.id for w in record.withdrawn}
        assert {i for r in record.revisions for i in (*r.added, *r.withdrawn)} == known
        if last:
            assert record.revisions[: len(last.revisions)] == last.revisions
        refers = json.loads(record_json(record))
        assert {f for c in refers["coverage"] for f in c["facts"]} <= set(facts)
        last = record


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True))
def test_adding_and_removing_a_source_gives_back_the_same_facts(
    texts: dict[str, str], extra: list[str]
) -> None:
    before = built(texts)
    more = built({**texts, "z": text_of(*extra)}, before, "2026-02-02")
    after = built(texts, more, "2026-03-03")
    assert [(f.id, f.text) for f in after.facts] == [(f.id, f.text) for f in before.facts]
    assert {w.id for w in after.withdrawn} == {f.id for f in more.facts} - {
        f.id for f in after.facts
    }
