"""What a careful reader would notice, and what would be noise."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.analyse import read
from tests.conftest import ParseText

Seen = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def seen(parse_text: ParseText) -> Seen:
    def run(text: str, *kinds: str, published: str | None = None) -> list[tuple[str, str]]:
        found = read(parse_text(text, published=published)).observations
        return [(o.kind, (o.words or o).of(text)) for o in found if not kinds or o.kind in kinds]

    return run


def test_who_released_it_is_asked(seen: Seen) -> None:
    assert seen("On Monday, new photographs were released.", "agentless") == [
        ("agentless", "released")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, photographs were released by the museum.",
        "Three people were killed in the earthquake.",
        "The study was published in a journal.",
        "French troops were sent to Ukraine.",
    ],
)
def test_no_silly_who(text: str, seen: Seen) -> None:
    assert seen(text, "agentless", "agentless-clause") == []


def test_reports_of_nobody_are_quoted_with_what_they_tell(seen: Seen) -> None:
    text = "The visit comes amid reports of 3,000 soldiers sent to the border."
    assert seen(text, "reports") == [("reports", "reports of 3,000 soldiers")]


@pytest.mark.parametrize(
    "text",
    [
        "The visit comes after Reuters’s reports of soldiers at the border.",
        "Apple reports that the new system is faster.",
        "She claims that she was kept on the ship.",
    ],
)
def test_reports_with_an_owner_are_no_rumour(text: str, seen: Seen) -> None:
    assert seen(text, "reports") == []


def test_one_number_in_three_wordings(seen: Seen, parse_text: ParseText) -> None:
    text = (
        "Some 300 French troops are said to be there, officials said.\n"
        "Minister Anna Berg said an additional 300 French troops were sent to Ukraine."
    )
    found = [o for o in read(parse_text(text)).observations if o.kind == "number-varies"]
    assert len(found) == 1
    assert len(found[0].also) == 1


def test_different_numbers_are_no_variation(seen: Seen) -> None:
    text = "Anna Berg said 3,000 troops were sent. An earlier deployment of 11,000 troops returned."
    assert seen(text, "number-varies") == []


@pytest.mark.parametrize(
    "text",
    ["Anna Berg said the two companies would merge.", "Anna Berg said 4 lamps were on."],
)
def test_small_numbers_are_no_figures(text: str, seen: Seen) -> None:
    assert seen(text, "single-figure") == []


def test_a_spokesman_of_any_state_is_treated_alike(seen: Seen) -> None:
    for state in ("France", "Russia", "the United States", "North Korea"):
        text = f"{state}’s Foreign Minister Jan Holm said the talks would go on."
        assert [kind for kind, _ in seen(text, "interested-state")] == ["interested-state"]


def test_nationality_alone_is_no_interest(seen: Seen) -> None:
    text = "Ukrainian analyst Jan Holm said the talks would go on."
    assert seen(text, "interested-state", "interested-office") == []


def test_a_plan_is_quoted_without_its_vague_date(seen: Seen, parse_text: ParseText) -> None:
    text = "Plans for Anna Berg’s visit to Tokyo later this year were announced by Jan Holm."
    found = next(o for o in read(parse_text(text)).observations if o.kind == "plan-vague")
    assert found.words is not None
    assert found.words.of(text) == "Plans for Anna Berg’s visit to Tokyo"
    assert [s.of(text) for s in found.also] == ["later this year"]


def test_what_will_be_is_not_asked_when(seen: Seen) -> None:
    assert seen("The new lamp will cost 40 dollars.", "plan-undated", "plan-vague") == []


def test_a_pronoun_that_may_be_two_things(seen: Seen, parse_text: ParseText) -> None:
    text = "While the new engine may contain parts from France, it likely exaggerates its power."
    found = next(o for o in read(parse_text(text)).observations if o.kind == "ambiguous-reference")
    assert [s.of(text) for s in found.also] == ["the new engine", "France"]


def test_another_word_for_a_body_is_no_second_thing(seen: Seen) -> None:
    text = "While the company owes money to France, it hopes to grow."
    assert seen(text, "ambiguous-reference") == []


def test_a_reply_is_asked_of_those_who_are_accused_and_not_heard(seen: Seen) -> None:
    accused = "Prosecutors accused Peter Holm of fraud."
    assert seen(accused, "unheard") == [("unheard", "Peter Holm")]
    assert seen(f"{accused} Holm declined to comment.", "unheard") == []
    assert seen(f"{accused} Holm said he was innocent.", "unheard") == []


def test_all_words_are_the_texts_only_where_no_quotation_stands(seen: Seen) -> None:
    said = "Anna Berg said it rained. Jan Holm said it snowed. Peter Lund said it was cold."
    assert ("no-direct-quotes", "it rained") in seen(said, "no-direct-quotes")
    quoted = f"{said} “It was a very long winter,” said Eva Lind."
    assert seen(quoted, "no-direct-quotes") == []


def test_a_date_of_a_dated_article_is_no_riddle(seen: Seen) -> None:
    text = "The bridge was opened on March 27."
    assert seen(text, "year-not-stated") == [("year-not-stated", "March 27")]
    assert seen(text, "year-not-stated", published="2021-04-01") == []


def test_numbers_of_two_things_do_not_vary(seen: Seen) -> None:
    text = "At least 42 people were killed, the council said. Another 42 people were missing."
    assert not seen(text, "number-varies")
    text = "The mayor said 42 people were killed. About 42 people were missing."
    assert not seen(text, "number-varies")


def test_two_ways_to_say_one_thing_are_no_difference(seen: Seen) -> None:
    text = "He took over £2.3m from the home. The court heard that he took more than £2.3m."
    assert not seen(text, "number-varies")


def test_two_tolls_by_two_speakers_are_set_side_by_side(parse_text: ParseText) -> None:
    text = (
        "At least 31 people were killed when the ferry sank, the coast guard said. "
        "Mayor Anna Berg said 33 people were killed. In March, a fire killed 29 people."
    )
    found = [o for o in read(parse_text(text)).observations if o.kind == "number-differs"]
    assert [[s.of(text) for s in (o.words, *o.also) if s] for o in found] == [
        ["At least 31 people", "the coast guard", "33 people", "Mayor Anna Berg"]
    ]


def test_a_vague_amount_is_not_asked_about_where_the_number_is_given(seen: Seen) -> None:
    assert seen("The flood damaged hundreds of houses.", "vague-amount")
    assert not seen(
        "The flood damaged hundreds of houses. In Vell about 1,300 homes fell.", "vague-amount"
    )


def test_who_was_not_blamed_need_not_reply(seen: Seen) -> None:
    assert not seen("Coach Anna Berg refused to blame Peter Holm for the defeat.", "unheard")
