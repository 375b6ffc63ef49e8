from __future__ import annotations

from generator.analyse.reading import Reading


def find_statements(reading: Reading):
    return ()
