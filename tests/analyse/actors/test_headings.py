"""Headlines: capitals prove nothing there."""

from __future__ import annotations

from spacy.language import Language

from generator.analyse.parse import parse
from generator.sources.text import article_from_text
from tests.analyse.actor_reading import Cast, cast_of


def read(nlp: Language, text: str) -> Cast:
    return cast_of(next(iter(parse(nlp, [article_from_text(text, id="t")]))))


def test_a_headline_phrase_is_no_actor(nlp: Language) -> None:
    cast = read(
        nlp,
        "Quill’s Ferry Showcase Deepens Harbour Cooperation with France\n\n"
        "Ada Quill showed new ferries to visitors from France on Friday.",
    )
    assert cast.names() == {"Ada Quill", "France"}


def test_a_headline_names_whom_the_body_names(nlp: Language) -> None:
    cast = read(nlp, "Quill Loses Vote in Paris\n\nAda Quill lost a vote in Paris on Friday.")
    id = cast.get("Ada Quill").id
    assert [m.of(cast.text) for m in cast.mentions if m.actor == id] == ["Quill", "Ada Quill"]


def test_capitals_throughout(nlp: Language) -> None:
    cast = read(nlp, "FERRY SINKS OFF ITALY, KILLING 38\n\nA ferry sank off Italy on Friday.")
    assert cast.names() == {"Italy"}
    assert cast.get("Italy").aliases == ()


def test_the_credit_line_names_no_actor(nlp: Language) -> None:
    cast = read(nlp, "A ferry sinks\n\nA ferry sank on Friday.\nOriginal Source: www.elmherald.org")
    assert cast.names() == set()
