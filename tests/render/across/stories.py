"""Small records of invented stories, found in their texts by their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from selectolax.lexbor import LexborNode

from generator.model.base import Evidence, Kind
from generator.model.claims import Fact, SpanPart, Speaker, When
from generator.model.page import Page
from generator.model.record import (
    ActorDescription,
    Coverage,
    Inputs,
    Record,
    RecordActor,
    RecordSource,
    Revision,
    TimelineEntry,
)
from generator.model.settings import SiteSettings
from generator.render.across.shelf import Shelf
from generator.render.across.site import site_pages
from tests.render.conftest import body

SETTINGS = SiteSettings(site_name="Explainer Briefings")
SOURCE = "text"


def actor(
    name: str,
    kind: Kind = "person",
    described: Sequence[str] = (),
    aliases: Sequence[str] = (),
    same_as: Sequence[str] = (),
    id: str = "",
) -> RecordActor:
    """An actor whose places are found when its story is made."""
    nowhere = Evidence(source=SOURCE, start=0, end=0, quote="")
    return RecordActor(
        id=id or re.sub(r"[^a-z]+", "-", name.lower()).strip("-"),
        name=name,
        kind=kind,
        aliases=tuple(aliases),
        descriptions=tuple(ActorDescription(text=d, evidence=nowhere) for d in described),
        same_as=tuple(same_as),
    )


def story(
    slug: str,
    *actors: RecordActor,
    lines: Sequence[str] = (),
    dates: Sequence[tuple[str, str, str]] = (),
    said: Sequence[tuple[str, int]] = (),
    since: str = "2026-11-01",
    **more: Any,
) -> tuple[Record, str]:
    """A record of one text, whose headline is the slug, and the text.

    Each of ``lines`` is a fact. ``dates``: words, EDTF, and happened or planned, each of the first
    line that has the words. ``said``: an actor's name and the number of the line it says.
    """
    named = [w for a in actors for w in (a.name, *a.aliases, *(d.text for d in a.descriptions))]
    text = "\n".join([slug, *lines, *named])
    facts = [_fact(text, line, at) for at, line in enumerate(lines)]
    for name, at in said:
        facts[at] = _credited(facts[at], text, name)
    made = tuple(_placed(a, text, facts) for a in actors)
    source = RecordSource(
        id=SOURCE,
        file=f"{slug}.txt",
        title=slug,
        title_evidence=_at(text, slug),
        sha256="0" * 64,
        words=len(text.split()),
        quoted_share=0.1,
    )
    given = {
        "story": f"{slug}.txt",
        "slug": slug,
        "title": slug,
        "title_evidence": _at(text, slug),
        "summary": facts[0].id if facts else None,
        "facts": tuple(facts),
        "actors": made,
        "timeline": tuple(_entry(text, facts, n, *d) for n, d in enumerate(dates)),
        "sources": (source,),
        "coverage": tuple(_coverage(text)),
        "revisions": (Revision(date=since, cause="source", sources=(SOURCE,)),),
        "inputs": Inputs(sources={}, rules="r", model="m", analysis="1"),
    }
    return Record(**{**given, **more}), text


def shelf_of(*stories: tuple[Record, str]) -> Shelf:
    texts = {record.slug: {s.id: text for s in record.sources} for record, text in stories}
    return Shelf([record for record, _ in stories], texts, SETTINGS)


def pages_of(*stories: tuple[Record, str]) -> dict[str, LexborNode]:
    """The articles of all pages across the stories, by path."""
    return {page.path: body(page) for page in site_pages(shelf_of(*stories))}


def article(page: Page) -> LexborNode:
    return body(page)


def items(page: LexborNode) -> list[str]:
    return [n.attributes["data-item"] or "" for n in page.css("[data-item]")]


def _at(text: str, words: str) -> Evidence:
    start = text.index(words)
    return Evidence(source=SOURCE, start=start, end=start + len(words), quote=words)


def _fact(text: str, line: str, at: int) -> Fact:
    place = _at(text, line)
    part = SpanPart(source=SOURCE, start=place.start, end=place.end)
    return Fact(
        id=f"f{at}",
        text=line,
        parts=(part,),
        evidence=(place,),
        role="development",
        strength="stated",
    )


def _credited(fact: Fact, text: str, name: str) -> Fact:
    speaker = Speaker(actor=None, text=name, relation="said", cue="said", evidence=_at(text, name))
    return fact.model_copy(update={"attribution": (speaker,), "strength": "reported"})


def _placed(actor: RecordActor, text: str, facts: Sequence[Fact]) -> RecordActor:
    names = [actor.name, *actor.aliases]
    said = [f.id for f in facts if any(s.text == actor.name for s in f.attribution)]
    return actor.model_copy(
        update={
            "mentions": tuple(_at(text, n) for n in names),
            "descriptions": tuple(
                d if d.edited else d.model_copy(update={"evidence": _at(text, d.text)})
                for d in actor.descriptions
            ),
            "said": tuple(said),
            "about": tuple(f.id for f in facts if f.id not in said and actor.name in f.text),
        }
    )


def _entry(
    text: str, facts: Sequence[Fact], number: int, words: str, edtf: str, status: str
) -> TimelineEntry:
    fact = next(f for f in facts if words in f.text)
    when = When(edtf=edtf, text=words, basis="stated", evidence=_at(text, words))
    return TimelineEntry.model_validate(
        {
            "id": f"t{number}",
            "date": when,
            "status": status,
            "text": fact.text,
            "parts": fact.parts,
            "fact": fact.id,
            "evidence": fact.evidence,
        }
    )


def _coverage(text: str) -> list[Coverage]:
    return [
        Coverage(source=SOURCE, start=m.start(), end=m.end(), use="omitted")
        for m in re.finditer(r"[^\n]+", text)
    ]
