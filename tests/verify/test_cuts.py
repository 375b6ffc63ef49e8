"""Cuts: what may be left out of a sentence, and what may not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.verify.briefing import Briefing
from generator.verify.proof import Found
from generator.verify.record.cuts import check_cuts


def told(
    sentence: str,
    *shown: str,
    others: tuple[str, ...] = (),
    speaker: tuple[str, str] | None = None,
    strength: str = "stated",
) -> list[str]:
    """What the proof says of showing ``shown`` of ``sentence``, ``others`` being further facts."""
    facts = [_fact("f1", sentence, shown, speaker, strength)]
    facts += [_fact(f"f{n}", sentence, (o,), None, "stated") for n, o in enumerate(others, 2)]
    line = {"source": "t", "start": 0, "end": len(sentence), "use": "fact"}
    record = {"facts": facts, "coverage": [line], "slug": "t"}
    found = Found("t")
    check_cuts(Briefing(Path("t"), record, {"t": sentence}, {}, {}), found)
    return [f.what for f in found]


def _fact(
    name: str, text: str, shown: tuple[str, ...], speaker: tuple[str, str] | None, strength: str
) -> dict[str, Any]:
    chain = []
    if speaker:
        chain = [{"text": speaker[0], "cue": speaker[1], "evidence": _place(text, speaker[0])}]
    return {
        "id": name,
        "parts": [{k: v for k, v in _place(text, s).items() if k != "quote"} for s in shown],
        "attribution": chain,
        "strength": strength,
    }


def _place(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return {"source": "t", "start": start, "end": start + len(words), "quote": words}


LOST = [
    ("The mine will not reopen this year.", ("The mine will", "reopen this year."), "not"),
    ("The mine won’t reopen this year.", ("The mine", "reopen this year."), "n’t"),
    ("Nobody believes that the mine is safe.", ("the mine is safe.",), "Nobody"),
    ("The ferry reportedly sank off Orla.", ("The ferry", "sank off Orla."), "reportedly"),
    ("The minister may resign on Friday.", ("The minister", "resign on Friday."), "may"),
    ("If the dam holds, the valley is safe.", ("the valley is safe.",), "If"),
    ("The valley is safe unless the dam breaks.", ("The valley is safe",), "unless"),
    ("The road is open, except for lorries.", ("The road is open",), "except for"),
    ("Although sales fell, the firm hired.", ("the firm hired.",), "Although"),
    ("The firm hired, but only in Orla.", ("The firm hired",), "but"),
    ("It is unclear whether the road is open.", ("the road is open.",), "It is unclear"),
]


@pytest.mark.parametrize(("sentence", "shown", "word"), LOST)
def test_a_cut_may_not_take(sentence: str, shown: tuple[str, ...], word: str) -> None:
    assert any(f"“{word}”" in what for what in told(sentence, *shown))


NUMBERS = [
    ("Some 40 boats sank.", "40 boats sank.", "Some 40"),
    ("At least three people died.", "three people died.", "At least three"),
    ("An additional 3,000 troops arrived.", "3,000 troops arrived.", "An additional 3,000"),
    ("An earlier deployment of 11,000 soldiers failed.", "11,000 soldiers", "earlier"),
    ("It cost $5m or more.", "It cost $5m", "or more"),
    ("More than half of them left.", "half of them left.", "More than half"),
]


@pytest.mark.parametrize(("sentence", "shown", "words"), NUMBERS)
def test_a_number_keeps_its_qualifier(sentence: str, shown: str, words: str) -> None:
    assert any(words in what for what in told(sentence, shown))


ALLOWED = [
    ("Furthermore, the road is open.", ("the road is open.",)),
    ("However, the road is open.", ("the road is open.",)),
    ("But the road is open.", ("the road is open.",)),
    ("The road in the north, built in 1950, is open.", ("The road in the north", "is open.")),
    ("On 3 May the road was opened.", ("the road was opened.",)),
    ("Talks about 12 roads went on, about tolls.", ("Talks about 12 roads went on",)),
    ("It left from platform No. 3 at noon.", ("It left",)),
]


@pytest.mark.parametrize(("sentence", "shown"), ALLOWED)
def test_a_cut_may_take_what_changes_nothing(sentence: str, shown: tuple[str, ...]) -> None:
    assert told(sentence, *shown) == []


def test_a_clause_may_be_cut_that_is_a_fact_of_its_own() -> None:
    sentence = "The road is open, but the bridge is not safe."
    assert told(sentence, "The road is open", others=("the bridge is not safe.",)) == []
    assert told(sentence, "The road is open") != []


def test_a_fact_that_holds_the_claim_saves_no_cut() -> None:
    sentence = "The army did not attack the town."
    assert told(sentence, "attack the town.", others=(sentence,)) != []


def test_a_condition_is_not_saved_by_its_neighbour() -> None:
    sentence = "The road is open if the bridge is safe."
    assert told(sentence, "The road is open", others=("the bridge is safe.",)) != []


def test_a_cut_speaker_stands_beside() -> None:
    sentence = "The wall was built in 1950, according to the port authority."
    shown = "The wall was built in 1950"
    credit = ("the port authority", "according to")
    assert told(sentence, shown, speaker=credit, strength="reported") == []
    assert any("who says so" in what for what in told(sentence, shown))


def test_a_speaker_who_is_described_with_a_negation() -> None:
    sentence = "The wall fell, said an official who was not authorised to speak."
    credit = ("an official who was not authorised to speak", "said")
    assert told(sentence, "The wall fell", speaker=credit, strength="reported") == []


def test_a_denial_may_be_told_by_the_label_alone() -> None:
    sentence = "The ministry denied that the wall fell."
    credit = ("The ministry", "denied")
    assert told(sentence, "the wall fell.", speaker=credit, strength="denied") == []
    assert told(sentence, "the wall fell.", speaker=credit, strength="reported") != []


def _record(sentence: str, **more: Any) -> Found:
    line = {"source": "t", "start": 0, "end": len(sentence), "use": "fact"}
    record = {"facts": [], "coverage": [line], "slug": "t", **more}
    found = Found("t")
    check_cuts(Briefing(Path("t"), record, {"t": sentence}, {}, {}), found)
    return found


def test_an_amount_begins_with_its_qualifier() -> None:
    sentence = "Nearly 40 boats sank."
    amount = {"text": "40 boats", "evidence": _place(sentence, "40 boats")}
    assert _record(sentence, quantities=[amount]).failures
    amount = {"text": "Nearly 40 boats", "evidence": _place(sentence, "Nearly 40 boats")}
    assert not _record(sentence, quantities=[amount]).failures


@pytest.mark.parametrize(
    ("sentence", "strength", "sound"),
    [
        ("Orland did not attack Lind.", "stated", False),
        ("Orland did not attack Lind.", "denied", True),
        ("Orland may attack Lind.", "reported", False),
        ("Orland may attack Lind.", "hedged", True),
        ("Orland will attack Lind.", "planned", True),
    ],
)
def test_a_relations_verb_keeps_its_negation(sentence: str, strength: str, sound: bool) -> None:
    relation = {"fact": "f1", "strength": strength, "evidence": _place(sentence, "attack")}
    assert (not _record(sentence, relations=[relation]).failures) is sound
