"""Which actors of several records may stand on one page: the rule, written a second time.

An editor's word joins always. Else names must be the same and, of people, what the sources call
them must agree; nobody is joined to whom their country speaks against. Whether all that could be
joined is joined is not asked: two pages of one person mislead nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from generator.verify.briefing import Briefing
from generator.verify.proof import Found
from generator.verify.site.likeness import folded, names_of, words_of

Key = tuple[str, str]
Profile = tuple[str, frozenset[str], frozenset[str], frozenset[str]]
"""Kind, names, words that tell, countries."""
REMEDY = "two actors are one where an editor says so (same_as) or the texts do"


def check_joined(
    groups: Sequence[Sequence[Key]], briefings: Mapping[str, Briefing], found: Found
) -> None:
    """Every actor of every record stands in one group, with none that it may not be joined to."""
    every = {(slug, name) for slug, b in briefings.items() for name in b.actors}
    placed = [key for group in groups for key in group]
    for key in sorted(every - set(placed)):
        found.fail("an actor without a page", ":".join(key), REMEDY)
    for key in sorted(k for k, n in Counter(placed).items() if n > 1):
        found.fail("an actor with two pages", ":".join(key), REMEDY)
    for key in sorted(set(placed) - every):
        found.fail("a page of an actor that no record has", ":".join(key), REMEDY)
    home = {key: at for at, group in enumerate(groups) for key in group}
    for one, other in _told(briefings):
        if home.get(one) != home.get(other):
            where = f"{':'.join(one)} and {':'.join(other)}"
            found.fail("actors that an editor joins stand apart", where, REMEDY)
    told = {frozenset(pair) for pair in _told(briefings)}
    for group in groups:
        if len(group) > 1 and not _holds([k for k in group if k in every], briefings, told):
            where = " ".join(":".join(k) for k in group)
            found.fail("actors on one page that nothing joins", where, REMEDY)


def _told(briefings: Mapping[str, Briefing]) -> list[tuple[Key, Key]]:
    """What editors join: the actor of the same id in the other story, else of the same name."""
    found: list[tuple[Key, Key]] = []
    for slug, briefing in briefings.items():
        for name, actor in briefing.actors.items():
            for other in actor.get("same_as", ()):
                there = briefings[other].actors if other in briefings and other != slug else {}
                alike = [
                    n
                    for n, a in there.items()
                    if a["kind"] == actor["kind"] and folded(str(actor["name"])) in names_of(a)
                ]
                meant = [name] if name in there else alike
                found += [((slug, name), (other, n)) for n in meant if len(meant) == 1]
    return found


def _holds(
    group: Sequence[Key], briefings: Mapping[str, Briefing], told: set[frozenset[Key]]
) -> bool:
    """Whether ties that are allowed connect all of a group. Who looks alike is compared once."""
    first: dict[Profile, Profile] = {}
    profiles = {key: _profile(briefings[key[0]].actors[key[1]]) for key in group}
    for pair in told:
        tied = [profiles[k] for k in pair if k in profiles]
        if len(tied) > 1:
            first[_root(first, tied[1])] = _root(first, tied[0])
    for one, other in combinations(set(profiles.values()), 2):
        if _alike(one, other):
            first[_root(first, other)] = _root(first, one)
    alone = Counter(profiles.values())
    loose = any(n > 1 and not _alike(p, p) and not _told_of(p, profiles, told) for p, n in alone.items())
    return not loose and len({_root(first, p) for p in profiles.values()}) == 1


def _told_of(
    profile: Profile, profiles: Mapping[Key, Profile], told: set[frozenset[Key]]
) -> bool:
    """Whether an editor joins each of those that look like this to another."""
    joined = {k for pair in told for k in pair}
    return all(k in joined for k, p in profiles.items() if p == profile)


def _root(first: Mapping[Profile, Profile], profile: Profile) -> Profile:
    while profile in first and first[profile] != profile:
        profile = first[profile]
    return profile


def _profile(actor: Mapping[str, Any]) -> Profile:
    words, lands = words_of(actor)
    return str(actor["kind"]), frozenset(names_of(actor)), frozenset(words), frozenset(lands)


def _alike(one: Profile, other: Profile) -> bool:
    (kind, names, words, lands), (also, more, others, theirs) = one, other
    if kind != also or kind == "group" or not names & more:
        return False
    if kind != "country" and lands and theirs and not lands & theirs:
        return False
    return kind != "person" or bool(words & others or lands & theirs)
