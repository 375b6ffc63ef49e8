"""Pronouns, only where one actor can be meant: else they are left, and a caveat may say so."""

from __future__ import annotations

from dataclasses import dataclass

from generator.analyse.actors.genders import gender_of
from generator.analyse.actors.lexicon import words
from generator.analyse.actors.merging import Cluster
from generator.analyse.actors.names import Name
from generator.analyse.actors.tellers import teller_of
from generator.analyse.grammar import SUBJECTS
from generator.analyse.tokens import Tokens


@dataclass(frozen=True)
class Pronoun:
    """The token ``at`` stands for the actor of ``cluster``, by a row of rules/actors/joining."""

    at: int
    cluster: Cluster
    rule: str


def resolve_pronouns(
    tokens: Tokens, clusters: list[Cluster], described: list[tuple[int, int]]
) -> list[Pronoun]:
    """Pronouns with their actors, in the order of the text. ``described``: spans of descriptions,
    whose nouns are not persons of their own."""
    quoted = _quoted(tokens)
    named = sorted(
        ((n, c) for c in clusters for n in c.names if n.first not in quoted),
        key=lambda pair: pair[0].start,
    )
    found: list[Pronoun] = []
    for number, line in enumerate(tokens.lines):
        if line.heading or line.block == "credit":
            continue
        for at in range(line.first, line.last):
            if at in quoted:
                continue
            if tokens.lower[at] in words("cues", "masculine", "feminine"):
                cluster = _person(tokens, number, at, named, described)
                teller = teller_of(tokens, line, at)
                if teller is not None and cluster is not _who(tokens, teller, named, found):
                    # "The judge, however, said he ...": the judge, or nobody.
                    cluster = None
                rule = "the-only-person" if teller is None else "who-tells-it"
            elif tokens.lower[at] in {"it", "they"} and at == line.first:
                cluster, rule = _body(tokens, number, at, named), "subject-before"
            else:
                continue
            if cluster is not None:
                found.append(Pronoun(at, cluster, rule))
    return found


def _who(
    tokens: Tokens, at: int, named: list[tuple[Name, Cluster]], found: list[Pronoun]
) -> Cluster | None:
    """The actor of the name or pronoun at ``at``, or of the name beside it ("her son, Odo")."""
    beside = at + 1 + (tokens.text[at + 1 : at + 2] == [","])
    known = next((c for n, c in named if n.first <= at < n.last or n.first == beside), None)
    return known or next((p.cluster for p in found if p.at == at), None)


def _window(
    tokens: Tokens, number: int, at: int, named: list[tuple[Name, Cluster]]
) -> list[tuple[Name, Cluster]]:
    """Names of this sentence before the pronoun and of the one before it in the paragraph."""
    line = tokens.lines[number]
    first = line.first
    if number and tokens.lines[number - 1].paragraph == line.paragraph:
        first = tokens.lines[number - 1].first
    return [(n, c) for n, c in named if first <= n.first < at]


def _person(
    tokens: Tokens,
    number: int,
    at: int,
    named: list[tuple[Name, Cluster]],
    described: list[tuple[int, int]],
) -> Cluster | None:
    if tokens.dep[at] not in {*SUBJECTS, "poss"}:
        # "Carlson defended him": an object is anybody but the subject.
        return None
    gender = "m" if tokens.lower[at] in words("cues", "masculine") else "f"
    window = _window(tokens, number, at, named)
    persons = list({id(c): c for _, c in window if c.kind == "person"}.values())
    fits = [c for c in persons if (c.sex or gender_of(tokens, c.names)) in {"", gender}]
    if len(fits) != 1 or _strangers(tokens, number, at, window, described):
        return None
    return fits[0]


def _strangers(
    tokens: Tokens,
    number: int,
    at: int,
    window: list[tuple[Name, Cluster]],
    described: list[tuple[int, int]],
) -> bool:
    """Whether somebody without a name is about, whom the pronoun may mean as well."""
    line = tokens.lines[number]
    first = min([line.first, *(n.first for n, _ in window)])
    people = words("titles", "role", "office", "kin")
    for i in range(first, at):
        if tokens.lower[i] in people and _stands_alone(tokens, i):
            start = tokens.start[i]
            if not any(s <= start < e for s, e in described):
                return True
    return False


def _stands_alone(tokens: Tokens, at: int) -> bool:
    """Whether the role is a person of its own: "the miller", "The CJI", not "miller Ada Finch"."""
    if tokens.tag[at] == "NN":
        return tokens.dep[at] not in {"compound", "amod"}
    after = at + 1 < len(tokens) and tokens.capital[at + 1]
    return tokens.tag[at] == "NNP" and not after and "the" in tokens.lower[max(0, at - 3) : at]


def _body(
    tokens: Tokens, number: int, at: int, named: list[tuple[Name, Cluster]]
) -> Cluster | None:
    """ "It"/"They" at a sentence's head: the subject of the sentence before, if an organisation."""
    line = tokens.lines[number]
    verb = tokens.head[at]
    if (
        tokens.dep[at] not in SUBJECTS
        or tokens.lower[verb] in words("cues", "empty-verb")
        or not number
    ):
        return None
    if tokens.pos[verb] != "VERB" or tokens.lower[at + 1 : at + 2] == ["is"]:
        return None
    last = tokens.lines[number - 1]
    if last.paragraph != line.paragraph or last.heading:
        return None
    kinds = {"organisation"} if tokens.lower[at] == "it" else {"organisation", "group"}
    bodies = [
        (n, c)
        for n, c in named
        if last.first <= n.first < last.last and c.kind in kinds | {"country", "group"}
    ]
    subjects = [
        c
        for n, c in bodies
        if tokens.dep[n.last - 1] in SUBJECTS and tokens.dep[tokens.head[n.last - 1]] == "ROOT"
    ]
    unique = list({id(c): c for _, c in bodies}.values())
    if len(subjects) == 1 and subjects[0].kind in kinds and len(unique) == 1:
        return subjects[0]
    return None


def _quoted(tokens: Tokens) -> frozenset[int]:
    """Tokens inside quotation marks, where a speaker's "he" is anybody's."""
    inside, found = False, []
    for line in tokens.lines:
        if inside and line.first and tokens.lines:
            inside = inside and _same_paragraph(tokens, line.first)
        for i in range(line.first, line.last):
            if tokens.text[i] in {'"', "``", "''"}:
                inside = not inside
            elif inside:
                found.append(i)
    return frozenset(found)


def _same_paragraph(tokens: Tokens, at: int) -> bool:
    return "\n" not in tokens.folded[max(0, tokens.start[at] - 2) : tokens.start[at]]
