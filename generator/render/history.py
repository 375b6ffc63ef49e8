"""What changed: the revisions, newest first, and the facts that were withdrawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.claims import Withdrawn
from generator.model.record import Revision
from generator.render.claims import Desk
from generator.render.phrases import Phrase, Value, phrase, say
from generator.rules.catalogue.dates import written

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
    return notices(desk.record.withdrawn, desk.language)


def notices(gone: Iterable[Withdrawn], lang: str) -> list[Phrase]:
    """A line for all facts that came, went and were taken down alike."""
    counted = Counter(_notice(w) for w in gone)
    return [_withdrawn(notice, n, lang) for notice, n in counted.items()]


def _notice(gone: Withdrawn) -> tuple[str, str, str | None, str | None]:
    """When it came and went, and who took it down for what reason, where somebody did."""
    if gone.purged is None:
        return gone.added, gone.withdrawn, None, None
    return gone.added, gone.withdrawn, gone.purged.why, gone.purged.by


def _withdrawn(notice: tuple[str, str, str | None, str | None], n: int, lang: str) -> Phrase:
    """One line for all facts of one notice, in the order in which they went."""
    added, gone, why, by = notice
    told: dict[str, Value] = {
        "n": n,
        "date_from": written(added, lang),
        "date_to": written(gone, lang),
    }
    if not why:
        return phrase("changed.withdrawn_fact", lang, **told)
    if by:
        return phrase("changed.purged_fact_by", lang, **told, by=by, why=why)
    return phrase("changed.purged_fact", lang, **told, why=why)


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
