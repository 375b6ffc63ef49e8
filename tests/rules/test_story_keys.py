"""Every key that story.yml may have is explained, and every example validates as it says."""

from __future__ import annotations

import pytest

from generator.errors import StoryError
from generator.model.story import ActorEdit, FactEdit, SourceFacts, Story
from generator.rules import Row, rows
from generator.sources.story_file import read_story_file

CASES = [
    pytest.param(text, fires, id=f"{row.id}-{'yes' if fires else 'no'}")
    for row in rows("story_keys")
    for fires, texts in ((True, row.yes), (False, row.no))
    for text in texts
]


@pytest.mark.parametrize(("text", "valid"), CASES)
def test_examples(text: str, valid: bool) -> None:
    if valid:
        read_story_file(text, "story.yml", ["a.txt", "b.txt"])
        return
    with pytest.raises(StoryError):
        read_story_file(text, "story.yml", ["a.txt", "b.txt"])


@pytest.mark.parametrize("row", rows("story_keys"), ids=lambda r: r.id)
def test_an_explanation_is_one_line_with_examples_of_both_kinds(row: Row) -> None:
    (line,) = row.words
    assert len(line) < 95
    assert row.yes
    assert row.no


def test_no_key_is_forgotten() -> None:
    of = {k: {r.id for r in rows("story_keys") if r.kind == k} for k in ("top", "source")}
    of |= {k: {r.id for r in rows("story_keys") if r.kind == k} for k in ("actor", "fact")}
    assert of["top"] | of["source"] >= set(Story.model_fields)
    assert of["source"] >= {k for k in SourceFacts.model_fields if k != "title"}
    assert {r.removeprefix("actor-") for r in of["actor"]} >= set(ActorEdit.model_fields) - {
        "name",
        "by",
        "why",
    }
    assert {r.removeprefix("fact-") for r in of["fact"]} >= set(FactEdit.model_fields) - {
        "match",
        "by",
        "why",
    }
