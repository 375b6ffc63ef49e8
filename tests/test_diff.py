"""`briefings diff`: what a build would change, before anything is written."""

from __future__ import annotations

import json

from generator.differences import changes_of
from generator.model.claims import Message
from generator.model.doubts import Caveat
from tests.desk import Desk
from tests.desk import desk as desk
from tests.plain import built, text_of

FELL = "The harbour wall fell on Monday."
CLOSE = "The town may close the quay."
WALL = text_of(FELL, CLOSE)


def test_a_new_story_is_told_fact_by_fact_with_its_label(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    before = desk.files()
    said = desk.run("diff", code=1)
    assert said.lines == [
        "new: wall.txt (docs/briefings/the-wall-of-lindvik/briefing.json)",
        f"  + {FELL} (No source named)",
        f"  + {CLOSE} (Hedged)",
    ]
    assert desk.files() == before


def test_nothing_to_change_is_exit_code_0(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    desk.build()
    assert desk.run("diff").lines == ["a build would change nothing"]
    assert desk.run("diff", "--quiet").out == ""


def test_what_comes_reads_otherwise_and_goes(desk: Desk) -> None:
    desk.put("wall.txt", text_of(FELL, CLOSE, "Nobody was in the water."))
    desk.build()
    now = FELL.replace("fell", "may have fallen")
    desk.put("wall.txt", text_of(now, CLOSE, "Forty boats sank off Orlo that night."))
    assert desk.run("diff", code=1).lines[1:4] == [
        f"  ~ {FELL} (No source named) => {now} (Hedged)",
        "  + Forty boats sank off Orlo that night. (No source named)",
        "  - Nobody was in the water. (No source named)",
    ]


def test_a_story_that_is_gone_withdraws_its_facts(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    desk.build()
    (desk.seeds / "wall.txt").unlink()
    said = desk.run("diff", code=1)
    assert said.lines[0].startswith("withdrawn: wall.txt")
    assert f"  - {FELL} (No source named)" in said.lines


def test_an_entry_that_fits_no_more_is_told_with_its_line_once(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    desk.build()
    desk.put("wall.yml", "by: EB\nfacts:\n  - {match: the pier, pin: true}\n")
    (stale,) = [line for line in desk.run("diff", code=1).lines if line.startswith("  ?")]
    assert "seeds/wall.yml:3" in stale
    assert "the pier" in stale
    desk.build("2026-01-06")
    assert desk.run("diff").lines == ["a build would change nothing"]


def test_what_an_editor_changes_beside_facts_is_named(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    desk.build()
    desk.put("wall.yml", f"title: A wall\nfacts:\n  - {{match: {CLOSE[:12]}, hide: true}}\n")
    lines = desk.run("diff", code=1).lines
    assert f"  ~ {CLOSE} (Hedged) - hidden: false => true" in lines
    assert any(line.startswith("  besides: title") for line in lines)


def test_only_the_stories_that_were_named(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    desk.put("tide.txt", text_of("The tide was high.", title="Tides"))
    assert len(desk.run("diff", "tide", code=1).lines) == 2
    assert "did you mean 'tide.txt'?" in desk.run("diff", "tied.txt", code=2).err


def test_a_story_that_cannot_be_read_is_an_error_among_the_others(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    desk.put("tide.txt", text_of("The tide was high.", title="Tides"))
    desk.put("wall.yml", "titel: A\n")
    said = desk.run("diff", code=1)
    assert "error: seeds/wall.yml:1: " in said.err
    assert "The tide was high." in said.out


def test_the_machine_gets_words_speaker_and_label(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    desk.build()
    desk.put("wall.txt", WALL.replace("may close", "will not close"))
    data = json.loads(desk.run("diff", "--json", code=1).out)
    (story,) = data["stories"]
    (change,) = story["changes"]
    assert (story["state"], change["kind"]) == ("changed", "changed")
    assert change["words"] == "The town will not close the quay."
    assert change["speaker"] is None
    assert change["label"] == "No source named"
    assert change["before"]["label"] == "Hedged"
    assert data["changes"] is True


def test_check_and_diff_tell_the_same(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    desk.build()
    desk.put("wall.txt", WALL.replace("Monday", "Tuesday"))
    told = [line for line in desk.run("diff", code=1).lines if line.startswith("  ~")]
    assert told
    assert set(told) <= set(desk.run("check", code=1).lines)


def test_a_fact_that_falls_into_conflict_is_told() -> None:
    last = built({"a": WALL})
    fact = last.facts[0]
    caveat = Caveat(
        id="c1",
        kind="conflict",
        text="One says Monday, one Tuesday.",
        note=Message(message="caveat.editor", values={"text": "x"}),
        facts=(fact.id,),
    )
    now = last.model_copy(update={"caveats": (*last.caveats, caveat)})
    (change,) = changes_of(last, now, None)
    assert (change.kind, change.fact) == ("conflicting", fact.id)
    assert str(change) == f"! {FELL} (No source named) - One says Monday, one Tuesday."
    assert list(changes_of(now, now, None)) == []
