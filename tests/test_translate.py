"""Other languages: complete, with the same placeholders, and never behind the English."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from generator import translate
from generator.errors import RuleError
from generator.rules import catalogue

OTHERS = [language for language in catalogue.languages() if language != "en"]
REMEDY = "run `make catalogue`, then translate what is empty or fuzzy"


def messages_of(language: str) -> list[Message]:
    with (catalogue.FOLDER / f"{language}.po").open("rb") as file:
        return [m for m in read_po(file, locale=language) if m.id]


def forms(text: object) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)  # type: ignore[arg-type]


def test_there_is_a_second_language() -> None:
    assert OTHERS


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_translated(language: str) -> None:
    wanting = [m.context for m in messages_of(language) if m.fuzzy or not all(forms(m.string))]
    assert wanting == [], REMEDY


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_says_the_same_values(language: str) -> None:
    for message in messages_of(language):
        for text in forms(message.string):
            known = {p for form in forms(message.id) for p in catalogue.PLACEHOLDER.findall(form)}
            found = catalogue.PLACEHOLDER.findall(text)
            # a singular may say its number in words; all else must stand, and once
            assert known - set(found) <= {"n"}, message.context
            assert set(found) <= known, message.context
            assert len(found) == len(set(found)) or forms(message.id)[0].count("{n_year}") > 1


@pytest.mark.parametrize("language", catalogue.languages())
def test_files_are_those_of_today(language: str) -> None:
    words = (translate.WORDS / f"{language}.html").read_text("utf-8")
    assert words == translate.words_file(language), REMEDY
    if language != "en":
        path = catalogue.FOLDER / f"{language}.po"
        assert path.read_text("utf-8") == translate.po_file(language), REMEDY


@pytest.mark.parametrize("language", OTHERS)
def test_plurals_follow_the_language(language: str) -> None:
    one, two = (catalogue.text("landing.facts", language, n=n) for n in (1, 2))
    assert one != two.replace("2", "1")
    assert "2" in two


def test_what_is_not_translated_is_shown_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    (tmp_path / "ar.po").write_text(
        'msgctxt "landing.title"\nmsgid "Old English"\nmsgstr "x"\n', "utf-8"
    )
    monkeypatch.setattr(catalogue, "messages", lambda: {"landing.title": "New English"})
    assert catalogue.text("landing.title", "ar") == "New English"


def test_a_changed_message_keeps_its_translation_marked_as_doubtful(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translate, "FOLDER", tmp_path)
    path = tmp_path / "de.po"
    path.write_text('msgctxt "landing.title"\nmsgid "Old English"\nmsgstr "Alt"\n', "utf-8")
    monkeypatch.setattr(translate, "messages", lambda: {"landing.title": "New English"})
    text = translate.po_file("de")
    assert '#, fuzzy\nmsgctxt "landing.title"\nmsgid "New English"\nmsgstr "Alt"' in text


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(RuleError, match="'tlh'"):
        catalogue.text("landing.title", "tlh")


@pytest.mark.parametrize(("language", "way"), [("en", "ltr"), ("ar", "rtl"), ("he", "rtl")])
def test_the_direction_of_writing_is_known(language: str, way: str) -> None:
    assert catalogue.direction(language) == way
