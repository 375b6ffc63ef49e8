"""What changed since the version before: above the fold, and as a line under each fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.claims import Fact
from generator.model.record import Record, Revision
from generator.render.claims import Desk
from generator.render.phrases import Phrase, phrase, say
from generator.rules.catalogue.dates import written

Links = tuple[tuple[str, Phrase], ...]


@dataclass(frozen=True)
class Item:
    """One line: how many, and which facts of the page they are."""

    text: Phrase | str
    facts: Links = ()


@dataclass(frozen=True)
class News:
    title: Phrase
    items: tuple[Item, ...]


def told(record: Record) -> list[Revision]:
    """The revisions that made news: a change of software does not."""
    return [r for r in record.revisions if r.cause != "software"]


def status(desk: Desk, fact: Fact) -> Phrase | None:
    """What the latest revision that was news did to a fact; nothing on the first one."""
    revisions = told(desk.record)
    if fact.status == "unchanged" or len(revisions) <= 1:
        return None
    date = written(revisions[-1].date, desk.language)
    return phrase(f"status.{fact.status}", desk.language, date=date)


def news(desk: Desk, numbered: Mapping[str, int]) -> News | None:
    """What is new since the version before; None on the first one."""
    revisions = told(desk.record)
    if len(revisions) <= 1:
        return None
    lang = desk.language
    before, latest = (written(r.date, lang) for r in revisions[-2:])
    if before == latest:
        title = phrase("news.title_again", lang, date=latest)
    else:
        title = phrase("news.title", lang, date=latest, date_from=before)
    items = (*_sources(desk, revisions), *_facts(desk, revisions[-1], numbered))
    return News(title, items or (Item(say("news.none", lang)),))


def _sources(desk: Desk, revisions: list[Revision]) -> list[Item]:
    """Sources that came, changed and went. One that is not in the record has gone."""
    lang = desk.language
    latest, before = revisions[-1], {s for r in revisions[:-1] for s in r.sources}
    letters = desk.lines.letters
    found: list[Item] = []
    if len(letters) == 1:
        changed = any(s in letters and s in before for s in latest.sources)
        found += [Item(say("news.source_one_changed", lang))] if changed else []
    else:
        for source in (s for s in latest.sources if s in letters):
            key = "news.source_changed" if source in before else "news.source_added"
            found.append(Item(phrase(key, lang, letter=letters[source])))
    gone = sum(s not in letters for s in latest.sources)
    return [*found, Item(phrase("news.source_gone", lang, n=gone))] if gone else found


def _facts(desk: Desk, latest: Revision, numbered: Mapping[str, int]) -> list[Item]:
    lang = desk.language
    ordered = sorted(numbered, key=lambda f: numbered[f])
    found: list[Item] = []
    judged: set[str] = set()
    for kind in ("new", "contradicted", "strengthened", "weakened"):
        own = [f for f in ordered if desk.facts[f].status == kind]
        judged.update(own)
        if own:
            found.append(
                Item(phrase(f"news.{kind}", lang, n=len(own)), _links(own, numbered, lang))
            )
    other = [f for f in ordered if f in latest.changed and f not in judged]
    if other:
        text = phrase("news.changed", lang, n=len(other))
        found.append(Item(text, _links(other, numbered, lang)))
    hidden = sum(f.hidden and f.id in latest.changed for f in desk.record.facts)
    if hidden:
        found.append(Item(phrase("news.left_out", lang, n=hidden)))
    if latest.withdrawn:
        found.append(Item(phrase("news.withdrawn", lang, n=len(latest.withdrawn))))
    return found


def _links(facts: list[str], numbered: Mapping[str, int], lang: str) -> Links:
    return tuple((f, phrase("ref.fact", lang, n=numbered[f])) for f in facts)
