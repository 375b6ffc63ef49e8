"""The editor's hand is proved: no act kept quiet, no reason but its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.verify.brief.answers import check_answers
from generator.verify.brief.hands import check_hands
from generator.verify.briefing import Briefing
from generator.verify.catalogue import Catalogue, read_catalogue
from generator.verify.proof import Found
from generator.verify.tree import Element, read_html

CATALOGUE = Path(__file__).parents[2] / "generator" / "rules" / "catalogue" / "en"
NAMED = "Named by the editor. Reason given: Spelt so on her door. (editor: EB)"
KIND = "Its kind is the editor’s. No reason is given."


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(CATALOGUE)


def story(**record: object) -> Briefing:
    return Briefing(Path("briefing.json"), record, {}, {}, {})


def told(page: Element, briefing: Briefing, catalogue: Catalogue) -> list[str]:
    found = Found("page")
    check_hands(page, briefing, catalogue, found)
    return [f.what for f in found.failures]


@pytest.mark.parametrize(
    ("shown", "right"), [([NAMED, KIND], True), ([NAMED], False), ([KIND, NAMED], False)]
)
def test_each_act_on_an_actor_is_told_in_its_order(
    catalogue: Catalogue, shown: list[str], right: bool
) -> None:
    edits = [
        {"key": "actors[0].rename", "why": "Spelt so on her door.", "by": "EB"},
        {"key": "actors[1].kind"},
    ]
    rows = "".join(f'<span class="hand">{hand}</span>' for hand in shown)
    page = read_html(f'<table><tr id="actor-ada"><td>{rows}</td></tr></table>')
    briefing = story(actors=[{"id": "ada", "edits": edits}])
    assert (told(page, briefing, catalogue) == []) == right


def test_a_step_of_the_ladder_gives_its_reason(catalogue: Catalogue) -> None:
    edited = {"key": "origins[0].of", "why": "Their editor told us."}
    briefing = story(ladder=[{"from": "a", "to": "Yonhap", "edited": edited}])
    hand = '<span class="hand">Reason given: Their editor told us.</span>'
    assert not told(read_html(f'<ol class="ladder"><li>{hand}</li></ol>'), briefing, catalogue)
    assert told(read_html('<ol class="ladder"><li></li></ol>'), briefing, catalogue)


def test_a_question_that_nothing_answers_is_not_called_answered(catalogue: Catalogue) -> None:
    asked = "".join(
        f'<span class="unanswered__asked">{catalogue.text(f"role.{role}")}</span>'
        for role in ("assessment", "background", "consequence", "outlook")
    )
    briefing = story(
        facts=[{"id": f"f{n}", "role": "development"} for n in range(7)],
        sources=[{"id": "a"}],
    )
    for lead, right in (("brief.empty", True), ("brief.said_above", False)):
        page = read_html(
            f'<p class="unanswered__line"><span class="unanswered__lead">{catalogue.text(lead)}'
            f"</span>{asked}</p>"
        )
        found = Found("page")
        check_answers(page, briefing, catalogue, found)
        assert (found.failures == []) == right
