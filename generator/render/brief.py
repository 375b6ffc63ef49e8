"""The briefing: one record's page, section by section, in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.base import STRENGTHS
from generator.model.page import Page
from generator.model.record import Record
from generator.model.settings import SiteSettings
from generator.render import actors, facts, history, ladder, news, remarks, sides, timeline
from generator.render.claims import Claim, Desk, Line, desk_of
from generator.render.dates import written
from generator.render.environment import page_text
from generator.render.escaping import step
from generator.render.head import description, head, page_title, revised, title
from generator.render.phrases import Phrase, Story, phrase, say
from generator.render.picture import picture
from generator.render.references import lines_of
from generator.rules import catalogue


@dataclass(frozen=True)
class Entry:
    """A caveat of single facts in the index. ``anchor``: no fact carries it in full."""

    title: Story | str
    facts: tuple[tuple[str, Phrase], ...]
    anchor: bool
    line: Line


def path_of(record: Record) -> str:
    return f"briefings/{record.slug}/index.md"


def brief(record: Record, texts: Mapping[str, str], settings: SiteSettings) -> Page:
    """The page of one record; a short one where no source is left."""
    desk = desk_of(record, texts, lines_of(record, settings.language), settings.language)
    if not record.sources:
        return _withdrawn(desk, settings)
    numbered = facts.numbers(desk)
    content = page_text(
        "brief/page.html.j2",
        settings,
        page_title(record, settings),
        description(desk, desk.facts.get(record.summary or "")),
        slug=step(record.slug),
        several=len(record.sources) > 1,
        **_above(desk, numbered),
        **_facts(desk),
        **_below(desk, numbered, settings),
    )
    return Page(path=path_of(record), content=content)


def _above(desk: Desk, numbered: dict[str, int]) -> dict[str, object]:
    """What stands before the facts."""
    notes = [desk.note(n) for n in desk.record.notes if n.fact is None]
    return {"head": head(desk), "news": news.news(desk, numbered), "notes": notes}


def _facts(desk: Desk) -> dict[str, object]:
    entries = facts.entries(desk)
    questions = facts.questions(desk)
    return {
        "glance": facts.glance(desk, entries),
        "key": _key(desk),
        "questions": questions[: facts.GAPS],
        "further": questions[facts.GAPS :],
        "more_gaps": _more(desk),
        "groups": facts.groups(desk, entries),
        "left_out": facts.left_out(desk),
    }


def _below(desk: Desk, numbered: dict[str, int], settings: SiteSettings) -> dict[str, object]:
    """What stands behind the facts."""
    return {
        "actors": actors.actor_groups(desk, folded=False),
        "folded_actors": actors.actor_groups(desk, folded=True),
        "picture": picture(desk),
        "lanes": timeline.lanes(desk),
        "dated": timeline.count(desk),
        "amounts": _amounts(desk, numbered),
        "ladder": ladder.ladder(desk),
        "sources": ladder.source_list(desk),
        "differences": sides.differences(desk, numbered),
        "caveats": _of_all(desk, numbered),
        "index": _index(desk, numbered),
        "made": _made(desk),
        "cite": _cite(desk, settings),
        "history": history.history(desk, numbered),
        "withdrawn": history.withdrawn(desk),
    }


def _withdrawn(desk: Desk, settings: SiteSettings) -> Page:
    record = desk.record
    lang = settings.language
    content = page_text(
        "brief/withdrawn.html.j2",
        settings,
        catalogue.text("head.withdrawn_title", lang, site_name=settings.site_name),
        say("head.withdrawn_description", lang),
        slug=step(record.slug),
        heading=title(desk) if record.title_edited else None,
        date=revised(record, lang),
        history=history.history(desk, {}),
        withdrawn=history.withdrawn(desk),
    )
    return Page(path=path_of(record), content=content)


def _more(desk: Desk) -> Phrase | None:
    rest = len(desk.record.gaps) - facts.GAPS
    return phrase("brief.more_gaps", desk.language, n=rest) if rest > 0 else None


def _key(desk: Desk) -> list[tuple[str, str, str]]:
    """The labels, strongest sourcing last: strength, label, what it means."""
    return [
        (s, desk.label(s), say(f"strength_key.{s}", desk.language)) for s in reversed(STRENGTHS)
    ]


def _amounts(desk: Desk, numbered: dict[str, int]) -> list[tuple[Claim, Phrase]]:
    """Each number with its own words, and the fact that it belongs to."""
    found: list[tuple[Claim, Phrase]] = []
    for amount in desk.record.quantities:
        if fact := desk.facts.get(amount.fact):
            claim = desk.amount(fact, amount.evidence)
            found.append((claim, phrase("ref.fact", desk.language, n=numbered[fact.id])))
    return found


def _of_all(desk: Desk, numbered: dict[str, int]) -> list[Line]:
    """The caveats of the whole text."""
    return [
        remarks.caveat_line(desk, c)
        for c in desk.record.caveats
        if not c.sides and (c.kind == remarks.RETRACTED or not any(f in numbered for f in c.facts))
    ]


def _index(desk: Desk, numbered: dict[str, int]) -> list[Entry]:
    """The caveats of single facts, in the record's order."""
    found: list[Entry] = []
    for caveat in desk.record.caveats:
        shown = sorted((f for f in caveat.facts if f in numbered), key=lambda f: numbered[f])
        links = tuple((f, phrase("ref.fact", desk.language, n=numbered[f])) for f in shown)
        line = remarks.caveat_line(desk, caveat)
        if links and not caveat.sides and caveat.kind != remarks.RETRACTED:
            bare = remarks.bearer(desk, caveat, numbered) is None
            anchor = bare or remarks.short_key(desk, caveat) is not None
            found.append(Entry(line.kind, links, anchor, line))
    return found


def _made(desk: Desk) -> Phrase:
    return phrase(
        "made.text",
        desk.language,
        n_sentences=len(desk.record.coverage),
        n_facts=len(desk.facts),
    )


def _cite(desk: Desk, settings: SiteSettings) -> Phrase | None:
    record = desk.record
    if not record.revisions:
        return None
    shown = title(desk)
    key = "cite.as_editor" if shown.ours else "cite.as"
    name = "title" if shown.ours else "q"
    date = written(record.revisions[-1].date, desk.language)
    values = {name: shown.words, "site_name": settings.site_name, "date": date}
    return phrase(key, desk.language, **values)
