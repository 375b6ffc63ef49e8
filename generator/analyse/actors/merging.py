"""One actor for each real thing: which names of an article stand for the same.

Names are joined only on evidence that the article or the gazetteer gives: the same words, a
country's code, a family name that one full name has, an acronym that is introduced or spells one
name, a short form of one organisation. Where two would fit, nothing is joined; families.py
decides whose a family name of several persons is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.analyse.actors.families import Families
from generator.analyse.actors.genders import gender_after, gender_before
from generator.analyse.actors.kinds import key_of
from generator.analyse.actors.lexicon import words
from generator.analyse.actors.likeness import (
    calls,
    family_name,
    introduces,
    same_club,
    same_organisation,
    same_person,
)
from generator.analyse.actors.names import Name
from generator.analyse.actors.short_forms import short_of
from generator.analyse.actors.surroundings import speaks
from generator.analyse.tokens import Tokens
from generator.model.base import Kind


@dataclass
class Cluster:
    """Names that stand for one thing. ``keys`` in the order in which they were first seen."""

    kind: Kind
    keys: list[str] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    code: str = ""
    sex: str = ""
    """m or f where a title or pronoun beside the bare family name says it."""
    forms: dict[tuple[int, int], str] = field(default_factory=dict)
    """Form of a mention by its place, where it is not a name ("demonym", "nominal", "pronoun")."""
    rules: dict[tuple[int, int], str] = field(default_factory=dict)
    """By its place the row of rules/actors/joining.yml that made a mention one of this actor."""

    def form(self, name: Name) -> str:
        return self.forms.get((name.start, name.end), "name")

    def rule(self, name: Name) -> str:
        return self.rules.get((name.start, name.end), "")

    def proper(self) -> list[Name]:
        """Mentions that may give the actor its name: names, and nominals of what has none."""
        return [n for n in self.names if self.form(n) in {"name", "nominal"}]

    def add(self, name: Name, key: str, form: str = "name", rule: str = "") -> None:
        if rule:
            self.rules[name.start, name.end] = rule
        if key and key not in self.keys and form == "name":
            self.keys.append(key)
        self.names.append(name)
        if form != "name":
            self.forms[name.start, name.end] = form


def merge_names(tokens: Tokens, names: Sequence[Name], kinds: dict[str, Kind]) -> list[Cluster]:
    """Clusters in the order of their first name."""
    merger = _Merger(tokens, names, kinds)
    return merger.run()


class _Merger:
    def __init__(self, tokens: Tokens, names: Sequence[Name], kinds: dict[str, Kind]) -> None:
        self.tokens = tokens
        self.kinds = kinds
        self.names = [(n, key_of(n.text)) for n in names]
        self.clusters: list[Cluster] = []
        self.owner: dict[str, Cluster] = {}
        self.joined: dict[str, str] = {}
        """By key the rule that gave it to an actor of another key."""
        self.introduced: dict[str, Cluster] = {}
        """Acronyms that stand in parentheses right after a name."""
        self.families: Families[Cluster] = Families(tokens)

    def run(self) -> list[Cluster]:
        spelt = {
            short: key
            for (full, key), (acronym, short) in pairwise(self.names)
            if self.kinds.get(key) == "organisation" and introduces(self.tokens, full, acronym)
        }
        for key in dict.fromkeys(k for _, k in self.names if k in self.kinds):
            if key in spelt.values() or not (key in spelt or self._is_short(key)):
                self._own(key)
        self.introduced = {short: self.owner[key] for short, key in spelt.items()}
        for name, key in self.names:
            if key in self.kinds:
                self._place(name, key)
        for name, key, cluster in self.families.settled():
            cluster.add(name, key, rule="surname-of-a-later-name")
        bare = words("cues", "not-alone")
        return [c for c in self.clusters if c.names and not set(c.keys) <= bare]

    def _is_short(self, key: str) -> bool:
        """Short forms wait until all full names have their cluster."""
        named = " " not in key and self.kinds[key] in {"person", "organisation"}
        return named and not self._code(key)

    def _own(self, key: str) -> Cluster:
        kind = self.kinds[key]
        found, rule = self._same_country(key), "same-country"
        if found is None:
            found, rule = self._variant(key, kind)
        if found is None:
            found = Cluster(kind)
            found.code = self._code(key)
            self.clusters.append(found)
        elif rule:
            self.joined[key] = rule
        if kind == "organisation" and found.code:
            # A country's team by one of its names is a team by all of them.
            found.kind = kind
        self.owner[key] = found
        return found

    def _code(self, key: str) -> str:
        """The country's code, of any place where the gazetteer knows the name."""
        entries = (n.entry for n, k in self.names if k == key and n.entry)
        return next((e.key for e in entries if e.category in {"country", "place"}), "")

    def _same_country(self, key: str) -> Cluster | None:
        code = self._code(key)
        return next((c for c in self.clusters if code and c.code == code), None)

    def _variant(self, key: str, kind: Kind) -> tuple[Cluster | None, str]:
        for known, cluster in self.owner.items():
            if cluster.kind != kind or known == key:
                continue
            if kind == "person" and (rule := same_person(known, key)):
                return cluster, rule
            if kind == "organisation" and (rule := same_organisation(known, key)):
                return cluster, rule
            if kind == "organisation" and self.tokens.about_sport and same_club(known, key):
                return cluster, "club-short-name"
        return None, ""

    def _place(self, name: Name, key: str) -> None:
        cluster, rule = self.owner.get(key), self.joined.get(key, "")
        if self.kinds[key] == "person" and " " not in key:
            bearers = self._bearers(key)
            if len(bearers) > 1:
                cluster, rule = self.families.bearer(name, key, bearers)
                if cluster is None:
                    return
            elif bearers:
                cluster, rule = bearers[0], self._short_of(bearers[0], key)
            cluster = cluster or self._own(key)
        elif self._may_be_its_namesake(name, key):
            return
        elif cluster is None:
            cluster, rule = self._organisation(name, key)
            cluster = cluster or self._own(key)
            self.owner[key] = cluster
            self.joined[key] = rule
        cluster.add(name, key, rule=rule or ("same-name" if key in cluster.keys else ""))

    def _organisation(self, name: Name, key: str) -> tuple[Cluster | None, str]:
        """The one organisation of which this is a short form, and the rule."""
        full = [(k, c) for k, c in self.owner.items() if c.kind == "organisation" and " " in k]
        introduced = self.introduced.get(key)
        return short_of(
            name,
            key,
            full,
            introduced=introduced,
            named=self.kinds,
            before=lambda cluster: self._before(cluster, name),
            about_sport=self.tokens.about_sport,
        )

    def _before(self, cluster: Cluster, name: Name) -> bool:
        """Whether the full form stood before (a headline may use the acronym first)."""
        return any(n.start < name.start for n, k in self.names if self.owner.get(k) is cluster)

    def _may_be_its_namesake(self, name: Name, key: str) -> bool:
        """Whether a company's bare name may as well be the founder's who was named before."""
        if self.kinds[key] != "organisation" or " " in key:
            return False
        if not any(b.names for b in self._bearers(key)):
            return False
        sex = gender_before(self.tokens, name) or gender_after(self.tokens, name)
        return bool(sex) or speaks(self.tokens, name)

    def _bearers(self, key: str) -> list[Cluster]:
        """Persons of whose name this is part; by their family name, where it is anybody's."""
        fits = [
            c
            for c in self.clusters
            if c.kind == "person" and any(calls(k, key) for k in self._keys(c))
        ]
        family = [c for c in fits if any(family_name(k) == key for k in self._keys(c))]
        return family or fits

    def _keys(self, cluster: Cluster) -> list[str]:
        return [k for k, c in self.owner.items() if c is cluster]

    def _short_of(self, cluster: Cluster, key: str) -> str:
        family = any(family_name(k) == key for k in self._keys(cluster) if k != key)
        other = any(k != key for k in self._keys(cluster))
        return "surname" if family else "part-of-a-full-name" if other else ""
