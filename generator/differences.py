"""What a build would change: each story's record as it would be, against the one that lies there.

`briefings diff` prints it and `briefings check` fails on it. Nothing is written.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator import records
from generator.assemble import record_json
from generator.model.claims import Fact
from generator.model.doubts import Caveat
from generator.model.record import Record
from generator.model.story import Bundle
from generator.pipeline import Result, Tell, plan, slugs_of
from generator.reader import Reader
from generator.records import Shelf
from generator.rules.catalogue import text as message_text
from generator.settings import Project
from generator.stale import stale_of

NEVER = "0000-00-00"
"""The date of revisions that are only tried, and written nowhere."""

Kind = Literal["new", "changed", "conflicting", "withdrawn", "stale"]
MARKS: dict[Kind, str] = {
    "new": "+",
    "changed": "~",
    "conflicting": "!",
    "withdrawn": "-",
    "stale": "?",
}
_APART = {"facts", "revisions", "withdrawn", "inputs", "coverage", "schema_"}
"""Parts of a record that are told fact by fact, or tell a reader nothing."""


@dataclass(frozen=True)
class Claim:
    """How a fact reads: its words, who says them, and the label on the page."""

    words: str
    speaker: str | None
    label: str

    def __str__(self) -> str:
        return (
            f"{self.words} ({self.speaker}: {self.label})"
            if self.speaker
            else (f"{self.words} ({self.label})")
        )


@dataclass(frozen=True)
class Change:
    """One line. ``claim`` is None for a stale entry; ``note`` is what else there is to say."""

    kind: Kind
    fact: str | None = None
    claim: Claim | None = None
    before: Claim | None = None
    note: str = ""

    def __str__(self) -> str:
        told = str(self.claim) if self.claim else ""
        if self.before and self.before != self.claim:
            told = f"{self.before} => {told}"
        if self.note:
            told = f"{told} - {self.note}" if told else self.note
        return f"{MARKS[self.kind]} {told}"


@dataclass(frozen=True)
class Difference:
    """What would become of one story. ``besides`` names other parts of its record that differ."""

    result: Result
    last: Record | None
    path: str
    state: str
    changes: tuple[Change, ...] = ()
    besides: tuple[str, ...] = ()

    @property
    def story(self) -> str:
        return self.result.story


@dataclass
class Plan:
    """All that a build would do, and the records that cannot be read."""

    differences: list[Difference] = field(default_factory=list)
    shelf: Shelf = field(default_factory=lambda: Shelf((), {}))

    @property
    def changing(self) -> bool:
        return any(d.state != "unchanged" for d in self.differences)

    @property
    def results(self) -> list[Result]:
        return [d.result for d in self.differences]

    @property
    def slugs(self) -> frozenset[str]:
        return slugs_of(self.shelf, self.results)


def differences(
    project: Project,
    only: Sequence[str] = (),
    *,
    full: bool = False,
    tell: Tell = lambda _: None,
) -> Plan:
    """What a build of all stories, or of those named ``only``, would change.

    ``full`` reads every article again, whatever its digests say.
    """
    shelf = records.read_shelf(project.docs)
    before = _unsure(shelf) if full else shelf
    results = plan(project, before, Reader(project.model), lambda: NEVER, only, tell)
    slugs = slugs_of(shelf, results)
    return Plan([_difference(project, r, shelf, slugs) for r in results], shelf)


def _unsure(shelf: Shelf) -> Shelf:
    """The records as if older software had made them, so that none is taken on trust."""
    old = (
        r.model_copy(update={"inputs": r.inputs.model_copy(update={"analysis": ""})})
        for r in shelf.records
    )
    return Shelf(tuple(old), dict(shelf.faults))


def _difference(
    project: Project, result: Result, shelf: Shelf, slugs: Collection[str]
) -> Difference:
    record = result.record
    if record is None or result.state == "failed":
        return Difference(result, None, "", "failed")
    path = records.path_of(record)
    last = next((r for r in shelf.records if r.slug == record.slug), None)
    last = last or shelf.of_story(record.story)
    lies = project.docs / path
    if lies.is_file() and lies.read_bytes() == record_json(record).encode():
        return Difference(result, last, path, "unchanged")
    state = "new" if last is None else result.state
    # what a reader sees stays, and the record's bytes do not: digests, or a hand that changed it
    state = "changed" if state == "unchanged" else state
    changes = tuple(changes_of(last, record, result.bundle, slugs))
    return Difference(result, last, path, state, changes, _besides(last, record))


def changes_of(
    last: Record | None, record: Record, bundle: Bundle | None, slugs: Collection[str] = ()
) -> Iterator[Change]:
    """A line for each fact that comes, reads otherwise, is in conflict or goes, in page order."""
    old = {f.id: f for f in last.facts} if last else {}
    fought = _conflicts(last) if last else {}
    for fact in record.facts:
        before = old.get(fact.id)
        if before is None:
            yield Change("new", fact.id, claim_of(fact))
        elif _reads(before) != _reads(fact):
            yield Change("changed", fact.id, claim_of(fact), claim_of(before), _how(before, fact))
    for id_, caveat in _conflicts(record).items():
        if id_ not in fought or fought[id_].text != caveat.text:
            claim = next((claim_of(f) for f in record.facts if f.id == id_), None)
            yield Change("conflicting", id_, claim, note=caveat.text)
    now = {f.id for f in record.facts}
    yield from (Change("withdrawn", f.id, claim_of(f)) for f in old.values() if f.id not in now)
    yield from _stale(last, record, bundle, slugs)


def claim_of(fact: Fact) -> Claim:
    """The fact as its page words it: speakers nearest first, the label of the catalogue."""
    said = [s.text or message_text("speaker.unnamed") for s in fact.attribution]
    label = message_text(f"strength.{fact.strength}")
    return Claim(fact.text, ", ".join(said) or None, label)


def _reads(fact: Fact) -> tuple[object, ...]:
    return (claim_of(fact), fact.role, fact.pinned, fact.hidden, fact.origins)


def _how(before: Fact, fact: Fact) -> str:
    """What changed of a fact beside its words, speaker and label."""
    told = []
    for key in ("role", "pinned", "hidden", "origins"):
        old, new = getattr(before, key), getattr(fact, key)
        if old != new:
            told.append(f"{key}: {old} => {new}".lower())
    return ", ".join(told)


def _conflicts(record: Record) -> dict[str, Caveat]:
    return {f: c for c in record.caveats if c.kind == "conflict" for f in c.facts}


def _stale(
    last: Record | None, record: Record, bundle: Bundle | None, slugs: Collection[str]
) -> Iterator[Change]:
    known = {c.text for c in last.caveats if c.kind == "stale-override"} if last else set()
    for where, text in stale_of(record, bundle, slugs):
        if not any(text.startswith(caveat) for caveat in known):
            yield Change("stale", note=f"{where}: {text}")


def _besides(last: Record | None, record: Record) -> tuple[str, ...]:
    if last is None:
        return ()
    names = (k for k in type(record).model_fields if k not in _APART)
    return tuple(k for k in names if getattr(last, k) != getattr(record, k))
