"""The parse as lists."""

from __future__ import annotations

from generator.analyse.tokens import Tokens
from tests.conftest import ParseText


def test_lists_follow_the_parse(parse_text: ParseText) -> None:
    parsed = parse_text("Ada Quill’s boat sank. It was old.")
    tokens = Tokens(parsed)
    assert tokens.text == [t.text for t in parsed.doc]
    assert tokens.head == [t.head.i for t in parsed.doc]
    assert tokens.dep == [t.dep_ for t in parsed.doc]
    assert [
        tokens.folded[s:e] for s, e in zip(tokens.start, tokens.end, strict=True)
    ] == tokens.text


def test_a_line_in_title_case_has_no_useful_capitals(parse_text: ParseText) -> None:
    tokens = Tokens(parse_text("New Ferry Opens in Norway\n\nA new ferry opened in Norway."))
    assert [line.heading for line in tokens.lines] == [True, False]


def test_capitals_throughout_still_name_a_known_city(parse_text: ParseText) -> None:
    tokens = Tokens(parse_text("TOKYO, Oct. 28: A ferry sank."))
    assert tokens.entries[0][0].phrase == "Tokyo"
