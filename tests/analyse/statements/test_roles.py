"""Roles by design's definitions, one sentence each; the main clause decides, not an aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse import read

if TYPE_CHECKING:
    from tests.conftest import ParseText

FIRST = "Orvania closed its harbours on Monday.\n"


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The minister resigned in a letter to the king.", "development"),
        ("The minister said the harbour was closed.", "development"),
        ("The minister denied that the harbour was closed.", "development"),
        ("State radio reported that the king was satisfied with the parade.", "development"),
        ("The minister resigned after a dispute that had lasted since 2017.", "development"),
        ("Profit fell to 4 million crowns from 6 million crowns a year earlier.", "development"),
        ("Historically, the two towns were rivals.", "background"),
        ("A lower court had rejected the claim.", "background"),
        ("Trade between the towns has grown since the treaty of 1998.", "background"),
        ("The town is a fishing port on the northern coast.", "background"),
        ("By Sunday 2,500 soldiers had arrived.", "development"),
        ("The island is frequently struck by storms.", "background"),
        ("Ministers scuppered plans for a dam.", "development"),
        ("The council announced plans for a dam.", "outlook"),
        ("The port will reopen on Friday.", "outlook"),
        ("The court is likely to rule on Tuesday.", "outlook"),
        ("“It will fail,” said the bishop.", "assessment"),
        ("The minister announced that he would be on leave in May.", "outlook"),
        ("The firm plans to sell the mill.", "outlook"),
        ("The verdict sparked protests in the capital.", "consequence"),
        ("The union reacted angrily to the plan.", "consequence"),
        ("Analysts warned that the ban was dangerous.", "assessment"),
        ("The ban appears to have worked.", "assessment"),
        ("The town is increasingly dependent on the mill.", "assessment"),
        ("The bishop described the verdict as historic.", "assessment"),
    ],
)
def test_role(parse_text: ParseText, sentence: str, role: str) -> None:
    parsed = parse_text(FIRST + sentence, published="2024-05-06")
    last = read(parsed).statements[-1]
    assert last.role == role


def test_lead_is_never_background(parse_text: ParseText) -> None:
    text = "In April the port was closed by a strike."
    assert read(parse_text(text, published="2024-05-06")).statements[0].role == "development"


def test_hearsay_is_no_assessment(parse_text: ParseText) -> None:
    text = FIRST + "The navy reportedly rescued 200 sailors off the coast."
    assert read(parse_text(text)).statements[-1].role == "development"


def test_a_lead_is_the_main_event_and_no_effect(parse_text: ParseText) -> None:
    text = "Shares in Lundby Bank fell 4% on a poor forecast.\nThe bank was founded in 1911."
    assert read(parse_text(text)).statements[0].role == "development"
