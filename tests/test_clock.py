"""Where the date of a revision comes from."""

from __future__ import annotations

from datetime import date

import pytest

from generator.clock import today_of
from generator.errors import SettingsError


def test_the_date_that_is_given_wins() -> None:
    assert today_of("2026-01-05", {"SOURCE_DATE_EPOCH": "0"})() == "2026-01-05"


def test_reproducible_builds_set_it_for_all_tools() -> None:
    assert today_of(None, {"SOURCE_DATE_EPOCH": "1767571200"})() == "2026-01-05"


def test_otherwise_it_is_today() -> None:
    before = date.today().isoformat()
    assert before <= today_of(None, {})() <= date.today().isoformat()


@pytest.mark.parametrize("day", ["5.1.2026", "2026-13-01", "", "2026"])
def test_what_is_no_date_is_named_at_once(day: str) -> None:
    with pytest.raises(SettingsError) as caught:
        today_of(day, {})
    assert repr(day) in caught.value.message


def test_an_epoch_that_is_no_number_is_named() -> None:
    with pytest.raises(SettingsError, match="SOURCE_DATE_EPOCH"):
        today_of(None, {"SOURCE_DATE_EPOCH": "yesterday"})
