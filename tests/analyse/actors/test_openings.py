"""Where a name begins that opens with a small word."""

from __future__ import annotations

import pytest

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ruling All Harbours Congress won on Friday.", "All Harbours Congress"),
        ("Gunmen from the al Morra group came to Oslo.", "al Morra"),
        ("He sat with justices A K Sethi and N V Rao.", "A K Sethi"),
        ("He sat with justices A K Sethi and N V Rao.", "N V Rao"),
        ("Captain Son Heung-jin scored twice.", "Son Heung-jin"),
        ("Ambassador to the US Li Zhaoming gave a reception.", "Li Zhaoming"),
        ("Justices Ada Quill and Odo Finch agreed.", "Ada Quill"),
        ("He told the St. Louis Post-Dispatch so.", "St. Louis Post-Dispatch"),
        ("The Ferry Service Executive (FSE) apologised.", "Ferry Service Executive"),
        ("She lives in Oakham-on-Sea with a dog.", "Oakham-on-Sea"),
        ("Judge Ada Kay Finch QC told them so. Finch sat down.", "Ada Kay Finch QC"),
        ("Home Minister Datuk Seri Dr Peter Marsh spoke.", "Peter Marsh"),
        ("Tan Sri Peter Marsh spoke.", "Peter Marsh"),
        ("Chair of the Federal Ferry Commission Clara Marsh spoke.", "Federal Ferry Commission"),
    ],
)
def test_whole_names(text: str, name: str, parse_text: ParseText) -> None:
    assert name in cast_of(parse_text(text)).names()


def test_a_country_that_begins_like_a_title(parse_text: ParseText) -> None:
    assert "Sri Lanka" in cast_of(parse_text("Sri Lanka signed the pact.")).names()
