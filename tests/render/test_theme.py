"""The theme: our words, no inline script, nothing asked of other hosts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.rules import catalogue

ROOT = Path(__file__).parents[2]
THEME = ROOT / "templates" / "theme"
FILES = sorted(THEME.rglob("*.html"))


def test_its_words_are_those_of_the_catalogue() -> None:
    text = (THEME / "partials" / "words" / "en.html").read_text("utf-8")
    found = dict(re.findall(r'{% set (\w+) = "([^"]*)" %}', text))
    wanted = {
        key.removeprefix("chrome."): value
        for key, value in catalogue.messages().items()
        if key.startswith("chrome.")
    }
    assert found == {"lang": "en", "dir": "ltr", **wanted}, "run `make catalogue`"


def test_every_word_that_it_says_is_one_of_the_catalogue() -> None:
    used = {w for path in FILES for w in re.findall(r"\bwords\.(\w+)", path.read_text("utf-8"))}
    assert used <= {k.removeprefix("chrome.") for k in catalogue.messages()} | {"lang", "dir"}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_no_template_holds_script_style_or_outside_address(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"<script(?![^>]*\bsrc=)", text)
    assert not re.search(r"<style|\bstyle=|\bon\w+=", text)
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//", text)


def test_the_policy_allows_scripts_of_the_site_only() -> None:
    text = (THEME / "base.html").read_text("utf-8")
    assert "script-src 'self'{% if seeking %} 'wasm-unsafe-eval'{% endif %};" in text
    assert len(re.findall("unsafe", text)) == 1


def test_the_stylesheet_of_material_is_where_the_theme_expects_it() -> None:
    material = pytest.importorskip("material")
    assets = Path(material.__file__).parent / "templates"
    text = (THEME / "base.html").read_text("utf-8")
    (name,) = re.findall(r"assets/stylesheets/main\.\w+\.min\.css", text)
    assert (assets / name).is_file(), (
        "mkdocs-material renamed its stylesheet: write the new name into templates/theme/base.html"
    )


def test_styles_ask_nothing_of_other_hosts() -> None:
    for path in (ROOT / "docs" / "assets").glob("*.css"):
        css = path.read_text("utf-8")
        assert not re.search(r"url\(|@import", css)


def test_styles_hold_for_writing_from_right_to_left() -> None:
    for path in (ROOT / "docs" / "assets").glob("*.css"):
        css = path.read_text("utf-8")
        assert not re.search(
            r"(?:margin|padding|border)-(?:left|right)|[{;]\s*(?:left|right):", css
        )
