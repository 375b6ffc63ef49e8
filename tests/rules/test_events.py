"""Every example of rules/events.yml, by what its kind decides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.analyse import read
from generator.model.findings import Findings
from generator.rules import rows
from tests.conftest import ParseText


def statuses(found: Findings) -> set[str]:
    return {e.status for e in found.events}


def is_apart(found: Findings) -> bool:
    return any(e.spans != found.statements[e.statement].spans for e in found.events)


def is_a_phrase(found: Findings) -> bool:
    """Whether a date belongs to a noun that stands beside the clause."""
    return statuses(found) == {"happened"}


def asks_when(found: Findings) -> bool:
    return any(o.kind == "plan-undated" for o in found.observations)


FIRES: dict[str, Callable[[Findings], bool]] = {
    "plan-noun": lambda f: "planned" in statuses(f),
    "coming": lambda f: "planned" in statuses(f),
    "future": lambda f: "planned" in statuses(f),
    "bounded": lambda f: statuses(f) == {"happened"},
    "contrast": lambda f: not is_apart(f),
    "negation": lambda f: not is_apart(f),
    "lasting": lambda f: "ongoing" in statuses(f),
    "raising": lambda f: "happened" in statuses(f),
    "wish": lambda f: not asks_when(f),
    "period": lambda f: not f.events,
    "placing": lambda f: bool(f.events),
    "relative": is_apart,
    "joint": is_apart,
    "range-end": lambda f: len(f.events) == 1,
    "party": is_a_phrase,
}
"""Kind of row -> whether the findings show it."""


def examples(side: str) -> list[object]:
    return [
        pytest.param(row.kind, text, id=f"{row.id}-{n}")
        for row in rows("events")
        for n, text in enumerate(getattr(row, side))
    ]


def test_every_kind_is_tried() -> None:
    assert {row.kind for row in rows("events")} == set(FIRES)


@pytest.mark.parametrize("kind, text", examples("yes"))
def test_yes(kind: str, text: str, parse_text: ParseText) -> None:
    assert FIRES[kind](read(parse_text(text)))


@pytest.mark.parametrize("kind, text", examples("no"))
def test_no(kind: str, text: str, parse_text: ParseText) -> None:
    assert not FIRES[kind](read(parse_text(text)))
