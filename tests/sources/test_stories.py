"""What lies in seeds/ -> stories, and what is wrong with what is none."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from generator.errors import BriefingsError, StoryError
from generator.sources.stories import find_stories, named, read_story

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
    assert [s.name for s in find_stories(seeds)] == ["a"]
    assert len(find_stories(seeds)[0].sources) == 1


def test_an_empty_folder_is_no_story(seeds: Path) -> None:
    assert find_stories(seeds / "nowhere") == ()
    (seeds / "empty").mkdir()
    assert find_stories(seeds) == ()


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
