"""One actor for each real thing: which names of an article stand for the same.

Names are joined only on evidence that the article or the gazetteer gives: the same words, a
country's code, a family name that one full name has, an acronym that is introduced or spells one
name, a short form of one organisation. Where two would fit, the nearest before wins for persons,
nothing for organisations.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.analyse.kinds import key_of
from generator.analyse.lexicon import given_names, words
from generator.analyse.names import Name
from generator.analyse.tokens import Tokens
from generator.model.base import Kind

SMALL = {"of", "the", "for", "and", "&", "in", "on", "de", "del", "di"}


@dataclass
class Cluster:
    """Names that stand for one thing. ``keys`` in the order in which they were first seen."""

    kind: Kind
    keys: list[str] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    code: str = ""
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

    def run(self) -> list[Cluster]:
        for key in dict.fromkeys(k for _, k in self.names if k in self.kinds):
            if not self._is_short(key):
                self._own(key)
        for (full, key), (short, acronym) in pairwise(self.names):
            if key in self.owner and introduces(self.tokens, full, short):
                self.introduced[acronym] = self.owner[key]
        for name, key in self.names:
            if key in self.kinds:
                self._place(name, key)
        return [c for c in self.clusters if c.names]

    def _is_short(self, key: str) -> bool:
        """Short forms wait until all full names have their cluster."""
        return " " not in key and self.kinds[key] in {"person", "organisation"}

    def _own(self, key: str) -> Cluster:
        kind = self.kinds[key]
        found = self._same_country(key) or self._variant(key, kind)
        if found is None:
            found = Cluster(kind)
            name = next(n for n, k in self.names if k == key)
            if name.entry and name.entry.category in {"country", "place"}:
                found.code = name.entry.key
            self.clusters.append(found)
        self.owner[key] = found
        return found

    def _same_country(self, key: str) -> Cluster | None:
        name = next(n for n, k in self.names if k == key)
        if name.entry is None or name.entry.category not in {"country", "place"}:
            return None
        return next((c for c in self.clusters if c.code == name.entry.key), None)

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
            cluster = self._person(name, key) or cluster or self._own(key)
        elif cluster is None:
            cluster = self._organisation(key) or self._own(key)
            self.owner[key] = cluster
        cluster.add(name, key)

    def _person(self, name: Name, key: str) -> Cluster | None:
        """The person whose family name this is: the one named last before, else the only one."""
        fits = [
            c
            for c in self.clusters
            if c.kind == "person" and any(_calls(k, key) for k in self._keys(c))
        ]
        family = [c for c in fits if any(family_name(k) == key for k in self._keys(c))]
        fits = family or fits
        if len(fits) < 2:
            return fits[0] if fits else None
        before = [c for c in fits if c.names and c.names[-1].start < name.start]
        return max(before, key=lambda c: c.names[-1].start) if before else fits[0]

    def _keys(self, cluster: Cluster) -> list[str]:
        return [k for k, c in self.owner.items() if c is cluster]

    def _organisation(self, key: str) -> Cluster | None:
        """The one organisation that this acronym, first word or generic head stands for."""
        full = [(k, c) for k, c in self.owner.items() if c.kind == "organisation" and " " in k]
        for fits in (
            [c for c in (self.introduced.get(key),) if c],
            [c for k, c in full if acronym_of(k, key)],
            [c for k, c in full if k.split()[0] == key and _is_form(k)],
            [c for k, c in full if k.split()[0] == key],
            [c for k, c in full if _generic(k, key)],
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


def family_name(key: str) -> str:
    """The family name in the key of a full name; first where names are so ordered."""
    parts = key.split()
    first = parts[0].capitalize()
    if first in words("cues", "family-first") and first not in given_names() and len(parts) > 1:
        return parts[0]
    if len(parts) == 3 and first in words("cues", "family-first"):
        return parts[0]
    return parts[-1]


def _calls(full: str, short: str) -> bool:
    parts = full.split()
    return len(parts) > 1 and short in (parts[0], parts[-1], family_name(full))


def same_person(one: str, other: str) -> bool:
    """Whether two full names are one: middle names apart, or one letter misspelt."""
    a, b = one.split(), other.split()
    if len(a) < 2 or len(b) < 2:
        return False
    if a[0] == b[0] and a[-1] == b[-1]:
        return len(a) == 2 or len(b) == 2 or set(a) <= set(b) or set(b) <= set(a)
    if len(a) != len(b) or a[0][0] != b[0][0] or a[-1][0] != b[-1][0]:
        return False
    wrong = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(wrong) == 1 and misspelt(*wrong[0])


def misspelt(one: str, other: str) -> bool:
    """One letter more, less, different or exchanged, in words of six letters or more."""
    if min(len(one), len(other)) < 6 or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def same_organisation(one: str, other: str) -> bool:
    """Whether two long names are one: without the legal form, without the country before it."""
    a, b = _core(one), _core(other)
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) > 1 and len(long) > len(short):
        # "US State Department", "Comic Corps of Canada": the country may be left out.
        if len(long) == len(short) + 1 and long[1:] == short:
            return True
        if long[: len(short)] == short and long[len(short)] == "of":
            return True
    if len(a) == len(b) and len(a) > 1:
        wrong = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        return len(wrong) == 1 and misspelt(*wrong[0])
    return False


def _core(key: str) -> list[str]:
    parts = key.split()
    while len(parts) > 1 and parts[-1] in words("organisations", "legal"):
        parts = parts[:-1]
    return parts


def _is_form(key: str) -> bool:
    return len(_core(key)) == 1


def _generic(key: str, short: str) -> bool:
    """ "Church" for "Church of Scientology", "Court" for "Supreme Court"."""
    parts = key.split()
    heads = words("organisations", "nominal", "organisation-of")
    return short in heads and (parts[-1] == short or (parts[0] == short and parts[1] in SMALL))


def introduces(tokens: Tokens, full: Name, short: Name) -> bool:
    """Whether ``short`` is an acronym in parentheses right after ``full``."""
    between = tokens.folded[full.end : short.start]
    closed = tokens.folded[short.end : short.end + 1] == ")"
    fits = short.text[0] == full.text.removeprefix("the ")[0].upper()
    return between == " (" and closed and short.text.isupper() and fits


def acronym_of(full: str, short: str) -> bool:
    """Whether ``short`` spells the words of ``full`` (small words may be left out or in)."""
    parts = full.replace("'s", "").split()
    big = "".join(p[0] for p in parts if p not in SMALL)
    return len(short) > 1 and short in {big, "".join(p[0] for p in parts)}
