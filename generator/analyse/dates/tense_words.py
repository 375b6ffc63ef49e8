"""The words of rules/dates/tense.yml, by kind."""

from __future__ import annotations

import re
from functools import cache

from generator.rules import rows


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of a kind of row in rules/dates/tense.yml."""
    return frozenset(w for row in rows("dates/tense") if row.kind == kind for w in row.words)


@cache
def pattern_of(kind: str) -> re.Pattern[str]:
    """The pattern of the row of this kind, in any case."""
    row = next(row for row in rows("dates/tense") if row.kind == kind)
    return re.compile(row.pattern, re.IGNORECASE)
