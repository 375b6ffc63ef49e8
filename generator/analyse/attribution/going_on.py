"""Who goes on speaking: "it added", "he said" after a speaker who was named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from generator.analyse.attribution.scene import Scene
from generator.analyse.attribution.words import kinds
from generator.model.findings import Attribution

_NEAR = 1
"""Blocks back in which whoever "he" is must be the only one named."""


def with_pronouns(scene: Scene, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions with the actors of "it", "he" and "she" where only one can be meant."""
    actors = _of_it(scene, found)
    speaking = _speakers(scene, found)
    for number, each in enumerate(found):
        if each.actor is None and each.speaker.lower() in kinds("he-or-she"):
            who = _person(scene, each, speaking)
            if who is not None:
                actors[number] = who
    return tuple(
        a.model_copy(update={"actor": actors[n], "named": True}) if n in actors else a
        for n, a in enumerate(found)
    )


def _of_it(scene: Scene, found: Sequence[Attribution]) -> dict[int, str]:
    """ "…," said the agency. "…," it added: "it" that goes on speaking is who spoke before."""
    kind = {actor.id: actor.kind for actor in scene.reading.actors}
    order = sorted(range(len(found)), key=lambda n: found[n].cue_start)
    actors: dict[int, str] = {}
    block = scene.parsed.block_index
    for before, after in pairwise(order):
        speaking = actors.get(before, found[before].actor)
        if found[after].speaker.lower() != "it" or found[after].actor is not None:
            continue
        same = block(found[before].cue_start) == block(found[after].cue_start)
        if speaking is not None and same and kind.get(speaking) in {"organisation", "country"}:
            actors[after] = speaking
    return actors


def _speakers(scene: Scene, found: Sequence[Attribution]) -> dict[int, set[str]]:
    """For each block the people whose own words stand in it."""
    people = {actor.id for actor in scene.reading.actors if actor.kind == "person"}
    speaking: dict[int, set[str]] = {}
    for each in found:
        if each.actor in people and each.form != "indirect":
            speaking.setdefault(scene.parsed.block_index(each.start), set()).add(each.actor)
    return speaking


def _person(
    scene: Scene, pronoun: Attribution, speaking: Mapping[int, AbstractSet[str]]
) -> str | None:
    """The one person who is named or speaks in this block and the one before it; else the only
    one of the text. Of whom others speak in their quotations goes on speaking himself seldom."""
    if pronoun.source_start is None:
        return None
    people = [m for m in scene.reading.mentions if m.kind == "person" and m.form == "name"]
    block = scene.parsed.block_index
    here = block(pronoun.source_start)
    near = {
        m.actor
        for m in people
        if m.start < pronoun.source_start
        and here - _NEAR <= block(m.start)
        and scene.quote_at(m.start) is None
    }
    near |= {who for n in range(here - _NEAR, here) for who in speaking.get(n, ())}
    everyone = {m.actor for m in people}
    chosen = near if near else everyone
    if len(chosen) != 1:
        return None
    who = next(iter(chosen))
    other = kinds("titles-of-women" if pronoun.speaker.lower() == "he" else "titles-of-men")
    return None if _is_titled(scene, who, other) else who


def _is_titled(scene: Scene, who: str, titles: frozenset[str]) -> bool:
    """Whether the text calls this person by one of ``titles``: then the pronoun is not theirs."""
    for mention in scene.reading.mentions:
        if mention.actor != who:
            continue
        before = scene.text[max(0, mention.start - 12) : mention.start].replace(".", "").split()
        inside = mention.of(scene.text).replace(".", "").split()
        if {w.lower() for w in (*before[-1:], *inside[:1])} & titles:
            return True
        pronoun = mention.form == "pronoun" and mention.of(scene.text).lower()
        if pronoun and pronoun in titles:
            return True
    return False
