"""Who does what to whom: the right ends, the right way round, and nothing the text does not say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.analyse import read
from tests.conftest import ParseText

Arrows = Callable[[str], list[str]]


@pytest.fixture
def arrows(parse_text: ParseText) -> Arrows:
    def run(text: str) -> list[str]:
        found = read(parse_text(text))
        names = {a.id: a.name for a in found.actors}
        return [
            f"{names[r.subject]} > {r.verb.of(text)} > {names[r.object]} ({r.strength})"
            for r in found.relations
        ]

    return run


@pytest.mark.parametrize(
    "text",
    [
        "Germany invaded Poland.",
        "Poland was invaded by Germany.",
        "The weapons were ready when Poland was invaded by Germany.",
    ],
)
def test_who_is_acted_on_is_the_same_in_the_passive(text: str, arrows: Arrows) -> None:
    assert arrows(text) == ["Germany > invaded > Poland (stated)"]


@pytest.mark.parametrize(
    "text, arrow",
    [
        ("France sent aircraft to Ukraine.", "France > sent aircraft to > Ukraine (stated)"),
        ("The aircraft were sent to Ukraine by France.", "France > sent to > Ukraine (stated)"),
        ("Ukraine bought weapons from France.", "Ukraine > bought weapons from > France (stated)"),
        (
            "The weapons that France sent to Ukraine were old.",
            "France > sent to > Ukraine (stated)",
        ),
    ],
)
def test_giver_and_receiver_are_never_reversed(text: str, arrow: str, arrows: Arrows) -> None:
    assert arrows(text) == [arrow]


def test_a_long_way_to_the_other_end_leaves_the_whole_verb(arrows: Arrows) -> None:
    text = "France may have sent some 3,000 or more old engines to Ukraine."
    assert arrows(text) == ["France > may have sent > Ukraine (hedged)"]


def test_those_who_are_sent_are_tied_to_where_they_go(arrows: Arrows) -> None:
    text = "About 300 French troops were reportedly sent to Ukraine in May."
    assert arrows(text) == ["French troops > were reportedly sent to > Ukraine (hedged)"]


def test_what_is_planned_is_no_visit_yet(arrows: Arrows) -> None:
    text = "Plans for Anna Berg’s visit to Tokyo were announced by Minister Jan Holm."
    assert arrows(text) == ["Anna Berg > visit to > Tokyo (planned)"]


def test_a_speaker_is_not_tied_to_what_is_spoken_of(arrows: Arrows) -> None:
    assert arrows("Minister Jan Holm said that Germany attacked Poland.") == [
        "Germany > attacked > Poland (reported)"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "France did not attack Germany.",
        "France never attacked Germany.",
        "France denied that it attacked Germany.",
        "France or Germany attacked Poland.",
        "France is considering whether to attack Germany.",
        "The storm hit Germany.",
        "Troops were sent by train.",
    ],
)
def test_no_arrow_where_the_text_says_no_such_thing(text: str, arrows: Arrows) -> None:
    assert arrows(text) == []


def test_what_somebody_is_urged_to_do_is_not_done(arrows: Arrows) -> None:
    assert arrows("France pressured Germany to attack Poland.") == [
        "France > pressured > Germany (stated)"
    ]


def test_a_modal_stays_with_its_verb(arrows: Arrows) -> None:
    assert arrows("France may attack Germany.") == ["France > may attack > Germany (hedged)"]


def test_what_governs_the_verb_stays_with_it(arrows: Arrows) -> None:
    assert arrows("Anna Berg refused to meet Jan Holm.") == [
        "Anna Berg > refused to meet > Jan Holm (stated)"
    ]


def test_a_participle_takes_its_clauses_subject(arrows: Arrows) -> None:
    text = "Anna Berg has made two trips to Tokyo, meeting with Minister Jan Holm."
    assert arrows(text) == [
        "Anna Berg > made two trips to > Tokyo (stated)",
        "Anna Berg > meeting with > Jan Holm (stated)",
    ]


def test_one_that_is_joined_does_it_too(arrows: Arrows) -> None:
    assert arrows("France and Germany attacked Poland.") == [
        "France > attacked > Poland (stated)",
        "Germany > attacked > Poland (stated)",
    ]


def test_two_who_meet_are_tied_once(arrows: Arrows) -> None:
    assert arrows("Anna Berg and Jan Holm met in Tokyo.") == ["Anna Berg > met > Jan Holm (stated)"]


def test_a_retelling_does_not_tie_again(parse_text: ParseText) -> None:
    text = "Germany invaded Poland on Monday.\n\nIn summary, Germany invaded Poland."
    found = read(parse_text(text)).relations
    assert [r.verb.start for r in found] == [text.index("invaded")]


def test_what_is_told_beside_a_denial_is_not_denied(parse_text: ParseText) -> None:
    text = "Anna Berg, who took over from Peter Holm, denied that France would leave."
    found = read(parse_text(text)).relations
    assert [(r.verb.of(text), r.strength) for r in found] == [("took over from", "stated")]
