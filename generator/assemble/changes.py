"""A record and the one before it -> ids that stay, what changed, and why: the record's history.

A change of software never makes news: it is written down as a revision, and no fact is called
new or changed for it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any, Literal

from generator.assemble.alignment import inherited_ids
from generator.assemble.alterations import alterations
from generator.assemble.references import with_fact_ids
from generator.model.claims import Edited, Fact, Withdrawn
from generator.model.record import Inputs, Record, Revision

Cause = Literal["source", "editor", "software"]


def inherit(record: Record, last: Record | None) -> Record:
    """The record with the ids and the address of the last one, wherever a fact continues one."""
    if last is None:
        return record
    return with_fact_ids(record, inherited_ids(record, last)).model_copy(update={"slug": last.slug})


def settle(record: Record, last: Record | None, date: str) -> Record:
    """The record with statuses and history; ``last`` itself where the inputs are the same.

    ``record`` bears the ids that `inherit` gave. ``date`` (ISO 8601) is the day of a new revision.
    """
    if last is None:
        added = tuple(f.id for f in record.facts)
        sources = tuple(s.id for s in record.sources)
        first = Revision(date=date, cause="source", sources=sources, added=added)
        return record.model_copy(update={"revisions": (first,)})
    if last.inputs == record.inputs:
        return last
    cause = cause_of(last.inputs, record.inputs)
    revision = _revision(record, last, cause, date)
    if not _tells(revision, record, last):
        return _carried(record, last, last.revisions)
    settled = _carried(record, last, (*last.revisions, revision))
    return settled if cause == "software" else _judged(settled, last)


def withdraw(
    last: Record, date: str, notice: Edited | None = None, slug: str | None = None
) -> Record:
    """What is left of a story whose sources are all gone: its ids, dates and hashes, no words.

    ``notice`` says who took it down and why; its address, made of a headline, is given up too,
    unless there is one that may stay (``slug``).
    """
    if not last.sources:
        return last
    digest = hashlib.sha256(last.slug.encode()).hexdigest()
    slug = slug or (f"taken-down-{digest[:8]}" if notice else last.slug)
    bare = Record(
        story=last.story,
        slug=slug,
        title=slug,
        summary=None,
        inputs=last.inputs.model_copy(update={"sources": {}, "story": None}),
    )
    left = settle(bare, last, date)
    if notice is None:
        return left
    old = {w.id for w in last.withdrawn}
    withdrawn = (
        w if w.id in old else w.model_copy(update={"purged": notice}) for w in left.withdrawn
    )
    digests = tuple(sorted({*(last.taken_down or ()), *(s.sha256 for s in last.sources)}))
    return left.model_copy(update={"withdrawn": tuple(withdrawn), "taken_down": digests})


def cause_of(last: Inputs, now: Inputs) -> Cause:
    """The weightiest cause: sources before the editor's file before software and settings."""
    if last.sources != now.sources:
        return "source"
    return "editor" if last.story != now.story else "software"


def _revision(record: Record, last: Record, cause: Cause, date: str) -> Revision:
    old = {f.id: f for f in last.facts}
    now = {f.id for f in record.facts}
    return Revision(
        date=date,
        cause=cause,
        sources=_sources(record, last) if cause == "source" else (),
        added=tuple(f.id for f in record.facts if f.id not in old),
        changed=tuple(f.id for f in record.facts if f.id in old and _said(f) != _said(old[f.id])),
        withdrawn=tuple(f.id for f in last.facts if f.id not in now),
    )


def _sources(record: Record, last: Record) -> tuple[str, ...]:
    """The sources that came, changed or went."""
    before = {s.id: s.sha256 for s in last.sources}
    after = {s.id: s.sha256 for s in record.sources}
    both = dict.fromkeys([*before, *after])
    return tuple(s for s in both if before.get(s) != after.get(s))


def _said(fact: Fact) -> Any:
    """What a reader sees of a fact. Places are left out: words that move are not other words."""
    return (
        fact.text,
        fact.strength,
        fact.role,
        # not the actors' ids: another source may give an actor a fuller name
        [(s.text, s.relation, s.cue) for s in fact.attribution],
        [(d.edtf, d.text) for d in fact.dates],
        [(q.value, q.text) for q in fact.quantities],
        fact.origins,
        fact.reports,
        fact.pinned,
        fact.hidden,
    )


def _tells(revision: Revision, record: Record, last: Record) -> bool:
    """Whether there is anything to write down: an editor's comment alone makes no revision."""
    if revision.cause == "source" or revision.added or revision.changed or revision.withdrawn:
        return True
    return revision.cause == "editor" and _content(record) != _content(last)


def _content(record: Record) -> Any:
    data = record.model_dump(mode="json", exclude={"inputs", "revisions", "withdrawn"})
    for fact in data["facts"]:
        del fact["status"]
        fact.pop("changes", None)
    return data


def _carried(record: Record, last: Record, revisions: tuple[Revision, ...]) -> Record:
    """The statuses of the facts that continue; what is gone leaves its hash."""
    old = {f.id: f for f in last.facts}
    facts = tuple(
        f.model_copy(update={"status": old[f.id].status, "changes": old[f.id].changes})
        if f.id in old
        else f.model_copy(update={"status": "unchanged"})
        for f in record.facts
    )
    now = {f.id for f in facts}
    gone = [_withdrawn(f, revisions) for f in last.facts if f.id not in now]
    kept = [w for w in last.withdrawn if w.id not in now]
    update = {"facts": facts, "revisions": revisions, "withdrawn": (*kept, *gone)}
    return record.model_copy(update=update)


def _withdrawn(fact: Fact, revisions: Sequence[Revision]) -> Withdrawn:
    """``revisions`` end with the one that withdraws the fact, and tell which one brought it."""
    latest = revisions[-1]
    brought = [r.date for r in revisions if fact.id in r.added]
    return Withdrawn(
        id=fact.id,
        sha256=hashlib.sha256(fact.text.encode()).hexdigest(),
        added=brought[-1] if brought else revisions[0].date,
        withdrawn=latest.date,
        why=latest.cause,
    )


def _judged(record: Record, last: Record) -> Record:
    """The statuses that a source's or an editor's change makes."""
    old = {f.id: f for f in last.facts}
    conflicts = _in_conflict(record)
    before = _in_conflict(last)
    reread = _reread(record, last)
    fought = conflicts - before if reread is None or reread else set()
    facts = tuple(_told(f, old.get(f.id), f.id in fought, reread) for f in record.facts)
    return record.model_copy(update={"facts": facts})


def _in_conflict(record: Record) -> set[str]:
    """Facts that others contradict; what the editor settled is open no more."""
    return {f for c in record.caveats if c.kind == "conflict" and not c.edited for f in c.facts}


def _reread(record: Record, last: Record) -> frozenset[str] | None:
    """The sources that came or have other words now; None where none came, changed or went."""
    if not (changed := _sources(record, last)):
        return None
    return frozenset(changed) & {s.id for s in record.sources}


def _told(fact: Fact, last: Fact | None, fought: bool, reread: frozenset[str] | None) -> Fact:
    """The fact with its status, and what makes it. ``fought``: others contradict it since."""
    if last is None:
        return fact.model_copy(update={"status": "new", "changes": ()})
    found = alterations(fact, last, reread)
    status = "contradicted" if fought else found[0][0] if found else "unchanged"
    return fact.model_copy(update={"status": status, "changes": tuple(c for _, c in found)})
