"""What a changed text says otherwise of a fact: the status it gives, and what may be told of it."""

from __future__ import annotations

from generator.model.claims import Fact
from generator.model.record import Record
from generator.model.story import Bundle
from generator.sources.text import article_from_text
from tests.assemble.stories import findings_of, record_of
from tests.plain import text_of

FELL = "The harbour wall of Lindvik fell into the sea on Monday night."
BOATS = "Approximately 3,000 boats were damaged when the wall of the harbour broke."
QUAY = "The town may close the northern quay for the rest of the winter."
TIDE = "A fisher named Tom Rell had measured the tide every evening since May."
A = {"a": text_of(FELL, BOATS, QUAY)}


def built(
    texts: dict[str, str],
    last: Record | None = None,
    date: str = "2026-01-01",
    software: str = "1",
) -> Record:
    """The record of a story of ``texts``, read by the model, after ``last``."""
    articles = [article_from_text(text, id=id_, file=f"{id_}.txt") for id_, text in texts.items()]
    bundle = Bundle(name="wall", articles=tuple(articles))
    return record_of(bundle, findings_of(articles), last, date, software)


def only(record: Record, words: str) -> Fact:
    (found,) = [f for f in record.facts if words in f.text]
    return found


def test_a_corrected_number_contradicts_what_was_told_and_the_old_one_is_named() -> None:
    fixed = {"a": text_of(FELL, BOATS.replace("3,000", "300"), QUAY)}
    boats = only(built(fixed, built(A), "2026-02-02"), "boats")
    assert boats.status == "contradicted"
    (change,) = boats.changes
    assert change.text == "The number was 3,000; now “Approximately 300 boats”."
    assert change.evidence[0].quote == "Approximately 300 boats"


def test_a_number_that_is_no_more_approximate_is_stronger_and_back() -> None:
    exact = {"a": text_of(FELL, BOATS.replace("Approximately 3,000", "Exactly 3,000"), QUAY)}
    bare = {"a": text_of(FELL, BOATS.replace("Approximately 3,000 boats", "3,000 boats"), QUAY)}
    for sure in (exact, bare):
        first = built(A)
        now = built(sure, first, "2026-02-02")
        assert (only(now, "boats").status, only(now, "boats").changes[0].what) == (
            "strengthened",
            "exactness",
        )
        assert only(built(A, now, "2026-03-03"), "boats").status == "weakened"


def test_a_not_that_comes_in_contradicts_what_was_told() -> None:
    denied = {"a": text_of(FELL.replace("fell", "did not fall"), BOATS, QUAY)}
    wall = only(built(denied, built(A), "2026-02-02"), "into the sea")
    assert wall.status == "contradicted"
    assert wall.changes[0].note.message == "change.negated"


def test_an_opposite_that_comes_in_contradicts_what_was_told() -> None:
    won = "The rowers of Lindvik won the race across the bay on Sunday."
    last = built({"a": text_of(won, BOATS)})
    lost = built({"a": text_of(won.replace("won", "lost"), BOATS)}, last, "2026-02-02")
    assert only(lost, "the race").status == "contradicted"
    assert only(lost, "the race").changes[0].note.message == "change.opposite"


def test_changes_stay_through_new_software_and_go_with_the_next_news() -> None:
    fixed = {"a": text_of(FELL, BOATS.replace("3,000", "300"), QUAY)}
    now = built(fixed, built(A), "2026-02-02")
    again = built(fixed, now, "2026-03-03", software="2")
    assert only(again, "boats").changes == only(now, "boats").changes
    later = built({**fixed, "b": text_of(TIDE, title="Tides of Lindvik")}, again, "2026-04-04")
    assert (only(later, "boats").status, only(later, "boats").changes) == ("unchanged", ())


def test_a_day_that_was_corrected_is_told_with_the_old_one() -> None:
    dated = FELL.replace("on Monday night", "on 3 March 2031")
    last = built({"a": text_of(dated, BOATS)})
    now = built({"a": text_of(dated.replace("3 March", "4 March"), BOATS)}, last, "2031-04-04")
    wall = only(now, "into the sea")
    assert (wall.status, wall.changes[0].text) == (
        "contradicted",
        "The date was 3 March 2031; now “4 March 2031”.",
    )


def test_a_source_that_goes_contradicts_nothing() -> None:
    wall = "The harbour wall of Lindvik fell into the sea at about 4:20 a.m., Ann Rell said."
    both = {
        "a": text_of("Published: 2031-03-04", "It was Tuesday.", wall, BOATS),
        "b": text_of("Published: 2031-03-05", wall, BOATS.replace("3,000", "400")),
    }
    last = built(both)
    now = built({"b": both["b"]}, last, "2031-04-04")
    kept = {f.id for f in last.facts}
    told = [f for f in now.facts if f.id in kept]
    assert told
    assert {f.status for f in told} <= {"unchanged", "weakened"}
    assert {c.what for f in told for c in f.changes} <= {"origins"}


def test_the_same_words_counted_from_another_day_contradict_nothing() -> None:
    dated = FELL.replace("on Monday night", "on Monday")
    last = built({"a": text_of("Published: 2031-03-04", dated, BOATS)})
    later = text_of("Published: 2031-03-11", dated.replace("harbour wall", "wall"), BOATS)
    now = built({"a": later}, last, "2031-04-04")
    assert only(last, "into the sea").dates[0].edtf != only(now, "into the sea").dates[0].edtf
    assert only(now, "into the sea").status == "unchanged"


def test_a_doubt_that_falls_is_told_by_its_label() -> None:
    last = built(A)
    sure = {"a": text_of(FELL, BOATS, QUAY.replace("may close", "closed"))}
    quay = only(built(sure, last, "2026-02-02"), "northern quay")
    assert (quay.status, quay.changes[0].note.message) == ("strengthened", "change.was_hedged")


def test_the_old_words_are_told_nowhere() -> None:
    last = built({"a": text_of(FELL, BOATS.replace("boats", "barges"), QUAY)})
    fixed = built({"a": text_of(FELL, BOATS.replace("3,000", "300"), QUAY)}, last, "2026-02-02")
    assert only(fixed, "boats").changes
    assert "barges" not in fixed.model_dump_json()
