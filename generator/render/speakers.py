"""The facts of a briefing by who says them: a page of its own, with the same words and labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.model.claims import Fact, Speaker
from generator.model.page import Page
from generator.model.parts import collapse
from generator.model.record import Record
from generator.model.settings import SiteSettings
from generator.render import facts
from generator.render.around import ALONE, Around, brief_crumb
from generator.render.claims import Claim, Desk, desk_of
from generator.render.environment import page_text
from generator.render.escaping import address, step
from generator.render.facts import Entry
from generator.render.head import citations, cite, title
from generator.render.nodes import Node
from generator.render.phrases import Phrase, Story, phrase, say
from generator.render.references import lines_of
from generator.render.reports import permalink
from generator.render.support import is_same
from generator.rules import catalogue

NAMED, UNNAMED, NONE = "named", "unnamed", "none"
ORDER = (NAMED, UNNAMED, NONE)
"""Who is named first; facts whose speaker is not named, and those without one, last."""
Key = tuple[str, str]
ROOT = "../../../"
"""From this page to the first one."""


@dataclass(frozen=True)
class Said:
    """A fact under its speaker; or (``entry`` is None) what a further source has it say."""

    entry: Entry | None
    telling: Claim | None
    number: Phrase
    called: str


@dataclass(frozen=True)
class Group:
    """All that one speaker says. ``actor``: of the record, or ""; ``href``: the actor's page."""

    id: str
    actor: str
    name: Node | Story | str
    described: Node | None
    count: Phrase
    said: tuple[Said, ...]
    href: Markup | None = None


def speakers_path(record: Record) -> str:
    return f"briefings/{record.slug}/speakers/index.md"


def speakers(
    record: Record,
    texts: Mapping[str, str],
    settings: SiteSettings,
    around: Around = ALONE,
) -> Page:
    """The facts of one record by speaker, each as the briefing has it."""
    here = Markup("../sources/")
    lang = settings.language
    desk = desk_of(record, texts, lines_of(record, lang, here), lang)
    content = page_text(
        "speakers/page.html.j2",
        settings,
        catalogue.text(
            "head.speakers_title", lang, title=record.title, site_name=settings.site_name
        ),
        say("head.speakers_description", lang),
        slug=step(record.slug),
        trail=around.trail(ROOT, lang, brief_crumb(desk, "../")),
        heading=title(desk),
        cite=cite(desk, settings),
        address=address(settings.site_url and permalink(record, settings)),
        citations=citations(lang),
        groups=_groups(desk, settings, around),
    )
    return Page(path=speakers_path(record), content=content)


def _groups(desk: Desk, settings: SiteSettings, around: Around) -> list[Group]:
    held = _held(desk)
    order = [fact for key in held for fact, at in held[key] if at is None]
    entries = facts.entries(desk, settings, order)
    made = [_group(desk, key, n, held[key], entries) for n, key in enumerate(held, 1)]
    return [replace(g, href=around.actor(ROOT, g.actor)) for g in made]


def _held(desk: Desk) -> dict[Key, list[tuple[str, int | None]]]:
    """By speaker: facts of the page, and tellings of them, in the page's order.

    Whoever says most comes first; of two that say as much, who comes first on the briefing.
    """
    found: dict[Key, list[tuple[str, int | None]]] = {}
    for id in facts.numbers(desk):
        fact = desk.facts[id]
        own = _key(fact.attribution)
        found.setdefault(own, []).append((id, None))
        for at, told in enumerate(fact.tellings):
            key = _key(told.attribution)
            if key[0] == NAMED and key != own and not is_same(fact, at):
                found.setdefault(key, []).append((id, at))
    ranked = sorted(found, key=lambda k: (ORDER.index(k[0]), -len(found[k])))
    return {key: found[key] for key in ranked}


def _key(chain: Sequence[Speaker]) -> Key:
    """Whom a claim stands under: its nearest speaker."""
    if not chain:
        return NONE, ""
    nearest = chain[0]
    if not nearest.text or nearest.evidence is None:
        return UNNAMED, ""
    return NAMED, nearest.actor or f" {collapse(nearest.text).strip().casefold()}"


def _group(
    desk: Desk,
    key: Key,
    at: int,
    held: Sequence[tuple[str, int | None]],
    entries: Mapping[str, Entry],
) -> Group:
    kind, who = key
    actor = desk.actors.get(who) if kind == NAMED else None
    first = actor.descriptions[0] if actor and actor.descriptions else None
    return Group(
        id=f"speaker-{who}" if actor else f"speaker-{at}",
        actor=actor.id if actor else "",
        name=desk.name(actor) if actor else _name(desk, kind, *held[0]),
        described=desk.quote(first.evidence) if first and not first.edited else None,
        count=phrase("speakers.count", desk.language, n=len(held)),
        said=tuple(_said(desk, desk.facts[id], telling, entries) for id, telling in held),
    )


def _name(desk: Desk, kind: str, fact: str, telling: int | None) -> Node | str:
    """What a group is called whose speaker is no actor of the record."""
    if kind == NONE:
        return say("speaker.none", desk.language)
    held = desk.facts[fact]
    chain = held.attribution if telling is None else held.tellings[telling].attribution
    place = chain[0].evidence
    if kind == UNNAMED or place is None:
        return say("speaker.unnamed", desk.language)
    return desk.quote(place)


def _said(desk: Desk, fact: Fact, telling: int | None, entries: Mapping[str, Entry]) -> Said:
    entry = entries[fact.id]
    if telling is None:
        return Said(entry, None, entry.number, entry.called)
    return Said(None, desk.telling(fact, telling), entry.number, entry.called)
