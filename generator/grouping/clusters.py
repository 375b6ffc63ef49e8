"""Pairs of texts -> stories: files that belong together, each with most of the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from generator.assemble.draft import slug_of
from generator.errors import BriefingsError
from generator.grouping.likeness import Pair, Rarity, pair_of
from generator.grouping.traits import names_of, traits_of
from generator.model.article import Article
from generator.sources.layout import StoryFiles, find_stories
from generator.sources.stories import read_story

MOST = 0.5
"""Share of the files of a group that each of its files must be paired with."""
LONGEST_FOLDER = 48
"""Characters of a folder's name."""


@dataclass(frozen=True)
class Group:
    """Loose ``files`` for one ``folder`` below seeds/, which may be a story already."""

    folder: str
    files: tuple[str, ...]
    pairs: tuple[Pair, ...]
    exists: bool = False


def propose(seeds: Path) -> tuple[tuple[Group, ...], tuple[BriefingsError, ...]]:
    """The groups by folder, and the faults of stories that could not be read and were left out."""
    articles: dict[str, Article] = {}
    homes: dict[str, str] = {}
    faults: list[BriefingsError] = []
    for story in find_stories(seeds):
        try:
            bundle = read_story(story, seeds)
        except BriefingsError as error:
            faults.append(error)
            continue
        for article in bundle.articles:
            articles[article.file] = article
            if not _is_loose(story, seeds):
                homes[article.file] = story.name
    pairs = _pairs(articles.values(), homes)
    clusters = _clusters(sorted(articles), homes, pairs)
    groups = (_group(c, homes, pairs, articles, seeds) for c in clusters)
    return _apart(g for g in groups if g), tuple(faults)


def _is_loose(story: StoryFiles, seeds: Path) -> bool:
    return story.sources[0].parent == seeds


def _pairs(articles: Iterable[Article], homes: Mapping[str, str]) -> dict[frozenset[str], Pair]:
    """What seems to be one story, by the two files; those of one folder are one already."""
    read = list(articles)
    known = frozenset(name for a in read for name in names_of(a))
    texts = [traits_of(a, known) for a in read]
    rarity = Rarity(texts)
    found: dict[frozenset[str], Pair] = {}
    for one, other in combinations(texts, 2):
        if one.file in homes and other.file in homes:
            continue
        pair = pair_of(one, other, rarity)
        if pair:
            found[frozenset((one.file, other.file))] = pair
    return found


def _clusters(
    files: list[str], homes: Mapping[str, str], pairs: Mapping[frozenset[str], Pair]
) -> list[frozenset[str]]:
    """Groups grown from the surest pair on; two folders are never made one."""
    of = {f: frozenset(g for g in files if homes.get(g, g) == homes.get(f, f)) for f in files}
    for files_of_pair, _ in sorted(pairs.items(), key=lambda p: (-p[1].score, sorted(p[0]))):
        one, other = (of[f] for f in sorted(files_of_pair))
        if one == other or len({homes[f] for f in one | other if f in homes}) > 1:
            continue
        linked = sum(frozenset((a, b)) in pairs for a in one for b in other)
        if linked >= MOST * len(one) * len(other):
            for file in one | other:
                of[file] = one | other
    return sorted({c for c in of.values() if len(c) > 1}, key=sorted)


def _group(
    cluster: frozenset[str],
    homes: Mapping[str, str],
    pairs: Mapping[frozenset[str], Pair],
    articles: Mapping[str, Article],
    seeds: Path,
) -> Group | None:
    loose = sorted(f for f in cluster if f not in homes)
    if not loose:
        return None
    shown = [pairs[k] for k in map(frozenset, combinations(sorted(cluster), 2)) if k in pairs]
    home = next((homes[f] for f in sorted(cluster) if f in homes), None)
    folder = home or _folder([articles[f] for f in loose], seeds)
    return Group(folder, tuple(loose), tuple(shown), home is not None)


def _folder(articles: list[Article], seeds: Path) -> str:
    """A free name, made of the headline of the earliest text, as far as days are known."""
    first = min(articles, key=lambda a: (a.published or "9", a.file))
    words = slug_of(first.title or first.id).split("-")
    name = words[0]
    for word in words[1:]:
        if len(name) + len(word) >= LONGEST_FOLDER:
            break
        name += f"-{word}"
    return _free(name or "story", {p.name for p in seeds.iterdir()})


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def _apart(groups: Iterable[Group]) -> tuple[Group, ...]:
    """Groups of equal headlines get folders of their own; a folder that exists gets one group."""
    taken: set[str] = set()
    found: list[Group] = []
    for group in groups:
        folder = group.folder if group.exists else _free(group.folder, taken)
        taken.add(folder)
        found.append(Group(folder, group.files, group.pairs, group.exists))
    return tuple(found)
