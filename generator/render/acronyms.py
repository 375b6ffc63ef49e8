"""Acronyms expanded where a page shows them first: ``JCS [Joint Chiefs of Staff]``.

Done for a page, not in the record: what a reader has met before depends on the page's order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.model.base import Evidence
from generator.model.claims import Fact, InsertPart, Part, SpanPart
from generator.model.parts import collapse
from generator.model.record import RecordActor

EXPANDED = {"organisation", "group"}
"""Kinds of actors whose acronyms are expanded: everybody knows the US."""
_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]")
_POSSESSIVE = re.compile(r"[’']s\b")
_FEWEST = 2


def expanded(
    facts: Iterable[Fact], actors: Iterable[RecordActor], texts: Mapping[str, str]
) -> dict[str, tuple[Part, ...]]:
    """The parts of the facts that get an insertion, by the fact's id. ``facts`` in page order."""
    waiting = [(a, places) for a in actors if (places := _acronyms(a))]
    found: dict[str, tuple[Part, ...]] = {}
    for fact in facts:
        shown = collapse(fact.text).casefold()
        waiting = [(a, places) for a, places in waiting if a.name.casefold() not in shown]
        for actor, places in tuple(waiting):
            parts = _inserted(found.get(fact.id, fact.parts), actor, places, texts)
            if parts is not None:
                found[fact.id] = parts
                waiting.remove((actor, places))
    return found


def is_acronym(short: str, name: str) -> bool:
    """Whether ``short`` is capitals that are, in order, initials of the words of ``name``."""
    letters = _LETTERS.findall(short)
    if len(letters) < _FEWEST or any(not c.isupper() for c in letters):
        return False
    initials = [w[0].casefold() for w in _WORD.findall(name)]
    if len(initials) < _FEWEST or letters[0].casefold() != initials[0]:
        return False
    rest = iter(initials)
    return all(c.casefold() in rest for c in letters)


def _acronyms(actor: RecordActor) -> list[Evidence]:
    """The places of an actor's acronyms, where its name says what they stand for."""
    if actor.kind not in EXPANDED:
        return []
    return [
        m for m in actor.mentions if m.quote in actor.aliases and is_acronym(m.quote, actor.name)
    ]


def _inserted(
    parts: Sequence[Part], actor: RecordActor, places: Sequence[Evidence], texts: Mapping[str, str]
) -> tuple[Part, ...] | None:
    """The parts with the name behind the first of ``places`` that they show; None: none is."""
    for at, part in enumerate(parts):
        if not isinstance(part, SpanPart):
            continue
        for place in places:
            if place.source == part.source and part.start <= place.start <= place.end <= part.end:
                return (*parts[:at], *_cut(part, place, actor, texts), *parts[at + 1 :])
    return None


def _cut(
    part: SpanPart, place: Evidence, actor: RecordActor, texts: Mapping[str, str]
) -> Iterable[Part]:
    """The span up to the acronym, a possessive with it, the name, and the rest of the span."""
    possessive = _POSSESSIVE.match(texts[part.source], place.end, part.end)
    end = possessive.end() if possessive else place.end
    yield part.model_copy(update={"end": end})
    yield InsertPart(insert=actor.name, actor=actor.id, evidence=actor.mentions[0])
    if end < part.end:
        yield part.model_copy(update={"start": end})
