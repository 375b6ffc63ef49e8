"""A claim in an export is the claim of the page: its words, who says them, how sure."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.render.brief import brief
from generator.render.escaping import plain
from tests.render.exports.stories import AWAY, names, records, story


def flat(text: str) -> str:
    return "".join(text.split()).casefold()


@pytest.mark.parametrize("name", names())
def test_every_statement_is_what_the_page_prints_and_no_stronger(name: str) -> None:
    record, texts = records()[name]
    page = LexborHTMLParser(str(brief(record, texts, AWAY).content).split("---\n", 2)[2])
    all_ = story(name)
    assert all_.facts
    for id_, statement in all_.facts.items():
        claim = page.css_first(f'.fact[id="{id_}"] .fact__claim')
        assert claim is not None
        words = claim.css_first(".fact__text")
        sourcing = claim.css_first(".fact__source")
        assert words is not None and sourcing is not None
        bare = "".join(c for c in flat(words.text()))
        # an acronym is expanded on the page alone
        assert bare == flat(statement.text) or "[" in words.text()
        assert statement.speaker == "" or flat(statement.speaker) in flat(sourcing.text())
        label = claim.css_first("[data-strength]")
        assert label is not None and label.text() == statement.label


@pytest.mark.parametrize("name", names())
def test_a_claim_in_a_line_holds_words_speaker_and_label(name: str) -> None:
    for statement in story(name).facts.values():
        assert statement.text in statement.said
        assert statement.speaker in statement.said
        assert statement.label in statement.said
        assert statement.speaker or statement.strength == "stated"


@pytest.mark.parametrize("name", names())
def test_places_are_exact(name: str) -> None:
    all_ = story(name)
    claims = [*all_.facts.values(), *(s for _, s in all_.events), *(s for _, s in all_.amounts)]
    for statement in claims:
        assert statement.places
        for place in statement.places:
            assert all_.texts[place.source][place.start : place.end] == place.quote
            # the claim's words are those of its places, whatever case their first letter has
            assert flat(plain(place.quote))[1:] in flat(statement.text)


def test_what_an_editor_hid_is_in_no_export() -> None:
    all_ = story("several")
    hidden = [f.id for f in all_.record.facts if f.hidden]
    assert hidden and not set(hidden) & set(all_.facts)


def test_templates_of_exports_are_where_they_are_looked_for() -> None:
    assert (Path(AWAY.templates) / "exports" / "feed.xml.j2").is_file()
