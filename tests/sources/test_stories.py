"""What lies in seeds/ -> stories, and what is wrong with what is none."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from generator.errors import BriefingsError, StoryError
from generator.sources.layout import find_stories, named, passed_over
from generator.sources.stories import read_story

TEXT = "Harbour wall gives way\n\nThe wall fell.\n\nSource: RNA\n"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


def put(seeds: Path, name: str, text: str = TEXT) -> Path:
    path = seeds / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def fault(seeds: Path, name: str) -> BriefingsError:
    story = next(s for s in find_stories(seeds) if s.name == name)
    with pytest.raises(BriefingsError) as caught:
        read_story(story, seeds)
    return caught.value


def test_files_and_folders_are_stories(seeds: Path) -> None:
    put(seeds, "b.txt")
    put(seeds, "b.yml", "title: B")
    put(seeds, "a/two.txt")
    put(seeds, "a/one.txt")
    put(seeds, "a/story.yml", "tags: [x]")
    found = find_stories(seeds)
    assert [s.name for s in found] == ["a", "b.txt"]
    folder, single = (read_story(s, seeds) for s in found)
    assert [a.file for a in folder.articles] == ["a/one.txt", "a/two.txt"]
    assert folder.edits.tags == ("x",)
    assert (single.edits.title, single.edits_file) == ("B", "seeds/b.yml")


def test_hidden_files_readmes_and_backups_are_no_stories(seeds: Path) -> None:
    for name in (".gitkeep", "README.md", "readme.txt", "b.txt~", "a/.DS_Store", "a/one.txt"):
        put(seeds, name)
    for name in ("Thumbs.db", "a/desktop.ini", "a/Thumbs.db", "a/Icon\r"):
        put(seeds, name)
    assert [s.name for s in find_stories(seeds)] == ["a"]
    assert len(find_stories(seeds)[0].sources) == 1


def test_a_file_in_the_place_of_seeds_withdraws_nothing(tmp_path: Path) -> None:
    (tmp_path / "seeds").write_text("x")
    with pytest.raises(StoryError, match="no folder"):
        find_stories(tmp_path / "seeds")


def test_an_empty_folder_is_no_story(seeds: Path) -> None:
    assert find_stories(seeds / "nowhere") == ()
    (seeds / "empty").mkdir()
    put(seeds, "nearly/Thumbs.db")
    put(seeds, "full/a.txt")
    assert [s.name for s in find_stories(seeds)] == ["full"]
    assert passed_over(seeds) == ("seeds/empty/", "seeds/nearly/")
    assert passed_over(seeds / "nowhere") == ()


@pytest.mark.parametrize("below", ["", "wall/"])
@pytest.mark.parametrize("kind", ["dangling", "loop", "pipe"])
def test_what_is_neither_file_nor_folder_is_named(seeds: Path, below: str, kind: str) -> None:
    put(seeds, f"{below}a.txt")
    path = seeds / below / "b.txt"
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("nowhere.txt" if kind == "dangling" else path.name)
    error = fault(seeds, "wall" if below else "b.txt")
    assert error.file == f"seeds/{below}b.txt"
    assert ("no file" if kind == "pipe" else "leads nowhere") in error.message
    assert error.remedy


def test_two_editors_files_are_told_from_one_of_another_name(seeds: Path) -> None:
    put(seeds, "a/b.txt")
    put(seeds, "a/storry.yml", "title: A")
    error = fault(seeds, "a")
    assert (error.message, error.remedy) == (
        "the editor's file of a folder is called story.yml",
        "rename it to story.yml",
    )
    put(seeds, "a/story.yml", "title: A")
    error = fault(seeds, "a")
    assert (error.file, error.remedy) == (
        "seeds/a/storry.yml",
        "move what it says into story.yml",
    )


TABLE = "Lindvik Orlo Brandt Rell Tarsis Sund Quill Ostrow Kerch Vostra Ondal Trell " * 3


def test_an_editor_may_say_that_a_table_is_english(seeds: Path) -> None:
    put(seeds, "table.txt", TABLE)
    error = fault(seeds, "table.txt")
    assert "another language" in error.message
    assert "language: en" in error.remedy
    put(seeds, "table.yml", "language: en\n")
    (story,) = find_stories(seeds)
    assert read_story(story, seeds).articles[0].text == TABLE


@pytest.mark.parametrize("text", ["a: " + "[" * 3000, "a: " + "{b: " * 3000, "[" * 200_000])
def test_a_bottomless_editors_file_is_its_own_fault(seeds: Path, text: str) -> None:
    put(seeds, "wall.txt")
    put(seeds, "wall.yml", text)
    error = fault(seeds, "wall.txt")
    assert error.file == "seeds/wall.yml"
    assert error.remedy


def test_a_character_that_yaml_refuses_is_named_with_its_line(seeds: Path) -> None:
    put(seeds, "wall.txt")
    put(seeds, "wall.yml", "title: A\nby: E\x07B\n")
    error = fault(seeds, "wall.txt")
    assert (error.file, error.line) == ("seeds/wall.yml", 2)
    assert "U+0007" in error.message


@pytest.mark.parametrize(
    ("files", "name", "where", "said"),
    [
        (["a.rtf"], "a.rtf", "seeds/a.rtf", "'.rtf' are not read"),
        (["a/b.txt", "a/c.jpg"], "a", "seeds/a/c.jpg", "'.jpg' are not read"),
        (["a.yml"], "a.yml", "seeds/a.yml", "no article of this name"),
        (["a/b.txt", "a/other.yml"], "a", "seeds/a/other.yml", "story.yml"),
        (["a/story.yml"], "a", "seeds/a/", "no article"),
        (["a/b.txt", "a/deep/c.txt"], "a", "seeds/a/", "no folders"),
        (["a/b c.txt", "a/b-c.txt"], "a", "seeds/a/b-c.txt", "the id of b c.txt"),
        (["a/B.txt", "a/b.txt"], "a", "seeds/a/b.txt", "the id of B.txt"),
    ],
)
def test_what_is_no_story_says_why(
    seeds: Path, files: list[str], name: str, where: str, said: str
) -> None:
    for file in files:
        put(seeds, file)
    error = fault(seeds, name)
    assert error.file == where
    assert said.replace("'", "") in error.message.replace("'", "")
    assert error.remedy


def test_one_bad_story_leaves_the_others(seeds: Path) -> None:
    put(seeds, "a.rtf")
    put(seeds, "b.txt")
    assert [s.name for s in find_stories(seeds) if s.fault is None] == ["b.txt"]


def test_the_editors_word_on_a_source_wins(seeds: Path) -> None:
    path = put(seeds, "wall.txt")
    put(
        seeds,
        "wall.yml",
        "published: 2025-03-28T10:00\npublisher: The Courier\noriginal: {url: https://rna.example}",
    )
    article = read_story(find_stories(seeds)[0], seeds).articles[0]
    assert (article.published, article.publisher) == ("2025-03-28", "The Courier")
    assert article.original is not None
    assert (article.original.name, article.original.url) == ("RNA", "https://rna.example")
    assert TEXT[article.original.start : article.original.end] == "RNA"
    assert article.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_an_original_that_only_the_editor_names_has_no_place_in_the_text(seeds: Path) -> None:
    put(seeds, "wall.txt")
    put(seeds, "wall.yml", "original: {name: Another}")
    original = read_story(find_stories(seeds)[0], seeds).articles[0].original
    assert original is not None
    assert (original.name, original.start) == ("Another", None)


def test_a_mistake_in_story_yml_names_its_file(seeds: Path) -> None:
    put(seeds, "wall.txt")
    put(seeds, "wall.yml", "title: A\nslgu: b\n")
    error = fault(seeds, "wall.txt")
    assert (error.file, error.line) == ("seeds/wall.yml", 2)


def test_a_link_out_of_seeds_is_not_followed(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(TEXT)
    (seeds / "wall.txt").symlink_to(tmp_path / "secret.txt")
    assert "out of seeds/" in fault(seeds, "wall.txt").message


def test_stories_are_called_as_people_call_them(seeds: Path) -> None:
    put(seeds, "wall.txt")
    put(seeds, "quay/a.txt")
    found = find_stories(seeds)
    for name in ("wall.txt", "wall", "seeds/wall.txt", "./seeds/wall.txt"):
        assert [s.name for s in named(found, [name])] == ["wall.txt"]
    assert [s.name for s in named(found, ["quay/"])] == ["quay"]
    with pytest.raises(StoryError, match="'wal'") as caught:
        named(found, ["wal"])
    assert "'wall.txt'" in caught.value.remedy
