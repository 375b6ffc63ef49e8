"""A people's adjective that no gazetteer knows names nobody, where the text names its place."""

from __future__ import annotations

import pytest

from generator.analyse.actors.adjectives import learn_adjectives
from generator.analyse.tokens import Tokens
from generator.rules import rows
from tests.conftest import ParseText

CASES = [
    (text, fires)
    for row in rows("actors/adjectives")
    for texts, fires in ((row.yes, True), (row.no, False))
    for text in texts
]


@pytest.mark.parametrize(("text", "fires"), CASES)
def test_examples_of_the_row(parse_text: ParseText, text: str, fires: bool) -> None:
    tokens = Tokens(parse_text(text))
    known = set(tokens.entries)
    learn_adjectives(tokens)
    new = [tokens.entries[i][0] for i in tokens.entries if i not in known]
    assert bool(new) is fires
    assert all(e.category == "demonym" and not e.key for e in new)
