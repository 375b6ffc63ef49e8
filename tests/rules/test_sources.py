"""Every example of the rules that read a source's lines, dates and language."""

from __future__ import annotations

import pytest

from generator.rules import Row, rows
from generator.sources.blocks import find_blocks
from generator.sources.dates import written_date
from generator.sources.language import language_of

BODY = "The road is open again."


def _cases(name: str, *, kind: str = "") -> list[object]:
    return [
        pytest.param(row, text, fires, id=f"{row.id}-{'yes' if fires else 'no'}-{n}")
        for row in rows(name)
        if not kind or row.kind == kind
        for fires, texts in ((True, row.yes), (False, row.no))
        for n, text in enumerate(texts)
    ]


def _fired(text: str, where: str) -> set[str]:
    """The rules that fire on ``text`` where the row says that its line stands."""
    place = {
        "top": f"A title\n{text}\n{BODY}",
        "head": f"A title\n{text}\n{BODY}",
        "end": f"A title\n{BODY}\n{text}",
        "body": f"A title\n{BODY}\n{text}\n{BODY}",
    }
    return {f.rule for f in find_blocks(place.get(where, place["body"]))}


@pytest.mark.parametrize(("row", "text", "fires"), _cases("sources/blocks"))
def test_block_rows(row: Row, text: str, fires: bool) -> None:
    assert (row.id in _fired(text, str(row.more.get("where", "")))) is fires


@pytest.mark.parametrize(("row", "text", "fires"), _cases("sources/published", kind="date"))
def test_date_rows(row: Row, text: str, fires: bool) -> None:
    assert (written_date(text) is not None) is fires


@pytest.mark.parametrize(("row", "text", "fires"), _cases("sources/published", kind="months"))
def test_month_rows(row: Row, text: str, fires: bool) -> None:
    assert (written_date(f"{text} 2025") is not None) is fires


@pytest.mark.parametrize(("row", "text", "fires"), _cases("sources/languages"))
def test_language_rows(row: Row, text: str, fires: bool) -> None:
    assert (language_of(f"{text} {text}") == row.more["name"]) is fires
