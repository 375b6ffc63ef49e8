"""What feeds must tell, from the records' revisions alone: what is new, what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.verify.exports.statement import (
    Statement,
    briefing_of,
    of_facts,
    summary_of,
    title_of,
)
from generator.verify.markup.credits import filled
from generator.verify.markup.messages import Frame
from generator.verify.record.told import message_of
from generator.verify.site.rows import latest
from generator.verify.tree import printable

MOST = 50
"""Entries of a feed."""
CLAIMS = 10
"""Claims that an entry of a change repeats."""
GAPS = 4
"""Open questions of a new briefing."""


@dataclass(frozen=True)
class Event:
    """``path`` names it for good; ``lead`` stands before the claims of a change."""

    path: str
    slug: str
    title: str
    published: str
    updated: str
    tags: list[str]
    notes: tuple[str, ...] = ()
    lead: str = ""
    claims: tuple[Statement, ...] = ()
    gaps: tuple[str, ...] = ()

    @property
    def notes_line(self) -> str:
        return " ".join(self.notes)

    @property
    def texts(self) -> list[str]:
        """What it says beside its claims. Questions stand in one list."""
        return [*self.notes, *([self.lead] if self.lead else []), *self.gaps]


def new_briefings(frames: Sequence[Frame]) -> list[Event]:
    """The records that have a source left, the newest first."""
    found = sorted((e for f in frames for e in _briefing(f)), key=lambda e: e.path)
    return sorted(found, key=lambda e: e.published, reverse=True)[:MOST]


def changes(frames: Sequence[Frame]) -> list[Event]:
    """Revisions after the first, and notices of what was corrected or taken back."""
    return _newest([e for f in frames for e in (*_revised(f), *_notices(f))])


def of_story(frame: Frame) -> list[Event]:
    """All of one record."""
    return _newest([*_briefing(frame), *_revised(frame), *_notices(frame)])


def _newest(events: list[Event]) -> list[Event]:
    by_path = sorted(events, key=lambda e: e.path)
    return sorted(by_path, key=lambda e: e.updated, reverse=True)[:MOST]


def _event(frame: Frame, anchor: str, title: str, days: tuple[str, str], **more: Any) -> Event:
    briefing = briefing_of(frame)
    tags = [printable(str(t)) for t in briefing.record.get("tags", ())]
    path = f"briefings/{briefing.slug}/{anchor}"
    return Event(path, briefing.slug, title, *days, tags, **more)


def _briefing(frame: Frame) -> Iterator[Event]:
    briefing = briefing_of(frame)
    revisions = briefing.list("revisions")
    if not briefing.list("sources") or not revisions:
        return
    summary, texts = summary_of(frame), frame.catalogue
    gaps = [
        message_of(g["note"], g.get("evidence", ()), texts) for g in briefing.list("gaps")[:GAPS]
    ]
    head = (texts.text("brief.not_established"), " ".join(gaps)) if gaps else ()
    yield _event(
        frame,
        "",
        title_of(frame),
        (str(revisions[0]["date"]), latest(briefing)),
        claims=(summary,) if summary else (),
        gaps=head,
    )


def _revised(frame: Frame) -> Iterator[Event]:
    briefing, texts = briefing_of(frame), frame.catalogue
    facts = of_facts(frame)
    for at, revision in enumerate(briefing.list("revisions")):
        if not at or revision["cause"] == "software":
            continue
        gone = () if briefing.list("sources") else (texts.text("withdrawn.text"),)
        touched = [f for key in ("added", "changed") for f in revision.get(key, ()) if f in facts]
        cause = texts.text(f"changed.cause_{revision['cause']}")
        notes = (cause, *_did(frame, revision), *_taken_down(frame, revision))
        day = str(revision["date"])
        yield _event(
            frame,
            f"#revision-{at}",
            filled(frame, "exports.changed", title=title_of(frame)),
            (day, day),
            notes=(*notes, *gone),
            lead=texts.text("exports.now") if touched else "",
            claims=tuple(facts[f] for f in touched[:CLAIMS]),
        )


def _did(frame: Frame, revision: Mapping[str, Any]) -> list[str]:
    """How many facts it touched; of the last that is news, also what became of those shown."""
    briefing = briefing_of(frame)
    counted = [(k, len(revision.get(k, ()))) for k in ("added", "changed", "withdrawn")]
    news = [r for r in briefing.list("revisions") if r["cause"] != "software"]
    if revision == news[-1]:
        shown = [str(briefing.facts[f]["status"]) for f in of_facts(frame)]
        counted += [(s, shown.count(s)) for s in ("contradicted", "weakened", "strengthened")]
    told = [_counted(frame, f"exports.did.{key}", n) for key, n in counted if n]
    return told or [frame.catalogue.text("exports.did.nothing")]


def _taken_down(frame: Frame, revision: Mapping[str, Any]) -> list[str]:
    """What somebody took down that day, with the reason: a sentence for all of one notice."""
    gone = [
        (w["added"], w["withdrawn"], w["purged"].get("why"), w["purged"].get("by"))
        for w in briefing_of(frame).list("withdrawn")
        if w.get("purged") and w["withdrawn"] == revision["date"]
    ]
    return [_notice_of(frame, notice, gone.count(notice)) for notice in dict.fromkeys(gone)]


def _notice_of(frame: Frame, notice: tuple[Any, Any, Any, Any], number: int) -> str:
    added, gone, why, by = notice
    key = "purged_fact_by" if why and by else "purged_fact" if why else "withdrawn_fact"
    written = frame.values.written if frame.values else str
    values = {
        "n": number,
        "date_from": written(str(added)),
        "date_to": written(str(gone)),
        **({"why": printable(str(why))} if why else {}),
        **({"by": printable(str(by))} if why and by else {}),
    }
    message = {"message": f"changed.{key}", "values": values}
    return message_of(message, (), frame.catalogue)


def _counted(frame: Frame, key: str, number: int) -> str:
    return message_of({"message": key, "values": {"n": number}}, (), frame.catalogue)


def _notices(frame: Frame) -> Iterator[Event]:
    briefing = briefing_of(frame)
    for kind in ("retracted", "amended"):
        for name, source in briefing.sources.items():
            if source.get(kind):
                yield _notice(frame, kind, name, source[kind])


def _notice(frame: Frame, kind: str, name: str, where: Mapping[str, Any]) -> Event:
    revisions = briefing_of(frame).list("revisions")
    days = [str(r["date"]) for r in revisions if where["source"] in r.get("sources", ())]
    day = (days or [str(r["date"]) for r in revisions] or ["1970-01-01"])[-1]
    title = filled(frame, f"exports.{kind}", title=title_of(frame))
    values = {"source": printable(str(where["source"])), "q": printable(str(where["quote"]))}
    note = filled(frame, "exports.notice", **values)
    return _event(frame, f"#{kind}-{name}", title, (day, day), notes=(note,))
