"""Facts: the source's words, their place, and whom they are credited to."""

from __future__ import annotations

from generator.assemble.facts import make_facts
from generator.assemble.unifying import actor_ids
from generator.model.claims import Fact
from generator.model.findings import Attribution, Insert
from generator.model.parts import compose
from tests.assemble.made import TEXT, bounds, findings, material, place, statement


def facts_of(**more: object) -> list[Fact]:
    made = material(findings(**more))
    return list(make_facts(made, actor_ids(made)).values())


def test_facts_are_leading_statements_in_rank_order() -> None:
    assert [f.text for f in facts_of()] == [
        "The dam at Orlo will close in May.",
        "Mayor Ada Quill said 40 houses were empty.",
        "He left in 2019.",
    ]


def test_rank_decides_and_not_the_order_of_the_text() -> None:
    swapped = (statement("He left in 2019.", 0), statement("The dam at Orlo will close in May.", 1))
    assert next(f.text for f in facts_of(statements=swapped)) == "He left in 2019."


def test_the_first_evidence_is_the_statement_itself() -> None:
    for fact in facts_of():
        lead = fact.evidence[0]
        assert lead.quote == TEXT[lead.start : lead.end]


def test_a_text_is_rebuilt_from_its_parts() -> None:
    assert all(f.text == compose(f.parts, {"a": TEXT}) for f in facts_of())


def test_a_name_is_inserted_after_the_pronoun_it_explains() -> None:
    at = place("He").end
    explained = statement("He left in 2019.", 0, inserts=(Insert(at=at, actor="ada-quill"),))
    fact = facts_of(statements=(explained,))[0]
    assert fact.text == "He [Ada Quill] left in 2019."
    assert [getattr(p, "actor", None) for p in fact.parts] == [None, "ada-quill", None]


def test_an_opener_that_is_not_shown_stays_in_the_evidence() -> None:
    cut = statement("In summary, the dam will close.", 0, spans=(place("the dam will close."),))
    fact = facts_of(statements=(cut,))[0]
    assert fact.text == "The dam will close."
    assert fact.evidence[0].quote == "In summary, the dam will close."


def test_the_speaker_is_shown_as_the_text_describes_him() -> None:
    speaker = facts_of()[1].attribution[0]
    assert (speaker.text, speaker.cue, speaker.actor) == ("Mayor Ada Quill", "said", "ada-quill")
    assert speaker.evidence is not None
    assert speaker.evidence.quote == "Mayor Ada Quill"


def test_a_speaker_named_by_a_pronoun_is_shown_by_name() -> None:
    said = Attribution(
        **bounds("left in 2019"),
        speaker="He",
        actor="ada-quill",
        source_start=place("He").start,
        source_end=place("He").end,
        cue_start=place("left").start,
        cue_end=place("left").end,
    )
    spoken = statement("He left in 2019.", 0, attributions=(0,))
    speaker = facts_of(attributions=(said,), statements=(spoken,))[0].attribution[0]
    assert speaker.text == "Ada Quill"


def test_whoever_passes_words_on_stands_after_whom_he_cites() -> None:
    nearer = findings().attributions[0].model_copy(update={"via": 1})
    further = Attribution(
        **bounds("The dam at Orlo"),
        speaker="",
        cue_start=place("He").start,
        cue_end=place("He").end,
        named=False,
    )
    spoken = statement("Mayor Ada Quill said 40 houses were empty.", 0, attributions=(0,))
    chain = facts_of(attributions=(nearer, further), statements=(spoken,))[0].attribution
    assert [s.text for s in chain] == ["Mayor Ada Quill", ""]


def test_a_duration_is_no_date_of_a_fact() -> None:
    duration = findings().dates[0].model_copy(update={"edtf": None, "type": "DURATION"})
    assert facts_of(dates=(duration, findings().dates[1]))[0].dates == ()


def test_equal_words_in_one_source_get_ids_of_their_own() -> None:
    same = (statement("He left in 2019.", 0), statement("He left in 2019.", 1))
    ids = [f.id for f in facts_of(statements=same)]
    assert len(set(ids)) == 2
    assert all(i.startswith("f") and len(i) == 8 for i in ids)


def test_sources_take_turns() -> None:
    made = material(findings("a"), findings("b"))
    facts = make_facts(made, actor_ids(made))
    assert [key[0] for key in facts] == ["a", "b", "a", "b", "a", "b"]
