"""Who stands first, once the facts and their speakers are known.

Whoever sums an article up leaves out whom the text only quotes, and names a country rather than
its organs and forces, however early and often they are named.
"""

from __future__ import annotations

from collections import Counter

from generator.analyse.actors.lexicon import exact, lookup
from generator.analyse.reading import Reading
from generator.model.findings import Actor

BESIDE = 0.5
"""What the prominence of such an actor is worth; from 0.3 to 0.6 the order measures alike."""
MOSTLY = 0.5
"""Of an actor's mentions, those that say who speaks: from here on it is there to be quoted."""
MATTER = 2
"""Facts that speak of a country's organ: from here on it is a matter of its own."""
NATION = {"country", "demonym", "people"}


def rank_actors(reading: Reading) -> tuple[Actor, ...]:
    """The same actors, most salient first; of equals, the one that stood first before.

    Whom the headline names keeps all its prominence. To be called once, after the statements.
    """
    beside = (_quoted(reading) | _organs(reading)) - _in_title(reading)
    actors = [_weighed(a, BESIDE) if a.id in beside else a for a in reading.actors]
    return tuple(sorted(actors, key=lambda a: -a.salience))


def _weighed(actor: Actor, share: float) -> Actor:
    return actor.model_copy(update={"salience": round(actor.salience * share, 4)})


def _in_title(reading: Reading) -> set[str]:
    block_at = reading.parsed.block_at
    return {m.actor for m in reading.mentions if block_at(m.start).kind == "title"}


def _quoted(reading: Reading) -> set[str]:
    """Of whom the text tells little but that they speak.

    A speaker in the first fact may make the news by speaking; a medium that reports it does not.
    """
    places = {
        (a.actor, at)
        for a in reading.attributions
        if a.source_start is not None and a.source_end is not None
        for at in range(a.source_start, a.source_end)
    }
    named = Counter(m.actor for m in reading.mentions)
    speaks = Counter(m.actor for m in reading.mentions if (m.actor, m.start) in places)
    first = next((set(s.actors) for s in reading.statements if s.leads and s.rank == 0), set())
    makers = first - {a.id for a in reading.actors if _is_medium(a.name)}
    return {id_ for id_, count in speaks.items() if count >= MOSTLY * named[id_]} - makers


def _is_medium(name: str) -> bool:
    entry = exact(name)
    return entry is not None and entry.category == "outlet"


def _organs(reading: Reading) -> set[str]:
    """Organs and groups named after a country ("Norwegian navy") that is an actor as well."""
    entries = [exact(a.name) for a in reading.actors if a.kind == "country"]
    countries = {e.key for e in entries if e and e.key}
    facts = Counter(id_ for s in reading.statements if s.leads for id_ in s.actors)
    return {
        a.id
        for a in reading.actors
        if a.kind in {"organisation", "group"}
        and facts[a.id] < MATTER
        and _owner(a.name) in countries
    }


def _owner(name: str) -> str:
    """ISO code of the country whose name or adjective opens a longer name, or ""."""
    entry = lookup(name, 0)
    if entry is None or entry.category not in NATION or entry.phrase == name:
        return ""
    return entry.key
