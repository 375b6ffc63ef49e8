"""Where the project is, and what may be set."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import SettingsError
from generator.settings import find_project, read_project


def configured(folder: Path, text: str) -> Path:
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    return folder


def test_the_project_is_found_from_below(tmp_path: Path) -> None:
    configured(tmp_path, "site_name: My briefings\n")
    below = tmp_path / "seeds" / "deep"
    below.mkdir(parents=True)
    project = find_project(below)
    assert project.root == tmp_path.resolve()
    assert project.site.site_name == "My briefings"
    assert project.max_quoted == pytest.approx(0.30)


def test_no_project_is_a_message(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        find_project(tmp_path)
    assert caught.value.remedy


def test_tags_of_mkdocs_are_read_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_SUCH_VARIABLE", raising=False)
    project = read_project(
        configured(
            tmp_path,
            "site_name: A\nsite_url: !ENV [NO_SUCH_VARIABLE, 'https://a.example/b/']\n"
            "x: !!python/name:os.system\n",
        )
    )
    assert project.site.site_url == "https://a.example/b/"


@pytest.mark.parametrize(("said", "share"), [("30 %", 0.3), ("0.5", 0.5), ("45", 0.45), ("0", 0)])
def test_a_share_may_be_written_in_any_way(tmp_path: Path, said: str, share: float) -> None:
    text = f"site_name: A\nextra:\n  briefings:\n    max_quoted: {said}\n"
    assert read_project(configured(tmp_path, text)).max_quoted == pytest.approx(share)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("docs_dir: x\n", "site_name"),
        ("site_name: A\nextra: {briefings: {max_quotd: 1}}\n", "max_quotd"),
        ("site_name: A\nextra: {briefings: {max_quoted: many}}\n", "many"),
        ("site_name: A\nextra: {briefings: {max_quoted: -3}}\n", "-3"),
        ("site_name: A\nextra: {briefings: [a]}\n", "keys below"),
        ("site_name: A\nsite_url: ftp://a.example/\n", "ftp://a.example/"),
        ("site_name: A\nsite_url: a.example\n", "a.example"),
        ("site_name: A\nsite_url: https://me:secret@a.example/\n", "site_url"),
        ("site_name: A\nrepo_url: javascript:alert(1)\n", "repo_url"),
        ("site_name: A\ntheme: {language: 7}\n", "theme.language"),
        ("site_name: A\ntheme: {language: ../de}\n", "../de"),
        ("site_name: " + "[" * 5000, "nested"),
        ("site_name: A\x07\n", "not valid YAML"),
        ("site_name: [\n", "not valid YAML"),
        ("- a\n", "no keys"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_project(configured(tmp_path, text))
    assert said in caught.value.message
    assert caught.value.file == "mkdocs.yml"


@pytest.mark.parametrize(
    ("text", "site_url", "repo_url", "language"),
    [
        ("", "", "", "en"),
        ("site_url: https://a.example/b\n", "https://a.example/b/", "", "en"),
        ("site_url: https://a.example/b//\nrepo_url: ''\n", "https://a.example/b/", "", "en"),
        ("repo_url: https://github.com/a/b/\n", "", "https://github.com/a/b", "en"),
        ("theme: {name: material, language: de}\n", "", "", "de"),
        ("theme: material\n", "", "", "en"),
    ],
)
def test_what_the_theme_and_exports_need_is_read(
    tmp_path: Path, text: str, site_url: str, repo_url: str, language: str
) -> None:
    site = read_project(configured(tmp_path, f"site_name: A\n{text}")).site
    assert (site.site_url, site.repo_url, site.language) == (site_url, repo_url, language)
