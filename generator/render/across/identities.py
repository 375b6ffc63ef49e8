"""Which actors of several stories are one: only where an editor says so, or the texts do.

A name alone joins nobody. Countries, places and bodies that the gazetteer knows are one by name;
people by name and agreeing descriptions; what contradicts is never joined, nor what follows from
joining it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.model.record import Record, RecordActor
from generator.render.across.descriptions import Described, agree, contradict, described
from generator.render.across.lexicon import (
    country,
    distinct,
    fold,
    known_organisation,
    proper,
    sole_place,
    words_of,
)

Key = tuple[str, str]
"""An actor of a record: slug and id."""
_ACRONYM = re.compile(r"[A-Z][A-Z&.-]+")


@dataclass(frozen=True)
class Member:
    """One record's actor. ``since``: when the record was first made."""

    slug: str
    actor: RecordActor
    since: str

    @property
    def key(self) -> Key:
        return self.slug, self.actor.id

    @property
    def order(self) -> tuple[str, str, str]:
        """The earliest first, so that a later story takes no page's address from an earlier one."""
        return self.since, self.slug, self.actor.id


@dataclass(frozen=True)
class Identity:
    """One actor of the site. ``id``: of its page; ``alike``: where there are namesakes that are
    not joined, the ids of all of them, its own too."""

    id: str
    members: tuple[Member, ...]
    alike: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return self.members[0].actor.kind

    @property
    def name(self) -> str:
        return self.members[0].actor.name

    @property
    def key(self) -> str:
        """How pages name the actors that they join: ``SLUG:ACTOR SLUG:ACTOR …``."""
        return " ".join(sorted(f"{m.slug}:{m.actor.id}" for m in self.members))


class _Ties:
    """Members that are tied to each other, directly or through others."""

    def __init__(self) -> None:
        self._above: dict[Key, Key] = {}

    def of(self, key: Key) -> Key:
        above = self._above.get(key, key)
        if above != key:
            above = self._above[key] = self.of(above)
        return above

    def tie(self, one: Key, other: Key) -> None:
        a, b = sorted((self.of(one), self.of(other)))
        self._above[b] = a


def identities(records: Sequence[Record]) -> tuple[Identity, ...]:
    """All actors of all records, each once, in the order in which they came to the site."""
    members = sorted(_members(records), key=lambda m: m.order)
    by_key = {m.key: m for m in members}
    told = _Ties()
    for one, other in _edited(members):
        told.tie(one, other)
    read = {m.key: described(m.actor) for m in members}
    joined = _Ties()
    for one, other in (*_edited(members), *_by_rule(members, read)):
        joined.tie(one, other)
    groups: dict[Key, list[Key]] = defaultdict(list)
    for key in by_key:
        groups[joined.of(key)].append(key)
    found: list[list[Member]] = []
    for keys in groups.values():
        parts = [keys] if _stands(keys, by_key, read, told) else _apart(keys, told)
        found += [[by_key[k] for k in part] for part in parts]
    return _named(sorted(found, key=lambda group: group[0].order))


def _members(records: Sequence[Record]) -> Iterator[Member]:
    for record in records:
        since = record.revisions[0].date if record.revisions else ""
        yield from (Member(record.slug, actor, since) for actor in record.actors)


def _edited(members: Sequence[Member]) -> Iterator[tuple[Key, Key]]:
    """What editors tie by ``same_as``: the actor of the same id there, else of the same name."""
    there: dict[str, list[Member]] = defaultdict(list)
    if any(m.actor.same_as for m in members):
        for member in members:
            there[member.slug].append(member)
    for member in members:
        for slug in member.actor.same_as:
            if (other := _meant(member, there.get(slug, []))) is not None:
                yield member.key, other.key


def _meant(member: Member, there: Sequence[Member]) -> Member | None:
    own = [m for m in there if m.actor.id == member.actor.id]
    name = fold(member.actor.name)
    named = [
        m
        for m in there
        if m.actor.kind == member.actor.kind and name in {fold(n) for n in _names(m.actor)}
    ]
    found = own or named
    return found[0] if len(found) == 1 and found[0].slug != member.slug else None


def _names(actor: RecordActor) -> tuple[str, ...]:
    return (actor.name, *actor.aliases)


def _by_rule(members: Sequence[Member], read: dict[Key, Described]) -> Iterator[tuple[Key, Key]]:
    """Ties by name, and between people by what they are called. Linear: who is described alike
    is compared once."""
    people: dict[str, dict[Described, Member]] = defaultdict(dict)
    first: dict[str, Member] = {}
    for member in members:
        if member.actor.kind == "person":
            name = fold(member.actor.name)
            if len(name.split()) < 2:
                continue
            alike = people[name].setdefault(read[member.key], member)
            if alike is not member and agree(read[member.key], read[member.key]):
                yield alike.key, member.key
        for key in _keys(member.actor):
            yield first.setdefault(key, member).key, member.key
    for group in people.values():
        for (one, a), (other, b) in combinations(group.items(), 2):
            if agree(one, other) and not contradict(one, other, "person"):
                yield a.key, b.key


def _keys(actor: RecordActor) -> Iterator[str]:
    """What a country, a place or an organisation is known by, whichever story names it."""
    if actor.kind == "country" and (code := country(actor.name)):
        yield f"country {code}"
    if actor.kind == "place" and sole_place(actor.name):
        yield f"place {fold(actor.name)}"
    if actor.kind != "organisation":
        return
    long = [n for n in _names(actor) if len(words_of(n)) > 1]
    for name in _names(actor):
        if known_organisation(name) or (name in long and proper(words_of(name))):
            yield f"name {fold(name)}"
    short = [n for n in _names(actor) if _ACRONYM.fullmatch(n)]
    for name in (n for n in long if distinct(words_of(n))):
        yield from (f"both {fold(acronym)} {fold(name)}" for acronym in short)


def _stands(
    keys: Sequence[Key], members: dict[Key, Member], read: dict[Key, Described], told: _Ties
) -> bool:
    """Whether nothing among what would be joined speaks against it, what editors tied apart."""
    if len({told.of(k) for k in keys}) == 1:
        return True
    kind = members[keys[0]].actor.kind
    cores: dict[str, set[Key]] = defaultdict(set)
    for key in keys:
        cores[key[0]].add(told.of(key))
    if any(len(several) > 1 for several in cores.values()):
        return False
    if kind == "country":
        return True
    # single members all look alike to this test: who is described alike is compared once
    sizes = Counter(told.of(k) for k in keys)
    views = {(told.of(k) if sizes[told.of(k)] > 1 else ("", ""), read[k]) for k in keys}
    return not any(
        (a != b or a == ("", "")) and contradict(one, other, kind)
        for (a, one), (b, other) in combinations(views, 2)
    )


def _apart(keys: Sequence[Key], told: _Ties) -> list[list[Key]]:
    cores: dict[Key, list[Key]] = defaultdict(list)
    for key in keys:
        cores[told.of(key)].append(key)
    return list(cores.values())


def _named(groups: Sequence[Sequence[Member]]) -> tuple[Identity, ...]:
    """Each with the id of its page, and with its namesakes."""
    taken: set[str] = set()
    ids: list[str] = []
    for first, *_ in groups:
        id_ = first.actor.id
        if id_ in taken:
            id_ = f"{id_}-in-{first.slug}"
        while id_ in taken:
            id_ += "-2"
        taken.add(id_)
        ids.append(id_)
    namesakes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for id_, (first, *_) in zip(ids, groups, strict=True):
        namesakes[_called(first)].append(id_)
    alike = {called: tuple(own) if len(own) > 1 else () for called, own in namesakes.items()}
    return tuple(
        Identity(id_, tuple(group), alike[_called(group[0])])
        for id_, group in zip(ids, groups, strict=True)
    )


def _called(member: Member) -> tuple[str, str]:
    return member.actor.kind, fold(member.actor.name)
