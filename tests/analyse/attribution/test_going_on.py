"""Pronouns that go on speaking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.analyse.attribution.reading_of import attributions

if TYPE_CHECKING:
    from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Mr Tom Hale has resigned. “I am tired,” he said.", ["tom-hale"]),
        (
            "Tom Hale urged the council to act.\n\n“We beg you to be careful,” he said.",
            ["tom-hale", "tom-hale"],
        ),
        ("Tom Hale met Jon Venn. “I am tired,” he said.", [None]),
        # of whom others speak in their quotation is not who goes on
        (
            "Tom Hale spoke first.\n\n“Jon Venn is a liar,” the lawyer said.\n\nHe added: “It is late.”",
            [None, None],
        ),
        (
            "Jon Venn and Ada Lund met.\n\n“It is late,” said Tom Hale.\n\nHe said he was tired.",
            ["tom-hale", "tom-hale"],
        ),
        ("Mrs Ana Orlan has resigned. “The mill is shut,” he said.", [None]),
    ],
)
def test_he_is_the_only_one_who_can_be_meant(
    parse_text: ParseText, text: str, actors: list[str | None]
) -> None:
    assert [a.actor for a in attributions(parse_text, text)] == actors
