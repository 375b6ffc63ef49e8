"""A fact is taken down: story.yml gets the hash of its words, and the story is built again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator import records
from generator.assemble.purged_words import words_hash
from generator.errors import BriefingsError, StoryError
from generator.model.base import Evidence
from generator.model.claims import Fact, SpanPart
from generator.model.story import Purge
from generator.pipeline import build, make_records
from generator.reader import Reader
from generator.sources.layout import find_stories, named
from generator.sources.story_file import read_story_file
from generator.sources.story_text import entry, with_entries
from generator.takedown.order import Desk, Order, Taken
from generator.takedown.traces import alike, remains

_KEYS = ("fact", "sha256", "words", "date", "why", "by")
SHORTEST = 4
"""Words. Fewer stand in other sentences by chance, and their hash is soon guessed."""


def purge_fact(desk: Desk) -> Taken:
    """Raises StoryError where there is no such fact, or the story cannot be read without it."""
    fact = _fact(desk)
    texts = records.texts_of(desk.record, desk.project.seeds)
    if texts is None:
        raise StoryError(
            "its sources are not those that its record was made of",
            file=f"seeds/{desk.files.name}",
            remedy="run `briefings build` first",
        )
    purges = [*_purges(fact, texts, desk.order, desk.today())]
    shown, old = desk.shown(desk.edits), desk.edits_text()
    lines = [entry({k: getattr(p, k) for k in _KEYS}) for p in purges]
    new = with_entries(old, "purged", lines, shown)
    read_story_file(new, shown, [p.name for p in desk.files.sources])
    taken = Taken(
        desk.files.name,
        (fact.id,),
        written=(shown,),
        remains=tuple(remains(desk, fact, texts, old, purges)),
        alike=tuple(alike(desk.record, fact, texts, purges)),
    )
    if not desk.sure:
        return taken
    _write(desk, new)
    built = build(desk.project, desk.today, [desk.files.name], desk.tell)
    return taken.done(built, desk.record)


def _fact(desk: Desk) -> Fact:
    wanted = (desk.order.fact or "").lstrip("#").strip()
    fact = next((f for f in desk.record.facts if f.id == wanted), None)
    if fact:
        return fact
    gone = next((w for w in desk.record.withdrawn if w.id == wanted), None)
    raise StoryError(
        f"the fact {wanted!r} was withdrawn on {gone.withdrawn} already"
        if gone
        else f"there is no fact {wanted!r}",
        file=f"docs/{records.path_of(desk.record)}",
        remedy=f"`briefings edit --print {desk.files.name}` lists the facts with their ids",
    )


def _purges(fact: Fact, texts: Mapping[str, str], order: Order, date: str) -> Iterator[Purge]:
    """One for each run of the fact's words: its evidence, and what its text prints beside."""
    spans = (p for p in fact.parts if isinstance(p, SpanPart))
    apart = [p for p in spans if not any(_within(p, e) for e in fact.evidence)]
    seen: set[str] = set()
    places: list[Evidence | SpanPart] = [*fact.evidence, *apart]
    for place in places:
        digest, count = words_hash(texts[place.source][place.start : place.end])
        if digest in seen or (count < SHORTEST and place is not fact.evidence[0]):
            continue
        seen.add(digest)
        yield Purge(fact=fact.id, sha256=digest, words=count, date=date, why=order.why, by=order.by)


def _within(part: SpanPart, other: Evidence) -> bool:
    same = part.source == other.source
    return same and other.start <= part.start and part.end <= other.end


def _write(desk: Desk, text: str) -> None:
    """Writes the editor's file; where the story cannot be built with it, the old one is back."""
    path = desk.edits
    before = path.read_bytes() if path.is_file() else None
    path.write_text(text, "utf-8", newline="\n")
    try:
        _try(desk)
    except BriefingsError:
        path.unlink() if before is None else path.write_bytes(before)
        raise


def _try(desk: Desk) -> None:
    """Raises what keeps the story from being built, before anything else is written."""
    stories = named(find_stories(desk.project.seeds), [desk.files.name])
    shelf = records.read_shelf(desk.project.docs)
    reader = Reader(desk.project.model)
    for result in make_records(desk.project, stories, shelf, reader, desk.today, desk.tell):
        if result.error:
            raise result.error
