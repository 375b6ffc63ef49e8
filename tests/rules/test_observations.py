"""Every example of the rules of observations, and the sentences that are made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse import read
from generator.analyse.parse import parse
from generator.analyse.row_search import has_phrase
from generator.assemble.draft import draft
from generator.assemble.ladder import is_agency
from generator.model.record import RecordActor
from generator.model.story import Bundle
from generator.rules import Row, rows
from generator.rules.catalogue import messages
from generator.sources.text import article_from_text
from tests.assemble.made import INPUTS
from tests.conftest import ParseText

if TYPE_CHECKING:
    from spacy.language import Language

SEEN_AS = {
    "agent-matters": {"agentless", "agentless-clause"},
    "past-alike": {"agentless", "agentless-clause"},
    "contested": {"unsourced-act"},
    "against": {"unheard"},
    "against-noun": {"unheard"},
    "toll": {"number-differs"},
    "wilful": {"ambiguous-reference"},
}
"""Kind of a row of acts.yml or wilful.yml -> the observations that it takes part in."""


def examples(name: str, side: str, *but: str) -> list[object]:
    return [
        pytest.param(row, text, id=f"{row.id}-{n}")
        for row in rows(name)
        if row.kind not in but
        for n, text in enumerate(getattr(row, side))
    ]


def sources(side: str) -> list[object]:
    """Examples of what is said of a source as a whole."""
    others = {row.kind for row in rows("observations")} - {"source"}
    return examples("observations", side, *others)


def kinds(text: str, parse_text: ParseText) -> set[str]:
    return {o.kind for o in read(parse_text(text)).observations}


def caveats(story: str, nlp: Language) -> set[str]:
    """The rows that warn of a story, its texts parted by a line of three hyphens."""
    texts = story.split("\n---\n")
    articles = [article_from_text(t, id=f"t{n}", file=f"t{n}.txt") for n, t in enumerate(texts)]
    found = {p.article.id: read(p) for p in parse(nlp, articles)}
    made = draft(Bundle(name="s", articles=tuple(articles)), found, INPUTS)
    keys = (c.note.message.split(".")[1] for c in made.caveats)
    return {key.replace("_", "-") for key in keys}


@pytest.mark.parametrize("row, text", sources("yes"))
def test_a_source_is_warned_of(row: Row, text: str, nlp: Language) -> None:
    assert row.id in caveats(text, nlp)


@pytest.mark.parametrize("row, text", sources("no"))
def test_a_source_is_not_warned_of(row: Row, text: str, nlp: Language) -> None:
    assert row.id not in caveats(text, nlp)


@pytest.mark.parametrize("row, text", examples("observations", "yes", "source"))
def test_is_observed(row: Row, text: str, parse_text: ParseText) -> None:
    assert row.id in kinds(text, parse_text)


@pytest.mark.parametrize("row, text", examples("observations", "no", "source"))
def test_is_not_observed(row: Row, text: str, parse_text: ParseText) -> None:
    assert row.id not in kinds(text, parse_text)


@pytest.mark.parametrize("row, text", examples("observations/wording", "yes"))
def test_wording_fires(row: Row, text: str, parse_text: ParseText) -> None:
    assert row.kind in kinds(text, parse_text)


@pytest.mark.parametrize("row, text", examples("observations/wording", "no"))
def test_wording_does_not(row: Row, text: str, parse_text: ParseText) -> None:
    assert row.kind not in kinds(text, parse_text)


ACTS = ("observations/acts", "observations/wilful", "observations/tolls")


@pytest.mark.parametrize(
    "row, text",
    [e for n in ACTS for e in examples(n, "yes", "no-comment", "withheld", "body", "venue")],
)
def test_an_act_raises_its_question(row: Row, text: str, parse_text: ParseText) -> None:
    assert kinds(text, parse_text) & SEEN_AS[row.kind]


@pytest.mark.parametrize(
    "row, text",
    [
        e
        for n in ACTS
        for e in examples(n, "no", "no-comment", "past-alike", "withheld", "body", "venue", "venue")
    ],
)
def test_an_act_raises_no_question(row: Row, text: str, parse_text: ParseText) -> None:
    assert not kinds(text, parse_text) & SEEN_AS[row.kind]


def test_a_participle_that_is_no_past_tense_is_asked_about_whole(parse_text: ParseText) -> None:
    row = next(r for r in rows("observations/acts") if r.kind == "past-alike")
    for text in row.no:
        assert "agentless" not in kinds(text, parse_text)


def test_where_it_was_published_tells_by_whom(parse_text: ParseText) -> None:
    row = next(r for r in rows("observations/acts") if r.kind == "venue")
    asked = SEEN_AS["agent-matters"]
    assert not any(kinds(text, parse_text) & asked for text in row.yes)
    assert all(kinds(text, parse_text) & asked for text in row.no)


def test_another_word_for_a_body_is_no_second_thing(parse_text: ParseText) -> None:
    row = next(r for r in rows("observations/wilful") if r.kind == "body")
    assert all("ambiguous-reference" not in kinds(text, parse_text) for text in row.yes)
    assert all("ambiguous-reference" in kinds(text, parse_text) for text in row.no)


def test_what_is_withheld_asks_for_no_reply(parse_text: ParseText) -> None:
    row = next(r for r in rows("observations/acts") if r.kind == "withheld")
    assert all("unheard" not in kinds(text, parse_text) for text in row.yes)
    assert all("unheard" in kinds(text, parse_text) for text in row.no)


@pytest.mark.parametrize("row", [r for r in rows("observations/counted") if r.kind == "alike"])
def test_words_for_the_same_things(row: Row) -> None:
    def stem(text: str) -> str:
        return text.split()[-1].rstrip("s")

    assert all(stem(text) in row.words for text in row.yes)
    assert not any(stem(text) in row.words for text in row.no)


@pytest.mark.parametrize("row", [r for r in rows("observations/counted") if r.kind == "light"])
def test_verbs_that_tell_nothing(row: Row, parse_text: ParseText) -> None:
    def holds(text: str) -> bool:
        return bool({t.lemma_ for t in parse_text(text).doc} & set(row.words))

    assert all(map(holds, row.yes))
    assert not any(map(holds, row.no))


@pytest.mark.parametrize("name, kind", [("acts", "no-comment"), ("counted", "counted")])
def test_lexical_rows(name: str, kind: str) -> None:
    for row in (r for r in rows(f"observations/{name}") if r.kind == kind):
        assert all(has_phrase(f"observations/{name}", text, kind) for text in row.yes)
        assert not any(has_phrase(f"observations/{name}", text, kind) for text in row.no)


def test_agencies() -> None:
    for row in rows("observations/agencies"):
        named = {
            text: RecordActor(id="a", name=text, kind="organisation") for text in row.yes + row.no
        }
        assert all(is_agency(named[text]) for text in row.yes)
        assert not any(is_agency(named[text]) for text in row.no)


def test_every_observation_has_its_sentences() -> None:
    for row in rows("observations"):
        if "caveat" in row.more:
            key = f"caveat.{row.id.replace('-', '_')}"
            assert any(k == key or k.startswith(f"{key}.") for k in messages())
        if "gap" in row.more:
            key = f"gap.{row.more['gap']}"
            assert any(k.startswith(f"{key}.question") for k in messages())
            assert f"{key}.why" in messages()
