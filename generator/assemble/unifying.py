"""One actor of the record for one real thing of several sources; when in doubt, two.

Every source has found its own actors. The same full name is one actor, and a surname or acronym
is the one actor whose names contain it; never where kinds or descriptions speak against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.assemble.lineage import Groups
from generator.assemble.material import Material
from generator.assemble.names import folded_name
from generator.assemble.said import meaning_of
from generator.model.findings import Actor
from generator.model.parts import collapse

THINGS = frozenset({"organisation", "group"})
LANDS = frozenset({"country", "place"})
PEOPLE = frozenset({"person"})


@dataclass(frozen=True)
class Own:
    """An actor of one source, with the words that describe it there."""

    source: str
    actor: Actor
    described: frozenset[str]

    @property
    def key(self) -> str:
        return f"{self.source}\0{self.actor.id}"

    @property
    def name(self) -> tuple[str, ...]:
        return tuple(folded_name(self.actor.name).split())

    @property
    def aliases(self) -> frozenset[str]:
        """Its other names that could stand for nothing else: acronyms and names of two words."""
        return frozenset(
            folded_name(a) for a in self.actor.aliases if " " in a.strip() or _acronym(a)
        )


def actor_ids(material: Material) -> dict[tuple[str, str], str]:
    """The record's id of each actor of each source: a slug of the fullest of its names."""
    own = [
        Own(article.id, actor, _described(material, article.id, actor))
        for article in material.articles
        for actor in named(material, article.id)
    ]
    groups = _groups(own)
    members: dict[str, list[Own]] = {}
    for one in own:
        members.setdefault(groups.of(one.key), []).append(one)
    ids: dict[tuple[str, str], str] = {}
    taken: set[str] = set()
    # those called by their own slug first: a namesake of another kind gets the number
    for several in sorted(members.values(), key=lambda m: (_full(m).actor.id, m[0].source)):
        id_ = _free(_full(several).actor.id, taken)
        ids |= {(o.source, o.actor.id): id_ for o in several}
    return ids


def named(material: Material, source: str) -> Iterable[Actor]:
    """The actors of a source that have a mention to show."""
    findings = material.findings[source]
    mentioned = {m.actor for m in findings.mentions}
    return (a for a in findings.actors if a.id in mentioned)


def _groups(own: Sequence[Own]) -> Groups:
    groups = Groups(o.key for o in own)
    if len({o.source for o in own}) < 2:
        return groups
    for at, one in enumerate(own):
        for other in own[:at]:
            if one.source != other.source and _same_name(one, other):
                groups.join(other.key, one.key)
    for one in own:
        fuller = [o for o in own if o.source != one.source and _shortens(one, o)]
        if fuller and len({groups.of(o.key) for o in fuller}) == 1 and _alone(one, own, groups):
            groups.join(fuller[0].key, one.key)
    return groups


def _same_name(one: Own, other: Own) -> bool:
    if one.name != other.name and not _by_alias(one, other):
        return False
    if not _kinds_agree(one.actor.kind, other.actor.kind, len(one.name)):
        return False
    # "Smith" here and "Smith" there may be two men; "Ann Smith" is taken for one
    lone = len(one.name) == 1 and one.actor.kind == "person" == other.actor.kind
    return not lone or _descriptions_agree(one, other)


def _by_alias(one: Own, other: Own) -> bool:
    names = {" ".join(one.name)} | one.aliases, {" ".join(other.name)} | other.aliases
    if one.actor.kind == other.actor.kind == "group":
        return _meaning(one.name) == _meaning(other.name)
    return bool(names[0] & names[1])


def _meaning(name: Sequence[str]) -> tuple[str, ...]:
    """Words of a group's name, of one meaning alike: North Korean troops, North Korean soldiers."""
    return tuple(meaning_of(w) for w in name)


def _shortens(one: Own, other: Own) -> bool:
    """Whether ``one`` is called by the surname alone that closes the other's full name."""
    kinds = {one.actor.kind, other.actor.kind}
    return (
        kinds == {"person"}
        and len(one.name) == 1
        and len(other.name) > 1
        and (
            one.name[0] == other.name[-1]
            or any(folded_name(a) == one.name[0] for a in other.actor.aliases)
        )
        and _descriptions_agree(one, other)
    )


def _alone(one: Own, own: Sequence[Own], groups: Groups) -> bool:
    """Whether nobody else of the story bears that surname."""
    bearers = {
        groups.of(o.key)
        for o in own
        if o.actor.kind == "person" and len(o.name) > 1 and one.name[0] in o.name
    }
    return len(bearers) <= 1


def _kinds_agree(one: str, other: str, words: int) -> bool:
    """The same kind, or two that readers of names confuse. Of names of one word that are a person
    here and a thing there, one was misread or they are two: they are taken for one only where
    neither is known to be a land."""
    kinds = {one, other}
    if len(kinds) == 1 or kinds <= THINGS or kinds <= LANDS or words > 1:
        return True
    return not kinds & PEOPLE or not kinds & {"country"}


def _descriptions_agree(one: Own, other: Own) -> bool:
    return not one.described or not other.described or bool(one.described & other.described)


def _described(material: Material, source: str, actor: Actor) -> frozenset[str]:
    text = material.texts[source]
    words = (w for d in actor.descriptions for w in folded_name(collapse(d.of(text))).split())
    return frozenset(w for w in words if len(w) > 2)


def _full(several: Sequence[Own]) -> Own:
    """The one with the fullest name; of equals the first of the oldest source."""
    return max(several, key=lambda o: (len(o.name), -several.index(o)))


def _acronym(name: str) -> bool:
    return len(name) > 1 and name.isupper()


def _free(id_: str, taken: set[str]) -> str:
    found, n = id_, 1
    while found in taken:
        n += 1
        found = f"{id_}-{n}"
    taken.add(found)
    return found
