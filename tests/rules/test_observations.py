"""Every example of the rules of observations, and the sentences that are made of them."""

from __future__ import annotations

import pytest

from generator.analyse import read
from generator.analyse.row_search import has_phrase
from generator.assemble.ladder import is_agency
from generator.model.record import RecordActor
from generator.rules import Row, rows
from generator.rules.catalogue import messages
from tests.conftest import ParseText

SEEN_AS = {
    "agent-matters": {"agentless", "agentless-clause"},
    "past-alike": {"agentless", "agentless-clause"},
    "contested": {"unsourced-act"},
    "against": {"unheard"},
    "against-noun": {"unheard"},
    "toll": {"number-differs"},
    "wilful": {"ambiguous-reference"},
    "body": {"ambiguous-reference"},
}
"""Kind of a row of acts.yml or wilful.yml -> the observations that it takes part in."""


def examples(name: str, side: str, *but: str) -> list[object]:
    return [
        pytest.param(row, text, id=f"{row.id}-{n}")
        for row in rows(name)
        if row.kind not in but
        for n, text in enumerate(getattr(row, side))
    ]


def kinds(text: str, parse_text: ParseText) -> set[str]:
    return {o.kind for o in read(parse_text(text)).observations}


@pytest.mark.parametrize("row, text", examples("observations", "yes"))
def test_is_observed(row: Row, text: str, parse_text: ParseText) -> None:
    assert row.id in kinds(text, parse_text)


@pytest.mark.parametrize("row, text", examples("observations", "no"))
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
    "row, text", [e for n in ACTS for e in examples(n, "yes", "no-comment", "withheld")]
)
def test_an_act_raises_its_question(row: Row, text: str, parse_text: ParseText) -> None:
    assert kinds(text, parse_text) & SEEN_AS[row.kind]


@pytest.mark.parametrize(
    "row, text",
    [e for n in ACTS for e in examples(n, "no", "no-comment", "past-alike", "withheld")],
)
def test_an_act_raises_no_question(row: Row, text: str, parse_text: ParseText) -> None:
    assert not kinds(text, parse_text) & SEEN_AS[row.kind]


def test_a_participle_that_is_no_past_tense_is_asked_about_whole(parse_text: ParseText) -> None:
    row = next(r for r in rows("observations/acts") if r.kind == "past-alike")
    for text in row.no:
        assert "agentless" not in kinds(text, parse_text)


def test_what_is_withheld_asks_for_no_reply(parse_text: ParseText) -> None:
    row = next(r for r in rows("observations/acts") if r.kind == "withheld")
    assert all("unheard" not in kinds(text, parse_text) for text in row.yes)
    assert all("unheard" in kinds(text, parse_text) for text in row.no)


@pytest.mark.parametrize("row", [r for r in rows("observations/counted") if r.kind != "counted"])
def test_words_for_the_same_things(row: Row) -> None:
    def stem(text: str) -> str:
        return text.split()[-1].rstrip("s")

    assert all(stem(text) in row.words for text in row.yes)
    assert not any(stem(text) in row.words for text in row.no)


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
