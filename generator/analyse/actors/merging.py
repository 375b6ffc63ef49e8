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
    acronym_of,
    calls,
    family_name,
    introduces,
    is_form,
    is_generic,
    same_organisation,
    same_person,
)
from generator.analyse.actors.names import Name
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

    def form(self, name: Name) -> str:
        return self.forms.get((name.start, name.end), "name")

    def proper(self) -> list[Name]:
        """Mentions that may give the actor its name: names, and nominals of what has none."""
        return [n for n in self.names if self.form(n) in {"name", "nominal"}]

    def add(self, name: Name, key: str, form: str = "name") -> None:
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
        self.introduced: dict[str, Cluster] = {}
        """Acronyms that stand in parentheses right after a name."""
        self.families: Families[Cluster] = Families(tokens)

    def run(self) -> list[Cluster]:
        for key in dict.fromkeys(k for _, k in self.names if k in self.kinds):
            if not self._is_short(key):
                self._own(key)
        for (full, key), (short, acronym) in pairwise(self.names):
            if (
                self.kinds.get(key) == "organisation"
                and key in self.owner
                and introduces(self.tokens, full, short)
            ):
                self.introduced[acronym] = self.owner[key]
        for name, key in self.names:
            if key in self.kinds:
                self._place(name, key)
        for name, key, cluster in self.families.settled():
            cluster.add(name, key)
        return [c for c in self.clusters if c.names]

    def _is_short(self, key: str) -> bool:
        """Short forms wait until all full names have their cluster."""
        named = " " not in key and self.kinds[key] in {"person", "organisation"}
        return named and not self._code(key)

    def _own(self, key: str) -> Cluster:
        kind = self.kinds[key]
        found = self._same_country(key) or self._variant(key, kind)
        if found is None:
            found = Cluster(kind)
            found.code = self._code(key)
            self.clusters.append(found)
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

    def _variant(self, key: str, kind: Kind) -> Cluster | None:
        for known, cluster in self.owner.items():
            if cluster.kind != kind or known == key:
                continue
            if kind == "person" and same_person(known, key):
                return cluster
            if kind == "organisation" and same_organisation(known, key):
                return cluster
        return None

    def _place(self, name: Name, key: str) -> None:
        cluster = self.owner.get(key)
        if self.kinds[key] == "person" and " " not in key:
            bearers = self._bearers(key)
            if len(bearers) > 1:
                cluster = self.families.bearer(name, key, bearers)
                if cluster is None:
                    return
            cluster = (bearers[0] if len(bearers) == 1 else cluster) or self._own(key)
        elif self._may_be_its_namesake(name, key):
            return
        elif cluster is None:
            cluster = self._organisation(name, key) or self._own(key)
            self.owner[key] = cluster
        cluster.add(name, key)

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

    def _organisation(self, name: Name, key: str) -> Cluster | None:
        """The one organisation that this acronym, first word or generic head stands for."""
        full = [(k, c) for k, c in self.owner.items() if c.kind == "organisation" and " " in k]
        for fits in (
            [c for c in (self.introduced.get(key),) if c],
            [c for k, c in full if acronym_of(k, key) and self._before(c, name)],
            [c for k, c in full if acronym_of(k, key)],
            [c for k, c in full if k.split()[0] == key and is_form(k)],
            # "Elm Oak" is a third beside Elm and Oak.
            # "UN" is a body of its own beside the "UN Security Council".
            [
                c
                for k, c in full
                if k.split()[0] == key
                and not self._is_known(name)
                and " ".join(k.split()[1:]) not in self.kinds
            ],
            [c for k, c in full if is_generic(k, key)],
            [
                c
                for k, c in full
                if k.endswith(" of " + key) and k.split()[0] in words("cues", "belief")
            ],
        ):
            unique = list({id(c): c for c in fits}.values())
            if len(unique) == 1:
                return unique[0]
            if unique:
                return None
        return None

    def _is_known(self, name: Name) -> bool:
        """Whether it is a medium or a body of its own, by the gazetteer."""
        entry = name.entry
        return entry is not None and (name.text.isupper() or entry.category == "outlet")

    def _before(self, cluster: Cluster, name: Name) -> bool:
        """Whether the full form stood before (a headline may use the acronym first)."""
        return any(n.start < name.start for n, k in self.names if self.owner.get(k) is cluster)
