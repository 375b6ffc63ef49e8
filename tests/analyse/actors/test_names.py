"""Where names begin and end."""

from __future__ import annotations

import pytest

from generator.analyse.actors.names import find_names
from generator.analyse.tokens import Tokens
from tests.conftest import ParseText


def found(parse_text: ParseText, text: str) -> list[str]:
    return [n.text for n in find_names(Tokens(parse_text(text))) if not n.doubtful]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The President met Norway's Ada Quill.", ["Norway", "Ada Quill"]),
        ("Orchard CEO Ada Quill left.", ["Orchard", "Ada Quill"]),
        ("The Secretary of State, Ada Quill, left.", ["Ada Quill"]),
        ("Korean People's Army ships left.", ["Korean People's Army"]),
        ("It met the Elm and Oak Board (EOB) there.", ["Elm and Oak Board", "EOB"]),
        ("The Department of Health said so.", ["Department of Health"]),
        ("They saw Martin Luther King speak.", ["Martin Luther King"]),
        ("Ada von der Elm left.", ["Ada von der Elm"]),
        ("A Paris-based pro-Norway group left.", ["Paris"]),
        ("The FIFA World Cup began.", ["FIFA"]),
        ("It sank on Sunday in the English Channel.", ["English Channel"]),
        ("The U.S. Coast Guard saved them.", ["U.S. Coast Guard"]),
        ("Coast Guard Captain Ada Quill left.", ["Coast Guard", "Ada Quill"]),
        ("Published by Quill, Elm & Oak.", ["Quill, Elm & Oak"]),
        ("The U.S. Food and Drug Board (FDB) met.", ["U.S. Food and Drug Board", "FDB"]),
        ("The Crime Survey of England and Wales rose.", ["Crime Survey of England and Wales"]),
        ("The leader of Jamaat-e-Elm left.", ["Jamaat-e-Elm"]),
        ("He lives in Elm, Co Cork.", ["Elm", "Co Cork"]),
        ("Garda Ada Quill told Master Sergeant Odo Hale.", ["Ada Quill", "Odo Hale"]),
        ("They met Jorma delos Santos.", ["Jorma delos Santos"]),
        ("The Ministry of Lands, Water and Roads met.", ["Ministry of Lands, Water and Roads"]),
        ("Addressing Ada Quill, he left.", ["Ada Quill"]),
    ],
)
def test_names(text: str, names: list[str], parse_text: ParseText) -> None:
    assert found(parse_text, text) == names


def test_an_ordinary_word_at_the_head_of_a_sentence(parse_text: ParseText) -> None:
    assert found(parse_text, "Observations suggest rain. Furthermore, it rained.") == []


def test_a_place_only_inside_an_adjective_is_doubtful(parse_text: ParseText) -> None:
    names = find_names(Tokens(parse_text("The anti-Norway camp won.")))
    assert [(n.text, n.doubtful) for n in names] == [("Norway", True)]
