"""`briefings edit`: a story.yml in which every key is explained and every fact and actor listed.

A line that begins with "# " explains; one that begins with "#" and no single space is an entry:
without its # it is valid, alone and with all others. Live are only list names with nothing below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import records
from generator.differences import NEVER, claim_of
from generator.errors import StoryError
from generator.model.claims import Fact
from generator.model.record import Record
from generator.model.story import OF_ONE_SOURCE, Bundle, SourceFacts
from generator.pipeline import Tell, make_records
from generator.reader import Reader
from generator.rules import rows
from generator.settings import Project
from generator.sources.layout import find_stories, named
from generator.sources.story_text import entry, plain, quoted

_HEAD = """\
# What an editor says of this story: {story}. Each key may be left out. More: docs/editing.md
# A line that begins with # does nothing. To use an entry, take away its # and nothing else,
# change it, then run `briefings diff` to see what it does and `briefings build` to do it.
# What you change is shown as yours, with by: and why:, and survives every rebuild.
"""
_FACTS_OF_SOURCE = tuple(k for k in SourceFacts.model_fields if k != "language")
_FEWEST = 5
"""Words of a fact that a match has at least, so that it reads as what it matches."""


@dataclass(frozen=True)
class Scaffold:
    """``text`` is the file, or what an editor's file that exists already lacks."""

    path: Path
    text: str
    told: str
    exists: bool

    def written(self, *, write: bool) -> bool:
        """Writes the file where there is none; False where nothing was written."""
        if self.exists or not write:
            return False
        with self.path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(self.text)
        return True


def scaffold(project: Project, story: str, tell: Tell = lambda _: None) -> Scaffold:
    """The file for the story called ``story``. Raises what keeps the story from being read."""
    (files,) = named(find_stories(project.seeds), [story])
    shelf = records.read_shelf(project.docs)
    reader = Reader(project.model)
    (result,) = make_records(project, [files], shelf, reader, lambda: NEVER, tell)
    if result.error or result.record is None or result.bundle is None:
        raise result.error or StoryError("no record", file=f"seeds/{files.name}")
    source = files.sources[0]
    alone = source.parent == project.seeds
    path = source.with_suffix(".yml") if alone else source.parent / "story.yml"
    path = files.edits or path
    shown = path.relative_to(project.root).as_posix()
    if files.edits is None:
        head = _HEAD.format(story=plain(files.name))
        text = "\n".join([head, *sections(result.record, result.bundle).values()])
        return Scaffold(path, text, f"written: {shown}", False)
    text, told = _lacking(result.record, result.bundle)
    told = f"{shown} is there and was not touched; {told}"
    return Scaffold(path, text, told, True)


def sections(record: Record, bundle: Bundle) -> dict[str, str]:
    """The file in parts, by the key that each is about, in order."""
    made = {
        row.id: f"# {row.words[0]}\n#{row.id}:\n"
        for row in rows("story_keys")
        if row.kind == "top" and row.id in {"title", "slug", "summary", "tags", "by"}
    }
    made["sources"] = "\n".join(_sources(bundle)) + "\n"
    made["actors"] = "\n".join([*_explained("actors", "actor"), *_actors(record)]) + "\n"
    made["facts"] = "\n".join([*_explained("facts", "fact"), *_facts(record)]) + "\n"
    for key in ("caveats", "notes", "origins", "conflicts", "purged"):
        made[key] = "\n".join(_explained(key, key.removesuffix("s"))) + "\n"
    made["purged"] = made["purged"].replace("\npurged:\n", "\n")
    return made


def _explained(key: str, kind: str) -> Iterator[str]:
    """What the list is for, what its entries may say, and its name, live."""
    every = rows("story_keys")
    yield from (f"# {key}: {r.words[0]}" for r in every if r.kind == "top" and r.id == key)
    yield from (f"#   {r.words[0]}" for r in every if r.kind == kind)
    yield f"{key}:"


def _sources(bundle: Bundle) -> Iterator[str]:
    every = rows("story_keys")
    yield from (f"# sources: {r.words[0]}" for r in every if r.id == "sources")
    yield from (f"#   {r.words[0]}" for r in every if r.kind == "source")
    yield "sources:"
    for article in bundle.articles:
        name = article.file.rpartition("/")[2]
        yield f"  {quoted(name)}:"
        for key in _FACTS_OF_SOURCE:
            value = getattr(article, key)
            if key == "original":
                value = value and (value.name or value.url)
                told = entry({"name": value}) if value else ""
            else:
                told = quoted(value) if value else ""
            yield f"#    {key}: {told}".rstrip() + ("" if told else "    # not known")


def _actors(record: Record) -> Iterator[str]:
    for actor in record.actors:
        also = f" · also: {', '.join(map(plain, actor.aliases))}" if actor.aliases else ""
        yield f"# {plain(actor.name)} · {actor.kind}{also}"
        yield f"#- {entry({'name': actor.name, 'kind': actor.kind})}"


def _facts(record: Record) -> Iterator[str]:
    for fact in record.facts:
        claim = claim_of(fact)
        speaker = f"{plain(claim.speaker)}: " if claim.speaker else ""
        yield f"# {fact.id} · {speaker}{claim.label} · {fact.role}"
        yield f"#   {plain(fact.text)}"
        yield f"#- {entry({'match': _match(fact, record.facts), 'pin': True})}"


def _match(fact: Fact, facts: Sequence[Fact]) -> str:
    """The fewest of its first words that no other fact has; its id where all are another's too."""
    words = (fact.evidence[0].quote if fact.evidence else fact.text).split()
    others = [
        " ".join(t.split()).lower()
        for f in facts
        if f is not fact
        for t in (f.text, *(e.quote for e in f.evidence))
    ]
    for count in range(min(_FEWEST, len(words)), len(words) + 1):
        match = " ".join(words[:count]).rstrip(",;:")
        if not any(match.lower() in other for other in others):
            return match
    return fact.id


def _lacking(record: Record, bundle: Bundle) -> tuple[str, str]:
    """The parts on keys that the editor's file does not have, and which they are."""
    parts = sections(record, bundle)
    alone = len(bundle.articles) == 1
    tops = any(k in bundle.lines for k in OF_ONE_SOURCE)
    known = {k for k in parts if k in bundle.lines} | ({"sources"} if alone and tops else set())
    lacks = {k: v for k, v in parts.items() if k not in known}
    told = f"it has no {', '.join(lacks)}" if lacks else "it has every key"
    return "\n".join(lacks.values()), told
