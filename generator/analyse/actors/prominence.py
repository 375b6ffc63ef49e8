"""How prominent an actor is: what a person who sums the article up would mention first."""

from __future__ import annotations

from math import log2

from generator.analyse.actors.lexicon import words
from generator.analyse.actors.merging import Cluster
from generator.analyse.actors.names import Name
from generator.analyse.grammar import SUBJECTS
from generator.analyse.tokens import Tokens

TITLE, LEAD, SECOND = 2.0, 0.75, 0.4
"""What standing in the headline, in the lead and in the sentence after it is worth, once each."""
FREQUENCY, SPREAD, EARLY = 1.0, 0.5, 3.0
"""By the logarithm of the mentions and of the paragraphs that have one; by how early the first."""
AGENT = 0.5
"""Being the subject of a main clause of the headline or the first two sentences: the main event's
agent or speaker."""
OUTLET = 0.5
"""Summaries drop the medium that reported: its name is worth half."""
GROUP = 0.9
BY_ADJECTIVE = 0.5
"""A country's adjective, a country or place within another name ("US State Department"): half a
mention."""


def prominence(tokens: Tokens, cluster: Cluster) -> float:
    """A figure for one actor; higher stands first. Position counts once, frequency by its log."""
    counted = [n for n in cluster.names if not _is_credit(tokens, n)]
    if not counted:
        return 0.0
    other = _adjectives(tokens, cluster)
    at = [n.first for n in counted]
    lines = {tokens.line_number(i) for i in [*at, *other]}
    total = FREQUENCY * log2(1 + _mentions(cluster, counted) + BY_ADJECTIVE * len(other))
    total += SPREAD * log2(1 + len({tokens.lines[tokens.line_number(i)].paragraph for i in at}))
    total += EARLY * (1 - tokens.start[min([*at, *other])] / max(1, len(tokens.folded)))
    if any(tokens.lines[i].block == "title" for i in lines):
        total += TITLE
    if tokens.lead & lines:
        total += LEAD if min(tokens.lead) in lines else SECOND
    total += AGENT * any(_acts_first(tokens, n) for n in counted)
    if any(n.entry and n.entry.category == "outlet" for n in counted):
        total *= OUTLET
    return float(round(total * (GROUP if cluster.kind == "group" else 1.0), 4))


def _acts_first(tokens: Tokens, name: Name) -> bool:
    number = tokens.line_number(name.first)
    if number not in tokens.lead and tokens.lines[number].block != "title":
        return False
    subject = tokens.dep[name.last - 1] in SUBJECTS
    return subject and tokens.dep[tokens.head[name.last - 1]] in {"ROOT", "ccomp", "conj"}


def _mentions(cluster: Cluster, counted: list[Name]) -> float:
    return sum(1.0 if cluster.form(n) == "name" else 0.7 for n in counted)


def _adjectives(tokens: Tokens, cluster: Cluster) -> list[int]:
    """Tokens at which a country is named by its adjective, or a place inside another name."""
    own = {n.first for n in cluster.names}
    if cluster.code:
        return [i for i in tokens.by_country.get(cluster.code, ()) if i not in own]
    if cluster.kind == "place" and cluster.names[0].last - cluster.names[0].first == 1:
        return [i for i in tokens.by_text.get(cluster.names[0].text, ()) if i not in own]
    return []


def _is_credit(tokens: Tokens, name: Name) -> bool:
    """ "Image: Ada Finch.": who made a picture is no matter of the article."""
    if name.first < 2 or tokens.text[name.first - 1] not in {":", "by"}:
        return False
    return tokens.lower[name.first - 2] in words("cues", "credit-word")
