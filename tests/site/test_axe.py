"""axe-core finds nothing on any kind of page, however it is read. `make audit` does more of it."""

from __future__ import annotations

import pytest

from tests.audit import axe
from tests.site import test_across, test_browser

pytestmark = pytest.mark.skipif(not axe.AXE.is_file(), reason=axe.WHY_NOT)


@pytest.mark.parametrize("path", [*test_browser.PATHS, *test_across.PATHS])
def test_nothing_stands_in_the_way_of_any_reader(visit: type, server: str, path: str) -> None:
    opened = visit()
    opened.page.goto(server + path)
    assert [str(v) for v in axe.violations(opened.page)] == []
