"""The date of a new revision: the one place where the clock is read, for the command line alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

from generator.errors import SettingsError


def today_of(day: str | None, environment: Mapping[str, str]) -> Callable[[], str]:
    """The date ``day``, that of SOURCE_DATE_EPOCH, or today; asked for when a record changed.

    Raises SettingsError at once for a value that is no date (ISO 8601, a full day).
    """
    if day is not None:
        try:
            fixed = date.fromisoformat(day).isoformat()
        except ValueError:
            raise SettingsError(f"--date: {day!r} is no date", remedy="write 2025-03-28") from None
        return lambda: fixed
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return lambda: date.today().isoformat()
    try:
        then = datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        raise SettingsError(
            f"SOURCE_DATE_EPOCH: {epoch!r} is no number of seconds", remedy="unset the variable"
        ) from None
    return lambda: then
