"""The labels are whole, agreement is counted as said, and absent data is no error."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from generator.model.base import Role
from generator.model.findings import Findings, Statement
from tests.evaluation.agreement import (
    ROLES,
    Label,
    by_role,
    judge,
    kappa,
    misses,
    read_labels,
    table,
)
from tests.evaluation.evaluate import EVAL, main

TEXT = "The bridge closed. Traders fear losses. It may reopen."


def _statement(start: int, end: int, role: Role) -> Statement:
    return Statement(
        start=start,
        end=end,
        spans=(),
        sentence=0,
        rank=start,
        salience=0.0,
        role=role,
        strength="stated",
        group=start,
    )


def _findings() -> Findings:
    return Findings(
        id="bridge",
        statements=(_statement(0, 18, "development"), _statement(19, 39, "consequence")),
    )


LABELS = [
    Label("bridge", "held", 0, 18, ("development",)),
    Label("bridge", "held", 19, 39, ("assessment", "consequence")),
    Label("bridge", "held", 40, 54, ("outlook",)),
]


def test_a_label_is_judged_by_the_statement_on_its_sentence() -> None:
    judged = judge(LABELS, {"bridge": _findings()})
    assert [j.role for j in judged] == ["development", "consequence", None]
    assert [j.accepted for j in judged] == [True, True, False]
    assert [j.first for j in judged] == [True, False, False]


def test_the_table_keeps_sentences_without_a_statement_apart() -> None:
    held = list(table(judge(LABELS, {"bridge": _findings()})))[1]
    assert held.split()[:6] == ["held", "100.0", "50.0", "0.33", "2", "1"]
    assert held.split()[-2:] == ["50.0", "50.0"], "always saying development"


def test_agreement_by_chance_is_none() -> None:
    found = judge(LABELS[:1] * 2, {"bridge": _findings()})
    assert kappa(found) == 1.0
    other = [Label("bridge", "held", 0, 18, ("outlook",)), *LABELS[:1]]
    assert kappa(judge(other, {"bridge": _findings()})) == 0.0


def test_each_role_has_its_line_and_each_miss_its_words() -> None:
    judged = judge(LABELS, {"bridge": _findings()})
    assert len(list(by_role(judged))) == 1 + len(ROLES)
    assert list(misses(judged, {"bridge": TEXT})) == [
        "held  outlook > no statement  bridge:40  It may reopen."
    ]


def test_labels_are_known_roles_over_spans_in_order() -> None:
    labels = read_labels()
    assert len({x.article for x in labels}) == 42
    assert {x.split for x in labels} == {"tuned", "held"}
    for before, label in pairwise(labels):
        assert label.start < label.end
        assert label.roles and set(label.roles) <= set(ROLES)
        assert len(set(label.roles)) == len(label.roles)
        assert before.article != label.article or before.end <= label.start


def test_without_the_articles_nothing_is_measured_and_nothing_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([], tmp_path) == 0
    assert "Nothing was measured" in capsys.readouterr().out


@pytest.mark.skipif(not EVAL.is_dir(), reason="the annotated articles are not there")
def test_labels_lie_on_words_of_the_articles() -> None:
    lines = (EVAL / "inputs.jsonl").read_text("utf-8").splitlines()
    texts = {row["id"]: row["text"] for row in map(json.loads, lines)}
    for label in read_labels():
        words = texts[label.article][label.start : label.end]
        assert words and words == words.strip()
