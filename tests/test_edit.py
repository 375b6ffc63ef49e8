"""`briefings edit`: a file that validates as it is, and line by line as it is brought to life."""

from __future__ import annotations

import re

import pytest

from generator.sources.story_file import read_story_file
from tests.desk import Desk
from tests.desk import desk as desk
from tests.plain import text_of

FELL = "The harbour wall fell on Monday."
CLOSE = "The town may close the quay."
WALL = text_of(FELL, CLOSE)
ENTRY = re.compile(r"#(?! \S)(?=.)")
"""What stands before an entry that may be brought to life; "# " and a word is an explanation."""


def alive(text: str, at: int) -> str:
    lines = text.splitlines()
    return "\n".join([*lines[:at], ENTRY.sub("", lines[at], count=1), *lines[at + 1 :]])


def entries(text: str) -> list[int]:
    return [n for n, line in enumerate(text.splitlines()) if re.match(r"#(?:\S| {4}\S)", line)]


@pytest.mark.parametrize(
    ("files", "edits"),
    [
        ({"wall.txt": WALL}, "wall.yml"),
        (
            {"wall/a.txt": WALL, "wall/b: c.txt": text_of("He said: “#1”?", "It rained in Orlo.")},
            "wall/story.yml",
        ),
    ],
)
def test_what_it_writes_is_valid_as_it_is_and_with_any_line_or_all_alive(
    desk: Desk, files: dict[str, str], edits: str
) -> None:
    for name, text in files.items():
        desk.put(name, text)
    said = desk.run("edit", "wall")
    assert said.err == f"written: seeds/{edits}\n"
    assert said.out == ""
    names = [name.rpartition("/")[2] for name in files]
    text = (desk.seeds / edits).read_text("utf-8")
    read_story_file(text, edits, names)
    found = entries(text)
    assert len(found) > 10
    for at in found:
        read_story_file(alive(text, at), edits, names)
    everything = text
    for at in found:
        everything = alive(everything, at)
    story, _ = read_story_file(everything, edits, names)
    assert len(story.facts) == sum(t.count("\n\n") for t in files.values())
    assert all(f.pin for f in story.facts)


def test_every_fact_stands_there_with_id_words_and_label(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    desk.build()
    text = desk.run("edit", "--print", "wall.txt").out
    assert f"# {desk.fact('quay')} · Hedged · development\n#   {CLOSE}\n#- {{match: " in text
    assert not (desk.seeds / "wall.yml").exists()


def test_a_line_brought_to_life_does_what_it_says(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    desk.run("edit", "wall")
    path = desk.seeds / "wall.yml"
    text = path.read_text("utf-8")
    (at,) = [
        n
        for n, line in enumerate(text.splitlines())
        if "The town may close" in line and "pin" in line
    ]
    path.write_text(alive(text, at), "utf-8")
    desk.build()
    assert [f["text"] for f in desk.record()["facts"]] == [CLOSE, FELL]


def test_the_fresh_file_changes_nothing_that_a_reader_sees(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    desk.build()
    before = desk.record()
    desk.run("edit", "wall")
    desk.build("2026-01-06")
    now = desk.record()
    assert {k: v for k, v in now.items() if k != "inputs"} == {
        k: v for k, v in before.items() if k != "inputs"
    }


def test_what_is_known_of_a_source_is_filled_in_and_the_rest_named(desk: Desk) -> None:
    desk.put("wall.txt", WALL.replace("\n\n", "\n\nPublished: March 28, 2025\n\n", 1))
    text = desk.run("edit", "--print", "wall").out
    assert '#    published: "2025-03-28"\n' in text
    assert "#    publisher:    # not known\n" in text


def test_a_file_that_is_there_is_never_touched(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    own = "# mine\npublisher: RNA\nfacts:\n  - {match: fell, pin: true}\n"
    desk.put("wall.yml", own)
    said = desk.run("edit", "wall")
    assert (desk.seeds / "wall.yml").read_text() == own
    assert "seeds/wall.yml is there and was not touched; it has no title" in said.err
    assert "\nactors:\n" in said.out
    assert "\nfacts:\n" not in said.out
    assert "\nsources:\n" not in said.out
    read_story_file(own + said.out, "wall.yml", ["wall.txt"])


def test_words_that_others_share_are_matched_by_more_of_them(desk: Desk) -> None:
    same = "The port authority of Lindvik said"
    desk.put(
        "wall.txt",
        text_of(f"{same} a wall fell.", f"{same} a pier fell.", f"{same} a wall fell. Twice."),
    )
    text = desk.run("edit", "--print", "wall").out
    assert f'{{match: "{same} a pier", pin: true}}' in text


@pytest.mark.parametrize(
    ("words", "said"),
    [(["edit", "wal.txt"], "did you mean 'wall.txt'?"), (["edit"], "Missing argument")],
)
def test_a_mistake_is_a_message(desk: Desk, words: list[str], said: str) -> None:
    desk.put("wall.txt", WALL)
    assert said in desk.run(*words, code=2).err


def test_a_broken_file_is_named_rather_than_replaced(desk: Desk) -> None:
    desk.put("wall.txt", WALL)
    desk.put("wall.yml", "titel: A\n")
    assert "error: seeds/wall.yml:1" in desk.run("edit", "wall", code=2).err
