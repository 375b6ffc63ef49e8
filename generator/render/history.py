"""What changed: the revisions, newest first, and the facts that were withdrawn."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.record import Revision, Withdrawn
from generator.render.claims import Desk
from generator.render.dates import written
from generator.render.phrases import Phrase, phrase, say

KINDS = ("added", "changed", "withdrawn")


@dataclass(frozen=True)
class Entry:
    """``facts`` are those it added or changed that the page shows: id and number."""

    date: Phrase
    cause: str
    what: tuple[Phrase | str, ...]
    facts: tuple[tuple[str, Phrase], ...] = ()


def history(desk: Desk, numbered: dict[str, int]) -> list[Entry]:
    revisions = desk.record.revisions
    found = [_entry(desk, r, at, numbered) for at, r in enumerate(revisions)]
    return found[::-1]


def withdrawn(desk: Desk) -> list[Phrase]:
    lang = desk.language
    return [_withdrawn(w, lang) for w in desk.record.withdrawn]


def _withdrawn(gone: Withdrawn, lang: str) -> Phrase:
    dates = {
        "date_from": written(gone.added, lang),
        "date_to": written(gone.withdrawn, lang),
    }
    if gone.purged is None or not gone.purged.why:
        return phrase("changed.withdrawn_fact", lang, **dates)
    why = gone.purged.why
    if gone.purged.by:
        return phrase("changed.purged_fact_by", lang, **dates, by=gone.purged.by, why=why)
    return phrase("changed.purged_fact", lang, **dates, why=why)


def _entry(desk: Desk, revision: Revision, at: int, numbered: dict[str, int]) -> Entry:
    lang = desk.language
    date = phrase("source.date", lang, date=written(revision.date, lang))
    if at == 0:
        first = phrase("changed.first", lang, n=len(revision.added))
        return Entry(date, "", (first,))
    counted = [(kind, len(getattr(revision, kind))) for kind in KINDS]
    what: list[Phrase | str] = [phrase(f"changed.{k}", lang, n=n) for k, n in counted if n]
    touched = (*revision.added, *revision.changed)
    return Entry(
        date=date,
        cause=say(f"changed.cause_{revision.cause}", lang),
        what=tuple(what or [say("changed.nothing", lang)]),
        facts=tuple((f, phrase("ref.fact", lang, n=numbered[f])) for f in touched if f in numbered),
    )
