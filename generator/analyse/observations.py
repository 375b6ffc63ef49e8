from __future__ import annotations

from generator.analyse.reading import Reading


def observe(reading: Reading):
    return ()
