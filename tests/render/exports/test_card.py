"""The card shows whole words with speaker and label, or leaves them out; the same bytes always."""

from __future__ import annotations

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from generator.render.exports import exports
from generator.render.exports.card import card_of
from generator.render.exports.card.faces import can_set
from generator.render.exports.card.layout import (
    BOTTOM,
    INDENT,
    MARGIN,
    TOP,
    WIDTH,
    Words,
    height,
    lay_out,
)
from generator.render.exports.card.setting import Lines, Style, set_lines
from generator.render.exports.statement import Statements
from tests.hostile import hostile
from tests.render.exports.stories import AWAY, names, records, story

GOLDEN = [n for n in names() if n != "hostile"]


def words(**given: str) -> Words:
    texts = {
        "site": "Briefings",
        "host": "x.example",
        "foot": "Set in serif.",
        "promise": "Every line with its place.",
        "label": "Headline of the source",
        "title": "Velmar may have shipped parts",
        "claim": "“Velmar may have sent engines.”",
        "speaker": "The analyst Ida Korsak",
        "strength": "Hedged",
        "caveats": "",
        **given,
    }
    return Words(**texts, ours=False)  # type: ignore[arg-type]


def shown(lines: Lines | None) -> str:
    return " ".join(lines.lines) if lines else ""


@pytest.mark.parametrize("name", GOLDEN)
def test_a_card_shows_the_summary_whole_with_speaker_and_label(name: str) -> None:
    all_ = story(name)
    card = card_of(all_)
    assert shown(card.layout.title) == all_.title
    assert all_.summary is not None
    assert shown(card.layout.claim) == f"“{all_.summary.text}”"
    assert shown(card.layout.sourcing).casefold() == all_.summary.speaker.casefold()
    assert shown(card.layout.strength) == all_.summary.label
    assert shown(card.layout.caveats) == all_.caveat_line(all_.summary)
    assert all_.summary.said in card.alt and all_.title in card.alt


@pytest.mark.parametrize("name", GOLDEN)
def test_it_is_a_picture_of_the_right_size_and_the_same_each_time(name: str) -> None:
    card = card_of(story(name))
    data = card.png()
    assert data == card_of(story(name)).png()
    image = Image.open(io.BytesIO(data))
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(data) < 60_000
    # all ink stands inside of the margins
    inside = image.convert("L").point(lambda v: 255 if v < 200 else 0).getbbox()
    assert inside and inside[0] >= MARGIN and inside[2] <= WIDTH - MARGIN + 1 and inside[3] < 620


def test_its_name_changes_with_what_it_says_and_with_nothing_else() -> None:
    record, texts = records()["hedge-lost"]
    one = card_of(story("hedge-lost")).name
    other = record.model_copy(update={"tags": ("x",), "revisions": record.revisions * 2})
    assert card_of(Statements(other, texts, AWAY)).name == one
    hedged = tuple(
        f.model_copy(update={"strength": "conditional"}) if f.id == record.summary else f
        for f in record.facts
    )
    changed = record.model_copy(update={"facts": hedged})
    assert card_of(Statements(changed, texts, AWAY)).name != one


def test_a_card_that_lies_there_is_not_drawn_again() -> None:
    record, texts = records()["hedge-lost"]
    made = exports([record], {record.slug: texts}, AWAY)
    (path,) = (p.path for p in made if p.path.endswith(".png"))
    again = exports(
        [record],
        {record.slug: texts},
        AWAY.model_copy(update={"drawn": frozenset({path})}),
    )
    assert [p.content for p in again if p.path == path] == [None]


def test_a_claim_too_long_is_left_out_whole_and_never_cut() -> None:
    found = lay_out(words(claim="“" + "not so much of this may be true " * 40 + "”"))
    assert shown(found.title) == "Velmar may have shipped parts"
    assert (found.claim, found.sourcing, found.strength) == (None, None, None)


def test_a_title_too_long_is_left_out_whole() -> None:
    found = lay_out(words(title="no word of it is cut " * 90))
    assert found.title is None and shown(found.promise) == "Every line with its place."


@pytest.mark.parametrize("text", ["金正恩参观", "كيم جونغ أون", "किम जोंग", "קים", "😀"])
def test_what_the_faces_cannot_set_is_left_out_rather_than_boxed(text: str) -> None:
    assert lay_out(words(claim=f"“{text}”")).claim is None
    assert lay_out(words(speaker=text)).claim is None
    assert lay_out(words(title=text)).title is None


@pytest.mark.parametrize("text", ["Ким Чен Ын", "Αθήνα", "Łódź, Ångström, Tiếng Việt", "naïve"])
def test_latin_greek_and_cyrillic_are_set(text: str) -> None:
    assert can_set(text, "serif") and can_set(text, "sans") and can_set(text, "serif-bold")


@given(
    st.text(st.characters(codec="latin-1", categories=["L", "P", "Zs"]), min_size=1, max_size=700),
    st.text(st.characters(codec="latin-1", categories=["L", "P", "Zs"]), max_size=700),
)
@settings(max_examples=60, deadline=None)
def test_whatever_is_shown_is_whole_and_fits(title: str, claim: str) -> None:
    title, claim = " ".join(title.split()), " ".join(claim.split())
    found = lay_out(words(title=title, claim=claim))
    assert height(found) <= BOTTOM - TOP
    assert bool(found.title) != bool(found.promise)
    assert shown(found.title) in {"", title}
    assert shown(found.claim) in {"", claim}
    assert bool(found.claim) == bool(found.strength)
    assert bool(found.claim) == bool(found.sourcing)


def test_lines_are_even_and_as_few_as_can_be() -> None:
    found = set_lines("one two three four five six", Style("serif", 40, 100), 330)
    assert found is not None and found.lines == ("one two three", "four five six")
    assert set_lines("unbreakable" * 20, Style("serif", 40, 100), 330) is None
    assert INDENT < MARGIN


@given(st.lists(st.text(max_size=80), min_size=1, max_size=2))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_card_of_any_text_can_be_drawn(strings: list[str]) -> None:
    record, texts = hostile(strings)
    card = card_of(Statements(record, texts, AWAY))
    assert card.png().startswith(b"\x89PNG") and card.alt
