"""Entries are added to an editor's file, and every other line stays as it was."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import StoryError
from generator.sources.story_text import entry, plain, quoted, with_entries, without_key


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "purged:\n  - {a: 1}\n"),
        ("# mine", "# mine\npurged:\n  - {a: 1}\n"),
        ("by: EB\npurged:\n", "by: EB\npurged:\n  - {a: 1}\n"),
        ("purged:\n- {b: 2}\nby: EB\n", "purged:\n- {b: 2}\n- {a: 1}\nby: EB\n"),
        (
            "purged:\n    - b: 2\n      c: 3\n\n# below\nby: EB\n",
            "purged:\n    - b: 2\n      c: 3\n    - {a: 1}\n\n# below\nby: EB\n",
        ),
    ],
)
def test_an_entry_goes_to_the_end_of_its_list(text: str, expected: str) -> None:
    assert with_entries(text, "purged", ["{a: 1}"], "story.yml") == expected


@pytest.mark.parametrize("text", ["purged: []\n", "purged: [{b: 2}]\n"])
def test_a_list_in_one_line_is_refused(text: str) -> None:
    with pytest.raises(StoryError, match="one line"):
        with_entries(text, "purged", ["{a: 1}"], "story.yml")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by: EB\n", "by: EB\n"),
        ("sources:\n  a.txt: {x: 1}\n  b.txt: {x: 2}\n", "sources:\n  b.txt: {x: 2}\n"),
        (
            "sources:\n  a.txt:\n    x: 1\n    y: 2\n  # of b\n  b.txt:\n    x: 2\n",
            "sources:\n  # of b\n  b.txt:\n    x: 2\n",
        ),
    ],
)
def test_a_key_goes_with_its_lines_alone(text: str, expected: str) -> None:
    assert without_key(text, ("sources", "a.txt"), "story.yml") == expected


def test_a_key_in_one_line_with_others_is_refused() -> None:
    with pytest.raises(StoryError, match="in one line with others"):
        without_key("sources: {a.txt: {x: 1}, b.txt: {x: 2}}\n", ("sources", "a.txt"), "s.yml")


@given(st.text())
def test_any_words_can_be_quoted_and_put_into_a_comment(words: str) -> None:
    line = f"- {entry({'match': words, 'pin': True})}\n# {plain(words)}\n"
    assert yaml.safe_load(line) == [{"match": " ".join(words.split()), "pin": True}]
    assert quoted(words).count("\n") == 0
