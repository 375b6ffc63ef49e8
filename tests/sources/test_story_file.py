"""story.yml: what is read, and how a mistake is named with its line and the word that was meant."""

from __future__ import annotations

import pytest

from generator.errors import StoryError
from generator.sources.story_file import facts_of_source, read_story_file

FULL = """\
title: "The wall: what is known"
slug: the-wall
summary: words of the fact
tags: [harbour, no]
by: EB
published: 2025-03-28
url: https://news.example/wall
original: {name: RNA}
actors:
  - merge: [LPA, Lindvik Port Authority]
    why: one body
  - {name: Lindvik, kind: place}
facts:
  - match: approximately 40 boats
    pin: true
caveats:
  - {kind: second-hand, text: Not read., match: boats}
notes:
  - text: See the map.
"""


def fails(text: str, sources: tuple[str, ...] = ("wall.txt",)) -> StoryError:
    with pytest.raises(StoryError) as caught:
        read_story_file(text, "seeds/wall.yml", sources)
    assert caught.value.file == "seeds/wall.yml"
    return caught.value


def test_everything_an_editor_may_say() -> None:
    story, lines = read_story_file(FULL, "seeds/wall.yml", ["wall.txt"])
    assert story.title == "The wall: what is known"
    assert story.tags == ("harbour", "no")
    assert story.published == "2025-03-28"
    assert story.actors[0].merge == ("LPA", "Lindvik Port Authority")
    assert story.facts[0].pin is True
    assert lines["facts[0].match"] == 14
    assert lines["actors[1].kind"] == 12


def test_an_empty_file_says_nothing() -> None:
    story, _ = read_story_file("# nothing yet\n", "seeds/wall.yml", ["wall.txt"])
    assert story.title is None


@pytest.mark.parametrize(
    ("text", "line", "said", "hint"),
    [
        ("title: A\ntgas: [b]\n", 2, "there is no key 'tgas'", "'tags'"),
        ("facts:\n  - match: a\n    pinn: true\n", 3, "no key 'pinn'", "'pin'"),
        ("facts:\n  - match: a\n    role: devlopment\n", 3, "'devlopment'", "'development'"),
        ("actors:\n  - {name: A, kind: organization}\n", 2, "'organization'", "'organisation'"),
        ("facts:\n  - pin: true\n", 2, "match: is missing", ""),
        ("facts:\n  - match: a\n    pin: perhaps\n", 3, "true or false", ""),
        ("facts:\n  - match: a\n", 2, "nothing is to be done", "pin, hide, role or note"),
        ("tags: harbour\n", 1, "needs a list", ""),
        ("title: A\ntitle: B\n", 2, "stands twice", ""),
        ("title: [\n", 2, "not valid YAML", ""),
        ("slug: The Wall!\n", 1, "no part of an address", "slug: the-wall"),
        ("by: A\npublished: 28.3.2025\n", 2, "no date", "2025-03-28"),
        ("published: 2025-02-30\n", 1, "no date", "2025-03-28"),
        ("url: javascript:alert(1)\n", 1, "no web address", "https://"),
        ("url: www.news.example\n", 1, "no web address", "https://"),
        ("original: {url: ftp://a.example}\n", 1, "no web address", "https://"),
        ("url: https://me:secret@a.example/\n", 1, "no web address", "without a password"),
        ("url: https://a.example@b.example/\n", 1, "no web address", "https://"),
        ("url: https://a.example/\u202egpj\n", 1, "no web address", "https://"),
        ("url: https://a.example/\u200b\n", 1, "no web address", "https://"),
        ("url: https://a.example:99999/\n", 1, "no web address", "https://"),
        ("sources:\n  wall.txt: {publisherr: A}\n", 2, "no key 'publisherr'", "'publisher'"),
        ("actors:\n  - {merge: [A]}\n", 2, "two names", ""),
        ("actors:\n  - {kind: place}\n", 2, "of whom?", "name:"),
        ("caveats:\n  - {kind: secondhand, text: a}\n", 2, "no kind of caveat", "second-hand"),
        ("- a\n- b\n", 1, "no keys", ""),
        ("by: A\n? [a, b]\n: c\n", 2, "a key is a word", "key: value"),
        ('by: A\ntitle: "\\ud800"\n', 2, "half of a character", "the character itself"),
        ("facts:\n  - {match: the, pin: true}\n", 2, "names no single", "three or more"),
        ("summary: of the\n", 1, "names no single", "its id"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, line: int, said: str, hint: str) -> None:
    error = fails(text)
    assert error.line == line
    assert said in error.message
    assert hint in error.remedy


def test_a_sources_key_at_the_top_needs_a_story_of_one_source() -> None:
    error = fails("title: A\npublished: 2025\n", ("a.txt", "b.txt"))
    assert error.line == 2
    assert "sources: / a.txt: / published" in error.remedy


def test_top_level_facts_are_those_of_the_only_source() -> None:
    text = "title: A\npublished: 2025\nsources:\n  wall.txt: {rights: own, title: B}\n"
    story, _ = read_story_file(text, "seeds/wall.yml", ["wall.txt"])
    facts = facts_of_source(story, "wall.txt", alone=True)
    assert (facts.published, facts.rights, facts.title) == ("2025", "own", "B")


def test_a_file_that_expands_without_end_is_refused() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{n}: &{n} [{', '.join(['*' + p] * 9)}]\n"
        for p, n in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert "too large" in fails(bomb).message
    assert "deeply" in fails("&a [*a]").message


def test_what_is_said_of_a_file_that_is_gone_is_no_mistake() -> None:
    text = "sources:\n  gone.txt: {rights: own}\norigins:\n  - {same: [gone.txt, wall.txt]}\n"
    story, lines = read_story_file(text, "story.yml", ["wall.txt"])
    assert story.sources["gone.txt"].rights == "own"
    assert lines["sources.gone.txt"] == 2


@pytest.mark.parametrize("text", ["title: [a]\n", "facts:\n  - {match: a b, role: x}\n"])
def test_a_message_names_its_key_once(text: str) -> None:
    error = fails(text)
    key = error.message.partition(":")[0]
    assert str(error).count(key.rpartition(".")[2]) == 1
