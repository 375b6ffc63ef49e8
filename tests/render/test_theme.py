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
    text = (THEME / "partials" / "words.html").read_text("utf-8")
    found = dict(re.findall(r'{% set (\w+) = "([^"]*)" %}', text))
    wanted = {
        key.removeprefix("chrome."): value
        for key, value in catalogue.messages().items()
        if key.startswith("chrome.")
    }
    assert found == wanted


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_no_template_holds_script_style_or_outside_address(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"<script(?![^>]*\bsrc=)", text)
    assert not re.search(r"<style|\bstyle=|\bon\w+=", text)
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//", text)


def test_the_policy_allows_scripts_of_the_site_only() -> None:
    text = (THEME / "base.html").read_text("utf-8")
    assert "script-src 'self';" in text
    assert "unsafe" not in text


def test_the_stylesheet_of_material_is_where_the_theme_expects_it() -> None:
    material = pytest.importorskip("material")
    assets = Path(material.__file__).parent / "templates"
    text = (THEME / "base.html").read_text("utf-8")
    (name,) = re.findall(r"assets/stylesheets/main\.\w+\.min\.css", text)
    assert (assets / name).is_file(), (
        "mkdocs-material renamed its stylesheet: write the new name into templates/theme/base.html"
    )


def test_styles_ask_nothing_of_other_hosts() -> None:
    css = (ROOT / "docs" / "assets" / "briefings.css").read_text("utf-8")
    assert not re.search(r"url\(|@import", css)
