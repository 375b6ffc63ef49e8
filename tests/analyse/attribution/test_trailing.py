"""Credits that trail a sentence, whatever stands behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.analyse.attribution.reading_of import spoken

if TYPE_CHECKING:
    from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Two trams collided near Falk on Monday, injuring 41, the Orlan Transport Agency said.",
            "the Orlan Transport Agency",
            "Two trams collided near Falk on Monday, injuring 41",
        ),
        (
            "The dam could lose a fifth of its water, the Orlan Bank estimates.",
            "the Orlan Bank",
            "The dam could lose a fifth of its water",
        ),
        (
            "Orlan may also send boats, two officials in Falk told the Herald on condition of "
            "anonymity because they were not allowed to speak.",
            "two officials in Falk",
            "Orlan may also send boats",
        ),
        (
            "Turnout was 35 per cent, the commission said, which compared with 44 in May.",
            "the commission",
            "Turnout was 35 per cent, the commission said, which compared with 44 in May",
        ),
        (
            "Up to 200 were hurt, ORC (the Orlan Red Cross) spokesman Jon Hale told the Herald, "
            "but he said figures were sketchy.",
            "ORC (the Orlan Red Cross) spokesman Jon Hale",
            "Up to 200 were hurt",
        ),
        ("The minister resigned, the Orlan Herald has learned.", "the Orlan Herald", None),
        ("The storm, said Venn, was the worst in years.", "Venn", None),
        (
            "Prices rose 4 per cent over the year, compared to 2 in June, Orlan Bank data show.",
            "Orlan Bank data",
            None,
        ),
    ],
)
def test_speaker_and_content(
    parse_text: ParseText, text: str, speaker: str, content: str | None
) -> None:
    found = dict(spoken(parse_text, text))
    assert speaker in found, found
    assert content is None or found[speaker] == content


@pytest.mark.parametrize(
    "text",
    [
        "In the hall, the mayor of Orlan sang.",
        "Nordbank cut its forecast, citing weaker demand and higher costs.",
        "Investigators have not found any sign that the hull failed.",
        "The two winners were Ana Orlan and Tom Hale, both considered outsiders.",
        "That wages remain low suggests that nobody buys, and shops close.",
    ],
)
def test_nobody_is_made_a_speaker(parse_text: ParseText, text: str) -> None:
    assert spoken(parse_text, text) == []
