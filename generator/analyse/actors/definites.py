"""Bare references to one organisation: "the ministry" after one ministry, "the company"."""

from __future__ import annotations

from generator.analyse.actors.lexicon import words
from generator.analyse.actors.merging import Cluster
from generator.analyse.actors.names import make_name
from generator.analyse.grammar import NOUNS
from generator.analyse.tokens import Tokens


def add_definites(tokens: Tokens, clusters: list[Cluster]) -> None:
    """Adds nominal mentions where exactly one organisation named so far can be meant."""
    nouns = words("organisations", "nominal")
    bodies = [c for c in clusters if c.kind == "organisation"]
    for line in tokens.lines:
        if line.heading or line.block == "credit":
            continue
        for at in range(line.first, line.last - 1):
            noun = tokens.lower[at + 1]
            if tokens.lower[at] != "the" or noun not in nouns or tokens.capital[at + 1]:
                continue
            if at + 2 < line.last and tokens.pos[at + 2] in NOUNS:
                continue
            before = [c for c in bodies if c.names[0].start < tokens.start[at]]
            fits = [c for c in before if _is_a(tokens, c, noun)]
            if noun in words("organisations", "company"):
                # Any organisation that may be a company could be meant.
                others = [c for c in before if not _is_public(c)]
                fits = fits if fits == others else []
            if len(fits) == 1 and not _introduced(tokens, at + 1, noun):
                fits[0].add(make_name(tokens, at, at + 2), "", "definite", "the-only-one")


def _is_a(tokens: Tokens, cluster: Cluster, noun: str) -> bool:
    """Whether the organisation is called so: by its name or by the word right beside it."""
    companies = words("organisations", "company")
    for name in cluster.names:
        parts = name.text.lower().split()
        if noun in (parts[-1], parts[0]) and len(parts) > 1:
            return True
        if noun in companies and parts[-1] in words("organisations", "legal"):
            return True
        after = tokens.lower[name.last : name.last + 2]
        if (name.first and tokens.lower[name.first - 1] == noun) or noun in after[:1]:
            return True
    return False


def _is_public(cluster: Cluster) -> bool:
    """Whether a word of its name says that it is something other than a company."""
    heads = words("organisations", "public")
    parts = [p for n in cluster.names for p in n.text.lower().split()]
    outlet = any(n.entry and n.entry.category == "outlet" for n in cluster.names)
    return outlet or any(p in heads for p in parts)


def _introduced(tokens: Tokens, at: int, noun: str) -> bool:
    """Whether another one without a name was spoken of ("a company", "a lower court")."""
    for i in range(2, at):
        article = {tokens.lower[i - 1], tokens.lower[i - 2]} & words("cues", "another")
        if tokens.lower[i] == noun and article:
            return True
    return False
