"""Sentences of which somebody says a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.analyse.attribution.reading_of import attributions

if TYPE_CHECKING:
    from tests.conftest import ParseText


def test_a_long_description_leaves_the_speech_credited(parse_text: ParseText) -> None:
    text = (
        "“I came late. The nurse said don't go but I said I will go for some time,” Judge Hale told "
        "the lawyers, who were anxiously waiting in the hall for the verdict in the case of the mill."
    )
    wide = max(attributions(parse_text, text), key=lambda a: a.end - a.start)
    assert (wide.speaker, wide.certain) == ("Judge Hale", True)
    assert wide.end > text.index("verdict")


def test_a_narrative_that_ends_in_speech_is_credited_with_doubt(parse_text: ParseText) -> None:
    text = (
        "Judge Hale then came back to the packed hall of the old court along with two of the clerks "
        "and said he was ill."
    )
    found = attributions(parse_text, text)
    assert [(a.speaker, a.partly) for a in found] == [("Judge Hale", True), ("Judge Hale", False)]


def test_words_inside_a_quotation_stay_inside(parse_text: ParseText) -> None:
    text = "“The list says 15, the captain says 20. We rule nothing out,” said Commodore Ann Reyes."
    outer, *inner = attributions(parse_text, text)
    assert (outer.speaker, text[outer.start : outer.end]) == (
        "Commodore Ann Reyes",
        text[: text.index(" said Commodore")],
    )
    assert all(a.via == 0 and a.end <= text.index(". We") + 1 for a in inner)


def test_the_half_that_another_says_is_credited_with_doubt(parse_text: ParseText) -> None:
    text = "The broadcasts began on 10 August and the union says the broadcasts will continue."
    wide = max(attributions(parse_text, text), key=lambda a: a.end - a.start)
    assert (wide.speaker, wide.partly, wide.start) == ("the union", True, 0)


def test_a_short_quotation_carries_its_sentence(parse_text: ParseText) -> None:
    text = "“I don't know,” she said when asked if she would run again in May."
    wide = max(attributions(parse_text, text), key=lambda a: a.end - a.start)
    assert (wide.speaker, wide.certain) == ("she", True)


def test_two_speakers_of_one_sentence_answer_for_their_part(parse_text: ParseText) -> None:
    text = (
        "Tom Hale said 690 people were saved, but port officials said only 575 were brought ashore."
    )
    found = attributions(parse_text, text)
    assert [(a.speaker, a.partly) for a in found] == [("Tom Hale", True), ("port officials", True)]


def test_a_statement_that_a_relative_clause_opens_is_credited(parse_text: ParseText) -> None:
    text = (
        "Several papers carry a statement by Mara Venn, chief of staff in the ministry, which says: "
        "“The words seem to have given an impression of guilt.”"
    )
    wide = max(attributions(parse_text, text), key=lambda a: a.end - a.start)
    assert (wide.speaker, wide.start) == ("Mara Venn", 0)


def test_a_credit_before_although_goes_with_the_sentence(parse_text: ParseText) -> None:
    text = (
        "Fewer than 10 of the 60 beds had been in use, according to Haddad, although she could not "
        "give an exact number."
    )
    found = attributions(parse_text, text)
    assert [(a.speaker, a.partly) for a in found] == [("Haddad", True), ("Haddad", False)]
