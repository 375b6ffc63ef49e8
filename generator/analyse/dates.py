from __future__ import annotations

from generator.analyse.reading import Reading


def find_dates(reading: Reading):
    return ()
