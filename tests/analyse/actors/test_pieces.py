"""Where one run of capitals holds several names, or a known phrase only begins one."""

from __future__ import annotations

import pytest

from tests.analyse.actor_reading import cast_of
from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norway-Sweden trade rose.", {"Norway", "Sweden"}),
        ("The Norway Campaign Council NCC met in Oslo.", {"Norway Campaign Council", "Oslo"}),
        ("The Oslo Government agreed.", {"Oslo Government"}),
        ("It was the German Research Centre for Ferries.", {"German Research Centre for Ferries"}),
        ("A man came to Oslo on Monday. Oslo A man was held.", {"Oslo"}),
        ("The Bergen County Sheriff's Office said so.", {"Bergen County Sheriff's Office"}),
    ],
)
def test_names(text: str, names: set[str], parse_text: ParseText) -> None:
    assert cast_of(parse_text(text)).names() == names
