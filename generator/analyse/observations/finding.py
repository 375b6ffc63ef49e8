"""What a careful reader would notice: findings by rule, each of a kind of rules/observations.yml.

Assembling makes warnings and questions of them; which, and in what order, the registry says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.analyse.events.finding import is_attribute
from generator.analyse.observations.acts import observe_acts
from generator.analyse.observations.numbers import observe_numbers
from generator.analyse.observations.references import observe_references
from generator.analyse.observations.speech import observe_speech
from generator.analyse.observations.strength import observe_strength
from generator.analyse.observations.wording import observe_wording
from generator.analyse.placing import statement_at
from generator.analyse.reading import Reading
from generator.model.findings import Observation

MONTH = re.compile(r"XXXX-\d\d")
"""An EDTF of which the month is known and the year is not."""


def observe(reading: Reading) -> tuple[Observation, ...]:
    """All observations in the order of the text; those of one place in the order of the steps."""
    found = [
        *_dates(reading),
        *observe_wording(reading),
        *observe_strength(reading),
        *observe_speech(reading),
        *observe_acts(reading),
        *observe_numbers(reading),
        *observe_references(reading),
    ]
    return tuple(sorted(_once(found), key=lambda o: o.start))


def _once(found: list[Observation]) -> list[Observation]:
    """A view of nobody is not said again as a speaker without a name."""
    views = [o for o in found if o.kind in {"unattributed-view", "reports"}]
    return [
        o
        for o in found
        if o.kind != "unnamed-speaker" or not any(o.overlaps(view) for view in views)
    ]


def _dates(reading: Reading) -> Iterator[Observation]:
    """Dates without a year, and dates counted from a day that the text does not give."""
    undated = reading.parsed.article.published is None
    for date in reading.dates:
        statement = statement_at(reading, date)
        if date.edtf is None or date.basis != "unknown" or statement is None:
            continue
        if MONTH.match(date.edtf):
            kind = "year-not-stated"
        elif undated and not is_attribute(reading, date):
            kind = "relative-date"
        else:
            continue
        yield Observation(start=date.start, end=date.end, kind=kind, statement=statement)
