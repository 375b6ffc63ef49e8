"""Who says what: forms, speakers, contents, chains, and what is no attribution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.analyse.attribution.finding import find_attributions
from generator.analyse.reading import Reading
from generator.model.findings import Actor, Attribution, DateMention, Mention
from tests.analyse.attribution.reading_of import spoken

if TYPE_CHECKING:
    from spacy.language import Language

    from tests.conftest import ParseText


def found_in(parse_text: ParseText, text: str) -> tuple[Attribution, ...]:
    return find_attributions(Reading(parse_text(text)))


def only(parse_text: ParseText, text: str) -> tuple[str, str, Attribution]:
    """Speaker, content and attribution of a text that holds exactly one."""
    found = found_in(parse_text, text)
    assert len(found) == 1, [(a.speaker, text[a.start : a.end]) for a in found]
    return found[0].speaker, text[found[0].start : found[0].end], found[0]


@pytest.mark.parametrize(
    ("text", "speaker", "content", "form"),
    [
        (
            "The mayor said the bridge had reopened.",
            "The mayor",
            "the bridge had reopened",
            "indirect",
        ),
        (
            "The bridge had reopened, the mayor said.",
            "the mayor",
            "The bridge had reopened",
            "indirect",
        ),
        ("“It is open,” said Mara Venn, the mayor.", "Mara Venn", "“It is open,”", "direct"),
        ("“It is open,” Mara Venn, the mayor, said.", "Mara Venn", "“It is open,”", "direct"),
        (
            "Mara Venn said: “It is open. Go and look.”",
            "Mara Venn",
            "“It is open. Go and look.”",
            "direct",
        ),
        ("‘It is open,’ said the mayor.", "the mayor", "‘It is open,’", "direct"),
        (
            "The ministry said it was “deeply concerned” by the strike.",
            "The ministry",
            "it was “deeply concerned” by the strike",
            "mixed",
        ),
        (
            "The lawyers advised the ministry that the toll “would not survive review”.",
            "The lawyers",
            "that the toll “would not survive review”",
            "mixed",
        ),
        (
            "According to the port authority, two ships sank.",
            "the port authority",
            "two ships sank",
            "indirect",
        ),
        (
            "Two ships sank, according to the port authority.",
            "the port authority",
            "Two ships sank",
            "indirect",
        ),
        (
            "As Mara Venn told the council, the money is gone.",
            "Mara Venn",
            "the money is gone",
            "indirect",
        ),
        (
            "“It is over,” he was quoted as saying by a newspaper.",
            "he",
            "“It is over,”",
            "direct",
        ),
        (
            "Plans for a visit were indicated by Deputy Minister Jon Reed.",
            "Deputy Minister Jon Reed",
            "Plans for a visit",
            "indirect",
        ),
        (
            "The accusations were denied by its operator.",
            "its operator",
            "The accusations",
            "indirect",
        ),
        (
            "He indicated an intention to increase output.",
            "He",
            "an intention to increase output",
            "indirect",
        ),
        (
            "Exports fell, according to assessments from the Trade Board in Orlan.",
            "the Trade Board in Orlan",
            "Exports fell",
            "indirect",
        ),
    ],
)
def test_ways_to_credit(
    parse_text: ParseText, text: str, speaker: str, content: str, form: str
) -> None:
    said_by, words, attribution = only(parse_text, text)
    assert (said_by, words, attribution.form) == (speaker, content, form)


def test_a_split_quotation_is_one_content(parse_text: ParseText) -> None:
    text = "“We are ready,” Mara Venn said, “but nobody has called us.”"
    assert only(parse_text, text)[:2] == ("Mara Venn", text)


def test_words_between_commas_leave_one_content(parse_text: ParseText) -> None:
    text = "The plan, Mara Venn argued, would cost millions."
    assert only(parse_text, text)[:2] == ("Mara Venn", text[:-1])


def test_a_quotation_over_paragraphs_is_one_content(parse_text: ParseText) -> None:
    text = "Mara Venn said: “We lost the ship.\n\n“We lost the crew as well.”"
    assert only(parse_text, text)[1] == text[16:]


def test_the_next_quotation_is_the_same_speakers(parse_text: ParseText) -> None:
    text = "“We are ready,” said Mara Venn. “Nobody will be left behind.”"
    first, second = found_in(parse_text, text)
    assert (second.speaker, second.certain, second.form) == (first.speaker, True, "direct")
    assert text[second.start : second.end] == "“Nobody will be left behind.”"


def test_a_paragraph_of_quotation_alone_is_not_certain(parse_text: ParseText) -> None:
    text = "“We are ready,” said Mara Venn.\n\n“Nobody will be left behind.”"
    assert [a.certain for a in found_in(parse_text, text)] == [True, False]


def test_would_after_speech_is_carried_over_but_not_certain(parse_text: ParseText) -> None:
    text = "The firm said it would build a plant. The plant would employ 200 people."
    carried = found_in(parse_text, text)[-1]
    assert (carried.speaker, carried.certain) == ("The firm", False)


def test_a_sentence_of_the_texts_own_is_not_carried(parse_text: ParseText) -> None:
    text = "The firm said it was well. The plant stands by the river."
    assert len(found_in(parse_text, text)) == 1


def test_a_chain_names_who_passes_it_on(parse_text: ParseText) -> None:
    text = "The agency, citing two unnamed officials, said that the dam had burst."
    by_speaker = {a.speaker: a for a in found_in(parse_text, text)}
    officials, agency = by_speaker["two unnamed officials"], by_speaker["The agency"]
    assert text[officials.start : officials.end] == "that the dam had burst"
    found = found_in(parse_text, text)
    assert officials.via is not None and found[officials.via] == agency


@pytest.mark.parametrize(
    "text",
    [
        "The Orlan Times quoted Jon Reed as saying that the dam had burst.",
        "Jon Reed was quoted by the Orlan Times as saying that the dam had burst.",
    ],
)
def test_who_is_quoted_speaks_and_who_quotes_passes_it_on(parse_text: ParseText, text: str) -> None:
    found = found_in(parse_text, text)
    speaking = next(a for a in found if a.speaker == "Jon Reed")
    assert text[speaking.start : speaking.end] == "that the dam had burst"
    assert speaking.via is not None
    assert "Orlan Times" in found[speaking.via].speaker


def test_speech_within_speech_points_at_the_outer_one(parse_text: ParseText) -> None:
    text = "The agency said the mayor believes that the dam is safe."
    outer, inner = found_in(parse_text, text)
    assert (outer.speaker, inner.speaker, inner.via) == ("The agency", "the mayor", 0)


def test_a_participle_has_the_speaker_of_its_clause(parse_text: ParseText) -> None:
    text = "Mara Venn spoke of the debt, adding that the port would be sold."
    assert only(parse_text, text)[:2] == ("Mara Venn", "that the port would be sold")


def test_a_clause_of_a_noun_is_never_said_without_it(parse_text: ParseText) -> None:
    text = "The committee found no evidence that the bank had broken the law."
    speaker, content, _ = only(parse_text, text)
    assert (speaker, content) == (
        "The committee",
        "no evidence that the bank had broken the law",
    )


def test_two_verbs_of_one_speaker(parse_text: ParseText) -> None:
    text = "They claimed Venn was a volunteer and claim she has an interest."
    contents = [(a.speaker, text[a.start : a.end]) for a in found_in(parse_text, text)]
    assert contents == [("They", "Venn was a volunteer"), ("They", "she has an interest")]


@pytest.mark.parametrize(
    ("text", "speaker", "named"),
    [
        (
            "An official who was not authorised to speak said the fleet had sailed.",
            "An official who was not authorised to speak",
            False,
        ),
        ("Critics say that the law is unfair.", "Critics", False),
        ("The ministry said that the law is fair.", "The ministry", True),
        ("Ms Venn said that the law is fair.", "Ms Venn", True),
        ("It was announced that the council would resign.", "", False),
        ("The visit follows reports that the fleet has sailed.", "reports", False),
    ],
)
def test_described_speakers_are_not_named(
    parse_text: ParseText, text: str, speaker: str, named: bool
) -> None:
    said_by, _, attribution = only(parse_text, text)
    assert (said_by, attribution.named) == (speaker, named)


@pytest.mark.parametrize(
    ("text", "relation", "strength"),
    [
        ("The firm denied that it had sold the data.", "denied", "denied"),
        ("The firm denied any wrongdoing.", "denied", "denied"),
        ("The mayor dismissed the allegations.", "denied", "denied"),
        ("Prosecutors allege that he moved the money.", "alleged", "reported"),
        ("Prosecutors accused him of selling secrets.", "alleged", "reported"),
        ("Engineers warned that the dam was weak.", "warned", "reported"),
        ("The union vowed to strike.", "promised", "planned"),
        ("Analysts expect prices to fall.", "expected", "planned"),
        ("Experts believe that the ship sank.", "thought", "hedged"),
        ("The mayor does not think that the bridge is safe.", "thought", "denied"),
        ("The firm did not deny that it had sold the data.", "denied", "reported"),
    ],
)
def test_verbs_have_a_class_and_a_strength(
    parse_text: ParseText, text: str, relation: str, strength: str
) -> None:
    attribution = only(parse_text, text)[2]
    assert (attribution.relation, attribution.strength) == (relation, strength)


@pytest.mark.parametrize(
    "text",
    [
        "The minister did not say whether he would resign.",
        "Asked about the report, the minister left the room.",
        "She maintained the harbour until it closed.",
        "They were paid according to rank.",
        "Kim expressed satisfaction with the new drones.",
        "This shows that the bank is worried.",
        "The move suggests that the bank is worried.",
        "Reporters asked the minister to resign.",
        "The ship is called the “Orlan Queen”.",
        "The company declined to comment.",
        "He was asked to say that it was late.",
    ],
)
def test_what_credits_nobody(parse_text: ParseText, text: str) -> None:
    assert [(a.speaker, a.rule) for a in found_in(parse_text, text)] == []


def test_a_headline_whose_verb_looks_like_a_noun(nlp: Language) -> None:
    from generator.analyse.parse import parse
    from generator.sources.text import article_from_text

    text = "Orlan court rules worship of old trees is legal\n\nIt rained."
    parsed = next(iter(parse(nlp, [article_from_text(text, id="h")])))
    found = find_attributions(Reading(parsed))
    assert [(a.speaker, text[a.start : a.end]) for a in found] == [
        ("Orlan court", "worship of old trees is legal")
    ]


def test_the_speaker_is_the_head_of_the_phrase_not_another_name_in_it(
    parse_text: ParseText,
) -> None:
    text = "A spokesman for Orlan said the plant was safe."
    orlan = Mention(start=16, end=21, kind="country", actor="orlan")
    reading = Reading(parse_text(text), mentions=(orlan,), actors=(actor("orlan"),))
    assert [a.actor for a in find_attributions(reading)] == [None]


def test_a_title_and_a_name_are_the_person(parse_text: ParseText) -> None:
    text = "Orlan's Deputy Minister Jon Reed said the plant was safe."
    mentions = (
        Mention(start=0, end=5, kind="country", actor="orlan"),
        Mention(start=24, end=32, kind="person", actor="jon-reed"),
    )
    reading = Reading(parse_text(text), mentions=mentions, actors=(actor("jon-reed", "person"),))
    assert [a.actor for a in find_attributions(reading)] == ["jon-reed"]


def test_a_day_of_the_saying_is_no_content(parse_text: ParseText) -> None:
    text = "Officials said on Friday the talks had failed."
    friday = DateMention(start=18, end=24, type="DATE", value="XXXX-WXX-5")
    (found,) = find_attributions(Reading(parse_text(text), dates=(friday,)))
    assert text[found.start : found.end] == "the talks had failed"


def test_words_behind_a_colon_are_the_same_speakers(parse_text: ParseText) -> None:
    text = "The coach insisted that his side had won: “We had 20 shots. They had two.”"
    contents = [(a.speaker, a.certain, text[a.start : a.end]) for a in found_in(parse_text, text)]
    assert contents == [
        ("The coach", True, "that his side had won"),
        ("The coach", True, "“We had 20 shots. They had two.”"),
    ]


def test_a_block_without_marks_behind_a_colon(parse_text: ParseText) -> None:
    text = "The Church denied the reports:\n\nNobody was held. Nobody was hurt."
    block = found_in(parse_text, text)[-1]
    assert (block.speaker, block.strength, block.certain) == ("The Church", "reported", False)
    assert text[block.start : block.end] == "Nobody was held. Nobody was hurt."


@pytest.mark.parametrize("phrase", ["The power company Elen", "The operator, Elen,"])
def test_a_name_that_ends_the_phrase_is_the_speaker(parse_text: ParseText, phrase: str) -> None:
    text = f"{phrase} said the dam was safe."
    at = text.index("Elen")
    elen = Mention(start=at, end=at + 4, kind="organisation", actor="elen")
    reading = Reading(parse_text(text), mentions=(elen,), actors=(actor("elen", "organisation"),))
    assert [a.actor for a in find_attributions(reading)] == ["elen"]


def test_it_that_goes_on_speaking_is_who_spoke(parse_text: ParseText) -> None:
    text = "“We are at war,” said the Orlan News Agency. “We will win,” it added."
    at = text.index("Orlan News Agency")
    agency = Mention(start=at, end=at + 17, kind="organisation", actor="ona")
    reading = Reading(parse_text(text), mentions=(agency,), actors=(actor("ona", "organisation"),))
    assert [a.actor for a in find_attributions(reading)] == ["ona", "ona"]


def actor(id: str, kind: str = "country") -> Actor:
    return Actor.model_validate({"id": id, "name": id, "kind": kind})


PIECES = st.sampled_from(
    [
        "“", "”", '"', "‘", "’", ",", ".", ":", "\n\n", " ", "said", "according to", "the mayor",
        "Mara Venn", "it", "that", "would", "denied", "reports", "citing", "the dam burst", "and",
        "if", "he", "not", "who", "—", "(", "told", "is expected to", "claims", "as",
    ]
)  # fmt: skip


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pieces=st.lists(PIECES, min_size=1, max_size=25))
def test_spans_lie_in_the_text_and_point_at_each_other(
    parse_text: ParseText, pieces: list[str]
) -> None:
    text = "The mayor " + " ".join(pieces)
    found = found_in(parse_text, text)
    assert list(found) == sorted(found, key=lambda a: (a.start, -a.end, a.cue_start))
    for number, each in enumerate(found):
        assert 0 <= each.start < each.end <= len(text)
        assert 0 <= each.cue_start < each.cue_end <= len(text)
        assert each.via is None or (0 <= each.via < len(found) and each.via != number)
        if each.source_start is not None and each.source_end is not None:
            assert each.speaker == text[each.source_start : each.source_end]
        else:
            assert each.speaker == ""


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "State radio quoted Tom Hale, head of the port office, as saying that two ships sank.",
            "Tom Hale",
            "that two ships sank",
        ),
        ("Tom Hale was quoted as saying he paid the crew.", "Tom Hale", "he paid the crew"),
        (
            "The Post quoted a spokesman denying that the ship sank.",
            "a spokesman",
            "that the ship sank",
        ),
        (
            "Tom Hale is adamant the wages will fall next year.",
            "Tom Hale",
            "the wages will fall next year",
        ),
        ("Tom Hale has denied paying two reporters.", "Tom Hale", "paying two reporters"),
        ("One of the sailors told radio the ship sank.", "One of the sailors", "the ship sank"),
        (
            "The harbour agency had issued warnings that high waves would come.",
            "The harbour agency",
            "that high waves would come",
        ),
        ("The port office on Sunday denied that it sank.", "The port office", "that it sank"),
        (
            "The study looked at 40 towns. It found that the air was bad.",
            "It",
            "that the air was bad",
        ),
        (
            "The bank was alleged by a parliamentary report in 2019 to have concealed losses.",
            "a parliamentary report",
            "to have concealed losses",
        ),
        (
            "The bank was alleged by a parliamentary report to have concealed losses.",
            "a parliamentary report",
            "to have concealed losses",
        ),
        (
            "Two people present at the meeting, however, told Reuters that two members left.",
            "Two people",
            "that two members left",
        ),
        (
            "One, who gave his name only as Hassan, said he had heard a jet.",
            "One",
            "he had heard a jet",
        ),
        ("The ministry said nothing had changed.", "The ministry", "nothing had changed"),
    ],
)
def test_who_is_credited_with_what(
    parse_text: ParseText, text: str, speaker: str, content: str
) -> None:
    assert (speaker, content) in spoken(parse_text, text)


@pytest.mark.parametrize(
    "text",
    [
        "The governor declared a state of emergency on Sunday.",
        "The board should declare that all votes are void.",
        "Neither official would say what form it would take.",
        "Photos posted to the site showed boats on the shore.",
        "The decision means that owners can reclaim the fee.",
        "The United Nations neither confirmed nor denied the toll.",
        "The bank declined to confirm or deny that it had lost money.",
        "The finance ministry, which wants lower rates, said nothing.",
        "The ministry said nothing about the toll.",
        "The finance ministry declined to say anything.",
        "The mayor was told by doctors to be careful.",
        "One could say that the dam had burst.",
    ],
)
def test_nothing_is_passed_on(parse_text: ParseText, text: str) -> None:
    assert spoken(parse_text, text) == []
