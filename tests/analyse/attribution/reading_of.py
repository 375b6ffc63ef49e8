"""What the tests of attribution share: a text read as far as its attributions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.actors import find_actors
from generator.analyse.attribution.finding import find_attributions
from generator.analyse.dates import find_dates
from generator.analyse.reading import Reading

if TYPE_CHECKING:
    from generator.model.findings import Attribution
    from tests.conftest import ParseText


def attributions(
    parse_text: ParseText, text: str, title: str | None = None
) -> tuple[Attribution, ...]:
    """The attributions of a text with its dates and actors known."""
    reading = Reading(parse_text(text, title=title))
    reading = reading.with_(dates=find_dates(reading))
    mentions, actors = find_actors(reading)
    return find_attributions(reading.with_(mentions=mentions, actors=actors))


def spoken(parse_text: ParseText, text: str) -> list[tuple[str, str]]:
    """Speaker and content of each attribution."""
    return [(a.speaker, text[a.start : a.end]) for a in attributions(parse_text, text)]
