"""Words that no verb of their own credits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.analyse.attribution.reading_of import attributions

if TYPE_CHECKING:
    from tests.conftest import ParseText


def test_the_first_person_of_a_quotation_is_who_the_sentence_tells_of(
    parse_text: ParseText,
) -> None:
    text = "Ada Lund was rowing home on Monday when “I looked over and saw a light” on the shore."
    (found,) = attributions(parse_text, text)
    assert (found.speaker, found.certain, found.partly) == ("Ada Lund", False, True)


def test_a_quotation_about_others_credits_nobody(parse_text: ParseText) -> None:
    text = "Ada Lund was rowing home on Monday when “the mill was burning down” on the shore."
    assert attributions(parse_text, text) == ()


def test_a_past_told_from_within_is_nobodys_words(parse_text: ParseText) -> None:
    text = "Ada Lund said the team was robbed. Orlan would go on to score in the last minute."
    assert [a.of(text) for a in attributions(parse_text, text)] == ["the team was robbed"]


def test_what_a_relay_carries_ends_with_its_sentence(parse_text: ParseText) -> None:
    text = (
        "“They told us that the road was mined,” Dray said, quoting a district official. “We could "
        "not check that.”"
    )
    *_, last = attributions(parse_text, text)
    assert (last.speaker, last.of(text)) == ("Dray", "“We could not check that.”")


def test_a_pronoun_that_a_paper_quotes_is_passed_on_by_the_paper(parse_text: ParseText) -> None:
    text = "She was quoted by the daily Aftonposten as saying she was “not tired”."
    paper, she = attributions(parse_text, text)
    assert (paper.speaker, paper.relation, paper.via) == ("the daily Aftonposten", "relayed", None)
    assert (she.speaker, she.via, paper.of(text)) == ("She", 0, she.of(text))
