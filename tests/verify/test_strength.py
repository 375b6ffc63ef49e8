"""The rough second reading of labels: what is beyond doubt, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.verify.briefing import Briefing
from generator.verify.proof import Found
from generator.verify.record.strength import check_strength


def failures(text: str, strength: str = "stated", *, credited: bool = False) -> list[str]:
    fact: dict[str, object] = {"id": "f1", "text": text, "strength": strength}
    fact["attribution"] = [{"text": "Ada Brock"}] if credited else []
    found = Found("x")
    check_strength(Briefing(Path("x"), {"facts": [fact]}, {}, {}, {}), found)
    return [f.what for f in found.failures]


@pytest.mark.parametrize(
    "text",
    [
        "The wall reportedly fell.",
        "The mayor allegedly knew.",
        "The wall fell, Ada Brock said on Monday.",
        "“It fell,” said Ada Brock.",
        "“It fell,” she said.",
    ],
)
def test_words_that_name_a_source_or_pass_on_a_rumour(text: str) -> None:
    assert failures(text)


@pytest.mark.parametrize(
    "text",
    [
        "The wall fell.",
        "The wall may fall.",
        "What he said was heard.",
        "The said wall fell.",
        "Alleged thieves were held.",
    ],
)
def test_words_that_do_not(text: str) -> None:
    assert failures(text) == []


def test_another_label_or_a_speaker_answers_for_it() -> None:
    assert failures("The wall reportedly fell.", "hedged") == []
    assert failures("“It fell,” said Ada Brock.", "reported", credited=True) == []
