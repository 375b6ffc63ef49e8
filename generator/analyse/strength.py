from __future__ import annotations

from generator.analyse.reading import Reading


def grade_sentences(reading: Reading):
    return ()
