"""Article -> Findings: reading one article, step by step. Pure; nothing is fetched or guessed."""

from __future__ import annotations

from generator.analyse.actors import find_actors
from generator.analyse.actors.ranking import rank_actors
from generator.analyse.attribution import find_attributions
from generator.analyse.dates import find_dates
from generator.analyse.events import find_events
from generator.analyse.observations import observe
from generator.analyse.parse import Parsed, load
from generator.analyse.quantities import find_quantities
from generator.analyse.reading import Reading
from generator.analyse.relations import find_relations
from generator.analyse.statements import find_matters, find_statements
from generator.analyse.strength import grade_sentences
from generator.model.findings import Findings

__all__ = ["load", "read", "read_language"]


def read(parsed: Parsed) -> Findings:
    """All that is found in one article; each step sees what the steps before it found."""
    reading = _language(parsed)
    reading = reading.with_(statements=find_matters(reading))
    reading = reading.with_(relations=find_relations(reading))
    reading = reading.with_(events=find_events(reading))
    reading = reading.with_(observations=observe(reading))
    return reading.findings()


def read_language(parsed: Parsed) -> Findings:
    """What `briefings analyse` prints: no relations, events, observations, nor what is common to
    several sources, which a record alone shows and which cost a tenth of the time."""
    return _language(parsed).findings()


def _language(parsed: Parsed) -> Reading:
    reading = Reading(parsed)
    reading = reading.with_(dates=find_dates(reading))
    reading = reading.with_(quantities=find_quantities(reading))
    mentions, actors = find_actors(reading)
    reading = reading.with_(mentions=mentions, actors=actors)
    reading = reading.with_(attributions=find_attributions(reading))
    reading = reading.with_(sentences=grade_sentences(reading))
    reading = reading.with_(statements=find_statements(reading))
    return reading.with_(actors=rank_actors(reading))
