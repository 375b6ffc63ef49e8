"""English is read; other languages are refused by name."""

from __future__ import annotations

import pytest

from generator.errors import SourceError
from generator.sources.language import language_of, refuse_other_languages

GERMAN = (
    "Der Hafen von Lindvik ist nach dem Unfall geschlossen. Die Behörde sagte, dass die Arbeiten "
    "bis zum Abend dauern werden und niemand verletzt wurde."
)


def test_a_german_article_is_refused_by_name() -> None:
    with pytest.raises(SourceError, match="German") as caught:
        refuse_other_languages(GERMAN, "seeds/hafen.txt")
    assert caught.value.file == "seeds/hafen.txt"


def test_a_language_without_rows_is_refused_too() -> None:
    text = "Порт закрыт после аварии. Никто не пострадал, сообщили власти города вчера. " * 3
    assert language_of(text) == "another language"


@pytest.mark.parametrize(
    "text",
    [
        "Harbour closed",
        "Lindvik 3 Orlo 1. Brandt 2, Rell 1. Tarsis 0 Sund 0. Attendance 4,000. Referee Quill. " * 2
        + "The match was played in the rain, and it was the first of the season for both.",
        "“¿Qué pasa?” said the mayor of Lindvik, who is from Spain, when he saw that the wall was "
        "gone and the road to the harbour had been closed by the police.",
    ],
    ids=["short", "scores", "foreign quote"],
)
def test_english_in_odd_forms_is_read(text: str) -> None:
    refuse_other_languages(text, "a.txt")
